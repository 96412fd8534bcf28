package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJSONIsNamed(t *testing.T) {
	const array = "[{\"id\":1,\"text\":\"江州增长3%。\"},{\"id\":2,\"text\":\"工业下降2%。\"}]\n"
	for _, in := range []string{array, "[\n  {\n    \"id\": 1", "{\n  \"id\": 1,\n  \"text\": \"江州增长3%。\"\n}\n"} {
		for _, verb := range []string{"stats", "keywords", "extract"} {
			out, errs, status := command(t, in, verb)
			assert.Equal(t, statusFailed, status, in)
			assert.Empty(t, out)
			assert.Contains(t, errs, "want NDJSON, one {\"id\",\"text\"} a line")
		}
	}
	for _, in := range []string{"[云州社] 江州市今年粮食产量比上年增长3%。", "{\"title\": \"题\"}\n江州市今年粮食产量比上年增长3%。"} {
		out, errs, status := command(t, in, "stats")
		assert.Equal(t, statusOK, status, errs)
		assert.Contains(t, out, "3%")
	}
	out, _, _ := command(t, array, "stats", "--from", "text")
	assert.Contains(t, out, "3%", "who says that it is text has text")
}

func TestRecordErrors(t *testing.T) {
	for in, want := range map[string]string{
		`{"id":007,"text":"x"}`:                                              `{"id":"007","error":"bad JSON at byte 7"}`,
		`{"id":8,"text":"x",}`:                                               `{"id":8,"error":"bad JSON at byte 19"}`,
		`{"id":9,"text":"x"`:                                                 `{"id":9,"error":"bad JSON: it ends too early"}`,
		`{"id":1,"text":"上访","date":"last week"}`:                            `{"id":1,"date":"","text":"上访"}`,
		`{"id":1,"text":"上访","date":"2022/05/27 19:25:03"}`:                  `{"id":1,"date":"2022-05-27 19:25:03","text":"上访"}`,
		`{"id":1,"text":"上访","date":"2023年8月7日"}`:                            `{"id":1,"date":"2023-08-07","text":"上访"}`,
		`{"id":1,"text":"上访","date":1653650703}`:                             `{"id":1,"date":"2022-05-27 19:25:03","text":"上访"}`,
		`{"id":1,"text":"上访","date":{"$date":1}}`:                            `{"id":1,"date":"","text":"上访"}`,
		`{"id":1,"page":"上访","raw":"yes"}`:                                   `{"id":1,"error":"\"raw\" is string, want true or false"}`,
		`{"id":1,"text":"上访","date":"2024-01-02"}`:                           `{"id":1,"title":"","date":"2024-01-02","text":"上访"}`,
		`{"id":1,"text":"上访","date":"2024-01-02T03:04:00+08:00","raw":null}`: `{"id":1,"title":"","date":"2024-01-02 03:04","text":"上访"}`,
		`{"id":1,"page":"首页\n上访\n","raw":true}`:                              `{"id":1,"title":"","date":"","text":"首页\n上访\n"}`,
	} {
		out, _, _ := command(t, in, "extract", "--from", "ndjson")
		var got, fields map[string]any
		require.NoError(t, json.Unmarshal([]byte(out), &got), out)
		require.NoError(t, json.Unmarshal([]byte(want), &fields))
		for name, v := range fields {
			assert.Equal(t, v, got[name], "%s: %s", in, out)
		}
	}
}

func TestPostsInPages(t *testing.T) {
	post := "---\ntitle: 云州港\ntags: [港口]\n---\n\n云州港今年完成吞吐量3200万吨，比上年增长**1.3%**，新开航线五条。\n"
	for _, in := range []string{post, string(must(json.Marshal(map[string]string{"page": post})))} {
		out, errs, status := command(t, in, "extract", "--to", "ndjson")
		require.Equal(t, statusOK, status, errs)
		var a struct{ Title, Text string }
		require.NoError(t, json.Unmarshal([]byte(out), &a))
		assert.Equal(t, "云州港", a.Title)
		assert.Equal(t, "云州港今年完成吞吐量3200万吨，比上年增长1.3%，新开航线五条。", strings.TrimSpace(a.Text))
	}
}

func TestInputFields(t *testing.T) {
	page, err := os.ReadFile(samples + "web-page.html")
	require.NoError(t, err)
	dump, err := os.ReadFile(samples + "scraped-page.txt")
	require.NoError(t, err)
	type article struct{ ID, Title, Date, Text, Error string }
	extract := func(fields map[string]string, args ...string) (a article) {
		line, err := json.Marshal(fields)
		require.NoError(t, err)
		out, _, _ := command(t, string(line), append([]string{"extract", "--from", "ndjson"}, args...)...)
		require.NoError(t, json.Unmarshal([]byte(out), &a))
		return a
	}

	a := extract(map[string]string{"id": "h", "html": string(page)})
	assert.Equal(t, "云州今夏用电负荷三创新高 储能电站首次参与顶峰", a.Title)
	assert.Equal(t, "2024-08-07 10:32", a.Date)
	assert.NotContains(t, a.Text, "下载客户端")
	assert.NotContains(t, a.Text, "<p>")

	lying := strings.Replace(string(page), `charset="utf-8"`, `charset="gbk"`, 1)
	assert.Equal(t, a, extract(map[string]string{"id": "h", "html": lying}), "a string in JSON is UTF-8, whatever the page says")

	a = extract(map[string]string{"page": string(dump)})
	assert.Equal(t, "江临县为企业跑出“加速度”", a.Title)
	assert.Equal(t, "2022-06-15 16:08", a.Date)
	assert.NotContains(t, a.Text, "ICP")

	a = extract(map[string]string{"page": string(dump), "title": "自己的标题"})
	assert.Equal(t, "自己的标题", a.Title)
	assert.NotContains(t, a.Text, "ICP")

	a = extract(map[string]string{"page": string(dump)}, "--raw")
	assert.Contains(t, a.Text, "ICP")

	a = extract(map[string]string{"text": string(dump), "html": string(page)})
	assert.Equal(t, string(dump), a.Text, "text is the body as it stands")
	assert.Empty(t, a.Title)
}
