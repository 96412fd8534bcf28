//go:build !race

package tagger

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The race detector lets pools forget: without it nothing is allocated.
func TestAllocations(t *testing.T) {
	text, tokens := cut("王毅|在|北京|会见|了|法国|外交部|长|。", TagN)
	spans := Default().Append(nil, text, tokens)
	assert.LessOrEqual(t, testing.AllocsPerRun(50, func() { spans = Default().Append(spans[:0], text, tokens) }), 0.0)
}
