package keywords

import "github.com/tiyao/tiyao/segment"

// describeEdges fills in which words at the edges of c and beside it are of one character.
func (s *scan) describeEdges(c *cand, _ *node) {
	edges := uint8(0)
	for i, u := range [...]int32{c.at - 1, c.at, c.at + c.n - 1, c.at + c.n} {
		if s.single(u) {
			edges |= 1 << i
		}
	}
	c.x[xEdges] = edges
}

// describeWords fills in what the words of c are.
func (s *scan) describeWords(c *cand, _ *node) {
	f, at, n := &c.x, c.at, c.n
	first, text := s.token(at)
	last, _ := s.token(at + n - 1)
	f[xFirstTag], f[xLastTag] = uint8(s.tag(at)), uint8(s.tag(at+n-1))
	if first.Word == segment.NoWord && first.Tag == segment.TagX {
		f[xFirstTag] = 37
	}
	if last.Word == segment.NoWord && last.Tag == segment.TagX {
		f[xLastTag] = 37
	}
	var idfMax, idfSum float32
	kind := uint8(0)
	words := int32(0)
	for u := at; u < at+n; u++ {
		t, _ := s.token(u)
		in, k := wordKind(s.tag(u), text[t.Start:t.End])
		if in == 0 || in == inMark {
			continue
		}
		kind |= k
		if t.Word == segment.NoWord {
			kind |= 1
		}
		words++
		v := s.idf(u)
		idfSum += v
		idfMax = max(idfMax, v)
	}
	mean := idfSum / float32(max(words, 1))
	f[xKind] = kind
	f[xIDFMax], f[xIDFMean], f[xIDFLast] = clampBin(idfMax, 13), clampBin(mean, 13), clampBin(s.idf(at+n-1), 13)
}

// describeInside fills in what stands between the first word of c and the last.
func (s *scan) describeInside(c *cand, _ *node) {
	inside := uint8(0)
	for u := c.at + 1; u < c.at+c.n-1; u++ {
		in, _ := wordKind(s.tag(u), s.word(u))
		inside = max(inside, in)
	}
	c.x[xInside] = inside
}

// inMark is wordKind's value of a punctuation mark.
const inMark = 5

// wordKind says what word w of this part of speech is inside a phrase, 0 for a blank, and
// the bits of kind it sets.
func wordKind(tag segment.Tag, w string) (in, kind uint8) {
	switch tag {
	case segment.TagSP:
		return 0, 0
	case segment.TagW:
		return inMark, 0
	case segment.TagEng:
		if lower(w) {
			return 1, 2 | 8
		}
		return 1, 2
	case segment.TagM, segment.TagT, segment.TagQ:
		return 3, 4
	case segment.TagV:
		return 4, 0
	case segment.TagF, segment.TagD, segment.TagP, segment.TagR:
		return 2, 0
	case segment.TagU, segment.TagC, segment.TagY:
		return 6, 0
	}
	return 1, 0
}

// lower reports whether w has no capital letter.
func lower(w string) bool {
	for i := range len(w) {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return false
		}
	}
	return true
}
