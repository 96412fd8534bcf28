package attach

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Weights are read by their place: a class, a tag or a side more asks for a new fit.
func TestStamps(t *testing.T) {
	m := newModel()
	heads := 0
	for _, line := range strings.Split(weightFile, "\n") {
		if head, ok := strings.CutSuffix(line, "]"); ok {
			head = strings.TrimPrefix(head, "[")
			at, _ := m.template(head)
			require.NotNil(t, at, head)
			heads++
			assert.True(t, strings.HasSuffix(head, " "+at.stamp()), "the values of %s are others: fit again", head)
		}
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
	for _, bad := range []string{"1 2", "[period source]\n1", "[period source 2 0]\n1", "[period nothing 2 0]\n1", "[none source 11 0]\n1", "[period source 11 0]\n40000"} {
		_, err = readModel(bad)
		assert.Error(t, err, bad)
	}
}
