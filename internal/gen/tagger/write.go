package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A row is the weights of one feature.
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

// assemble lays all that a model is out as the model reads it.
func assemble(made string, trans transitions, facts []fact, rows []row, gaz []byte) []byte {
	var blob []byte
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
	known, n := layFacts(facts)
	binary.LittleEndian.PutUint32(head[tagger.HeadSize-8:], uint32(n))
	body, keys, n := layRows(rows)
	binary.LittleEndian.PutUint32(head[tagger.HeadSize-4:], uint32(n))
	if gaz == nil {
		gaz = make([]byte, tagger.GazGroups*24)
	}
	return slices.Concat(blob, head, gaz, body, known, keys)
}

func write(path string, blob []byte) error {
	if err := os.WriteFile(path, blob, 0o644); err != nil {
		return fmt.Errorf("weights: %w", err)
	}
	return nil
}
