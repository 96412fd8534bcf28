package summary

import (
	"bytes"
	"math"
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The trees by levels of features say what they say by the features themselves, at the thresholds too.
func TestAbove(t *testing.T) {
	trees := LearnedTrees()
	rng := rand.New(rand.NewSource(1))
	for range 300 {
		var x [numDescription]float32
		for f := range x {
			switch l := trees.limits[f]; {
			case len(l) == 0 || rng.Intn(3) == 0:
				x[f] = float32(rng.NormFloat64())
			case rng.Intn(2) == 0:
				x[f] = l[rng.Intn(len(l))]
			default:
				x[f] = math.Nextafter32(l[rng.Intn(len(l))], float32(rng.Intn(3)-1)*100)
			}
		}
		want := 1 + trees.Score(x[:])
		score, above := trees.above(&x, 1, float32(math.Inf(-1)))
		assert.True(t, above)
		assert.InDelta(t, want, score, 0)
		_, above = trees.above(&x, 1, want)
		assert.False(t, above)
	}
}

// What is written is read as it was.
func TestTreesFile(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# made for a test\n")
	_, err := LearnedTrees().WriteTo(&b)
	require.NoError(t, err)
	again, err := ReadTrees("b", b.String())
	require.NoError(t, err)
	assert.Equal(t, LearnedTrees(), again)
	for _, bad := range []string{"", "cover x\n\n", "nothing 1\n\n", "cover 1\n\nx", "cover 1\n\n" + strings.Repeat("\x01", treeBytes)} {
		_, err := ReadTrees("b", bad)
		assert.ErrorContains(t, err, "b")
	}
}
