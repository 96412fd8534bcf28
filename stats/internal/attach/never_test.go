package attach

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/read"
)

// In its example a bar keeps words from being a candidate that no other keeps: one that nothing needs goes out.
func TestBars(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	names := map[string]bool{}
	for _, bars := range [...][]bar{noPeriods, noScopes, noSubjects, noStarts, noEnds, noCounted} {
		for _, b := range bars {
			assert.False(t, names[b.name], "twice: %s", b.name)
			names[b.name] = true
			assert.Contains(t, alone(seg, b.example), b.name, b.example)
		}
	}
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
