package keywords

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

// refusedIn returns the candidates of doc that are refused, with the rules.
func (e *Engine) refusedIn(doc *segment.Document) (found []string) {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc)
	s.whole = true
	s.rank()
	s.choose()
	for i := range s.cands {
		p := s.pick(&s.cands[i])
		if r := s.refusedBy(&p); r != nil {
			found = append(found, p.text+": "+r.name)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// Each rule refuses something, and has a name of its own.
func TestRefusals(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	e := New(Config{MaxRunes: 20, MaxWords: MaxWords})
	used := map[string]bool{}
	casefile.Run(t, "testdata/refusals.txt", func(t *testing.T, c casefile.Case) []string {
		title, body, ok := strings.Cut(c.In, "|")
		require.True(t, ok, "refusals.txt:%d: no |", c.Line)
		found := e.refusedIn(seg.Read(segment.Source{Title: strings.TrimSpace(title), Body: strings.TrimSpace(body)}))
		for _, f := range found {
			_, name, _ := strings.Cut(f, ": ")
			used[name] = true
		}
		return found
	})
	names := map[string]bool{}
	for _, rules := range [][]refusal{refusals[:], rankedRefusals[:], phraseRefusals[:]} {
		for _, r := range rules {
			assert.False(t, names[r.name], "%s stands twice", r.name)
			names[r.name] = true
			assert.True(t, used[r.name], "nothing needs %s (%s)", r.name, r.example)
		}
	}
}
