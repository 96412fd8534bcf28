package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/input"
)

// What is answered is told in the order of the answers, in any other, and once for each.
func TestAnswered(t *testing.T) {
	answers := func(ids ...string) *answered {
		a := &answered{}
		for _, id := range ids {
			a.ids = append(a.ids, hashOf([]byte(id)))
		}
		return a
	}
	take := func(a *answered, ids ...string) (taken []bool) {
		for _, id := range ids {
			taken = append(taken, a.take(&input.Item{Line: 1, Data: []byte(`{"id":` + id + `,"text":""}`)}))
		}
		return taken
	}
	assert.Equal(t, []bool{true, true, true, false}, take(answers("1", "2", "3"), "1", "2", "3", "4"))
	assert.Equal(t, []bool{true, false, true, true, false}, take(answers("1", "3", "2"), "1", "4", "2", "3", "3"))
	assert.Equal(t, []bool{false, true, true, false, true}, take(answers("5", "6", "5"), "1", "5", "5", "5", "6"))
	assert.Equal(t, []bool{false}, take(nil, "1"))
}

// What is no answer is told, and the file is not touched; of an answer that was cut short the article is answered anew.
func TestResumeSpares(t *testing.T) {
	file := filepath.Join(t.TempDir(), "done.ndjson")
	resumed := func(before string) (after, errs string, status int) {
		require.NoError(t, os.WriteFile(file, []byte(before), 0o600))
		_, errs, status = command(t, "{\"id\":1,\"text\":\"上访\"}\n", "segment", "--resume", file)
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		return string(b), errs, status
	}
	const answer = "{\"id\":1,\"words\":[\"上访\"]}\n"
	for before, line := range map[string]string{
		"one line of notes": "1", "notes\n": "1", "{\"id\":1\n": "1", answer + "\n" + "notes": "3", "{\"words\":[]}\n": "1",
	} {
		after, errs, status := resumed(before)
		assert.Equal(t, before, after)
		assert.Equal(t, "tiyao: --resume "+file+":"+line+": this is no answer of tiyao\n", errs, before)
		assert.Equal(t, statusUsage, status, before)
	}
	for _, before := range []string{"", "\n", "{", answerHead, answer[:len(answer)-1], answer} {
		after, errs, status := resumed(before)
		want := answer
		if before == "\n" {
			want = "\n" + answer
		}
		assert.Equal(t, want, after, before)
		assert.Empty(t, errs, before)
		assert.Equal(t, statusOK, status, before)
	}
}
