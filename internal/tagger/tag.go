package tagger

// Append finds the names in text and appends them to spans, in order and disjoint, and
// sets the tags of tokens in context. The tokens must cover text in order. It takes time
// linear in len(text) and allocates nothing once spans is large enough.
func (m *Model) Append(spans []Span, text string, tokens []Token) []Span {
	s := m.pool.Get().(*Sentence)
	for at := 0; at < len(tokens); {
		first := at
		at = s.read(m, text, tokens, first)
		from := len(spans)
		spans = s.names(m, spans)
		spans = split(append(spans[:from], latin(spans[from:], text)...), from, text)
		spans = apart(spans, from)
		s.parts(m, tokens[first:at])
		inNames(tokens[first:at], spans[from:])
	}
	m.pool.Put(s)
	return spans
}

// apart takes out of the spans behind from those that begin inside of the one before, as they
// can where tokens end inside of a character.
func apart(spans []Span, from int) []Span {
	kept, end := spans[:from], 0
	if from > 0 {
		end = spans[from-1].End
	}
	for _, s := range spans[from:] {
		if s.Start >= end {
			kept, end = append(kept, s), s.End
		}
	}
	return kept
}

// parts sets the parts of speech of the tokens of s.
func (s *Sentence) parts(m *Model, tokens []Token) {
	var l, ll uint8
	for i := range tokens {
		w := &s.words[pad+i]
		tag := w.tag
		switch {
		case w.fixed || !open(tag) || stays(tag) || settled(w, &s.words[pad+i+1], l):
		case w.class >= 0:
			tag = refine(tag, int(w.class))
		default:
			s.posFeatures((*[NumPOSFeatures]Feature)(s.look.features[:]), pad+i, l, ll)
			m.sums(s.one[:], &s.look, NumPOSFeatures)
			e := &s.one[0]
			best := int64(e[0])<<4 | 15 // of equal classes the first
			for k := 1; k < len(e); k++ {
				best = max(best, int64(e[k])<<4|int64(15-k))
			}
			tag = refine(tag, int(15-best&15))
		}
		tokens[i].Tag = tag
		ll, l = l, tag
	}
}

// settled reports whether the dictionary's tag of w stands, l being the tag before: names
// of places and organizations, but that of a share index, numbers, and the classifiers
// behind them.
func settled(w, next *word, l uint8) bool {
	switch w.tag {
	case TagNS, TagNT:
		return next.end != '数' || next.begin != '指'
	case TagQ:
		return l == TagM
	case TagM:
		return w.last-w.first == 1
	}
	return false
}

// inNames gives the words that are a whole name its tag, and takes that of a person's from
// words that are in no name.
func inNames(tokens []Token, spans []Span) {
	k := 0
	for i := range tokens {
		t := &tokens[i]
		for k < len(spans) && spans[k].End <= t.Start {
			k++
		}
		if t.Fixed {
			continue
		}
		if k == len(spans) || spans[k].Start > t.Start || t.End > spans[k].End {
			if t.Tag == TagNR {
				t.Tag = TagN
			}
			continue
		}
		whole := spans[k].Start == t.Start && t.End == spans[k].End
		switch spans[k].Type {
		case Person:
			if whole && open(t.Tag) {
				t.Tag = TagNR
			}
		case Place:
			if whole {
				t.Tag = TagNS
			}
		case Organization:
			if whole {
				t.Tag = TagNT
			}
		default:
			if whole && open(t.Tag) {
				t.Tag = TagNZ
			}
		}
	}
}
