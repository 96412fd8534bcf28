package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
)

// gateUnit is what a nat is in the weights of the gate.
const gateUnit = tagger.GateUnit

// A gateWord is a word that the gate is taught on.
type gateWord struct {
	f      [tagger.NumGateFeatures]uint32
	inName bool
}

// gateWords reads the words of documents that the model would read, with what it says.
func (s *source) gateWords(m *tagger.Model) []gateWord {
	var all []gateWord
	for _, d := range s.docs {
		s.sentences(d.text, func(_, _ int) {
			spans := s.s.Names(m)
			k := 0
			for j := tagger.Pad; j < s.s.NumWords()-tagger.Pad; j++ {
				if s.s.IsSure(j) {
					continue
				}
				start, end := s.s.WordSpan(j)
				for k < len(spans) && spans[k].End <= start {
					k++
				}
				w := gateWord{inName: k < len(spans) && spans[k].Start < end}
				s.s.GateFeatures(&w.f, j)
				all = append(all, w)
			}
		})
	}
	return all
}

// fitGate teaches the gate and writes it: logistic regression, the last tenth held out, the
// threshold where so many words of names (lost) are shut out of it.
func (s *source) fitGate(path string, lost float64) error {
	s.model = tagger.Ungated()
	words := s.gateWords(s.model)
	hold := len(words) / 10
	train, test := words[:len(words)-hold], words[len(words)-hold:]
	logf("%d words for the gate, %d held out", len(train), len(test))
	w := make([]float64, 1<<16)
	g2 := make([]float64, 1<<16)
	score := func(x *gateWord) float64 {
		sum := 0.0
		for _, f := range x.f {
			sum += w[f]
		}
		return sum
	}
	for range 4 {
		for i := range train {
			x := &train[i]
			p := 1 / (1 + math.Exp(-score(x)))
			d := p
			if x.inName {
				d = 4 * (p - 1)
			}
			for _, f := range x.f {
				g2[f] += d * d
				w[f] -= 0.15 * d / math.Sqrt(g2[f]+1e-3)
			}
		}
	}
	var in, out []float64
	for i := range test {
		if x := score(&test[i]); test[i].inName {
			in = append(in, x)
		} else {
			out = append(out, x)
		}
	}
	slices.Sort(in)
	slices.Sort(out)
	for _, q := range []float64{.001, .002, .003, .005, .01} {
		t := in[int(q*float64(len(in)))]
		k, _ := slices.BinarySearch(out, t)
		logf("%.3f of words in names lost: %.3f of the others passed over", q, float64(k)/float64(len(out)))
	}
	t := in[int(lost*float64(len(in)))]
	made := fmt.Sprintf("which words may be in names; fitted by internal/gen/tagger on what weights.bin says of %d words of news, %g of those in names lost", len(train), lost)
	blob := append([]byte("tiyao gate 1\n"+made), '\n')
	for f := range w {
		v := w[f] * gateUnit
		blob = append(blob, byte(int8(max(-127, min(127, math.Round(v-t*gateUnit/tagger.NumGateFeatures))))))
	}
	return write(path, blob)
}
