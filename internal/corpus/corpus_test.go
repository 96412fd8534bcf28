package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEach(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("b.jsonl", `{"id":"3","text":"丙"}`)
	write("a.jsonl", `{"id":"1","title":"一","text":"甲"}`+"\n"+`{"id":"2","text":"乙"}`+"\n")
	var ids string
	require.NoError(t, Each(dir, func(a Article) error { ids += a.ID; return nil }))
	assert.Equal(t, "123", ids)

	write("c.jsonl", "{\"id\":\"4\"}\n{bad")
	assert.ErrorContains(t, Each(dir, func(Article) error { return nil }), "c.jsonl: value 2")
	assert.ErrorContains(t, Each(t.TempDir(), func(Article) error { return nil }), "no *.jsonl")
	_, err := ReadAll[Article](filepath.Join(dir, "none.jsonl"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}
