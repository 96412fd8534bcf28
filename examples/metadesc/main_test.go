package main

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	pages, err := fs.Sub(samples, "pages")
	require.NoError(t, err)
	for _, limit := range []string{"default", "baidu", "google", "bing", "50"} {
		var out bytes.Buffer
		require.NoError(t, run(&out, pages, limit))
		t.Log("\n" + out.String())
		assert.Equal(t, 3, strings.Count(out.String(), `<meta name="description" content="`))
		assert.Equal(t, 3, strings.Count(out.String(), `<script type="application/ld+json">`))
		for _, gone := range []string{"责任编辑：", "版权所有", "相关阅读", "石桥融媒讯"} {
			assert.NotContains(t, out.String(), gone)
		}
	}
	assert.Error(t, run(&bytes.Buffer{}, pages, "yahoo"))
}

// A page without text is reported and does not keep the others from being written.
func TestEmptyPage(t *testing.T) {
	var out bytes.Buffer
	err := run(&out, fstest.MapFS{
		"a.txt": {Data: []byte("  \n")},
		"b.txt": {Data: []byte("云州入梅\n今天是云州入梅的第一天，全市平均降雨量达到32.5毫米。未来三天仍有大雨。")},
	}, "80")
	assert.ErrorContains(t, err, "a.txt")
	assert.Contains(t, out.String(), "32.5毫米")
}
