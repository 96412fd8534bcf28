package attach

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// region returns the cells before figure k in which its own words can stand, and whether
// the figure stands in a list with the one before it.
func (r *Reader) region(k int) (lo int32, listed bool) {
	at := r.figAt[k]
	lo = at
	for lo > 0 && r.cells[lo-1].clause == r.cells[at].clause && r.cells[lo-1].mark != stopMark && r.cells[lo-1].mark != commaMark {
		c := &r.cells[lo-1]
		if c.mark == figMark {
			if int(c.ref) != k && lo < at && !r.joins(lo, at) {
				break
			}
			if lo == at || r.joins(lo, at) {
				listed = true
			}
			if !listed {
				break
			}
		}
		lo--
		if at-lo > 60 {
			break
		}
	}
	return lo, listed
}

// joins reports whether only a pause or a conjunction stands in [i, j).
func (r *Reader) joins(i, j int32) bool {
	for ; i < j; i++ {
		if c := &r.cells[i]; c.mark != pauseMark && c.class != cConj && c.mark != spaceMark {
			return false
		}
	}
	return true
}

// A subjectContext is what the candidates of one figure have in common.
type subjectContext struct {
	k        int
	at       int32 // the cell of the figure
	lo, hi   int32 // the words before it that are its own
	end      int32 // those behind it
	after    int32 // where they begin
	kind     Kind
	unit     int  // the class of its unit
	told     int  // the most that a word before it is told, as toldIn says
	nouns    int  // 1: there are some before, 2: behind
	listed   int  // as respective says
	prev     side // what stands before the figure, and behind it
	next     side
	grammar  string
	previous string
	parallel int    // as parallel says
	bracket  int    // as bracket says
	act      uint32 // the word before the figure
}

// subjects lists what figure k can measure.
func (r *Reader) subjects(k int) subjectContext {
	r.begin(Subject)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	lo, listed := r.region(k)
	x := subjectContext{k: k, at: at, lo: lo, hi: at, kind: fig.Kind, unit: int(classOf(fig.Unit, fig.Kind)), listed: r.respective(k), grammar: fig.Read.Subject}
	x.grammar = r.trimmed(x.grammar, at)
	x.after = r.pastSide(r.pastAge(at + 1))
	x.prev, x.next = r.before(at), r.behind(x.after)
	if k > 0 {
		x.previous = r.got[k-1].Subject
	}
	x.parallel, x.bracket, x.act = r.parallel(k), r.bracket(k), r.actWord(at)
	if listed { // the words of a list stand before its first figure
		for x.hi > lo && (r.cells[x.hi-1].mark != wordMark || r.cells[x.hi-1].class == cConj) {
			x.hi--
		}
	}
	x.end = at + 1
	for x.end < int32(len(r.cells)) && x.end < at+14 && r.cells[x.end].clause == r.cells[at].clause {
		if m := r.cells[x.end].mark; m == figMark || m == commaMark || m == stopMark {
			break
		}
		x.end++
	}
	r.paused = false
	for i := lo; i < x.end; i++ {
		r.paused = r.paused || r.cells[i].mark == pauseMark && i < at
		if nounish(&r.cells[i]) {
			x.nouns |= 1 + b2i(i > at)
		}
	}
	r.sources = [numSources]part{}
	x.told = r.toldIn(lo, x.hi)
	if r.doneTo(&x) {
		r.subjectsBehind(&x)
		if len(r.cand) > 0 {
			return x
		}
	}
	found := r.subjectsBefore(&x)
	found = r.subjectsBehind(&x) || found
	r.subjectsOfEarlier(&x)
	if s := r.find(x.grammar, at); !found && x.grammar != "" && !r.torn(x.grammar, s) && (s[1] == s[0] || !r.barred(noStarts, k, s[0], s[1]) && !r.barred(noEnds, k, s[0], s[1]) && !r.barred(noSubjects, k, s[0], s[1])) {
		r.add(candidate{source: fromGrammar, text: x.grammar})
		r.subjectBasics(&x, x.grammar, "")
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.subjectBasics(&x, "", "")
	r.done()
	return x
}

// torn reports whether what the grammar reads, which stands in the cells s, begins within a word: 周|龄.
func (r *Reader) torn(text string, s [2]int32) bool {
	if s[1] > s[0] {
		return false
	}
	at := -1
	for from := r.p.Start; ; from = at + 1 { // to the last place
		n := strings.Index(r.text[from:r.p.End], text)
		if n < 0 {
			break
		}
		at = from + n
	}
	if at < 0 { // it is put together
		return false
	}
	i, _ := slices.BinarySearchFunc(r.cells, at+1, func(c cell, at int) int { return int(c.end) - at })
	return i < len(r.cells) && int(r.cells[i].start) < at
}

// trimmed returns what the grammar reads without the words at its ends that no subject
// begins or ends with: 英镑兑美元|短线, 原油期货|周二.
func (r *Reader) trimmed(text string, at int32) string {
	s := r.find(text, at)
	if s[1] <= s[0] || int(r.cells[s[1]-1].end-r.cells[s[0]].start) != len(text) {
		return text
	}
	i, j := s[0], s[1]
	for i < j && r.cells[i].class == cManner {
		i++
	}
	for j > i && (r.cells[j-1].class == cManner || r.cells[j-1].mark == timeMark) {
		j--
	}
	if i == s[0] && j == s[1] {
		return text
	}
	return r.span(i, j)
}

// subjectsBefore adds the words before the figure, and reports whether what the grammar
// reads is among them.
func (r *Reader) subjectsBefore(x *subjectContext) (found bool) {
	r.starts = append(r.starts[:0], make([]part, x.hi-x.lo)...)
	n := 0
	for j := x.hi; j > x.lo && n < maxEnds; j-- {
		if !ends(&r.cells[j-1]) {
			continue
		}
		n++
		if r.barred(noEnds, x.k, j-1, j) {
			continue
		}
		end := r.endPart(x, j)
		m := 0
		for i := j - 1; i >= x.lo && m < maxStarts; i-- {
			if !starts(&r.cells[i]) {
				continue
			}
			m++
			start := &r.starts[i-x.lo]
			if !start.set {
				if start.set, start.barred = true, r.barred(noStarts, x.k, i, i+1); !start.barred {
					*start = r.startPart(x, i)
				}
			}
			if start.barred || !r.balanced(i, j) || r.barred(noSubjects, x.k, i, j) {
				continue
			}
			r.add(candidate{source: fromBefore, i: i, j: j})
			found = r.subjectBasics(x, r.span(i, j), "") || found
			r.onPart(start)
			r.onPart(&end)
			r.shape(i, j)
			r.done()
		}
	}
	return found
}

// subjectsBehind adds the words behind the figure, alone and with a verb before it.
func (r *Reader) subjectsBehind(x *subjectContext) (found bool) {
	if r.cellAt(x.at+1).mark == pauseMark || r.longSince(x.after) { // 警车1辆、|担架1个: what stands there is of the next
		return false
	}
	skip := 0
	for i := x.after; i < x.end && skip < 3; i++ {
		if !starts(&r.cells[i]) || r.cells[i].tag == segment.TagD && !r.denies(i) {
			continue
		}
		skip++
		n := 0
		for j := i + 1; j <= x.end && n < 8; j++ {
			if !ends(&r.cells[j-1]) {
				continue
			}
			n++
			if r.by[i].open.quotes != r.by[j].open.quotes {
				continue
			}
			if r.barred(noCounted, x.k, i, j) {
				found = found || equal(x.grammar, r.span(i, j), "")
				continue
			}
			r.add(candidate{source: fromBehind, i: i, j: j})
			found = r.subjectBasics(x, r.span(i, j), "") || found
			r.words(x, i, j)
			r.behindEdges(x, i, j)
			r.on(sBehindShape, r.clauseShape(i, j)%4*int(numSides)+int(r.behind(j)))
			r.on(sAfter, int(r.actBefore(x))*int(numUnits)+x.unit)
			r.done()
			if skip > 1 {
				continue
			}
			r.around(x, i, j)
			if x.k > 0 && r.got[x.k-1].verb != "" && n < 5 {
				r.shared(x, i, j, true)
			}
		}
	}
	return found
}

// pastAge returns the first cell from i on that is no age of those who are counted: 8726名|40岁至79岁的|参与者.
func (r *Reader) pastAge(i int32) int32 {
	if r.cellAt(i).tag != segment.TagM {
		return i
	}
	aged := false
	for n := i; n < i+8; n++ {
		c := r.cellAt(n)
		switch {
		case c.class == cDe && aged:
			return n + 1
		case c.mark != wordMark && c.mark != otherMark:
			return i
		case c.tag == segment.TagM, r.is(c, "至", "到", "以上", "以下", "及", "之间", "-", "~", "—"):
		case r.is(c, "岁", "歲", "周岁", "週歲"):
			aged = true
		default:
			return i
		}
	}
	return i
}

// denies reports whether cell i says that what follows is not so, and belongs to it: 36名|不|胜任的干部.
func (r *Reader) denies(i int32) bool {
	if i < 0 || i+1 >= int32(len(r.cells)) || r.cells[i].mark != wordMark || r.cells[i].name > 0 || r.cells[i].tag != segment.TagD && r.cells[i].tag != segment.TagV || !verbish(&r.cells[i+1]) && r.cells[i+1].tag != segment.TagVN {
		return false
	}
	if r.is(&r.cells[i], "能", "能够", "会", "可") { // 不|能|行动
		i--
	}
	return i >= 0 && r.is(&r.cells[i], "不", "未", "非", "不能", "未能", "没有", "没") && !r.is(&r.cells[i+1], "等", "及", "足", "到", "超") // 不|等的刑期
}

// balanced reports whether every bracket and every quotation in [i, j) opens and closes there.
func (r *Reader) balanced(i, j int32) bool {
	if r.by[i].open.quotes != r.by[j].open.quotes {
		return false
	}
	n := 0
	for ; i < j; i++ {
		switch r.cells[i].mark {
		case openMark:
			n++
		case closeMark:
			if n--; n < 0 {
				return false
			}
		}
	}
	return n == 0
}

var respectiveValues = of("no.other", "no.grammar", "same.other", "same.grammar", "differs.other", "differs.grammar", "-", "-")

// respective reports whether figure k is one of a list, 1, and whether the grammar reads
// its members apart, 2.
func (r *Reader) respective(k int) int {
	how := 0
	for _, o := range [...]int{k - 1, k + 1} {
		if o < 0 || o >= len(r.p.Figures) || !r.joins(r.figAt[min(k, o)]+1, r.lastChange(r.figAt[max(k, o)])) {
			continue
		}
		a, b := &r.p.Figures[k].Read, &r.p.Figures[o].Read
		if a.Subject != b.Subject && a.Subject != "" && b.Subject != "" || a.Scope != b.Scope {
			return 2
		}
		how = 1
	}
	return how
}

// timeListed reports whether figure k is one of a list whose members the grammar reads
// the times of apart: 第二季度和第三季度|分别为1.2亿元和1.8亿元.
func (r *Reader) timeListed(k int) bool {
	for _, o := range [...]int{k - 1, k + 1} {
		if o >= 0 && o < len(r.p.Figures) && r.joins(r.figAt[min(k, o)]+1, r.figAt[max(k, o)]) && r.p.Figures[k].Read.Period != r.p.Figures[o].Read.Period {
			return true
		}
	}
	return false
}

// lastChange returns where a verb of change before the figure at begins, at where none
// stands: 分别增加7.1%和|减少|1.2%.
func (r *Reader) lastChange(at int32) int32 {
	if at > 1 && r.cells[at-1].class == cChange && r.cells[at-2].class == cConj {
		return at - 1
	}
	return at
}
