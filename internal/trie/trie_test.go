package trie

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// walk follows codes from the root and returns the node it ends at.
func walk(nodes []Node, codes []uint16) (uint32, bool) {
	at := uint32(Root)
	for _, c := range codes {
		base := nodes[at].Base()
		if base == 0 {
			return 0, false
		}
		at = base + uint32(c)
		if nodes[at].Label() != c {
			return 0, false
		}
	}
	return at, true
}

func TestBuildHoldsEveryKeyAndNoOther(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	set := map[string]Key{}
	for len(set) < 20000 {
		k := Key{Cost: uint16(rnd.Intn(1 << 16)), Class: uint8(rnd.Intn(128))}
		for n := 1 + rnd.Intn(5); n > 0; n-- {
			k.Codes = append(k.Codes, uint16(1+rnd.Intn(300)))
		}
		set[string(runes(k.Codes))] = k
	}
	keys := make([]Key, 0, len(set))
	for _, k := range set {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b Key) int { return slices.Compare(a.Codes, b.Codes) })
	nodes, at, err := Build(keys, 300)
	require.NoError(t, err)
	for i, k := range keys {
		n, ok := walk(nodes, k.Codes)
		require.True(t, ok)
		assert.Equal(t, at[i], n)
		assert.True(t, nodes[n].IsKey())
		assert.Equal(t, k.Cost, nodes[n].Cost())
		assert.Equal(t, k.Class, nodes[n].Class())
	}
	for range 20000 {
		var codes []uint16
		for n := 1 + rnd.Intn(4); n > 0; n-- {
			codes = append(codes, uint16(1+rnd.Intn(300)))
		}
		_, known := set[string(runes(codes))]
		n, ok := walk(nodes, codes)
		assert.Equal(t, known, ok && nodes[n].IsKey())
	}
}

func runes(codes []uint16) []rune {
	var r []rune
	for _, c := range codes {
		r = append(r, rune(c))
	}
	return r
}

func TestBuildRefusesBadKeys(t *testing.T) {
	for _, keys := range [][]Key{
		{{Codes: nil}},
		{{Codes: []uint16{0}}},
		{{Codes: []uint16{301}}},
		{{Codes: []uint16{1}, Class: 128}},
		{{Codes: []uint16{2}}, {Codes: []uint16{1}}},
		{{Codes: []uint16{2}}, {Codes: []uint16{2}}},
	} {
		_, _, err := Build(keys, 300)
		assert.Error(t, err)
	}
}

func TestBuildNothing(t *testing.T) {
	nodes, _, err := Build(nil, 10)
	require.NoError(t, err)
	assert.Zero(t, nodes[Root].Base())
}
