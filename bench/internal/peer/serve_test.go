package peer

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// replies serves commands and returns the answers.
func replies(t *testing.T, load Loader, commands ...string) []Reply {
	t.Helper()
	var out strings.Builder
	require.NoError(t, Serve(load, "", strings.NewReader(strings.Join(commands, "\n")), &out))
	var all []Reply
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var r Reply
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		all = append(all, r)
	}
	require.Len(t, all, len(commands))
	return all
}

// length counts the bytes of a document, which it has to prepare first.
func length() (Engine, error) {
	return Engine{
		Prepare: func(d *Doc) { d.Ready = len(d.Text) },
		Worker:  Stateless(func(d *Doc) int { return d.Ready.(int) }),
		Text:    func(d *Doc) string { return "found " + d.Title },
	}, nil
}

func TestServe(t *testing.T) {
	dir := t.TempDir()
	docs, found := filepath.Join(dir, "docs"), filepath.Join(dir, "found")
	want := []Doc{{Title: "一", Text: "山高水长", URL: "https://news.example/1"}, {Text: "风和日丽\n"}}
	require.NoError(t, WriteDocs(docs, want))
	got := replies(t, length, "load", "read "+docs, "run 1 0", "run 2 0", "run 1 0.001", "texts "+found)
	for _, r := range got {
		assert.Empty(t, r.Error)
	}
	assert.Positive(t, got[0].Count)
	for _, r := range got[2:4] {
		assert.Equal(t, 1, r.Passes)
		assert.Equal(t, Size(want), r.Count, "every document once, in any number of goroutines")
	}
	assert.Equal(t, Size(want)*got[4].Passes, got[4].Count)
	texts, err := ReadDocs(found)
	require.NoError(t, err)
	assert.Equal(t, []Doc{{Text: "found 一"}, {Text: "found "}}, texts)
}

func TestServeErrors(t *testing.T) {
	for _, command := range []string{" ", "dance", "run", "run x 1", "run 1 x", "read " + filepath.Join(t.TempDir(), "absent"), "texts"} {
		assert.NotEmpty(t, replies(t, length, command)[0].Error, command)
	}
	broken := func() (Engine, error) { return Engine{}, errors.New("no dictionary") }
	assert.Contains(t, replies(t, broken, "load")[0].Error, "no dictionary")
}
