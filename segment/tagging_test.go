package segment

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/tagger"
)

func TestTagsOfTagger(t *testing.T) {
	// The tagger and the rules of names know tags by number.
	of := [numTags]uint8{
		tagger.TagX, tagger.TagN, tagger.TagNR, tagger.TagNS, tagger.TagNT, tagger.TagNZ, tagger.TagT, tagger.TagS, tagger.TagF, tagger.TagV,
		tagger.TagVN, tagger.TagVD, tagger.TagA, tagger.TagAD, tagger.TagAN, tagger.TagB, tagger.TagZ, tagger.TagR, tagger.TagM, tagger.TagQ,
		tagger.TagD, tagger.TagP, tagger.TagC, tagger.TagU, tagger.TagE, tagger.TagY, tagger.TagO, tagger.TagH, tagger.TagK, tagger.TagG,
		tagger.TagI, tagger.TagL, tagger.TagJ, tagger.TagEng, tagger.TagW, tagger.TagSP,
	}
	for tag := range numTags {
		assert.Equal(t, uint8(tag), of[tag], tag.String())
	}
	assert.Equal(t, tagger.NumTags, int(numTags))
	for k := Person; k <= Product; k++ {
		assert.Equal(t, k.String(), tagger.Type(k).String())
	}
}

func TestTagsInContext(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	tag := func(s *Segmenter, text, word string) string {
		d := s.Document(text)
		for i, tok := range d.Tokens {
			if d.Word(i) == word {
				return tok.Tag.String()
			}
		}
		return ""
	}
	assert.Equal(t, "v", tag(s, "他们正在建设一座大桥。", "建设"))
	assert.Equal(t, "vn", tag(s, "要加强法治建设。", "建设"))

	u, err := s.With(WithUserWords(Word{Text: "建设", Tag: TagNZ}))
	require.NoError(t, err)
	assert.Equal(t, "nz", tag(u, "他们正在建设一座大桥。", "建设"), "a user's tag stays")

	off, err := s.With(WithoutNames())
	require.NoError(t, err)
	d := off.Document("王小明昨天到了北京。")
	assert.Equal(t, off.Append(nil, d.Text), d.Tokens)
	assert.Empty(t, d.marks)
}
