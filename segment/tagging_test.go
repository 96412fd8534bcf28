package segment

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/tagger"
)

func TestTagsOfTagger(t *testing.T) {
	// The tagger knows tags by number.
	for i, c := range tagger.Classes {
		want := [...]Tag{TagN, TagV, TagVN, TagA, TagAD, TagD, TagP, TagC, TagU, TagM, TagQ, TagR, TagF, TagS, TagT, TagNZ}[i]
		assert.Equal(t, want, Tag(c))
	}
	assert.Equal(t, tagger.NumTags, int(numTags))
	for k := Person; k <= Product; k++ {
		assert.Equal(t, k.String(), tagger.Type(k).String())
	}
}

func TestWithoutNames(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	off, err := s.With(WithoutNames())
	require.NoError(t, err)
	d := off.Document("王小明昨天到了北京。")
	assert.Equal(t, off.Append(nil, d.Text), d.Tokens)
	assert.Empty(t, d.spans)
}
