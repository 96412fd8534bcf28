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

	dir = postFolder(t, map[string]string{"a/p.txt": text, "b/p.txt": text, "stdin": text, "c/p.txt": text, "c/p.txt.txt": "上访"})
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{filepath.Join(dir, "a"), filepath.Join(dir, "b")}, "the same name"},
		{[]string{"-", filepath.Join(dir, "stdin")}, "the same name"},
		{[]string{"-o", filepath.Join(dir, "c"), filepath.Join(dir, "c")}, "would be written over"},
	} {
		_, errs, status = command(t, text, append([]string{"segment", "-o", to}, c.args...)...)
		assert.Equal(t, statusUsage, status, c.args)
		assert.Contains(t, errs, c.want, c.args)
	}
	assert.Equal(t, "上访", read(t, dir, "c/p.txt.txt"))
	_, errs, status = command(t, "", "segment", "--to", "json", "-o", filepath.Join(dir, "c"), filepath.Join(dir, "c"))
	assert.Equal(t, statusOK, status, errs)
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
