package main

import (
	"bytes"
	"fmt"
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
	status, out, errs := runTag("", "--create", dir)
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, 3, strings.Count(out, "\n"), out)
	assert.Contains(t, errs, "bad.md: line 2: yaml: ")
	assert.Contains(t, errs, "z-not-utf8.md: not UTF-8 on line 2\n")
	assert.Contains(t, errs, "empty.md: no text to read")
	assert.Contains(t, errs, "3 changed, 0 as they were, 0 left alone, 1 without text, 2 failed")

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

	_, out, errs = runTag("", "--create", dir)
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
	for _, args := range [][]string{{}, {"--max-tags", "0", "-"}, {"--min-score", "2", "-"}, {"--tags", "keywords", "-"}, {"--merge", "--replace", "-"}, {"--limit", "x", "-"}} {
		status, _, errs := runTag("", args...)
		assert.Equal(t, statusUsage, status, errs)
	}
	status, _, errs := runTag("", filepath.Join(t.TempDir(), "absent.md"))
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "absent.md")
}

// What is left alone, and what is said of it.
func TestTagScope(t *testing.T) {
	post := "---\ntitle: 题\n---\n" + postBody
	files := map[string]string{
		"README.md":            post,
		"content/_index.md":    post,
		"content/_template.md": post,
		"content/a.md":         post,
		"content/plain.md":     postBody,
		"content/draft.md":     "---\ntitle: 题\ndraft: true\n---\n" + postBody,
		"content/hidden.md":    "---\ntitle: 题\npublished: false\n---\n" + postBody,
		"content/never.md":     "---\ntitle: 题\ntiyao: false\n---\n" + postBody,
		"content/page.html":    "<!doctype html><title>题</title><p>" + postBody,
		"content/post.html":    "---\ntitle: 题\n---\n<p>" + postBody + "</p>\n",
		"content/x.mdx":        "---\ntitle: 题\n---\nimport X from '../x'\n\n" + postBody,
		"_drafts/b.md":         post,
	}
	dir := postFolder(t, files)
	status, out, errs := runTag("", dir)
	assert.Equal(t, statusOK, status, errs)
	var changed []string
	for name, text := range files {
		if read(t, dir, name) != text {
			changed = append(changed, name)
			assert.Contains(t, out, filepath.Join(dir, name))
		}
	}
	assert.ElementsMatch(t, []string{"content/a.md", "content/post.html", "content/x.mdx"}, changed)
	assert.Contains(t, errs, "3 changed, 0 as they were, 5 left alone, 0 without text, 0 failed")
	assert.Contains(t, errs, "left alone, no front matter (--create makes one): "+filepath.Join(dir, "content", "plain.md")+"\n")
	assert.Contains(t, errs, "left alone, no front matter: "+filepath.Join(dir, "content", "page.html")+"\n", "HTML never gets one")
	assert.Contains(t, errs, "left alone, a draft: ")
	assert.NotContains(t, read(t, dir, "content/x.mdx"), "import,")

	_, out, errs = runTag("", filepath.Join(dir, "content/never.md"), filepath.Join(dir, "content/draft.md"), filepath.Join(dir, "content/plain.md"))
	assert.Contains(t, errs, `never.md: it says "tiyao: false", left as it is`)
	assert.Contains(t, errs, "plain.md: no front matter, left as it is (--create makes one)")
	assert.Equal(t, filepath.Join(dir, "content/draft.md")+"\n", out, "a draft that is named is meant")

	_, out, _ = runTag(postBody, "-")
	assert.Equal(t, postBody, out, "a pipe gives on what is left alone")
}

func TestTagForeign(t *testing.T) {
	wants := map[string]string{"a.org": "an Org file", "b.md": "metadata lines"}
	for name, text := range map[string]string{
		"a.org": "#+TITLE: 题\n#+TAGS: 港口\n\n" + postBody,
		"b.md":  "Title: 题\nDate: 2021-03-08\nTags: 港口\n\n" + postBody,
	} {
		for _, args := range [][]string{nil, {"--create"}} {
			dir := postFolder(t, map[string]string{name: text})
			status, _, errs := runTag("", append(args, filepath.Join(dir, name))...)
			assert.Equal(t, statusFailed, status, errs)
			assert.Contains(t, errs, name+": "+wants[name])
			assert.Equal(t, text, read(t, dir, name))
		}
	}
}

func TestTagStamp(t *testing.T) {
	dir := postFolder(t, map[string]string{"a.md": "---\ntitle: 题\n---\n" + postBody})
	name := filepath.Join(dir, "a.md")
	runTag("", "--stamp", name)
	first := read(t, name)
	assert.Regexp(t, "\ntiyao: \"?[0-9a-f]{10}-[0-9a-f]{6}\\.[0-9a-f]{6}\\.[0-9a-f]{6}\\.\"?\n---", first)
	runTag("", "--replace", "--max-tags", "1", name)
	assert.Equal(t, first, read(t, name), "the same text is not written again")

	other := strings.ReplaceAll(first, "优良天数比例达到**91.2%**", "优良天数比例达到**95.5%**")
	require.NoError(t, os.WriteFile(name, []byte(other), 0o600))
	runTag("", name)
	assert.Contains(t, read(t, name), "description: \"云州市今年上半年空气优良天数比例达到95.5%", "what was written is written anew")

	mine := strings.Replace(first, "tags: [", "tags: [我的, ", 1)
	mine = strings.ReplaceAll(mine, "优良天数比例达到**91.2%**", "优良天数比例达到**95.5%**")
	require.NoError(t, os.WriteFile(name, []byte(mine), 0o600))
	_, _, errs := runTag("", name)
	got := read(t, name)
	assert.Contains(t, got, "\ntags: [我的, ", "what an author has been at stays")
	assert.Contains(t, got, "description: \"云州市今年上半年空气优良天数比例达到95.5%", "what nobody touched is written anew")
	assert.Equal(t, "tiyao: edited since it was written, left as it is: "+name+" (tags)\n", errs)

	again := strings.Replace(got, "95.5%**", "96.5%**", 1)
	require.NoError(t, os.WriteFile(name, []byte(again), 0o600))
	_, _, errs = runTag("", name)
	assert.Contains(t, read(t, name), "比例达到96.5%，")
	assert.Contains(t, read(t, name), "\ntags: [我的, ", "it is the author's from then on")
	assert.Empty(t, errs)
}

// What an author had before the first run is never taken for what was written.
func TestTagStampKeepsAuthors(t *testing.T) {
	dir := postFolder(t, map[string]string{"a.md": "---\ntitle: 题\ntags: [我的]\n---\n" + postBody})
	name := filepath.Join(dir, "a.md")
	runTag("", "--stamp", name)
	require.NoError(t, os.WriteFile(name, []byte(strings.ReplaceAll(read(t, name), "**91.2%**", "**95.5%**")), 0o600))
	_, _, errs := runTag("", name)
	assert.Contains(t, read(t, name), "\ntags: [我的]\n")
	assert.Contains(t, read(t, name), "比例达到95.5%，")
	assert.Empty(t, errs)

	// a stamp of old has one hash of all: as long as it holds, all of it is written anew
	old := "---\ntitle: 题\ntags: [旧]\nkeywords: [旧]\ndescription: 旧\ntiyao: 0123456789-a0b1c2\n---\n" + postBody
	require.NoError(t, os.WriteFile(name, []byte(old), 0o600))
	_, _, errs = runTag("", name)
	assert.Contains(t, read(t, name), "\ntags: [旧]\n")
	assert.Contains(t, errs, "(tags, keywords, description)")
}

// A line that all posts share is no description, and what is odd about the tags is said.
func TestTagTogether(t *testing.T) {
	files := map[string]string{}
	for i := range 12 {
		files[fmt.Sprintf("%02d.md", i)] = fmt.Sprintf("---\ntitle: 第%d期\ntags: [周刊, %s]\n---\n本刊由云州市读者合办，欢迎投稿和推荐，每周五出版第%d期。\n\n%s镇今年粮食产量%d万吨，比上年增长%d%%，农民收入继续提高，大家都说日子越过越好。\n",
			i, []string{"AI", "ai", "農業", "农业"}[i%4], i, string([]rune("甲乙丙丁戊己庚辛壬癸子丑")[i]), i+3, i+1)
	}
	dir := postFolder(t, files)
	_, _, errs := runTag("", "--keywords", "-", dir)
	for name := range files {
		assert.NotContains(t, read(t, dir, name), "\ndescription: \"本刊")
		assert.Contains(t, read(t, dir, name), "\ndescription: ")
	}
	assert.Contains(t, errs, "the same tag, written differently: ")
	assert.Contains(t, errs, "AI = ai")
	assert.Contains(t, errs, "农业 = 農業")
}

// A post that cannot be written is named, once.
func TestTagReadOnly(t *testing.T) {
	dir := postFolder(t, map[string]string{"a.md": "---\ntitle: 题\n---\n" + postBody})
	post := filepath.Join(dir, "a.md")
	require.NoError(t, os.Chmod(post, 0o444))
	status, _, errs := runTag("", dir)
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "tiyao: "+post+": permission denied: it is read-only\n")
}
