package segment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

func TestWholeNames(t *testing.T) {
	s, err := segment.New(segment.WithWholeNames())
	require.NoError(t, err)
	for _, text := range []string{
		"江临县信访局和江临县人民法院共同接访。会后，陈怀远答问。",
		"（记者 周小舟 通讯员 沈一苇）江临县昨天开工。\n阿卜杜勒·卡里姆来访，参观了江临县中医院。",
		"", "\n\n",
	} {
		d := s.Read(segment.Source{Title: "江临县信访局接访", Body: text})
		at := 0
		for _, k := range d.Tokens {
			assert.Equal(t, at, k.Start)
			at = k.End
		}
		assert.Equal(t, len(text), at)
		for _, n := range d.Names {
			for _, m := range n.Mentions {
				tokens := d.Tokens
				if m.Title {
					tokens = d.TitleTokens
				}
				require.Equal(t, m.First+1, m.Last)
				assert.Equal(t, [2]int{m.Start, m.End}, [2]int{tokens[m.First].Start, tokens[m.First].End})
			}
		}
		for _, x := range d.Sentences {
			assert.LessOrEqual(t, d.Tokens[x.First].Start, x.Start)
			assert.GreaterOrEqual(t, d.Tokens[x.Last-1].End, x.End)
			assert.GreaterOrEqual(t, x.Lead, x.First)
		}
		for _, z := range d.Zones {
			assert.Less(t, z.First, z.Last)
		}
	}
	off, err := s.With(segment.WithoutNames())
	require.NoError(t, err)
	assert.Equal(t, len(off.Append(nil, "江临县信访局")), len(off.Document("江临县信访局").Tokens))
}
