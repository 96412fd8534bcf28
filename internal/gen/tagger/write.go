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
	for len(blob)%8 != 0 {
		blob = append(blob, 0)
	}
	head := make([]byte, tagger.HeadSize)
	for i := range trans {
		for j := range trans[i] {
			binary.LittleEndian.PutUint16(head[2*(i*(kinds+1)+j):], uint16(int16(math.Round(trans[i][j]*tagger.Unit))))
		}
	}
	blob = append(blob, head...)
	keys := make([]byte, tagger.Groups*16)
	body := make([]byte, (tagger.Groups*8+1)*tagger.RowSize)
	for i := range body {
		body[i] = 128
	}
	used := make([]uint8, tagger.Groups)
	for _, r := range rows {
		g := int(r.hash >> 17)
		if used[g] == 8 || uint16(r.hash) == 0 {
			continue
		}
		at := g*8 + int(used[g])
		used[g]++
		binary.LittleEndian.PutUint16(keys[2*at:], uint16(r.hash))
		copy(body[at*tagger.RowSize:], r.value[:])
	}
	if gaz == nil {
		gaz = make([]byte, tagger.GazGroups*24)
	}
	return append(append(append(blob, keys...), body...), gaz...)
}

func write(path string, blob []byte) error {
	if err := os.WriteFile(path, blob, 0o644); err != nil {
		return fmt.Errorf("weights: %w", err)
	}
	return nil
}
