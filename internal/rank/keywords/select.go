package keywords

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A pick is a candidate that was chosen.
type pick struct {
	c    *cand
	text string
	fold string
	mask uint64 // a bit for each of its characters, to see quickly that it is in no other
}

// minPicks is how far choose looks even for a shorter list, so that the scores of a
// list do not depend on its length.
const minPicks = 20

// minEither is the chance of a variant that still counts.
const minEither = 0.02

// pick returns c as a pick.
func (s *scan) pick(c *cand) pick {
	p := pick{c: c, text: s.text(c)}
	p.fold = hanzi.FoldString(p.text)
	for i := 0; i < len(p.fold); i++ {
		p.mask |= 1 << (p.fold[i] & 63)
	}
	return p
}

// within reports whether p is a part of q.
func (p *pick) within(q *pick) bool {
	return p.mask&^q.mask == 0 && len(p.fold) < len(q.fold) && strings.Contains(q.fold, p.fold)
}

// choose takes the best candidates that say something the ones before them do not.
func (s *scan) choose() []Keyword {
	s.picks = s.picks[:0]
	var lone []pick // words of no subject, for want of better ones
	for _, o := range s.order {
		c := &s.cands[uint32(o)]
		if len(s.picks) >= s.e.TopK && (len(s.picks) >= minPicks || c.score < minEither) {
			break
		}
		if c.score < s.least(c) {
			continue // tags of the vocabulary may follow
		}
		p := s.pick(c)
		if !s.allowed(&p) {
			continue
		}
		p = s.form(p)
		if by := s.blocker(&p); by != nil {
			c.by = by.text
			continue
		}
		if k := s.kernel(&p); k != nil {
			c.by = s.text(k)
			continue
		}
		if s.generic(&p) {
			lone = append(lone, p)
			continue
		}
		if p = s.longer(p); p.c != c {
			c.by = p.text
		}
		s.picks = append(s.picks, p)
	}
	s.fill(lone)
	if len(s.picks) == 0 {
		return nil
	}
	slices.SortStableFunc(s.picks, func(a, b pick) int {
		if x, y := s.leads(a.c), s.leads(b.c); x != y {
			return y - x
		}
		return cmp.Compare(b.c.score, a.c.score)
	})
	s.picks = s.picks[:min(len(s.picks), s.e.TopK)]
	out := make([]Keyword, len(s.picks))
	for i, p := range s.picks {
		out[i] = Keyword{Text: p.text, Score: float64(p.c.score), Count: int(s.nodes[p.c.node].count), Type: s.typeOf(p.c)}
	}
	s.locate(out)
	return out
}

// sure is the chance of being kept below which nothing is given, unless it is asked for: an
// editor would rather have four tags than five.
const sure = 0.3

// least returns the score from which c is given.
func (s *scan) least(c *cand) float32 {
	switch {
	case s.e.MinScore >= 0:
		return float32(s.e.MinScore)
	case s.e.Method != Ranked || s.nodes[c.node].flags&fTag != 0 || s.whole:
		return 0
	}
	return sure
}

// longer returns the phrase that p is mostly a part of in place of p, if there is a good
// one: 信访工作 for 信访 where half of all 信访 are 信访工作.
func (s *scan) longer(p pick) pick {
	x := &s.nodes[p.c.node]
	short, step := int32(2), int32(2)
	if s.tag(p.c.at) == segment.TagEng { // words of a Latin name, blanks between them
		short, step = maxTitleWords, maxTitleWords
	}
	if x.flags&(fTag|fQuote|fBook) != 0 || p.c.n > short || s.e.Method != Ranked {
		return p
	}
	for i := range s.cands { // in order of place
		c := &s.cands[i]
		y := &s.nodes[c.node]
		if c.n <= p.c.n || c.n > p.c.n+step || y.count < 3 || y.count*2 < x.count || c.score < longerScore*p.c.score {
			continue
		}
		q := s.pick(c)
		if p.within(&q) && s.allowed(&q) && s.blocker(&q) == nil {
			c.score = either(c.score, p.c.score)
			return q
		}
	}
	return p
}

// longerScore is how much of the chance of a word the phrase in its place must have.
const longerScore = 0.3

// leads is 1 for likely tags of the vocabulary, which come before words of the text.
func (s *scan) leads(c *cand) int {
	if s.nodes[c.node].flags&fTag != 0 && c.score >= 0.5 {
		return 1
	}
	return 0
}

// text returns c as it is given: as it stands in the text, or a tag under its name.
func (s *scan) text(c *cand) string {
	if x := &s.nodes[c.node]; x.flags&fTag != 0 {
		return s.e.Vocab.names[x.last]
	}
	return s.span(c.at, int(c.n))
}

// sureClause is the chance from which a piece of a clause or a verb is given all the same.
const sureClause = 0.5

// allowed reports whether the options let p through.
func (s *scan) allowed(p *pick) bool {
	e := s.e
	if len(e.Blocked) > 0 && e.Blocked[p.fold] {
		return false
	}
	if s.nodes[p.c.node].flags&fTag != 0 {
		return true
	}
	if amount(p.fold) || s.credited(p) {
		return false
	}
	if (p.c.x[xClause] == 1 || p.c.x[xClause] == 2) && p.c.score < sureClause && e.Method == Ranked {
		return false
	}
	if len(p.text) > e.MaxRunes && utf8.RuneCountInString(p.text) > e.MaxRunes || int(p.c.n) > e.MaxWords || e.stops[p.fold] {
		return false
	}
	return !e.POSSet || e.POS[s.tag(p.c.at+p.c.n-1)&63]
}

// blocker returns the pick that says already what p says, or nil: p says something new if
// it is no other spelling of a pick, and neither a part nor an extension of one that hardly
// stands without it. A part or extension that recurs speaks for the pick: an editor
// would tag with one or the other.
func (s *scan) blocker(p *pick) *pick {
	c := p.c
	x := &s.nodes[c.node]
	for i := range s.picks {
		q := &s.picks[i]
		t, y := q.c, &s.nodes[q.c.node]
		part, whole := x.count, y.count
		switch {
		case q.fold == p.fold || s.same(p, q):
			return q
		case x.flags&y.flags&fTag != 0: // two tags of the vocabulary, each for itself
			continue
		case p.within(q):
		case q.within(p):
			if part, whole = whole, part; whole < 2 && y.flags&(fBook|fQuote) != 0 {
				return q // 《雪线》票房 says no more than 《雪线》
			}
		case int(c.at) < s.nt && int(t.at) < s.nt && c.at < t.at+t.n && t.at < c.at+c.n:
			return q // they overlap in the title
		default:
			continue
		}
		if !standsAlone(part, whole) {
			if whole > 2 && s.e.Method == Ranked && i < minPicks && c.score >= minEither {
				t.score = either(t.score, c.score)
			}
			return q
		}
	}
	return nil
}

// either returns the chance of one of two things that are independent.
func either(a, b float32) float32 { return a + float32(b*(1-a)) }

// standsAlone reports whether a part that occurs part times stands for itself, where
// what it is a part of occurs whole times.
func standsAlone(part, whole int32) bool {
	return part-whole >= 2 && (part-whole)*2 >= part
}

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
	for u := int(x.first); u+n <= len(s.ids) && left > 0; u++ {
		if s.ids[u] != want[0] || s.zone[u]&fSkip != 0 {
			continue
		}
		k := 1
		for k < n && s.ids[u+k] == want[k] {
			k++
		}
		if k == n {
			dst = append(dst, s.bytes(int32(u), c.n))
			left--
			u += n - 1
		}
	}
	return dst
}

// bytes returns the span of n units of the body from at.
func (s *scan) bytes(at, n int32) segment.Span {
	i := int(at) - s.nt - 1
	return segment.Span{Start: s.toks[i].Start, End: s.toks[i+int(n)-1].End}
}
