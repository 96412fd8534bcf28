package attach

import (
	"slices"
	"strings"
)

// A concordance has where each six bytes of a paragraph stand, two characters of Chinese, as far as it was asked.
type concordance struct {
	last  [1 << concordBits]int32 // of each hash the last place, by its number, from 1
	place []place
	end   int32 // where the next place is looked for
}

// A place is where six bytes of a hash stand, and the number of the place of that hash before it.
type place struct{ at, before int32 }

const concordBits = 12

// begin forgets the places of another paragraph; that of r begins with byte from.
func (c *concordance) begin(from int32) {
	clear(c.last[:])
	c.place, c.end = append(c.place[:0], place{at: -1}), from
}

// sixBytes returns a hash of the first six bytes of s.
func sixBytes(s string) uint32 {
	_ = s[5]
	return (uint32(s[1])<<24 | uint32(s[2])<<16 | uint32(s[4])<<8 | uint32(s[5])) * 2654435769 >> (32 - concordBits)
}

// upTo3 returns how often sub, of six bytes or more, stands in text from byte from to byte to, at most 3.
func (c *concordance) upTo3(text, sub string, from, to int32) (n int) {
	c.end = max(c.end, from)
	for c.end+6 <= to {
		rest := text[c.end : c.end+6]
		h := sixBytes(rest)
		c.place = append(c.place, place{c.end, c.last[h]})
		c.last[h] = int32(len(c.place) - 1)
		if c.end++; rest[0] >= 0xE0 { // to the next character
			c.end += 2
		}
	}
	size := int32(len(sub))
	for p := c.place[c.last[sixBytes(sub)]]; n < 3 && p.at >= from; p = c.place[p.before] {
		if p.at+size <= to && text[p.at:p.at+size] == sub {
			n++
			to = p.at
		}
	}
	return n
}

// mostSalient returns what salient adds at most.
func mostSalient(w []int16) (sum int32) {
	for _, v := range [...][]int16{w[:8], w[8:9], w[9:11]} {
		sum += max(0, int32(slices.Max(v)))
	}
	return sum
}

// salient says how often a phrase stands in the paragraph, as far as the figure, and
// whether the paragraph begins with it or the title has it: who is spoken of all the time
// owns more figures than who is passed by.
func (r *Reader) salient(x *scopeContext, i, j int32) {
	text := r.span(i, j)
	if len(text) < 6 {
		return
	}
	from := r.cells[max(0, x.at-maxReach)].start
	v := max(r.concord.upTo3(r.text, text, from, r.cells[x.at].start), 1) - 1
	if r.cells[j-1].name > 0 {
		v += 4
	}
	r.on(cxSalient, v)
	if strings.Contains(r.p.Doc.Title, text) {
		r.on(cxSalient, 8)
	}
	if len(r.topics) > 0 {
		t := &r.topics[0]
		switch {
		case t.i == i && t.j == j:
			r.on(cxSalient, 9)
		case t.j-t.i == j-i && r.span(t.i, t.j) == text:
			r.on(cxSalient, 10)
		}
	}
}
