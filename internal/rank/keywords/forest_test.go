package keywords

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// randomForest returns a forest with trees of all depths.
func randomForest(rng *rand.Rand) *Forest {
	f := NewForest()
	f.Base = -1500
	for i := range 40 {
		d := 1 + i%maxDepth
		feats, limits := make([]uint8, d), make([]uint8, d)
		for k := range feats {
			feats[k] = uint8(rng.IntN(numFeats))
			limits[k] = uint8(rng.IntN(featLevels[feats[k]]))
		}
		leaves := make([]int16, 1<<d)
		for k := range leaves {
			leaves[k] = int16(rng.IntN(2000) - 1000)
		}
		f.Add(feats, limits, leaves)
	}
	return f
}

// Eight candidates asked at once have the scores that Explain adds up one by one.
func TestForest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	f := randomForest(rng)
	xs := make([]features, 21)
	var b batch
	b.reset(len(xs))
	for i := range xs {
		for k := range numFeats {
			xs[i][k] = uint8(rng.IntN(featLevels[k]))
		}
		b.scores[i] = f.Base
	}
	for w := range b.cols {
		var eight [8]*features
		for k := range eight {
			eight[k] = &xs[min(8*w+k, len(xs)-1)]
		}
		b.fill(w, &eight, allFeats[:])
	}
	f.add(&b, 0, 7)
	f.add(&b, 7, len(f.Trees))
	for i := range xs {
		weights := make([]float64, numFeats)
		sum := f.parts(weights, &xs[i])
		for _, w := range weights {
			sum += w
		}
		assert.InDelta(t, float64(b.scores[i])*forestUnit, sum, 1e-9)
	}
	again, rest, err := readForest(string(f.Append(nil)) + "more")
	require.NoError(t, err)
	assert.Equal(t, "more", rest)
	assert.Equal(t, f, again)
	_, _, err = readForest(string(f.Append(nil)[:20]))
	assert.Error(t, err)
}

// Values and limits fit into seven bits, as batch has them.
func TestFeatureLevels(t *testing.T) {
	for k, n := range featLevels {
		assert.True(t, n > 1 && n <= 128, "%s has %d values", featNames[k], n)
		assert.NotEmpty(t, featNames[k])
	}
}

func TestHashed(t *testing.T) {
	h := NewHashed(100, 5)
	for i := range 100 {
		h.Put(Hash(fmt.Sprintf("词%d", i)), uint32(i%32))
	}
	h.Put(Hash("词0"), 9) // what is there stays
	again, rest, err := ReadHashed(string(h.Append(nil, "a note")) + "x")
	require.NoError(t, err)
	assert.Equal(t, "x", rest)
	for range 2 { // without its sieve, and with it
		for i := range 100 {
			v, ok := again.Get(Hash(fmt.Sprintf("词%d", i)))
			assert.True(t, ok)
			assert.Equal(t, uint32(i%32), v)
		}
		_, ok := again.Get(Hash("没有"))
		assert.False(t, ok)
		out := again.ask([]uint64{Hash("词7"), Hash("没有")})
		assert.Equal(t, []uint32{7, missing}, out[:2])
		again.sift()
		require.NotNil(t, again.sieve.Load())
	}
	narrow, rest, err := ReadHashed(string(h.appendNarrow(nil, "a note")) + "x")
	require.NoError(t, err)
	assert.Equal(t, "x", rest)
	assert.Equal(t, narrow.Append(nil, "a note"), h.appendNarrow(nil, "a note"))
	for range 2 { // without its sieve, and with it
		for i := range 100 {
			v, ok := narrow.Get(Hash(fmt.Sprintf("词%d", i)))
			assert.True(t, ok)
			assert.Equal(t, uint32(i%32), v)
		}
		_, ok := narrow.Get(Hash("没有"))
		assert.False(t, ok)
		narrow.sift()
		require.NotNil(t, narrow.sieve.Load())
	}
	_, _, err = ReadHashed("x")
	assert.Error(t, err)
}

func TestRising(t *testing.T) {
	kept, all := make([]float64, ChanceSteps), make([]float64, ChanceSteps)
	for i := range all {
		all[i] = 10
		kept[i] = float64(i % 7)
	}
	chance := Rising(kept, all)
	require.Len(t, chance, ChanceSteps)
	for i := 1; i < len(chance); i++ {
		assert.GreaterOrEqual(t, chance[i], chance[i-1])
	}
}
