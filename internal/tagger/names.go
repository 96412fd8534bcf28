package tagger

// A step is how the best way to each state of a unit came there.
type step struct {
	open   [numKinds + 1]int32 // score of the best way to begin each kind, or nothing, here
	margin int32               // by how much the best label of the unit is better than the next
	from   [numKinds + 1]uint8 // which kind ended before, by the kind that begins
	single uint8               // bit k: kind k ended as one unit
	begun  uint8               // bit k: kind k began here
}

// A cell is the cost so far of the best way to each state: closed, a name of kind k ended
// here (the last: no name), and inside one of kind k.
type cell struct {
	closed [numKinds + 1]int32
	inside [numKinds]int32
}

const (
	none  = numKinds
	never = -1 << 28
)

// names decodes the stretches of s between words that are in no name.
func (s *Sentence) names(m *Model, spans []Span) []Span {
	s.Stretches(func(from, to int) { spans = s.stretch(m, spans, from, to) })
	return spans
}

// stretch decodes the units [from, to).
func (s *Sentence) stretch(m *Model, spans []Span, from, to int) []Span {
	n := to - from
	if cap(s.emit) < n {
		s.emit = make([][NumLabels]int16, maxUnits+64)
		s.back = make([]step, maxUnits+64)
		s.score = make([]cell, maxUnits+65)
		if n > maxUnits+64 { // one word longer than all that
			return spans
		}
	}
	emit, back, score := s.emit[:n], s.back[:n], s.score[:n+1]
	var f [NumNameFeatures]Feature
	for i := range n {
		s.nameFeatures(&f, from+i)
		m.sum(&emit[i], f[:])
	}
	score[0] = cell{closed: [numKinds + 1]int32{never, never, never, never, 0}, inside: [numKinds]int32{never, never, never, never}}
	for i := range n {
		m.forward(&score[i], &score[i+1], &emit[i], &back[i])
	}
	// The last unit must close: the best ending kind, then nothing.
	state := none
	for k := range numKinds {
		if score[n].closed[k]+m.trans[k][none] > score[n].closed[state]+m.trans[state][none] {
			state = k
		}
	}
	if state == none && n > 0 {
		all := true
		for i := range back {
			if back[i].from[none] != none {
				all = false
				break
			}
		}
		if all {
			return spans
		}
	}
	m.margins(score, emit, back, score[n].closed[state]+m.trans[state][none])
	return s.trace(m, spans, from, n, state)
}

// margins goes backward and finds for each unit how much worse the best reading with
// another label is. The best reading's score is total.
func (m *Model) margins(score []cell, emit [][NumLabels]int16, back []step, total int32) {
	var closed [numKinds + 1]int32
	var inside [numKinds]int32
	for p := range closed {
		closed[p] = m.trans[p][none]
	}
	for k := range inside {
		inside[k] = never
	}
	for i := len(back) - 1; i >= 0; i-- {
		e, b := &emit[i], &back[i]
		var open [numKinds + 1]int32
		open[none] = closed[none]
		first, second := b.open[none]+open[none], int32(2*never)
		for k := range numKinds {
			single, begin := int32(e[4*k+posS])+closed[k], int32(e[4*k+posB])+inside[k]
			last, on := int32(e[4*k+posE])+closed[k], int32(e[4*k+posI])+inside[k]
			for _, v := range [...]int32{b.open[k] + single, b.open[k] + begin, score[i].inside[k] + last, score[i].inside[k] + on} {
				if v > first {
					first, second = v, first
				} else if v > second {
					second = v
				}
			}
			open[k], inside[k] = max(single, begin), max(last, on)
		}
		b.margin = total - second
		for p := range closed {
			best := int32(2 * never)
			for k := range open {
				best = max(best, m.trans[p][k]+open[k])
			}
			closed[p] = best
		}
	}
}

// forward goes over one unit.
func (m *Model) forward(a, b *cell, e *[NumLabels]int16, back *step) {
	back.single, back.begun = 0, 0
	for k := range numKinds + 1 {
		best, at := a.closed[none]+m.trans[none][k], none
		for p := range numKinds {
			if v := a.closed[p] + m.trans[p][k]; v > best {
				best, at = v, p
			}
		}
		back.from[k], back.open[k] = uint8(at), best
		if k == none {
			b.closed[none] = best
			break
		}
		one, last := best+int32(e[4*k+posS]), a.inside[k]+int32(e[4*k+posE])
		if b.closed[k] = last; one >= last {
			b.closed[k] = one
			back.single |= 1 << k
		}
		begin, on := best+int32(e[4*k+posB]), a.inside[k]+int32(e[4*k+posI])
		if b.inside[k] = on; begin >= on {
			b.inside[k] = begin
			back.begun |= 1 << k
		}
	}
}

// trace walks the best path back from the state behind the last unit and appends its
// names in order.
func (s *Sentence) trace(m *Model, spans []Span, from, n, state int) []Span {
	first := len(spans)
	for i := n - 1; i >= 0; i-- {
		if state == none {
			state = int(s.back[i].from[none])
			continue
		}
		k, last := state, i
		margin := s.back[i].margin
		if s.back[i].single>>k&1 == 0 {
			for i--; ; i-- {
				margin = min(margin, s.back[i].margin)
				if s.back[i].begun>>k&1 != 0 {
					break
				}
			}
		}
		state = int(s.back[i].from[k])
		sp := s.span(m, from+i, from+last, k)
		sp.Margin = max(0, margin)
		spans = append(spans, sp)
	}
	for a, b := first, len(spans)-1; a < b; a, b = a+1, b-1 {
		spans[a], spans[b] = spans[b], spans[a]
	}
	return spans
}

// span makes the name of units first to last of kind k.
func (s *Sentence) span(m *Model, first, last, k int) Span {
	sp := Span{Start: int(s.units[first].start), End: int(s.units[last].end)}
	switch k {
	case kindPerson:
		sp.Type = Person
	case kindPlace:
		sp.Type = Place
	case kindOrg:
		sp.Type = Organization
	default:
		sp.Type = s.other(m, first, last)
	}
	return sp
}

// NumTypeFeatures is how many features tell works, events and products apart.
const NumTypeFeatures = 9

// typeFeatures are those of the units first to last.
func (s *Sentence) typeFeatures(f *[NumTypeFeatures]Feature, first, last int) {
	const t = templateType
	a, z := &s.words[s.units[first].word], &s.words[s.units[last].word]
	l, r := &s.words[s.units[first].word-1], &s.words[s.units[last].word+1]
	c0, c1 := uint64(s.units[last].value), uint64(s.units[last-1].value)
	f[0] = feature(t, c0)
	f[1] = feature(t+1, pair(c1, c0))
	f[2] = feature(t+2, z.hash)
	f[3] = feature(t+3, a.hash)
	f[4] = feature(t+4, l.hash)
	f[5] = feature(t+5, r.hash)
	f[6] = feature(t+6, uint64(a.mark))
	f[7] = feature(t+7, uint64(a.tag)<<6|uint64(z.tag))
	f[8] = feature(t+8, uint64(min(last-first, 7)))
}

// other tells works, events and products apart.
func (s *Sentence) other(m *Model, first, last int) Type {
	if k := s.words[s.units[first].word].mark; k >= 1 && k <= 3 {
		return Work
	}
	var f [NumTypeFeatures]Feature
	s.typeFeatures(&f, first, last)
	var e [16]int16
	m.sum(&e, f[:])
	best := 2
	for i := range 2 {
		if e[i] > e[best] {
			best = i
		}
	}
	return Work + Type(best)
}
