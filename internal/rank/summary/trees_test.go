package summary

import (
	"math"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
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
