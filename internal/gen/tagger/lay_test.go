package main

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/tagger"
)

// What is laid out is found again, and nothing else is.
func TestAssemble(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	const n = 30000
	rows, facts := make([]row, n), make([]fact, n/4)
	for i := range rows {
		rows[i].hash = random.Uint32() &^ (1 << 16)
		for k := range rows[i].value {
			rows[i].value[k] = byte(1 + random.Intn(255))
		}
	}
	for i := range facts {
		facts[i] = fact{hash: random.Uint32() &^ (1 << 16), value: uint8(1 + random.Intn(127))}
	}
	wantRows, wantFacts := map[uint32][16]byte{}, map[uint32]uint8{}
	for _, r := range rows {
		wantRows[r.hash] = r.value
	}
	for _, f := range facts {
		wantFacts[f.hash] = f.value
	}
	m, err := tagger.Open(assemble("made", transitions{}, facts, rows, nil))
	require.NoError(t, err)
	gotRows, gotFacts := map[uint32][16]byte{}, map[uint32]uint8{}
	m.Rows(func(f tagger.Feature, w [16]byte) { gotRows[f] = w })
	m.Known(func(f tagger.Feature, v uint8) { gotFacts[f] = v })
	assert.InDelta(t, n, len(gotRows), 2) // keys of 0 have no place
	assert.InDelta(t, n/4, len(gotFacts), 2)
	for f, w := range gotRows {
		assert.Equal(t, wantRows[f], w)
		found, ok := m.Weights(f)
		assert.True(t, ok)
		assert.Equal(t, w, found)
	}
	for f, v := range gotFacts {
		assert.Equal(t, wantFacts[f], v)
	}
	found := 0
	for range n {
		f := random.Uint32() &^ (1 << 16)
		if _, ok := m.Weights(f); ok && wantRows[f] == [16]byte{} {
			found++
		}
	}
	assert.Less(t, found, 5) // by chance, one of 65,536
}
