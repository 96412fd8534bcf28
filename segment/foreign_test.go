package segment

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/lexicon"
)

// TestNoForeign holds noForeign to its word: where it says that no transliterated name
// from a cell can be on the best path, each of them costs more than the best path does.
func TestNoForeign(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	var often, rest []rune // characters of transliterations, and others
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if c := s.lex.Code(r); c != 0 && s.foreignCost[c].in != lexicon.MaxCost {
			often = append(often, r)
		} else if c != 0 && c < 1500 {
			rest = append(rest, r)
		}
	}
	rest = append(rest, '省', '邦', '，', '3')
	rnd := rand.New(rand.NewSource(1))
	asked, none := 0, 0
	for range 300 {
		var text []rune
		for len(text) < 200 {
			from := often
			if rnd.Intn(4) == 0 {
				from = rest
			}
			text = append(text, from[rnd.Intn(len(from))])
		}
		w := &worker{Segmenter: s}
		w.fill(string(text), len(text))
		w.states[0] = step(origin) << costShift
		w.extend(string(text), 0, len(w.cells))
		for i := range w.edges {
			if w.edges[i].more.odds()&oddForeign == 0 {
				continue
			}
			asked++
			if !w.noForeign(i) {
				continue
			}
			none++
			best := append([]step(nil), w.states...)
			w.foreign(i)
			assert.Equal(t, best, w.states, "%s from %d", string(text), i)
		}
	}
	assert.Greater(t, none, asked/20)
	assert.Less(t, none, asked)
}
