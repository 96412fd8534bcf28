package keywords

import (
	"slices"

	"github.com/tiyao/tiyao/segment"
)

// A cutting is the tokens of a text, cut further where a name begins or ends inside one
// of them.
type cutting struct {
	toks  []segment.Token
	place []int32 // token of the document → its first token here; nil where nothing was cut
	buf   []segment.Token
	edges []int
}

// cut fills c with toks, cut at the edges of the names' mentions in title or body.
func (c *cutting) cut(toks []segment.Token, names []segment.Name, title bool) {
	c.toks, c.place, c.edges = toks, c.place[:0], c.edges[:0]
	for i := range names {
		for _, m := range names[i].Mentions {
			if m.Title != title || m.First < 0 || m.Last > len(toks) || m.First >= m.Last {
				continue
			}
			if m.Start > toks[m.First].Start {
				c.edges = append(c.edges, m.Start)
			}
			if m.End < toks[m.Last-1].End {
				c.edges = append(c.edges, m.End)
			}
		}
	}
	if len(c.edges) == 0 {
		return
	}
	slices.Sort(c.edges)
	c.buf, c.place = slices.Grow(c.buf[:0], len(toks)+len(c.edges)), slices.Grow(c.place, len(toks)+1) // in a large text, doubling costs five times as much
	e := 0
	for _, t := range toks {
		c.place = append(c.place, int32(len(c.buf)))
		for ; e < len(c.edges) && c.edges[e] < t.End; e++ {
			if at := c.edges[e]; at > t.Start {
				c.buf = append(c.buf, segment.Token{Start: t.Start, End: at, Tag: segment.TagX})
				t = segment.Token{Start: at, End: t.End, Tag: segment.TagX}
			}
		}
		c.buf = append(c.buf, t)
	}
	c.place = append(c.place, int32(len(c.buf)))
	c.toks = c.buf
}

// at returns where token i of the document is among c's.
func (c *cutting) at(i int) int32 {
	if len(c.place) == 0 {
		return int32(i)
	}
	return c.place[i]
}

// span returns c's tokens of mention m.
func (c *cutting) span(m segment.Mention) (a, b int32) {
	a, b = c.at(m.First), c.at(m.Last)
	for a < b && c.toks[a].Start < m.Start {
		a++
	}
	for a < b && c.toks[b-1].End > m.End {
		b--
	}
	return a, b
}
