package main

import (
	"bytes"
	"encoding/binary"
	"os"

	"github.com/tiyao/tiyao/internal/tagger"
)

// upgrade returns a model of the form before this one in this form; what is none stays as it is.
// That had one table for what is known of words and for weights, eight places to a group: behind
// the head the factors of the groups, uint16, keys, uint16, rows, and the gazetteer.
func upgrade(data []byte) []byte {
	const groups = 1 << 15
	magic := []byte("tiyaotg\x04")
	if !bytes.HasPrefix(data, magic) {
		return data
	}
	n := int(binary.LittleEndian.Uint32(data[len(magic):]))
	made := string(data[len(magic)+4:][:n])
	at := (len(magic) + 4 + n + 63) &^ 63
	var trans transitions
	for i := range trans {
		for j := range trans[i] {
			trans[i][j] = float64(int16(binary.LittleEndian.Uint16(data[at+2*(i*(kinds+1)+j):]))) / tagger.Unit
		}
	}
	keys := data[at+tagger.HeadSize+2*groups:]
	body := keys[16*groups:]
	var facts []fact
	var rows []row
	for p := range groups * 8 {
		key, r := binary.LittleEndian.Uint16(keys[2*p:]), body[16*p:16*p+16]
		hash := uint32(p)>>3<<17 | uint32(key)
		switch {
		case key == 0:
		case bytes.IndexByte(r, 0) >= 0: // no weight is 0
			facts = append(facts, fact{hash: hash, value: r[tagger.Byte(0)] | r[tagger.Byte(1)]<<2})
		default:
			w := row{hash: hash, worth: 1}
			for k := range w.value {
				w.value[k] = r[tagger.Byte(k)]
			}
			rows = append(rows, w)
		}
	}
	return assemble(made, trans, facts, rows, body[(groups*8+1)*16:])
}

// layAnew writes the model at path in the form of today.
func layAnew(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return write(*out, upgrade(data))
}
