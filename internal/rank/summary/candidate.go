package summary

import (
	"slices"
	"strings"
)

// A part is a sentence as a candidate has it: some of its clauses.
type part struct {
	sent     int32 // index into work.sents
	look     int32 // index into work.looked
	from, to int32 // clauses, the last one included
	end      int32 // last clause of the sentence
	size     int32 // length with its end mark
	full     int32 // length of the whole sentence
	lean     uint8 // drops up to this level are left out
	loose    loose
	refused  bool // by the gate
	cut      [numCuts]bool
	score    float32 // alone
}

// What was dropped at the start of a part.
const (
	cutVague = iota
	cutTime
	cutSource
	cutSays
	cutClaim // cutSays of what is somebody's word: 称, 说
	cutFrame
	cutHead
	numCuts
)

// maxParts is the most sentences a description is put together from, and maxVariants the most ways
// in which one sentence is shortened; together with the number of sentences looked at they
// bound the work on a text of any length.
const (
	maxParts    = 4
	maxVariants = 16
	maxRefused  = 64 // of a sentence, by the gate
	leadLooked  = 8
	bestLooked  = 5
	beam        = 6
)

// A cand is a description that could be given.
type cand struct {
	parts [maxParts]part
	n     int
	size  int32
	score float32
	far   int   // further parts from elsewhere that share no more than a word with those before
	tally tally // of all parts
	outline
}

// gather fills w.parts with the ways to give each of the sentences worth looking at: the first
// ones and those with the best scores.
func (w *work) gather() {
	w.clauses, w.drops, w.parts, w.says = w.clauses[:0], w.drops[:0], w.parts[:0], w.says[:0]
	w.pick()
	for i := range w.looked {
		l := &w.looked[i]
		s := &w.sents[l.sent]
		l.clause, l.drop = len(w.clauses), len(w.drops)
		if !w.split(s) {
			s.is |= unclosed
		}
		w.mentioned(l.clause)
		l.clauseEnd, l.dropEnd = len(w.clauses), len(w.drops)
		l.part = len(w.parts)
		l.best = [3]int32{-1, -1, -1}
		if s.is&unclosed == 0 && l.clauseEnd > l.clause {
			w.variants(l, int32(i))
		}
		l.partEnd = len(w.parts)
	}
}

// A look is a sentence worth looking at, with its clauses, parentheses and variants.
type look struct {
	sent              int32
	place             int32 // among the sentences that are not skipped
	clause, clauseEnd int
	drop, dropEnd     int // what can be left out inside of clauses
	part, partEnd     int
	best              [3]int32 // its variants with the best scores, -1 for none
}

// pick chooses the sentences to look at, in text order.
func (w *work) pick() {
	w.looked = w.looked[:0]
	var best [bestLooked]look // by falling score
	nb := 0
	place := int32(0)
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 || s.is&(heading|headline) == heading {
			continue
		}
		l := look{sent: int32(i), place: place}
		place++
		if len(w.looked) < leadLooked {
			w.looked = append(w.looked, l)
			continue
		}
		score := s.score
		if len(w.cfg.Must) > 0 && w.mentions(w.doc.Text[s.start:s.end]) > 0 {
			score += mustBonus
			s.score = score
		}
		j := nb
		for j > 0 && w.sents[best[j-1].sent].score < score {
			j--
		}
		if j < bestLooked {
			nb = min(nb+1, bestLooked)
			copy(best[j+1:nb], best[j:nb-1])
			best[j] = l
		}
	}
	w.places = place
	slices.SortFunc(best[:nb], func(a, b look) int { return int(a.sent - b.sent) })
	w.looked = append(w.looked, best[:nb]...)
}

// farthest is how many clauses on an end is looked for, short of the sentence's own: no limit lets more
// of them stand, and a list without a full stop may have a hundred thousand.
const farthest = 96

// variants appends the ways to give the sentence of l.
func (w *work) variants(l *look, at int32) {
	first, last := int32(l.clause), int32(l.clauseEnd-1)
	full := w.length(first, last, 0)
	var cut [numCuts]bool
	refused := 0
	for from := first; ; from++ {
		loose := w.looseHead(first, from, last, l.place > 0)
		for to := last; to >= from; to-- {
			if to < last {
				to = min(to, from+farthest)
			}
			if to < last && (!w.canEnd(from, to) || w.leavesOpen(from, to, last)) || w.clauses[from].is&isChained != 0 {
				continue
			}
			p := part{sent: l.sent, look: at, from: from, to: to, end: last, full: full, cut: cut, loose: loose, size: w.length(from, to, 0)}
			if r := w.partRun(&p); w.refused(&r) != nil {
				if refused++; refused > maxRefused {
					return
				}
				if !w.relaxed {
					continue
				}
				p.refused = true
			}
			w.parts = append(w.parts, p)
			if size := w.length(from, to, leanParens); size < p.size {
				p.size, p.lean = size, leanParens
				w.parts = append(w.parts, p)
			}
			if p.size > int32(w.cfg.Limit.Max) {
				if size := w.length(from, to, leanLists); size < p.size {
					p.size, p.lean = size, leanLists
					w.parts = append(w.parts, p)
				}
			}
			if len(w.parts)-l.part >= maxVariants {
				return
			}
		}
		c, ok := w.canDrop(from, last)
		if !ok {
			return
		}
		cut[c] = true
	}
}

// length returns how long clauses from to to are, with one end mark and without the drops up to level.
func (w *work) length(from, to int32, level int) int32 {
	n := int32(0)
	for c := from; c <= to; c++ {
		x := &w.clauses[c]
		n += x.size
		if level > 0 {
			n -= x.spare[0]
		}
		if level > 1 {
			n -= x.spare[1]
		}
		if c < to {
			n += x.sepSize
		}
	}
	if w.cfg.Limit.Unit == Columns {
		return n + max(2, w.clauses[to].sepSize)
	}
	return n + max(1, w.clauses[to].sepSize)
}

// canEnd reports whether a sentence that starts at clause from can end behind clause to although more follows.
func (w *work) canEnd(from, to int32) bool {
	c, next := &w.clauses[to], &w.clauses[to+1]
	if c.dropped || promises(strings.TrimSpace(w.doc.Text[c.start:c.end])) || c.sep == '：' && c.size < 14 {
		return false
	}
	if w.wantsMore(c, next) {
		return false
	}
	if w.relaxed {
		if from == to && c.is&(isAdverbial|isSubject) == isAdverbial {
			return false // 经市政府批准，
		}
		return c.is&(unended|isSays|isSource|isTime|isOpen|isIf|hasVerb) == hasVerb && (to > from+1 || w.clauses[from].is&(isOpen|isFrame|isIf) == 0)
	}
	if c.sep == '；' && w.enumerates(from, to) {
		return false
	}
	if c.is&(unended|isSays|isSource|isTime|isOpen|isIf|isFrame|isAdverbial) != 0 || next.is&(isTurn|isRest) != 0 {
		return false
	}
	if from+1 == to && w.restates(c) && w.clauses[from].is&hasVerb == 0 {
		return false
	}
	if c.is&hasVerb == 0 || from == to && c.is&isNominal != 0 || w.passesOn(c, next) {
		return false
	}
	// There has to be a subject, and behind a subordinate clause one of the main clause: 为深化改革，优化环境，某市…
	// must not end before 某市.
	size, open := int32(0), true
	for k := from; k <= to; k++ {
		x := &w.clauses[k]
		size += x.size
		if x.is&(isOpen|isFrame|isIf) != 0 && k < to {
			open = true
		} else if x.is&isSubject != 0 && x.is&isTime == 0 || w.foresees(x) {
			open = false
		}
	}
	if open {
		return false
	}
	least := int32(12)
	if w.cfg.Limit.Unit == Columns {
		least = 24
	}
	return size >= least
}

// passesOn reports whether c ends in what a meeting does with what stands in next: 董事会审议通过，由公司….
func (w *work) passesOn(c, next *clause) bool {
	s := w.doc.Text[c.start:c.end]
	if strings.HasSuffix(s, "发布公告") || strings.HasSuffix(s, "发布声明") || strings.HasSuffix(s, "披露公告") {
		return true
	}
	if !strings.HasSuffix(s, "审议通过") && !strings.HasSuffix(s, "审议批准") && !strings.HasSuffix(s, "研究决定") {
		return false
	}
	return next.is&(isName|isSubject) == 0 || next.is&isAdverbial != 0
}

// wantsMore reports whether c ends in what next goes on from, whatever its tags say: 悬念在于, 告诉某报记者, 但是这场比赛, a case without
// what came of it, one quotation of a list of them.
func (w *work) wantsMore(c, next *clause) bool {
	s := strings.TrimSpace(w.doc.Text[c.start:c.end])
	switch {
	case strings.HasSuffix(s, "在于"), strings.HasSuffix(s, "角度出发"), strings.Contains(s, "称因") && next.is&isSubject == 0:
		return true
	case strings.HasSuffix(s, "记者"):
		return strings.Contains(s, "告诉") || strings.Contains(s, "对")
	case strings.HasPrefix(s, "截至") || strings.HasPrefix(s, "截止"):
		return c.is&isFigure == 0 || c.size < 12
	case strings.HasSuffix(s, "一案") || strings.HasSuffix(s, "一事"):
		return !strings.Contains(s, "审") && !strings.Contains(s, "回应") && !strings.Contains(s, "判") && !strings.Contains(s, "查")
	case c.is&isTurn != 0 && c.is&isNominal != 0 && c.is&isStrong == 0:
		return next.is&isSubject != 0
	case closing(lastRune(s)):
		n := strings.TrimSpace(w.doc.Text[next.start:next.end])
		return n != "" && next.size <= 14 && opening(runeAt(n)) && closing(lastRune(n))
	}
	return false
}

// foresees reports whether c opens with 预计, which needs no subject.
func (w *work) foresees(c *clause) bool {
	switch w.doc.Word(c.first) {
	case "预计", "估计", "预估":
		return true
	}
	return false
}

// restates reports whether c says the noun before it in other words: 火焰图，也就是 FlameGraph.
func (w *work) restates(c *clause) bool {
	s := w.doc.Text[c.start:c.end]
	for _, x := range [...]string{"也就是", "即", "又称", "又名", "俗称", "简称", "英文名", "全称"} {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}

// enumerates reports whether a colon opens a list in clauses from to to: it must not end at a part of it.
func (w *work) enumerates(from, to int32) bool {
	for k := from; k < to; k++ {
		if s := w.clauses[k].sep; s == '：' || s == ':' {
			return true
		}
	}
	return false
}

// binds reports whether c goes on about what was said before: 美国也…, 王某还….
func (w *work) binds(c *clause) bool {
	for k := c.first; k < min(c.last, c.first+4); k++ {
		switch w.doc.Word(k) {
		case "也", "还", "则", "却", "亦", "又", "就", "才", "更", "都", "其", "此", "该", "这", "之", "再", "仍", "一起", "共同", "分别":
			return true
		}
	}
	return false
}

// canDrop reports whether clause c can be dropped from the start of a sentence, and as what.
func (w *work) canDrop(c, last int32) (int, bool) {
	if c >= last {
		return 0, false
	}
	x, next := &w.clauses[c], &w.clauses[c+1]
	if next.is&(isRest|isTurn|isHang) != 0 {
		return 0, false
	}
	if x.is&isPast != 0 && x.is&(isTime|isLink) != 0 {
		return 0, false // 以往，…是热点 is not …是热点
	}
	if x.is&isLink != 0 {
		return cutVague, true
	}
	switch {
	case x.is&isTime != 0 && x.sep != '：':
		if x.is&isVague != 0 {
			return cutVague, true
		}
		return cutTime, true
	case x.is&isSource != 0:
		return cutSource, true
	case x.is&isSays != 0 && w.cue(x.last-1)&doesTell != 0 && next.is&isSubject != 0:
		switch w.doc.Word(x.last - 1) {
		case "介绍", "通报", "透露", "介绍说", "表示":
			return cutSays, true
		}
		return cutClaim, true
	case x.is&isFrame != 0 && x.is&isIf == 0 && x.is&isStrong == 0 && x.sep != '：' && w.standsAlone(c+1, last):
		return cutFrame, true
	case x.is&hasVerb != 0 && x.is&(isIf|isOpen|isSays|unended) == 0 && next.is&(isName|hasVerb) == isName|hasVerb && x.sep != '：' && !w.binds(next):
		return cutHead, true
	}
	return 0, false
}

// standsAlone reports whether what is left from clause c on has a subject and a verb, behind what goes on with
// the frame before and behind a time.
func (w *work) standsAlone(c, last int32) bool {
	x := &w.clauses[c]
	if x.is&isChained != 0 {
		return true // it is dropped next
	}
	if x.is&isTime != 0 && c < last {
		x = &w.clauses[c+1]
	}
	return x.is&(isSubject|hasVerb|isNominal) == isSubject|hasVerb
}
