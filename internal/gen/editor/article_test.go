package editor

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is written with the text is read again with the text; a text that has changed, a
// label twice and one without its article are told.
func TestRead(t *testing.T) {
	a := Article{
		ID: "a-1", Kind: "local", Title: "云溪县开放新图书馆", Text: "新图书馆昨日开放，藏书三十万册。读者说，孩子放学后可以来。",
		Best: []string{"新图书馆|图书馆", "云溪县"}, OK: []string{"藏书"}, Desc: []string{"新图书馆昨日开放", "藏书三十万册"},
	}
	line, err := a.Append(nil)
	require.NoError(t, err)
	assert.NotContains(t, string(line), "图书馆")

	dir := t.TempDir()
	labels := filepath.Join(dir, "labels.txt")
	put := func(name string, b []byte) { require.NoError(t, os.WriteFile(filepath.Join(dir, name), b, 0o600)) }
	raw, err := json.Marshal(map[string]string{"id": a.ID, "title": a.Title, "text": a.Text + "全文完"})
	require.NoError(t, err)
	put("corpus.jsonl", raw)
	put("labels.txt", append([]byte("# labels\n"), line...))
	got, err := Read(labels, dir)
	require.NoError(t, err)
	assert.Equal(t, []Article{a}, got)

	raw, err = json.Marshal(map[string]string{"id": a.ID, "summary": a.Title, "text": a.Text})
	require.NoError(t, err)
	put("headlines.jsonl", raw)
	put("corpus.jsonl", []byte(`{"id":"b-1","text":"无"}`))
	got, err = Read(labels, filepath.Join(dir, "corpus.jsonl"), filepath.Join(dir, "headlines.jsonl"))
	require.NoError(t, err)
	assert.Equal(t, []Article{a}, got)

	put("labels.txt", append(line, line...))
	_, err = Read(labels, dir)
	assert.ErrorContains(t, err, "twice")
	put("labels.txt", []byte(strings.Replace(string(line), "a-1", "a-2", 1)))
	_, err = Read(labels, dir)
	assert.ErrorContains(t, err, "no article a-2")
	put("labels.txt", line)
	put("headlines.jsonl", nil)
	put("corpus.jsonl", []byte(strings.Replace(string(raw), "昨日", "今日", 1)))
	_, err = Read(labels, dir)
	assert.ErrorContains(t, err, "another text")

	a.Desc = []string{"藏书三十万册", "新图书馆昨日开放"}
	_, err = a.Append(nil)
	assert.ErrorContains(t, err, "behind the piece")
}
