//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A named pipe and what a shell gives for <(…) can be read once only.
func TestPipes(t *testing.T) {
	want, _, _ := command(t, text, "describe")
	fifo := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(fifo, 0o600))
	for _, args := range [][]string{{"describe"}, {"describe", "--from", "text"}} {
		go func() { _ = os.WriteFile(fifo, []byte(text), 0o600) }()
		out, errs, status := command(t, "", append(args, fifo)...)
		assert.Equal(t, statusOK, status, errs)
		assert.Equal(t, want, out)
	}
	r, w, err := os.Pipe()
	require.NoError(t, err)
	defer r.Close()
	go func() {
		_, _ = w.WriteString("{\"id\":1,\"text\":\"上访\"}\n")
		_ = w.Close()
	}()
	out, errs, _ := command(t, "", "segment", "/dev/fd/"+itoa(r.Fd()))
	assert.Equal(t, "{\"id\":1,\"words\":[\"上访\"]}\n", out, errs)
}

func itoa(fd uintptr) string {
	const digits = "0123456789"
	if fd < 10 {
		return digits[fd : fd+1]
	}
	return itoa(fd/10) + itoa(fd%10)
}

// In a folder pipes are left out with a word, for reading and for tagging.
func TestFolderOfOddFiles(t *testing.T) {
	post := "---\ntitle: 题\n---\n" + postBody
	dir := postFolder(t, map[string]string{"posts/a.md": post, "outside/z.md": post})
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "posts", "b.md"), 0o600))
	require.NoError(t, os.Symlink("../outside/z.md", filepath.Join(dir, "posts", "z.md")))
	require.NoError(t, os.Symlink("posts", filepath.Join(dir, "plink")))
	_, errs, status := command(t, "", "keywords", filepath.Join(dir, "posts"))
	assert.Equal(t, statusOK, status, errs)
	assert.Contains(t, errs, "b.md: a named pipe, left out")

	status, out, errs := runTag("", filepath.Join(dir, "plink"))
	assert.Equal(t, statusOK, status, errs)
	assert.Equal(t, filepath.Join(dir, "plink", "a.md")+"\n", out)
	assert.Contains(t, errs, "b.md: a named pipe, left as it is")
	assert.Contains(t, errs, "z.md: a link that leads out of the folder, left as it is")
	assert.Equal(t, post, read(t, dir, "outside", "z.md"))
	_, out, _ = runTag("", "--follow", filepath.Join(dir, "posts"))
	assert.True(t, strings.HasSuffix(out, "z.md\n"), out)
}
