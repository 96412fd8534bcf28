package attach

import (
	"math"
	"strings"
)

// A partner is a candidate with what its pairs need to know of it.
type partner struct {
	of    int32    // its index
	at    [2]int32 // its cells, none where it does not stand in the text
	text  string
	more  string // of a subject in two parts
	state int    // new, as before, or nothing
	side  int    // of a subject: what it begins with; of a scope: what stands behind it
	prev  int    // of a scope: what stands before it
	role  int    // of a scope
	name  int    // what kind of name or word it ends with
}

// partners lists the candidates that are paired.
func (r *Reader) partners(p *pairing) {
	p.top[0], p.top[1] = p.top[0][:0], p.top[1][:0]
	before := Fields{}
	if p.k > 0 {
		before = r.got[p.k-1].Fields
	}
	r.lead = leading(r.lead, r.cand, r.limit(pairedSubjects), r.least())
	for _, i := range r.lead {
		c := &r.cand[i]
		s := partner{of: i, at: r.place(c, p.x.at)}
		s.text, s.more = r.wordsOf(c)
		s.state = stateOf(s.text, s.more, before.Subject)
		if s.at[1] > s.at[0] {
			s.side = int(r.cells[s.at[0]].beside())
		}
		p.top[0] = append(p.top[0], s)
	}
	r.lead = leading(r.lead, p.scopes, r.limit(pairedScopes), r.bench.least)
	if last := int32(len(p.scopes) - 1); r.lead[len(r.lead)-1] != last && p.scopes[last].source == fromNothing {
		r.lead[len(r.lead)-1] = last // none can always be
	}
	for _, j := range r.lead {
		c := &p.scopes[j]
		s := partner{of: j, at: [2]int32{c.i, c.j}, text: r.textOf(c)}
		s.state = stateOf(s.text, "", before.Scope)
		if c.j > c.i {
			s.role, s.side, s.prev = int(r.role(c.i, c.j)), int(r.behind(c.j)), int(r.before(c.i))
			s.name = r.ownerKind(c.j)
		}
		p.top[1] = append(p.top[1], s)
	}
}

// stateOf says how the text a and b together stands to that of the figure before.
func stateOf(a, b, before string) int {
	switch {
	case a == "" && b == "":
		return 2
	case equal(before, a, b):
		return 1
	}
	return 0
}

// begins reports whether the words of p begin with s.
func (p *partner) begins(s string) bool {
	if len(s) <= len(p.text) {
		return strings.HasPrefix(p.text, s)
	}
	return strings.HasPrefix(s, p.text) && strings.HasPrefix(p.more, s[len(p.text):])
}

// is reports whether the words of p are s.
func (p *partner) is(s string) bool { return equal(s, p.text, p.more) }

// limit returns n, or no limit where every decision is wanted.
func (r *Reader) limit(n int) int {
	if r.see != nil && r.fitting {
		return 1 << 20
	}
	return n
}

// leading lists the n best of cand in the order they stand in, of equals the first; the n-th best weighs least.
func leading(out []int32, cand []candidate, n int, least int32) []int32 {
	if len(cand) <= n {
		least = math.MinInt32
	}
	for i := range cand {
		n -= b2i(cand[i].score > least)
	}
	out = out[:0]
	for i := range cand {
		switch score := cand[i].score; {
		case score > least:
		case score == least && n > 0:
			n--
		default:
			continue
		}
		out = append(out, int32(i))
	}
	return out
}

// place returns the cells of a subject, none where it does not stand in the text.
func (r *Reader) place(c *candidate, at int32) [2]int32 {
	switch c.source {
	case fromBefore, fromAround, fromBehind, fromHeaded:
		return [2]int32{c.i, c.j}
	case fromGrammar:
		return r.find(c.text, at)
	}
	return [2]int32{}
}
