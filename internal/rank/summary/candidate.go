package summary

import "slices"

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
	cutFound // cutSource of what is no fact without it
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
	parts   [maxParts]part
	n       int
	size    int32
	score   float32
	base    float32 // what is added to what the trees say of it
	again   int     // further parts of which half was said before
	far     int     // further parts from elsewhere that share no more than a word with those before
	tally   tally   // of all parts
	answers bool    // opens with what the title asks for
	outline
}

// gather fills w.parts with the ways to give each of the sentences worth looking at: the first
// ones and those with the best scores.
func (w *work) gather() {
	w.clauses, w.drops, w.parts, w.says = w.clauses[:0], w.drops[:0], w.parts[:0], w.says[:0]
	w.pick()
	w.scene = 0
	for i := range w.looked {
		l := &w.looked[i]
		s := &w.sents[l.sent]
		l.clause, l.drop = len(w.clauses), len(w.drops)
		matched, open := w.split(s)
		if !matched {
			s.is |= unclosed
		}
		w.mentioned(l.clause)
		l.clauseEnd, l.dropEnd = len(w.clauses), len(w.drops)
		for k := l.clause; k < l.clauseEnd; k++ {
			if c := &w.clauses[k]; s.key != noKey && c.start >= s.keyAt {
				c.aim &^= background
				if c.start == s.keyAt && s.key == aimed {
					c.is |= isAim
				}
			}
			s.aim |= w.clauses[k].aim & (guests | announces)
		}
		w.freeTurn(i)
		l.part = len(w.parts)
		l.best = [3]int32{-1, -1, -1}
		if (s.is&unclosed == 0 || open) && l.clauseEnd > l.clause {
			w.variants(l, int32(i), open)
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
		if s.key != noKey {
			score += mustBonus
		}
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

// variants appends the ways to give the sentence of l, all without its last clause if that opens a quotation which goes on behind it.
func (w *work) variants(l *look, at int32, open bool) {
	first, last := int32(l.clause), int32(l.clauseEnd-1)
	full := w.length(first, last, 0)
	var cut [numCuts]bool
	refused := 0
	for from := first; ; from++ {
		loose := w.looseHead(first, from, last, l.place > 0)
		for to := last; to >= from; to-- {
			if open && to == last {
				continue
			}
			if to < last {
				to = min(to, from+farthest)
			}
			if to < last && (w.asksOn(l.sent, from, to) || !w.canEnd(from, to) || w.leavesOpen(from, to, last)) || w.clauses[from].is&isChained != 0 {
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
			if k := w.keyClause(&w.sents[l.sent], from, last); k > 0 {
				cut[cutHead] = true
				from = k - 1
				continue
			}
			next := w.behindPurpose(from, last)
			if next == 0 && l.place == 0 {
				next = w.behindScene(from, last)
				w.scene = next
			}
			if next == 0 || full <= int32(w.cfg.Limit.Max) {
				return
			}
			c, from = cutHead, next-1
		}
		cut[c] = true
		cut[cutSource] = cut[cutSource] || c == cutFound
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
