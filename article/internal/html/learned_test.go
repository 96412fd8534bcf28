package html

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestModel(t *testing.T) {
	m, err := readModel(weightText)
	require.NoError(t, err)
	again, err := readModel(m.String())
	require.NoError(t, err)
	assert.Equal(t, m, again)
	_, err = readModel("bias 1\nsize x\n")
	assert.ErrorContains(t, err, "weights.txt:2")
	for _, x := range []int32{-1 << 20, -300, -1, 0, 1, 300, 1 << 20} {
		assert.Equal(t, int32(100), chance(x)+chance(-x), x)
		assert.LessOrEqual(t, chance(x-1), chance(x))
	}
}

func TestShingles(t *testing.T) {
	s := shingles{}
	s.add("老城夜市重新开张，三百多个摊位沿河岸排成两列。")
	assert.True(t, s.holds("三百多个摊位，沿河岸排成两列"))
	assert.False(t, s.holds("三百多个摊位沿河岸排成三列"))
	assert.False(t, s.holds("三百多"))
}
