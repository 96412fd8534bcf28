package keywords

import (
	"math"

	"github.com/tiyao/tiyao/segment"
)

// idf returns the inverse document frequency of unit u's word.
func (s *scan) idf(u int32) float32 {
	if s.ids[u] < 0 {
		return 0
	}
	x := &s.nodes[s.ids[u]]
	if x.idf < 0 {
		t, text := s.token(u)
		x.idf = s.e.idfOf(s.doc.Segmenter(), t, text)
	}
	return x.idf
}

// logProb returns the log probability of unit u's word.
func (s *scan) logProb(u int32) float32 {
	if s.ids[u] < 0 {
		return 0
	}
	x := &s.nodes[s.ids[u]]
	if x.logp > 0 {
		t, _ := s.token(u)
		x.logp = min(s.e.logProb(s.doc.Segmenter(), t), 0)
	}
	return x.logp
}

// log2 returns the binary logarithm of v > 0 to about two digits: the exponent of the
// float and its mantissa as a straight line.
func log2(v float32) float32 {
	b := math.Float32bits(v)
	return float32(int32(b>>23)-127) + float32(float32(b&(1<<23-1))/(1<<23))
}

// rarest returns the highest IDF of n words from unit at on, but for blanks and marks.
func (s *scan) rarest(at, n int32) (idf float32) {
	for u := at; u < at+n; u++ {
		if tag := s.tag(u); tag != segment.TagSP && tag != segment.TagW {
			idf = max(idf, s.idf(u))
		}
	}
	return idf
}
