package tagger

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The gate lets names through, and passes over most of the other words that the model would
// read.
func TestGate(t *testing.T) {
	text, tokens := cut("王毅|在|北京|会见|了|法国|外交部|长|，|双方|就|深化|务实|合作|广泛|交换|了|意见|，|昨天|，|一|位|博士|在|火车|上|说|起|夏日|山水|，|不|知道|。", TagN)
	var s Sentence
	count := func(m *Model) int {
		s.read(m, text, tokens, 0)
		n := 0
		for _, w := range s.words[pad : len(s.words)-pad] {
			if !w.sure {
				n++
			}
		}
		return n
	}
	all, gated := count(Ungated()), count(Default())
	assert.Less(t, gated, all)
	want, got := Ungated().Append(nil, text, tokens), Default().Append(nil, text, tokens)
	require.Len(t, got, len(want))
	for i := range want {
		want[i].Margin, got[i].Margin = 0, 0
	}
	assert.Equal(t, want, got)
	_, err := openGate("tiyao gate 1\nshort\n")
	require.Error(t, err)
}
