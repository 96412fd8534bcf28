package keywords

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/phrase"
)

// A word stands once in each class of words.txt.
func TestWords(t *testing.T) {
	lines, err := phrase.Parse("words.txt", wordsText)
	require.NoError(t, err)
	_, err = phrase.Sets(lines)
	require.NoError(t, err)
}
