package summary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

// refusedFirst returns the name of the rule that refuses the first sentence of text, or "-".
func refusedFirst(seg *segment.Segmenter, text string) string {
	w := engine(80).begin(seg.Document(text), Hints{})
	defer w.end()
	r := w.sentenceRun(0)
	r.start, r.first = w.doc.Sentences[0].Start, w.doc.Sentences[0].First
	if rule := w.refused(&r); rule != nil {
		return rule.name
	}
	return "-"
}

func TestGate(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	casefile.Pairs(t, "testdata/gate.txt", " => ", func(t *testing.T, line int, in, want string) {
		assert.Equal(t, want, refusedFirst(seg, strings.ReplaceAll(in, `\n`, "\n")), "gate.txt:%d", line)
	})
}

// Each rule refuses its example, and no other one does.
func TestGateRules(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	for i := range gate {
		rule := &gate[i]
		text := rule.example + "\n云州港下月开工。"
		assert.Equal(t, rule.name, refusedFirst(seg, text))
		w := engine(80).begin(seg.Document(text), Hints{})
		r := w.sentenceRun(0)
		r.start, r.first = w.doc.Sentences[0].Start, w.doc.Sentences[0].First
		for j := range gate {
			assert.Equal(t, i == j, gate[j].refuses(w, &r), "%s: %s", rule.example, gate[j].name)
		}
		w.end()
	}
}
