package tagger

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
		if n > maxUnits+64 { // one word longer than all that
			return spans
		}
	}
	emit, back := s.emit[:n], s.back[:n]
	for i := 0; i < n; i += block {
		few := emit[i:min(i+block, n)]
		for k := range few {
			s.nameFeatures((*[NumNameFeatures]Feature)(s.look.features[k*NumNameFeatures:]), from+i+k)
		}
		m.sums(few, &s.look, NumNameFeatures)
	}
	closed := m.forward(emit, back)
	// The last unit must close: the best ending kind, then nothing.
	state := none
	for k := range numKinds {
		if closed[k]+m.trans[k][none] > closed[state]+m.trans[state][none] {
			state = k
		}
	}
	first := path(back, state)
	if first == n {
		return spans
	}
	m.margins(emit, back, closed[state]+m.trans[state][none], first)
	return s.collect(m, spans, back, from, first)
}

// collect appends the names of the path through back from unit first on.
func (s *Sentence) collect(m *Model, spans []Span, back []step, from, first int) []Span {
	for i := first; i < len(back); i++ {
		label := back[i].label
		if label == 0 {
			continue
		}
		k, begin, margin := int(label-1)/4, i, back[i].margin
		if label-1 != uint8(4*k+posS) {
			for i++; ; i++ {
				margin = min(margin, back[i].margin)
				if back[i].label-1 == uint8(4*k+posE) {
					break
				}
			}
		}
		sp := s.span(m, from+begin, from+i, k)
		sp.Margin = max(0, margin)
		spans = append(spans, sp)
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
	s.typeFeatures((*[NumTypeFeatures]Feature)(s.look.features[:]), first, last)
	m.sums(s.one[:], &s.look, NumTypeFeatures)
	best := 2
	for i, e := 0, &s.one[0]; i < 2; i++ {
		if e[i] > e[best] {
			best = i
		}
	}
	return Work + Type(best)
}
