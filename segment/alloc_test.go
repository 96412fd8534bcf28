//go:build !race

package segment

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The race detector lets pools forget what they hold, so this is tested without it.
func TestAppendDoesNotAllocate(t *testing.T) {
	s := builtin(t)
	tokens := s.Append(nil, benchText)
	assert.Less(t, testing.AllocsPerRun(20, func() { tokens = s.Append(tokens[:0], benchText) }), 1.0)
}
