package keywords

import (
	"github.com/tiyao/tiyao/segment"
)

// locate fills in the spans of the keywords in the body.
func (s *scan) locate(out []Keyword) {
	total := 0
	for i := range out {
		total += out[i].Count
	}
	spans := make([]segment.Span, 0, total)
	for i, p := range s.picks {
		from := len(spans)
		if s.nodes[p.c.node].flags&fTag != 0 {
			for _, h := range s.hits {
				if h.node == p.c.node && int(h.at) > s.nt {
					spans = append(spans, s.bytes(h.at, h.n))
				}
			}
		} else {
			spans = s.find(spans, p.c)
		}
		out[i].Spans = spans[from:len(spans):len(spans)]
		out[i].Count = len(out[i].Spans) // a d a d a holds a d a once, however it is read
	}
}

// find appends the occurrences of c in the body.
func (s *scan) find(dst []segment.Span, c *cand) []segment.Span {
	x := &s.nodes[c.node]
	if x.count == 0 {
		return dst
	}
	n := int(c.n)
	want := s.ids[c.at : int(c.at)+n]
	left := x.count
	if len(s.next) == 0 {
		s.follow()
	}
	from := 0
	for u := int(x.first); u >= 0 && u+n <= len(s.ids) && left > 0; u = int(s.next[u]) {
		if u < from || s.zone[u]&fSkip != 0 {
			continue
		}
		k := 1
		for k < n && s.ids[u+k] == want[k] {
			k++
		}
		if k == n {
			dst = append(dst, s.bytes(int32(u), c.n))
			left--
			from = u + n
		}
	}
	return dst
}

// follow fills in s.next.
func (s *scan) follow() {
	s.next, s.heads = grow(s.next, len(s.ids)), grow(s.heads, len(s.nodes))
	for i := range s.heads {
		s.heads[i] = -1
	}
	for u := len(s.ids) - 1; u > s.nt; u-- {
		s.next[u] = -1
		if id := s.ids[u]; id >= 0 {
			s.next[u], s.heads[id] = s.heads[id], int32(u)
		}
	}
}

// places returns the occurrences of c in the body, until it is asked again.
func (s *scan) places(c *cand) []segment.Span {
	s.found = s.find(s.found[:0], c)
	return s.found
}

// bytes returns the span of n units of the body from at.
func (s *scan) bytes(at, n int32) segment.Span {
	i := int(at) - s.nt - 1
	return segment.Span{Start: s.toks[i].Start, End: s.toks[i+int(n)-1].End}
}
