package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, os.DirFS(".")))
	t.Log("\n" + out.String())
	tags := map[string][]string{}
	title := ""
	for _, line := range strings.Split(out.String(), "\n") {
		if rest, ok := strings.CutPrefix(line, "  tags: "); ok {
			tags[title] = strings.Fields(rest)
		} else if !strings.HasPrefix(line, "  ") {
			title = line
		}
	}
	assert.ElementsMatch(t, []string{"并发", "Go", "性能优化", "数据库"}, tags["把导出任务从四十分钟降到两分钟"])
	assert.Equal(t, []string{"咖啡"}, tags["一包豆子的三种喝法"])
	bike := tags["骑车去上海南站坐火车"]
	assert.Contains(t, bike, "公共交通")
	assert.Contains(t, bike, "骑行")
	assert.NotContains(t, bike, "海南", "上海南站 is not in 海南")
	assert.NotContains(t, out.String(), "广告")
}

func TestErrorNamesFileAndLine(t *testing.T) {
	err := run(&bytes.Buffer{}, fstest.MapFS{"tags.txt": {Data: []byte("Go = Golang\nRust = Golang\n")}})
	assert.ErrorContains(t, err, "tags.txt:2")
}
