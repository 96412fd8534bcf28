package tagging

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article"
)

// What most posts of a folder would be tagged with says nothing of one, and a place has one form in all of them.
func TestSurvey(t *testing.T) {
	dir := t.TempDir()
	const posts = 10
	for i := range posts {
		has := ""
		if i < 2 {
			has = "tags: [云山省]\n"
		}
		text := fmt.Sprintf("---\ntitle: 第%d篇\n%sdescription: 有\n---\n%s说的是山里春天采茶时发生的一件小事和大家的看法。本站由云山电视台的同事们轮流写成。\n", i, has, strings.Repeat("很", i+1))
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.md", i)), []byte(text), 0o600))
	}
	calls := 0
	o := Defaults()
	o.Keywords = "-"
	tagger := &Tagger{Options: o, Top: 5, Jobs: 1, Out: &strings.Builder{}, Err: &strings.Builder{}, Read: func(_ context.Context, a article.Article) (Reading, error) {
		calls++
		assert.NotContains(t, a.Body, "同事们", "a sentence that posts share is not read")
		w := []string{"云山电视台", "茶园" + a.Title}
		if strings.Contains(a.Title, "3") {
			w = []string{"云山电视台", "云山", "水库"}
		}
		return Reading{Words: w}, nil
	}}
	require.NoError(t, tagger.Run([]string{dir}))
	assert.Equal(t, posts-2, calls, "each post is read once, those that have what they need not at all")
	tagged := func(i int) string {
		b, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%d.md", i)))
		require.NoError(t, err)
		return string(b)
	}
	assert.Contains(t, tagged(0), "tags: [云山省]\n")
	assert.Contains(t, tagged(4), "tags: [茶园第4篇]\n", "all that are read would have it")
	assert.Contains(t, tagged(3), "tags: [云山省, 水库]\n", "the form that the others have")
}
