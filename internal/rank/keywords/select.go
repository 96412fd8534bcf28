package keywords

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// minPicks is how far choose looks even for a shorter list, so that the scores of a
// list do not depend on its length.
const minPicks = 20

// minEither is the chance of a variant that still counts.
const minEither = 0.02

// choose takes the best candidates that say something the ones before them do not, as many as an editor would.
func (s *scan) choose() []Keyword {
	if s.list(); len(s.picks) == 0 {
		return nil
	}
	if s.e.Method == Ranked && s.e.MinScore < 0 && !s.whole {
		s.trim()
		s.foremost()
	}
	s.picks = s.picks[:min(len(s.picks), s.e.TopK)]
	out := make([]Keyword, len(s.picks))
	for i, p := range s.picks {
		out[i] = Keyword{Text: p.text, Score: float64(p.c.score), Count: int(s.nodes[p.c.node].count), Type: s.shownType(p.c)}
	}
	s.locate(out)
	for i := range out {
		s.spell(&out[i], &s.picks[i])
	}
	return out
}

// list puts the best candidates that say something the ones before them do not into s.picks, the best first.
func (s *scan) list() {
	s.picks, s.listed = s.picks[:0], false
	var lone []pick // words of no subject, for want of better ones
	for _, o := range s.order {
		c := &s.cands[uint32(o)]
		if len(s.picks) >= s.e.TopK && (len(s.picks) >= minPicks || c.score < minEither) {
			break
		}
		below := c.score < s.least(c) // tags of the vocabulary may follow, and it may speak for another
		if below && c.score < minEither {
			continue
		}
		p := s.pick(c)
		if !s.looksAt(&p, below) || s.yields(c, &p) {
			continue
		}
		if !below {
			p = s.form(p)
		}
		if s.answered(c, &p, below) || below {
			continue
		}
		if s.generic(&p) {
			lone = append(lone, p)
			continue
		}
		s.put(c, p)
	}
	s.fill(lone)
	slices.SortStableFunc(s.picks, func(a, b pick) int {
		if x, y := s.leads(a.c), s.leads(b.c); x != y {
			return y - x
		}
		return cmp.Compare(b.c.score, a.c.score)
	})
}

// yields reports whether c gives way to another candidate whatever is listed: another word for a tag, or what outweighs it.
func (s *scan) yields(c *cand, p *pick) bool {
	other := s.synonym(p)
	if other == nil {
		other = s.outweighed(c)
	}
	if other == nil {
		return false
	}
	c.by = s.text(other)
	return true
}

// answered reports whether p, which c is given as, is spoken for by what is listed, of which it may take the place of one.
func (s *scan) answered(c *cand, p *pick, below bool) bool {
	i := s.blocker(p)
	switch {
	case i >= 0 && !below && s.takesPlace(p, &s.picks[i]):
		s.picks[i].c.by = p.text
		s.picks[i] = *p
		return true
	case i < 0 && s.e.Method == Ranked && s.crossed(p):
		return true
	case i >= 0:
		s.speaks(p, i)
	default:
		i = s.crowded(p)
	}
	if i >= 0 {
		c.by = s.picks[i].text
		return true
	}
	if below {
		return false
	}
	k := s.kernel(p)
	if k != nil {
		c.by = s.text(k)
	}
	return k != nil
}

// takesPlace reports whether p is the better form of q, which is listed.
func (s *scan) takesPlace(p, q *pick) bool {
	return s.calledSo(p, q) || s.barer(p, q) || s.bareName(p, q) || s.fuller(p, q) || s.narrower(p, q)
}

// put lists p, which c is given as, joined with one that is listed or in the longer form that the text has, if it says enough that is new.
func (s *scan) put(c *cand, p pick) {
	if w, at := s.joined(&p); at >= 0 {
		w.c.score = max(w.c.score, s.picks[at].c.score)
		s.picks[at].c.by, c.by = w.text, w.text
		s.picks[at] = w
		return
	}
	if p = s.longer(p); p.c != c {
		c.by = p.text
	}
	if s.e.Method == Ranked {
		worth, by := s.fresh(&p)
		if p.c.score = float32(p.c.score * worth); p.c.score < s.least(p.c) {
			p.c.by = by
			return
		}
	}
	if t := s.synonym(&p); t != nil { // in the form that it has now
		c.by = s.text(t)
		return
	}
	s.picks = append(s.picks, p)
}

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

// allowed reports whether p may be given at all: no refusal is of it, and the options let it through.
func (s *scan) allowed(p *pick) bool {
	e := s.e
	if len(e.Blocked) > 0 && e.Blocked[p.fold] {
		return false
	}
	if s.nodes[p.c.node].flags&fTag != 0 {
		return true
	}
	if s.refusedBy(p) != nil {
		return false
	}
	if (p.c.x[xClause] == 1 || p.c.x[xClause] == 2) && p.c.score < sureClause && e.Method == Ranked && e.MinScore < 0 {
		return false
	}
	if len(p.text) > e.MaxRunes && utf8.RuneCountInString(p.text) > e.MaxRunes || int(p.c.n) > e.MaxWords || e.stops[p.fold] {
		return false
	}
	return !e.POSSet || e.POS[s.tag(p.c.at+p.c.n-1)&63]
}

// blocker returns the place of the pick that says already what p says, or −1: p says something new if
// it is no other spelling of a pick, and neither a part nor an extension of one that hardly
// stands without it.
func (s *scan) blocker(p *pick) int {
	c := p.c
	x := &s.nodes[c.node]
	for i := range s.picks {
		q := &s.picks[i]
		t, y := q.c, &s.nodes[q.c.node]
		part, whole := x.count, y.count
		switch {
		case q.fold == p.fold || s.same(p, q):
			return i
		case x.flags&y.flags&fTag != 0: // two tags of the vocabulary, each for itself
			continue
		case s.e.Method == Ranked && (s.twins(p, q) || s.grown(p, q)):
			return i
		case p.within(q):
			if c.n == 1 && x.name == 0 && strings.HasSuffix(q.fold, p.fold) && (part < manyTimes*whole || s.foundType(t) == typeWork) && s.covers(y, x) {
				return i // 大赛 beside 技能大赛 is short for it, 问答 for 《云州知识问答》
			}
		case q.within(p):
			if s.happens(c, t) {
				continue
			}
			if part, whole = whole, part; whole < 2 && y.flags&(fBook|fQuote) != 0 {
				return i // 《雪线》票房 says no more than 《雪线》
			}
		case int(c.at) < s.nt && int(t.at) < s.nt && c.at < t.at+t.n && t.at < c.at+c.n:
			return i // they overlap in the title
		default:
			continue
		}
		if !standsAlone(part, whole) {
			return i
		}
	}
	return -1
}

// crowded returns the place of the first of two picks that share a word with p, which would
// be the third: 区块链, 区块链发票 and then 区块链技术; −1 if there is room. Names are things of
// their own.
func (s *scan) crowded(p *pick) int {
	if s.e.Method != Ranked || !s.common(&s.nodes[p.c.node]) {
		return -1
	}
	for i := range s.picks {
		q := &s.picks[i]
		if len(q.fold) < 6 || !q.within(p) || s.nodes[q.c.node].flags&fTag != 0 {
			continue
		}
		for k := range s.picks {
			if r := &s.picks[k]; k != i && q.within(r) && s.common(&s.nodes[r.c.node]) {
				return i
			}
		}
	}
	return -1
}

// looksAt reports whether p comes into question: the options let it through, and it may be given, or is below the bar of its list and may
// speak for a pick. What beat it is shown for all.
func (s *scan) looksAt(p *pick, below bool) bool {
	return (!below || s.whole || s.overlies(p)) && s.allowed(p)
}

// standsAlone reports whether a part that occurs part times stands for itself, where
// what it is a part of occurs whole times.
func standsAlone(part, whole int32) bool {
	return part-whole >= 2 && (part-whole)*2 >= part
}
