package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Of a text without a certain boundary so many cells are held and no more, and its tokens
// cover it all the same.
func TestHeld(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	for _, part := range []string{"县", "li>县", "一一", "2011年"} {
		text := strings.Repeat(part, 4*maxHeld)
		at := 0
		for _, k := range s.Append(nil, text) {
			if k.Start != at || k.End <= at {
				assert.Fail(t, "a gap", "%s: %v behind %d", part, k, at)
				break
			}
			at = k.End
		}
		assert.Equal(t, len(text), at)
		w := s.pool.Get().(*worker)
		assert.LessOrEqual(t, cap(w.cells), 2*maxHeld, part)
	}
}
