package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const postBody = "云州市今年上半年空气优良天数比例达到**91.2%**，同比提高3.6个百分点。\r\n\r\n细颗粒物平均浓度下降8.4%。"

// folder makes files in a new folder.
func postFolder(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o640))
	}
	return dir
}

func read(t *testing.T, parts ...string) string {
	b, err := os.ReadFile(filepath.Join(parts...))
	require.NoError(t, err)
	return string(b)
}

func runTag(stdin string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(append([]string{"tag"}, args...), strings.NewReader(stdin), &o, &e)
	return status, o.String(), e.String()
}

func TestTagFolder(t *testing.T) {
	bad := "---\ntitle: \"never closed\n---\n" + postBody
	dir := postFolder(t, map[string]string{
		"a.md":               "---\ntitle: 题 # why\n---\n" + postBody,
		"b/b.markdown":       "+++\ntitle = '题'\n[params]\nx = 1\n+++\n" + postBody,
		"bad.md":             bad,
		"empty.md":           "---\ntitle: 题\n---\n",
		"notes.txt":          postBody,
		".hidden/h.md":       postBody,
		"node_modules/x.md":  postBody,
		"z-not-utf8.md":      "---\ntitle: \xb1\xea\n---\n" + postBody,
		"no-front-matter.md": postBody,
	})
	status, out, errs := runTag("", dir)
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, 3, strings.Count(out, "\n"), out)
	assert.Contains(t, errs, "bad.md: frontmatter:")
	assert.Contains(t, errs, "z-not-utf8.md: not UTF-8")
	assert.Contains(t, errs, "empty.md: no text to read")
	assert.Contains(t, errs, "3 changed, 0 as they were, 1 without text, 2 failed")

	a := read(t, dir, "a.md")
	assert.True(t, strings.HasPrefix(a, "---\ntitle: 题 # why\ntags: ["), a)
	assert.True(t, strings.HasSuffix(a, "\n---\n"+postBody), "the body is not touched")
	assert.Contains(t, a, "\nkeywords: [")
	assert.Contains(t, a, "\ndescription: \"")
	b := read(t, dir, "b/b.markdown")
	assert.True(t, strings.HasPrefix(b, "+++\ntitle = '题'\ntags = [\""), b)
	assert.True(t, strings.HasSuffix(b, "[params]\nx = 1\n+++\n"+postBody))
	assert.True(t, strings.HasSuffix(read(t, dir, "no-front-matter.md"), "---\r\n"+postBody))
	for name, want := range map[string]string{"bad.md": bad, "notes.txt": postBody, ".hidden/h.md": postBody, "node_modules/x.md": postBody} {
		assert.Equal(t, want, read(t, dir, name), name)
	}
	info, err := os.Stat(filepath.Join(dir, "a.md"))
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o640), info.Mode().Perm())

	_, out, errs = runTag("", dir)
	assert.Empty(t, out, "the second time nothing changes")
	assert.Contains(t, errs, "0 changed, 3 as they were")
	assert.Equal(t, a, read(t, dir, "a.md"))
}

func TestTagDryRun(t *testing.T) {
	src := "---\ntitle: 题\n---\n" + postBody
	dir := postFolder(t, map[string]string{"a.md": src})
	status, out, errs := runTag("", "--dry-run", "--keywords", "-", dir+"/a.md", dir)
	assert.Equal(t, statusOK, status, errs)
	assert.Contains(t, out, "--- a/")
	assert.Contains(t, out, "\n title: 题\n+tags: [")
	assert.NotContains(t, out, "keywords")
	assert.Equal(t, 1, strings.Count(out, "+++ b/"), "named twice, shown once")
	assert.Equal(t, src, read(t, dir, "a.md"))
}

func TestTagStdin(t *testing.T) {
	status, out, _ := runTag("---\r\ntitle: 题\r\n---\r\n"+postBody, "-")
	assert.Equal(t, statusOK, status)
	assert.Contains(t, out, "title: 题\r\ntags: [")
	assert.True(t, strings.HasSuffix(out, "---\r\n"+postBody))
}

func TestTagUsage(t *testing.T) {
	for _, args := range [][]string{{}, {"--max-tags", "0", "-"}, {"--min-score", "2", "-"}, {"--tags", "keywords", "-"}, {"--limit", "x", "-"}} {
		status, _, errs := runTag("", args...)
		assert.Equal(t, statusUsage, status, errs)
	}
	status, _, errs := runTag("", filepath.Join(t.TempDir(), "absent.md"))
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "absent.md")
}
