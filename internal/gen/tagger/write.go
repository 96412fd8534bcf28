package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A row is what the model knows of one feature.
type row struct {
	hash  uint32
	value [16]byte
	worth float64 // rows of the least worth are left out where there is no room
}

// rows returns the rows of the features of a space that take part.
func (c *space) rows(bonus float64) []row {
	var out []row
	for id := 1; id < len(c.hash); id++ {
		r := row{hash: c.hash[id]}
		some := false
		sum := 0.0
		for k := range 16 {
			w := float64(c.w[16*id+k])
			v := int(math.Round(w * tagger.Unit))
			v = max(-127, min(127, v))
			r.value[k] = byte(128 + v)
			some = some || v != 0
			sum += w * w
		}
		if some {
			r.worth = bonus * sum * math.Sqrt(float64(c.count[id]))
			out = append(out, r)
		}
	}
	return out
}

// assemble lays the rows out as the model reads them.
func assemble(made string, trans transitions, rows []row, gaz []byte) []byte {
	var blob []byte
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.hash, b.hash))
	})
	blob = append(blob, tagger.Magic...)
	blob = binary.LittleEndian.AppendUint32(blob, uint32(len(made)))
	blob = append(blob, made...)
	for len(blob)%64 != 0 {
		blob = append(blob, 0)
	}
	head := make([]byte, tagger.HeadSize)
	for i := range trans {
		for j := range trans[i] {
			binary.LittleEndian.PutUint16(head[2*(i*(kinds+1)+j):], uint16(int16(math.Round(trans[i][j]*tagger.Unit))))
		}
	}
	blob = append(blob, head...)
	factors, keys, body := lay(rows)
	if gaz == nil {
		gaz = make([]byte, tagger.GazGroups*24)
	}
	return slices.Concat(blob, factors, keys, body, gaz)
}

// lay puts each row, the worthiest first, into the group of its hash while there is room, and
// finds for each group the factor by which its keys fall on places of their own.
func lay(rows []row) (factors, keys, body []byte) {
	factors = make([]byte, tagger.Groups*2)
	keys = make([]byte, tagger.Groups*16)
	body = make([]byte, (tagger.Groups*8+1)*tagger.RowSize)
	for i := range body {
		body[i] = 128
	}
	in := make([][]*row, tagger.Groups)
	for i := range rows {
		r := &rows[i]
		g := r.hash >> 17
		same := func(o *row) bool { return uint16(o.hash) == uint16(r.hash) }
		if len(in[g]) < 8 && uint16(r.hash) != 0 && !slices.ContainsFunc(in[g], same) {
			in[g] = append(in[g], r)
		}
	}
	for g, group := range in {
		var factor uint16
		for ; len(group) > 0; group = group[:len(group)-1] { // the least worth goes where no factor is found
			if factor = factorOf(group); factor != 0 {
				break
			}
		}
		binary.LittleEndian.PutUint16(factors[2*g:], factor)
		for _, r := range group {
			at := g*8 + int(tagger.Slot(r.hash, factor))
			binary.LittleEndian.PutUint16(keys[2*at:], uint16(r.hash))
			for k, v := range r.value {
				body[at*tagger.RowSize+tagger.Byte(k)] = v
			}
		}
	}
	return factors, keys, body
}

// factorOf returns the least factor by which no two rows have one place, 0 where there is
// none.
func factorOf(group []*row) uint16 {
	for factor := 1; factor < 1<<16; factor++ {
		var used uint8
		for _, r := range group {
			bit := uint8(1) << tagger.Slot(r.hash, uint16(factor))
			if used&bit != 0 {
				used = 0
				break
			}
			used |= bit
		}
		if used != 0 {
			return uint16(factor)
		}
	}
	return 0
}

func write(path string, blob []byte) error {
	if err := os.WriteFile(path, blob, 0o644); err != nil {
		return fmt.Errorf("weights: %w", err)
	}
	return nil
}
