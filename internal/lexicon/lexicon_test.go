package lexicon_test

import (
	"strings"
	"testing"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
)

// The words of gse's dictionary must be in the blob under their folded form, whatever odds the
// corpus gave them, but for those that are the sum of their parts and never stand in the corpus:
// one in thirteen. A sample of each 50th is compared.
func TestDefaultHasGseWords(t *testing.T) {
	if testing.Short() {
		t.Skip("loads gse's dictionary")
	}
	var gs gse.Segmenter
	gs.SkipLog = true
	require.NoError(t, gs.LoadDictEmbed("zh"))
	lex := lexicon.Default()
	tokens := gs.Dictionary().Tokens
	require.Greater(t, len(tokens), 300000)
	n, missing := 0, 0
	for i := 0; i < len(tokens); i += 50 {
		w := tokens[i].Text()
		if len([]rune(w)) > lexicon.MaxWord/2 || strings.ContainsFunc(w, func(r rune) bool { return r > 0xFFFF }) || strings.Contains(w, " ") {
			continue
		}
		n++
		node := lex.Find(w)
		if node == 0 {
			missing++
		} else {
			assert.Equal(t, node, lex.Find(hanzi.FoldString(w)), w)
			assert.True(t, lex.Node(node).IsKey())
			assert.Positive(t, lex.IDF(node))
		}
	}
	assert.Greater(t, n, 6000)
	assert.Less(t, missing, n/12)
	assert.Contains(t, lex.Made(), "gse v0.80.3")
}

func TestEncodeRoundTrip(t *testing.T) {
	src := lexicon.Source{
		Made:  "test",
		Words: []lexicon.Word{{Text: "信访", Cost: 7.5, Tag: 3, IDF: 4.25}, {Text: "信", Cost: 9, Tag: 1, IDF: 2}, {Text: "a股", Cost: 40, Tag: 2}},
		Chars: map[rune]lexicon.Char{'王': {Name: [5]uint16{1, 2, 3, 4, 5}}},
	}
	blob, err := lexicon.Encode(src)
	require.NoError(t, err)
	lex, err := lexicon.Open(blob)
	require.NoError(t, err)
	assert.Equal(t, "test", lex.Made())
	node := lex.Find("信訪")
	require.NotZero(t, node)
	assert.Equal(t, uint8(3), lex.Tag(node))
	assert.Equal(t, 4.25, lex.IDF(node))
	assert.EqualValues(t, 7.5*lexicon.CostUnit, lex.Node(node).Cost())
	assert.NotZero(t, lex.Find("Ａ股"))
	assert.EqualValues(t, lexicon.MaxCost, lex.Node(lex.Find("a股")).Cost())
	assert.Zero(t, lex.Find("访"))
	assert.Zero(t, lex.Find(""))
	assert.EqualValues(t, 5, lex.Name(lex.Code('王'), lexicon.NameForeign))
	assert.Equal(t, src.Chars['王'], lex.Chars()['王'])

	again, err := lexicon.Encode(src)
	require.NoError(t, err)
	assert.Equal(t, blob, again, "encoding is deterministic")
}

func TestEncodeRefusesBadWords(t *testing.T) {
	for _, w := range []string{"A股", "信\xff", strings.Repeat("长", 33), ""} {
		_, err := lexicon.Encode(lexicon.Source{Words: []lexicon.Word{{Text: w}}})
		assert.Error(t, err, w)
	}
}

func TestOpenRefusesOtherFiles(t *testing.T) {
	for _, blob := range []string{"", "tiyaolx", "tiyaolx\x02" + strings.Repeat("\xff", 100), "tiyaolx\x01" + strings.Repeat("\xff", 100), "tiyaolx\x01" + strings.Repeat("\x00", 100)} {
		_, err := lexicon.Open([]byte(blob))
		assert.ErrorIs(t, err, lexicon.ErrFormat)
	}
}
