package read

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/phrase"
)

// A text is only read where Possible finds something in it: a word that is a figure of its own has one of the characters of newHot.
func TestFixedFiguresArePossible(t *testing.T) {
	text, err := os.ReadFile("../lex/words.txt")
	require.NoError(t, err)
	lines, err := phrase.Parse("words.txt", string(text))
	require.NoError(t, err)
	for _, class := range []string{"flat", "double", "first"} {
		of := phrase.Texts(lines, class)
		require.NotEmpty(t, of, class)
		for _, w := range of {
			assert.True(t, Possible(w), "%s: %s", class, w)
		}
	}
}
