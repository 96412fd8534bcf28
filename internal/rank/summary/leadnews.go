package summary

import "github.com/tiyao/tiyao/segment"

// newsWithin returns behind which sentence one is a side item, where the first one tells the news; 0 where it does not. One that only says that results are out has
// its figures behind it.
func (w *work) newsWithin() int32 {
	const near, out = 1, 3
	if !w.leadTells() {
		return 0
	}
	s := &w.sents[w.looked[0].sent]
	if (w.register == segment.RegisterResult || w.register == segment.RegisterBulletin) && s.is&strong == 0 && holds(w.doc.Text[s.start:s.end], classPublishes) {
		return out
	}
	return near
}

// leadTells reports whether the first sentence of a text without a title tells its news by itself, so that one from further down is a side item: it names somebody or a
// place, says on what day or with a verb that news turns on what they do, and can be given from its start.
func (w *work) leadTells() bool {
	if w.titled || w.brief || len(w.looked) < 2 || w.register == segment.RegisterPost {
		return false
	}
	l := &w.looked[0]
	s := &w.sents[l.sent]
	if s.aim&(background|scenes|greets|voices|guests) != 0 || s.is&(asks|quoted|heading|headline|hangs|links|contrasts|self) != 0 || !w.leadFits(l) {
		return false
	}
	text := w.doc.Text[s.start:s.end]
	if shouts(text) || holds(text, classBriefing) {
		return false // 某部发言人主持例行记者会。
	}
	return (w.leadIs&leadNews != 0 || s.is&dated != 0 || w.namesDay(w.clauses[l.clause].first, w.clauses[l.clauseEnd-1].last)) && w.doesNamed(l)
}

// leadFits reports whether l can be given from its first clause on, or the next behind a time.
func (w *work) leadFits(l *look) bool {
	for i := l.part; i < l.partEnd; i++ {
		p := &w.parts[i]
		if !p.refused && p.size <= int32(w.cfg.Limit.Max) && !p.cut[cutClaim] && !p.cut[cutSays] && !p.cut[cutHead] && !p.cut[cutFrame] {
			return true
		}
	}
	return false
}

// doesNamed reports whether l has a name, and a subject with a verb that says what it does, not what it is.
func (w *work) doesNamed(l *look) bool {
	acts := false
	for k := l.clause; k < l.clauseEnd && !acts; k++ {
		c := &w.clauses[k]
		if c.is&(isSubject|hasVerb) != isSubject|hasVerb || c.is&isTime != 0 {
			continue
		}
		switch w.firstVerb(c) {
		case "是", "有", "成为":
			return false
		case "":
		default:
			acts = true
		}
	}
	if !acts {
		return false
	}
	for t := w.clauses[l.clause].first; t < w.clauses[l.clauseEnd-1].last; t++ {
		switch w.doc.Tokens[t].Tag {
		case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
			return true
		}
	}
	return false
}

// firstVerb returns the first verb of c, or "".
func (w *work) firstVerb(c *clause) string {
	for k := c.first; k < c.last; k++ {
		if t := w.doc.Tokens[k].Tag; t == segment.TagV || t == segment.TagVD {
			return w.word(k)
		}
	}
	return ""
}
