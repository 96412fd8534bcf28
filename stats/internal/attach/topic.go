package attach

// A topic is what a clause begins with, when that can own figures: 陕西金叶|2023…,
// 该行|民营企业贷款余额, 复洁环保|在….
type topic struct {
	i, j     int32
	clause   int32
	sentence int32
	named    bool // it holds a name, or a word like 公司, 全县, 该行
	said     bool // somebody says something in the clause
	next     side
}

// findTopics lists the topics of the paragraph, at most one a clause.
func (r *Reader) findTopics() {
	r.topics = r.topics[:0]
	for lo := int32(0); lo < int32(len(r.cells)); {
		hi := lo + 1
		for hi < int32(len(r.cells)) && r.cells[hi].clause == r.cells[lo].clause {
			hi++
		}
		if t, ok := r.topicOf(lo, hi); ok {
			r.topics = append(r.topics, t)
		}
		lo = hi
	}
}

// topicOf returns the topic that the clause of cells [lo, hi) begins with; false where it begins with none.
func (r *Reader) topicOf(lo, hi int32) (t topic, ok bool) {
	i := lo
	for i < hi {
		c := &r.cells[i]
		switch {
		case c.name > 0:
		case c.mark == timeMark, c.mark == spaceMark, c.mark == quoteMark, c.mark == openMark, c.mark == otherMark,
			c.class == cAmong && !verbish(c), c.class == cLight, c.class == cConj, c.beside() == sideAdverb:
			i++
			continue
		}
		break
	}
	j := i
	own := int32(-1) // where a name or a word for an owner ends
	named := false
	for j < hi && j < i+14 {
		c := &r.cells[j]
		if c.name > 0 {
			j++
			if c.edge&nameEnds != 0 {
				own, named = j, true
			}
			continue
		}
		if c.class == cDe && own == j {
			break
		}
		if !phrasal(c) || c.class == cHead || verbish(c) && !(j+1 < hi && nounish(&r.cells[j+1])) {
			break
		}
		j++
		switch c.class {
		case cOrg, cArea, cNear:
			own, named = j, true
		case cPerson:
			own = j
		}
	}
	if j == i {
		return t, false
	}
	if own > 0 && own < j {
		j = own
	}
	for j > i && r.cells[j-1].class == cDe {
		j--
	}
	if j == i {
		return t, false
	}
	t = topic{i: i, j: j, clause: r.cells[lo].clause, sentence: r.cells[lo].sentence, named: named, next: r.behind(j)}
	for k := j; k < hi; k++ {
		if r.cells[k].class == cSay {
			t.said = true
		}
	}
	return t, true
}

// Ways in which a scope stands to the topics.
const (
	topicNone     = iota
	topicOwn      // it is the topic of the clause of the figure
	topicNear     // the nearest before, in the sentence
	topicFar      // an earlier one of the sentence
	topicBefore   // the nearest of an earlier sentence
	topicSame     // what is carried, and no topic came between
	topicChanged  // what is carried, and a topic came between
	topicChangedN // the same, with a name
	topicStays    // what is carried, and the topic between is the same
	numTopics
)

var topicValues = of("none", "own", "nearest", "earlier", "sentence before", "unchanged", "changed", "changed to a name", "again")

// topicOfSpan says how the phrase [i, j) stands to the topics before the figure at.
func (r *Reader) topicOfSpan(i, j, at int32) (how int, t *topic) {
	n := 0
	for k := r.topicsBefore(at) - 1; k >= 0; k-- {
		t := &r.topics[k]
		if t.i == i && t.j == j {
			fig := &r.cells[at]
			switch {
			case t.clause == fig.clause:
				return topicOwn, t
			case t.sentence != fig.sentence:
				return topicBefore, t
			case n == 0:
				return topicNear, t
			}
			return topicFar, t
		}
		if t.named || t.sentence == r.cells[at].sentence {
			n++
		}
		if t.j <= i {
			break
		}
	}
	return topicNone, nil
}

// topicSince says what became of the topic between two figures.
func (r *Reader) topicSince(from, at int32, text string) int {
	how := topicSame
	for k := r.topicsBefore(from + 1); k < len(r.topics) && r.topics[k].i < at; k++ {
		t := &r.topics[k]
		if t.said {
			continue
		}
		switch {
		case r.span(t.i, t.j) == text:
			how = topicStays
		case t.named:
			how = topicChangedN
		case how == topicSame:
			how = topicChanged
		}
	}
	return how
}

// topicsBefore returns how many topics begin before the cell at.
func (r *Reader) topicsBefore(at int32) int {
	return int(r.by[at].topics)
}

// ownersBefore returns where the last topics before the figure at begin that have a name, the last first; -1 for none.
func (r *Reader) ownersBefore(at int32) [3]int32 {
	of, n := [3]int32{-1, -1, -1}, 0
	for k := r.topicsBefore(at) - 1; k >= 0 && n < len(of); k-- {
		if t := &r.topics[k]; t.named && !t.said {
			of[n] = t.i
			n++
		}
	}
	return of
}
