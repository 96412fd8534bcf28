package attach

import (
	"math/bits"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/read"
)

var allBars = [...]*bars{noPeriods, noScopes, noSubjects, noStarts, noEnds, noCounted}

// In its example a bar keeps words from being a candidate that no other keeps: one that nothing needs goes out.
func TestBars(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	names := map[string]bool{}
	for _, bars := range allBars {
		for _, b := range bars.list {
			assert.False(t, names[b.name], "twice: %s", b.name)
			names[b.name] = true
			assert.Contains(t, alone(seg, b.example), b.name, b.example)
		}
	}
}

// No bar holds where nothing of what it asks for stands.
func TestBarsAsk(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	paths, err := filepath.Glob("../../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	var barred [2][]string
	for n := range barred {
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			barred[n] = append(barred[n], alone(seg, string(text))...)
		}
		for _, b := range allBars {
			defer func(as bars) { *b = as }(*b)
			b.kinds[bits.TrailingZeros64(uint64(isAny))] = 1<<len(b.list) - 1
		}
	}
	assert.Equal(t, barred[1], barred[0])
}

// alone returns the bars without which text would have other candidates.
func alone(seg *segment.Segmenter, text string) (bars []string) {
	doc := seg.Document(text)
	r := &Reader{alone: func(bar string) { bars = append(bars, bar) }}
	r.Document(doc)
	var x read.Reader
	tok := 0
	for _, s := range doc.Paragraphs {
		for tok < len(doc.Tokens) && doc.Tokens[tok].End <= s.Start {
			tok++
		}
		r.Paragraph(s, tok, &x, x.Paragraph(doc, s, tok))
	}
	return bars
}
