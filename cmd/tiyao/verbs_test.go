package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const samples = "../../examples/articles/"

const text = "今年一季度，全县新增市场主体4268户，同比增长37.9%。企业满意度也在上升。"

// names returns the names of an object's fields in their order.
func names(t *testing.T, object string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(object))
	_, err := d.Token()
	require.NoError(t, err, object)
	var all []string
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		all = append(all, name.(string))
		var v json.RawMessage
		require.NoError(t, d.Decode(&v))
	}
	return all
}

// without returns the names of fields without that of one which only a page has.
func without(names []string, name string) []string {
	return slices.DeleteFunc(names, func(n string) bool { return n == name })
}

// What the text of extract shows its JSON has too.
func TestExtractFields(t *testing.T) {
	out, errs, status := command(t, "", "extract", "--to", "json", samples+"web-page.html")
	require.Equal(t, statusOK, status, errs)
	assert.Equal(t, []string{"title", "date", "source", "url", "language", "kind", "tags", "text"}, names(t, out))
	out, _, _ = command(t, `{"text":"全县粮食产量比上年增长1.3%。"}`, "extract", "--to", "ndjson")
	assert.Equal(t, []string{"id", "title", "date", "kind", "text"}, names(t, out))
}

func TestVerbFields(t *testing.T) {
	for verb, want := range map[string][]string{
		"analyze":   {"id", "title", "date", "source", "kind", "tags", "text", "register", "names", "keywords", "section", "stats", "summary", "sentences", "description"},
		"extract":   {"id", "title", "date", "kind", "text"},
		"segment":   {"id", "words"},
		"names":     {"id", "names"},
		"keywords":  {"id", "keywords", "section"},
		"stats":     {"id", "stats"},
		"summarize": {"id", "summary", "sentences"},
		"describe":  {"id", "description"},
	} {
		out, errs, status := command(t, fmt.Sprintf(`{"id":"n1","title":"江临县","text":%q}`, text), verb)
		require.Equal(t, statusOK, status, errs)
		assert.Equal(t, 1, strings.Count(out, "\n"))
		assert.Equal(t, want, names(t, out), verb)

		out, _, _ = command(t, text, verb, "--to", "json")
		assert.Equal(t, want[1:], without(names(t, out), "language"), verb+": a page that stands alone has no id")

		out, _, status = command(t, `{"id":"n1","text":" \n"}`, verb)
		if verb == "segment" {
			assert.Equal(t, statusOK, status)
			continue
		}
		assert.Equal(t, statusFailed, status)
		assert.Equal(t, []string{"id", "error"}, names(t, out), verb)
		assert.Contains(t, out, "no text")
	}
}

func TestTopAndLimit(t *testing.T) {
	var r struct{ Keywords []struct{ Text string } }
	out, _, _ := command(t, "", "keywords", "--top", "2", "--to", "json", samples+"sport.txt")
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Len(t, r.Keywords, 2)
	for limit, most := range map[string]int{"40": 40, "60": 60, "baidu": 80, "google": 160, "bing": 160} {
		out, _, status := command(t, "", "describe", "--limit", limit, samples+"sport.txt")
		assert.Equal(t, statusOK, status)
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSpace(out)), most, limit)
		assert.NotEmpty(t, strings.TrimSpace(out))
	}
}

func TestSegmentModes(t *testing.T) {
	out, _, _ := command(t, "信访工作 8%", "segment", "--pos")
	assert.Regexp(t, "^信访/[vn]+ 工作/[vn]+ 8%/m\n$", out)
	out, _, _ = command(t, `{"id":1,"text":"上访"}`, "segment", "--pos")
	assert.Equal(t, []string{"id", "words", "tags"}, names(t, out))
	full, _, _ := command(t, "人民群众", "segment", "--mode", "full")
	assert.Contains(t, full, "群众")
	search, _, _ := command(t, "中华人民共和国", "segment", "--mode", "search")
	assert.Greater(t, len(strings.Fields(search)), 1)
	_, _, status := command(t, "信访", "segment", "--mode", "fast")
	assert.Equal(t, statusUsage, status)
	_, errs, status := command(t, "江临县信访局", "segment", "--mode", "search", "--whole-names")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "want one of the two")
}

// A sentence that stands in three articles of a folder is in no description.
func TestDescribeFolder(t *testing.T) {
	files := map[string]string{}
	for i, text := range []string{"青澜县新修的山谷水库于昨日开始蓄水，可灌溉下游六个乡镇的农田。", "青澜县图书馆重新开放，新增儿童阅览室和夜间自习室两处。", "青澜县老码头改造工程完工，游客可以乘船游览两岸的古村落。"} {
		files[fmt.Sprintf("%d.txt", i)] = "本刊由青澜县新闻中心的志愿者每周编写一次，欢迎读者来信。\n" + text
	}
	dir := postFolder(t, files)
	var out, errs bytes.Buffer
	require.Equal(t, statusOK, run([]string{"describe", dir}, strings.NewReader(""), &out, &errs), errs.String())
	assert.NotContains(t, out.String(), "志愿者每周编写")
	assert.Contains(t, out.String(), "山谷水库")
}
