package attach

import (
	"slices"
	"strings"
)

// A tally counts how often words stand in a text from byte from on, as far as at, which later
// counts take further; three times are enough.
type tally struct {
	from, at int32
	n        int32
}

// upTo3 returns how often sub, of three bytes or more, stands in s from byte from to byte to, at
// most 3. It looks for the last byte of the first character: nearly all characters of a text
// begin with the same few.
func (t *tally) upTo3(s, sub string, from, to int32) int {
	if t.from != from || t.at > to || t.at == 0 {
		*t = tally{from: from, at: from}
	}
	for t.n < 3 {
		rest := s[min(t.at, to):to]
		if len(rest) < len(sub) {
			break
		}
		last := len(rest) - len(sub) // a match begins here at the latest
		k := strings.IndexByte(rest[2:last+3], sub[2])
		switch {
		case k < 0:
			t.at += int32(last) + 1
			return int(t.n)
		case rest[k] != sub[0] || rest[k+1] != sub[1] || rest[k:k+len(sub)] != sub:
			t.at += int32(k) + 1
		default:
			t.n++
			t.at += int32(k + len(sub))
		}
	}
	return int(t.n)
}

// mostSalient returns what salient adds at most.
func mostSalient(w []int16, from int32) (sum int32) {
	for _, v := range [...][]int16{w[from : from+8], w[from+8 : from+9], w[from+9 : from+11]} {
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
	v := max(r.shapeOf(i, j).often.upTo3(r.text, text, from, r.cells[x.at].start), 1) - 1
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
