package tagger

import (
	_ "embed"
	"errors"
	"strings"
	"sync"
	"unsafe"
)

// gateBlob is the weights of the gate: a line that is its magic, one that says how it was
// made, and a signed byte for each feature.
//
//go:embed gate.bin
var gateBlob string

const (
	gateMagic = "tiyao gate 1\n"
	gateBits  = 16
	gateSize  = 1 << gateBits
)

// A gate is a small linear model of whether a word may be in a name at all. It was taught
// by the large one, which reads the words that it lets through: its table stays in the
// nearer caches, and it asks few features.
type gate string

// openGate returns the weights of a blob.
func openGate(blob string) (gate, error) {
	rest, ok := strings.CutPrefix(blob, gateMagic)
	_, rest, cut := strings.Cut(rest, "\n")
	if !ok || !cut || len(rest) != gateSize {
		return "", errors.New("tagger: no gate")
	}
	return gate(rest), nil
}

var defaultGate = sync.OnceValue(func() gate {
	g, err := openGate(gateBlob)
	if err != nil {
		panic(err) // the build is broken
	}
	return g
})

// NumGateFeatures is how many features of a word the gate sums.
const NumGateFeatures = 8

func gateFeature(template, v uint64) uint32 {
	x := (v + template*mulPair) * mulLast
	x ^= x >> 31
	return uint32(x * mulWord >> (64 - gateBits))
}

// gateFeatures are those of word j.
func (s *Sentence) gateFeatures(f *[NumGateFeatures]uint32, j int) {
	w := s.words[j-1 : j+2 : j+2]
	h, l, r := w[1].hash, w[0].hash, w[2].hash
	tag, tl, tr := uint64(w[1].tag), uint64(w[0].tag), uint64(w[2].tag)
	tags := tag<<12 | tl<<6 | tr
	f[0] = gateFeature(1, h)
	f[1] = gateFeature(2, pair(h, l))
	f[2] = gateFeature(3, pair(h, r))
	f[3] = gateFeature(4, tags)
	f[4] = gateFeature(5, l+tag)
	f[5] = gateFeature(6, r+tag)
	f[6] = gateFeature(7, pair(uint64(w[1].head), uint64(w[1].mark)<<6|tag))
	f[7] = gateFeature(8, pair(uint64(w[1].list)<<4|uint64(w[1].part)<<2|uint64(min(w[1].last-w[1].first, 3)), tag<<6|tl))
}

// beside is how surely a word must be in a name to keep those beside it open.
const beside = 3 * gateUnit

// gateUnit is what a nat is in the weights of the gate.
const gateUnit = 12

// shut passes over the words that the gate lets not through.
func (s *Sentence) shut(g gate) {
	if g == "" {
		return
	}
	weights := (*[gateSize]int8)(unsafe.Pointer(unsafe.StringData(string(g)))) //nolint:gosec // openGate has counted them
	var f [NumGateFeatures]uint32
	for _, j := range s.open {
		s.gateFeatures(&f, int(j))
		sum := 0
		for _, x := range f {
			sum += int(weights[x%gateSize])
		}
		s.words[j].gate = int16(sum)
	}
	kept := s.open[:0]
	for _, j := range s.open {
		w := &s.words[j]
		if w.gate < 0 && max(s.words[j-1].gate, s.words[j+1].gate) < beside {
			w.sure = true
			continue
		}
		kept = append(kept, j)
	}
	s.open = kept
}
