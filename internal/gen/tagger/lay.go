package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
)

// mostRows is how many there is room for, of 18 bytes each.
const mostRows = 240000

// layFacts makes the index and the entries of known words, and says how many there are.
func layFacts(facts []fact) (blob []byte, n int) {
	slices.SortFunc(facts, func(a, b fact) int { return cmp.Or(cmp.Compare(b.all, a.all), cmp.Compare(a.hash, b.hash)) })
	blob, at, left := spread(facts, func(f fact) uint32 { return f.hash })
	if len(left) > 0 {
		logf("%d known words have no room", len(left))
	}
	for _, f := range at {
		blob = binary.LittleEndian.AppendUint32(blob, f.hash<<tagger.KnownBits|uint32(f.value))
	}
	return append(blob, make([]byte, 4*tagger.MostPlaces)...), len(at)
}

// layRows makes the rows, the worthiest where there is not room for all, and their keys, and says
// how many there are.
func layRows(rows []row) (body, keys []byte, n int) {
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.hash, b.hash)) })
	keys, at, left := spread(rows[:min(mostRows, len(rows))], func(r row) uint32 { return r.hash })
	logf("%d of %d rows have room", min(mostRows, len(rows))-len(left), len(rows))
	for _, r := range at {
		keys = binary.LittleEndian.AppendUint16(keys, uint16(r.hash))
	}
	keys = append(keys, make([]byte, 2*tagger.MostPlaces)...)
	for _, r := range at {
		var weights [tagger.RowSize]byte
		for k, v := range r.value {
			if r.hash == 0 {
				v = 128
			}
			weights[tagger.Byte(k)] = v
		}
		body = append(body, weights[:]...)
	}
	return append(body, bytes.Repeat([]byte{128}, tagger.MostPlaces*tagger.RowSize)...), keys, len(at)
}

// spread gives every feature of list its place; the first of list are the last to be left
// without one.
func spread[T any](list []T, hash func(T) uint32) (index []byte, at, left []T) {
	groups := make([][]T, 1<<tagger.GroupBits)
	for _, v := range list {
		h := hash(v)
		g := h >> (32 - tagger.GroupBits)
		twice := slices.ContainsFunc(groups[g], func(o T) bool { return uint16(hash(o)) == uint16(h) })
		if uint16(h) == 0 || twice || len(groups[g]) == tagger.MostPlaces { // keys of 0 are blank
			left = append(left, v)
			continue
		}
		groups[g] = append(groups[g], v)
	}
	var blank T
	for _, group := range groups {
		entry, ok := entryOf(len(at), group, hash)
		for ; !ok; entry, ok = entryOf(len(at), group, hash) {
			at = append(at, blank) // a few groups have no factor where they would begin
		}
		index = binary.LittleEndian.AppendUint32(index, entry)
		at = append(at, group...)
		for _, v := range group {
			at[tagger.PlaceOf(entry, hash(v))] = v
		}
	}
	return index, at, left
}

// entryOf returns the entry of the least factor by which each of a group has one of the first
// places behind at, and whether there is one.
func entryOf[T any](at int, group []T, hash func(T) uint32) (entry uint32, ok bool) {
	for factor := range uint32(1 << tagger.FactorBits) {
		entry = uint32(at)<<tagger.FactorBits | factor
		used := 0
		for _, v := range group {
			used |= 1 << (int(tagger.PlaceOf(entry, hash(v))) - at)
		}
		if used == 1<<len(group)-1 {
			return entry, true
		}
	}
	return 0, false
}
