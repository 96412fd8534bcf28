package attach

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Weights are read by their place: a class, a tag or a side more asks for a new fit.
func TestStamps(t *testing.T) {
	m := newModel()
	heads := 0
	for _, found := range regexp.MustCompile(`(?m)^\[(\w+ \S+ \d+ ([0-9a-f]{8})) \d+\]$`).FindAllStringSubmatch(weightFile, -1) {
		at, _ := m.template(found[1])
		require.NotNil(t, at, found[1])
		heads++
		assert.Equal(t, found[2], at.stamp(), "the values of %s are others: fit again", found[1])
	}
	assert.Positive(t, heads)
}

// What is written is read again.
func TestWeights(t *testing.T) {
	m := newModel()
	for f, l := range layouts() {
		for i := 0; i < l.size; i += 1 + i%7 {
			m[f][i] = int16(i%401 - 200)
		}
	}
	got, err := readModel(write(m))
	require.NoError(t, err)
	assert.Equal(t, m, got)
	for _, bad := range []string{"[period source]\n1", "[period source 2 0 1]\n1", "[period nothing 2 0 1]\n1", "[none source 11 0 1]\n1", "[period source 11 0 1]\n1", "[period source 11 0 3]\n\x00\x0c", "[period source 11 0 -1]\n"} {
		_, err = readModel(bad)
		assert.Error(t, err, bad)
	}
}
