package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
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

func TestColor(t *testing.T) {
	out, _, _ := command(t, text, "stats", "--color", "always")
	assert.Contains(t, out, "\x1b[31m")
	out, _, _ = command(t, text, "stats", "--color=never")
	assert.NotContains(t, out, "\x1b")
}

// Nothing that a page has in it does anything to a terminal.
func TestTerminal(t *testing.T) {
	page := "江临县\x1b]52;c;cHduZWQ=\x07企业增长3%，\u202e群众\u200b满意度\u009b31m也比上年提高。" + text
	bad := func(r rune) bool {
		return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u200b'
	}
	for _, v := range verbs {
		for _, to := range []string{"text", "json", "ndjson", "yaml", "html"} {
			out, errs, status := command(t, page, v.name, "--to", to)
			require.Equal(t, statusOK, status, errs)
			assert.Equal(t, -1, strings.IndexFunc(out, bad), "%s --to %s: %q", v.name, to, out)
		}
	}
	out, _, _ := command(t, page, "segment", "--to", "json")
	var words struct{ Words []string }
	require.NoError(t, json.Unmarshal([]byte(out), &words))
	assert.Equal(t, page, strings.Join(words.Words, ""), "in JSON the text is all there")

	dir := t.TempDir()
	name := filepath.Join(dir, "a\x1b[31mred\nb.txt")
	if os.WriteFile(name, []byte(text), 0o600) != nil {
		t.Skip("no such names here")
	}
	out, errs, _ := command(t, "", "stats", name, filepath.Join(dir, "none\x1b.txt"))
	assert.Contains(t, out, "a␛[31mred␊b.txt")
	assert.Equal(t, -1, strings.IndexFunc(out+errs, bad), out+errs)
}

func TestOutDir(t *testing.T) {
	dir := postFolder(t, map[string]string{"in/a.txt": text, "in/sub/b.txt": text, "lines.ndjson": "{\"id\":1,\"text\":\"上访\"}\n{\"id\":2,\"text\":\"信访\"}\n"})
	to := filepath.Join(dir, "out")
	out, errs, status := command(t, "", "describe", "-o", to, filepath.Join(dir, "in"), filepath.Join(dir, "lines.ndjson"))
	require.Equal(t, statusOK, status, errs)
	assert.Empty(t, out)
	want, _, _ := command(t, text, "describe")
	assert.Equal(t, want, read(t, to, "a.txt.txt"))
	assert.Equal(t, want, read(t, to, "sub/b.txt.txt"))
	assert.Equal(t, 2, strings.Count(read(t, to, "lines.ndjson.ndjson"), "\n"))

	_, errs, status = command(t, "", "segment", "--to", "json", "-o", to, filepath.Join(dir, "in"), filepath.Join(dir, "lines.ndjson"))
	require.Equal(t, statusOK, status, errs)
	assert.True(t, json.Valid([]byte(read(t, to, "a.txt.json"))))
	assert.JSONEq(t, `[{"id":1,"words":["上访"]},{"id":2,"words":["信访"]}]`, read(t, to, "lines.ndjson.json"))

	_, errs, status = command(t, "", "segment", "-o", to, filepath.Join(dir, "in/a.txt"), filepath.Join(dir, "in"))
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "the same name")
	left, err := filepath.Glob(filepath.Join(to, ".tiyao-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestPacked(t *testing.T) {
	var gz, zs bytes.Buffer
	w := gzip.NewWriter(&gz)
	z, err := zstd.NewWriter(&zs)
	require.NoError(t, err)
	lines := strings.Repeat("{\"id\":1,\"text\":\"上访\"}\n", 1000)
	for _, w := range []io.WriteCloser{w, z} {
		_, err := io.WriteString(w, lines)
		require.NoError(t, err)
		require.NoError(t, w.Close())
	}
	want, _, _ := command(t, lines, "segment")
	dir := postFolder(t, map[string]string{"a.ndjson.gz": gz.String(), "b.ndjson.zst": zs.String(), "c": zs.String()})
	for _, in := range []string{gz.String(), zs.String()} {
		out, errs, _ := command(t, in, "segment")
		assert.Equal(t, want, out, errs)
	}
	out, _, _ := command(t, "", "segment", filepath.Join(dir, "a.ndjson.gz"), filepath.Join(dir, "b.ndjson.zst"), filepath.Join(dir, "c"))
	assert.Equal(t, strings.Repeat(want, 3), out)

	out, _, _ = command(t, lines, "segment", "--compress", "gzip")
	r, err := gzip.NewReader(strings.NewReader(out))
	require.NoError(t, err)
	assert.Equal(t, want, string(must(io.ReadAll(r))))
	out, _, _ = command(t, lines, "segment", "--compress", "zstd")
	d, err := zstd.NewReader(strings.NewReader(out))
	require.NoError(t, err)
	assert.Equal(t, want, string(must(io.ReadAll(d))))

	out, _, status := command(t, gz.String()[:100], "segment")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, out, "cannot be unpacked")
}

func TestShard(t *testing.T) {
	var in strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&in, "{\"id\":\"a-%d\",\"text\":\"上访\"}\n", i)
	}
	in.WriteString("{\"text\":\"没有名字\"}\n")
	all := map[string]int{}
	for i := 1; i <= 4; i++ {
		out, errs, status := command(t, in.String(), "segment", "--shard", fmt.Sprintf("%d/4", i))
		require.Equal(t, statusOK, status, errs)
		n := strings.Count(out, "\n")
		assert.InDelta(t, 250, n, 60)
		for _, l := range strings.Split(strings.TrimSpace(out), "\n") {
			all[l]++
		}
	}
	assert.Len(t, all, 1001)
	for l, n := range all {
		assert.Equal(t, 1, n, l)
	}
	for _, s := range []string{"0/4", "5/4", "1", "a/b", "1/0"} {
		_, errs, status := command(t, "", "segment", "--shard", s)
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, errs, "want I/N")
	}
}

func TestResume(t *testing.T) {
	var in, want strings.Builder
	for i := range 500 {
		id := i
		if i%50 == 3 {
			id = 3 // ids that come again
		}
		line := fmt.Sprintf("{\"id\":%d,\"text\":\"上访%d\"}\n", id, i)
		if i%100 == 9 {
			line = fmt.Sprintf("{\"id\":%d,\"text\":}\n", id)
		}
		in.WriteString(line)
	}
	whole, _, _ := command(t, in.String(), "segment", "--from", "ndjson")
	want.WriteString(whole)
	file := filepath.Join(t.TempDir(), "out.ndjson")
	for _, cut := range []int{0, 1, 20, 333, 5000, 12345, want.Len() - 1, want.Len()} {
		require.NoError(t, os.WriteFile(file, []byte(whole[:cut]), 0o600))
		out, _, _ := command(t, in.String(), "segment", "--resume", file)
		assert.Empty(t, out)
		assert.Equal(t, whole, read(t, file), "after %d bytes", cut)
	}
	require.NoError(t, os.WriteFile(file, []byte("not an answer\n"), 0o600))
	_, errs, status := command(t, in.String(), "segment", "--resume", file)
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "out.ndjson:1: this is no answer of tiyao")
	_, errs, status = command(t, in.String(), "segment", "--resume", file, "--to", "yaml")
	assert.Equal(t, statusUsage, status, errs)
	require.NoError(t, os.Remove(file))
	_, errs, status = command(t, "{\"text\":\"上访\"}\n{\"id\":1,\"text\":\"上访\"}\n", "segment", "--resume", file)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "-:1: no \"id\"")
	assert.Equal(t, "{\"id\":1,\"words\":[\"上访\"]}\n", read(t, file))
}

func TestTimeout(t *testing.T) {
	long := string(must(json.Marshal(map[string]any{"id": 1, "text": strings.Repeat(text, 30000)})))
	out, _, status := command(t, long+"\n{\"id\":2,\"text\":\"上访\"}\n", "analyze", "--timeout", "200ms", "--jobs", "1")
	assert.Equal(t, statusFailed, status)
	lines := strings.Split(out, "\n")
	assert.Equal(t, `{"id":1,"error":"it took longer than 200ms"}`, lines[0])
	assert.Contains(t, lines[1], `"id":2,"title"`)
}

func TestExplainStats(t *testing.T) {
	const text = "全市产值增长5%，比分为3:12，C919下线。"
	out, errs, status := command(t, text, "stats", "--explain")
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "change: behind a verb of change")
	assert.Contains(t, out, "trap: score or clock")
	out, _, _ = command(t, text, "stats", "--explain", "--to", "ndjson")
	assert.Contains(t, out, `"reasons":[{"rule":"trap: score or clock","effect":"dropped"}]`)
}

func TestExplainKeywords(t *testing.T) {
	out, errs, status := command(t, text, "keywords", "--explain")
	require.Equal(t, statusOK, status, errs)
	assert.Contains(t, out, "市场主体")
	out, _, _ = command(t, text, "keywords", "--explain", "--to", "ndjson")
	var x struct {
		Explain []struct {
			Text     string
			Features []struct{ Name string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &x))
	assert.NotEmpty(t, x.Explain[0].Features)
}

func TestUnreadableConfig(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "tiyao", "config.yaml"), 0o755)) // a folder cannot be read either
	out, errs, status := command(t, "信访", "segment")
	assert.Equal(t, statusOK, status)
	assert.Equal(t, "信访\n", out)
	assert.Contains(t, errs, "config.yaml: ")
	_, _, status = command(t, "信访", "segment", "--config", filepath.Join(dir, "tiyao", "config.yaml"))
	assert.Equal(t, statusUsage, status, "that one was asked for")
}
