package section

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every word is found where it stands, and what lies between two words nowhere.
func TestFind(t *testing.T) {
	m := BuiltIn()
	for i := range m.words() {
		k := m.key(i)
		assert.Equal(t, i, m.find(k))
		if i+1 < m.words() && m.key(i+1) > k+1 {
			assert.Equal(t, -1, m.find(k+1))
		}
	}
	assert.Equal(t, -1, m.find(math.MaxUint32))
	assert.Equal(t, -1, m.find(0))
	assert.Equal(t, -1, (&Model{}).find(7))
}

// Keys that lie anything but evenly are found too.
func TestFindUneven(t *testing.T) {
	words := map[uint32][N]float64{}
	for i := range uint32(1000) {
		words[i*3] = [N]float64{1}
		words[math.MaxUint32-i*2] = [N]float64{1}
	}
	m := New(words, [N]float64{})
	for i := range m.words() {
		assert.Equal(t, i, m.find(m.key(i)))
	}
	assert.Equal(t, -1, m.find(1))
	assert.Equal(t, -1, m.find(1<<31))
}
