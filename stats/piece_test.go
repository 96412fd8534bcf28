package stats

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is nothing but figures is read up to the limit.
func TestLimit(t *testing.T) {
	doc := newSegmenter(t).Document(strings.Repeat("1%-", 1<<16))
	assert.Len(t, Extract(doc), Limit(len(doc.Text)))
}

// A paragraph that is too long for the bench loses nothing where it is cut.
func TestPieces(t *testing.T) {
	const n = 3 * maxPiece / 24
	doc := newSegmenter(t).Document(strings.Repeat("全年产量增长12%。", n))
	got := Extract(doc)
	require.Len(t, got, n)
	for _, s := range got {
		require.Equal(t, "12%", s.Text)
		require.Equal(t, "产量", s.Subject)
	}
}
