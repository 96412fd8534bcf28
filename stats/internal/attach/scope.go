package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

type scopeContext struct {
	k        int
	at       int32
	sub      [2]int32
	text     string   // the subject
	listed   int      // as respective says
	topic    int      // what the clause of the figure is about, as topicKind says
	standIn  int      // what it has that stands for an owner
	floor    int32    // no cell before it can own the figure
	unit     int      // the class of its unit
	act      side     // what stands before the figure but for adverbs
	parallel int      // as parallel says
	last     [8]int32 // where the last name of each type before the figure begins
	owners   [3]int32 // where the last topics with a name before it begin, the last first, -1 for none
	measured [2]int32 // the cells that what the figures shortly before it measure stands in
}

// scopes lists what figure k can belong to.
func (r *Reader) scopes(k int) {
	r.begin(Scope)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	x := scopeContext{k: k, at: at, text: fig.Read.Subject, listed: r.respective(k)}
	x.sub = r.find(x.text, at)
	x.floor = r.elsewhere(at)
	x.unit, x.act, x.parallel = int(classOf(fig.Unit, fig.Kind)), r.actAt(at), r.parallel(k)
	for i := r.by[at].name; i >= 0 && i >= at-maxReach; i = r.by[i].name {
		if c := &r.cells[i]; x.last[c.name] == 0 {
			x.last[c.name] = i
		}
	}
	if x.floor == 0 {
		x.floor = r.teller(at)
	}
	x.owners = r.ownersBefore(at)
	x.measured = r.measuredBefore(k)
	b := r.holder(k)
	prev := ""
	if b >= 0 && (fig.Group || !r.p.Figures[b].Group) {
		prev = r.got[b].Scope
	}
	x.topic = r.topicKind(at)
	x.standIn = r.standIn(at)
	if prev != "" && (x.floor == 0 || r.got[b].scope[0] >= x.floor && r.got[b].scope[1] > 0) && !r.ownBracket(at) && !r.newOwner(b, at, prev) && !r.outside(at, prev) {
		r.carriedScope(&x, b, prev)
	}
	// what stands right before the subject, and the phrases of the text before
	for n, k := 0, r.topicsBefore(at)-1; k >= 0 && n < 6 && at-r.topics[k].i < maxReach; k-- {
		r.owner(&x, r.topics[k].i, r.topics[k].j)
		n++
	}
	r.owners(&x)
	if g := fig.Read.Scope; g != "" && g != prev && !r.has(g) && !r.said(r.find(g, at)) {
		r.add(candidate{source: fromGrammar, text: g})
		r.scopeBasics(&x, g)
		r.done()
	}
	r.add(candidate{source: fromNothing, adj: 7})
	r.scopeBasics(&x, "")
	r.parallelScope(&x, 7)
	r.on(cxOwnTopic, x.topic*8+6)
	r.on(cxNothing, int(fig.Kind))
	r.on(cxNothing, 7+x.unit)
	state := 0
	if k > 0 {
		state = 1 + b2i(prev != "")
	}
	r.on(cxNothing, 20+state)
	near := r.nearestTopic(at)
	r.on(cxNoTopic, near*3+state)
	r.on(cxNoTopicUnit, near*int(numUnits)+x.unit)
	r.on(cxMeant, x.standIn*numOwners)
	if x.sub[1] > 0 {
		c := &r.cells[x.sub[0]]
		if named(c) {
			r.on(cxNothing, 25)
		}
		if r.opens(x.sub[0]) > 0 {
			r.on(cxNothing, 26)
		}
		if x.sub[1]-x.sub[0] == 1 {
			r.on(cxNothing, 27)
		}
	} else {
		r.on(cxNothing, 28)
	}
	r.done()
}

// elsewhere returns the cell that the clause of the figure at begins with, if what it counts
// is of no place that was named before: 国际旅客, 海外学生; else 0.
func (r *Reader) elsewhere(at int32) int32 {
	i := at
	for i > 0 && r.cells[i-1].clause == r.cells[at].clause && at-i < maxReach {
		i--
	}
	for i < at && (r.cells[i].mark == spaceMark || r.cells[i].mark == timeMark || r.cells[i].class == cAmong) {
		i++
	}
	if i == at || r.cells[i].mark != wordMark {
		return 0
	}
	s := r.text[r.cells[i].start:r.cells[i].end]
	for _, w := range [...]string{"外国", "外國", "国际", "國際", "海外", "境外", "外籍", "外商"} {
		if strings.HasPrefix(s, w) {
			return i
		}
	}
	return 0
}

// holder returns the figure before k whose scope can hold for it, -1 for none: that of a
// rank is the field it is won in, 居|全省|十一个地市|第四, and holds for nothing else.
func (r *Reader) holder(k int) int {
	at := r.figAt[k]
	k--
	for k >= 0 && (r.p.Figures[k].Kind == Rank || r.ranked(k)) {
		k--
	}
	if k < 0 || !r.apart(k) || r.cells[r.figAt[k]].sentence == r.cells[at].sentence {
		return k
	}
	own := r.got[k].Scope
	for k >= 0 && (r.inList(k) || r.inList(k-1) || strings.Contains(r.got[k].Scope, own)) { // 东南亚和中东是|两个|市场
		k--
	}
	return k
}

// ranked reports whether figure k counts those among whom a rank is won that is told behind.
func (r *Reader) ranked(k int) bool {
	if r.p.Figures[k].Kind != Count {
		return false
	}
	at := r.figAt[k]
	for i := at + 1; i < at+6 && i < int32(len(r.cells)) && r.cells[i].clause == r.cells[at].clause; i++ {
		c := &r.cells[i]
		if c.mark == figMark {
			return r.p.Figures[c.ref].Kind == Rank
		}
		if strings.HasPrefix(r.text[c.start:c.end], "第") {
			return true
		}
	}
	return false
}

// newOwner reports whether a sentence behind figure b and before the figure at begins with a
// name that is not prev: what was told of another is not carried over it, 全县…34个。江临食品厂…贷款1500万元.
func (r *Reader) newOwner(b int, at int32, prev string) bool {
	p := r.figAt[b]
	for k := r.topicsBefore(p + 1); k < len(r.topics) && r.topics[k].i < at; k++ {
		t := &r.topics[k]
		first, last := &r.cells[t.i], &r.cells[t.j-1]
		if t.said || t.sentence == r.cells[p].sentence || first.edge&nameBegins == 0 || last.edge&nameEnds == 0 || r.opens(t.i) < 2 {
			continue
		}
		if s := r.span(t.i, t.j); !strings.Contains(prev, s) && !strings.Contains(s, prev) {
			return true
		}
	}
	return false
}

// outside reports whether the clause of the figure at begins with those of elsewhere, whom what is told of those of
// here is not of: 本省考生31万人；|外省考生2.6万人.
func (r *Reader) outside(at int32, prev string) bool {
	if n, _ := ruledSet("here").LongestIn(prev); n == 0 {
		return false
	}
	n, _ := ruledSet("elsewhere").LongestIn(r.text[r.cells[r.clauseStart(at)].start:])
	return n > 0
}

// teller returns the cell that the sentence of the figure at begins with, if that names an organization: what was
// named before has no more to do with it; else 0.
func (r *Reader) teller(at int32) int32 {
	for k := r.topicsBefore(at) - 1; k >= 0 && r.topics[k].sentence == r.cells[at].sentence; k-- {
		t := &r.topics[k]
		first, last := &r.cells[t.i], &r.cells[t.j-1]
		if !t.said && r.opens(t.i) >= 2 && first.name == uint8(segment.Organization) && first.edge&nameBegins != 0 && last.edge&nameEnds != 0 {
			return t.i
		}
	}
	return 0
}

// carriedScope adds what the figure b has.
func (r *Reader) carriedScope(x *scopeContext, b int, prev string) {
	k, at, fig := x.k, x.at, &r.p.Figures[x.k]
	from := r.got[b].scope
	r.add(candidate{source: fromCarried, text: prev, i: from[0], j: from[1]})
	r.scopeBasics(x, prev)
	if from[1] > from[0] {
		r.phraseShape(from[0], from[1])
		r.roleOf(x, from[0], from[1])
	}
	p := r.figAt[b]
	gap := int(r.cells[at].clause - r.cells[p].clause)
	s := int(r.cells[at].sentence - r.cells[p].sentence)
	r.on(cxCarry, min(gap, 4))
	r.on(cxCarry, 5+min(s, 2))
	r.on(cxCarry, 8+b2i(r.got[b].Period == r.got[k].Period))
	r.on(cxCarry, 10+b2i(x.text == r.got[b].Subject))
	if from[1] > from[0] {
		r.on(cxCarryOwner, (min(s, 2)*4+min(gap, 3))*numOwners+r.ownerKind(from[1]))
	}
	how := r.topicSince(p, at, prev)
	r.on(cxTopic, how)
	if from[1] > from[0] {
		r.on(cxTopicOwner, how*numOwners+r.ownerKind(from[1]))
	}
	names := 0
	for i := p + 1; i < at; i++ {
		if c := &r.cells[i]; named(c) && c.class != cNear {
			names++
		}
	}
	r.on(cxCarry, 12+min(names, 3))
	r.on(cxCarry, 16+b2i(r.p.Figures[b].Kind == fig.Kind))
	if s > 0 {
		r.on(cxCarry, 18+min(names, 2))
	}
	if gap == 0 {
		r.on(cxCarry, 21)
	}
	if fig.Kind == Change {
		r.on(cxCarry, 22+min(names, 2))
	}
	r.on(cxCarry, 25+b2i(x.sub[1] == 0))
	n := 0
	for n < 4 && b-n >= 0 && r.got[b-n].Scope == prev {
		n++
	}
	r.on(cxCarry, 27+min(n, 4))
	r.yes(cxCarry, 33, r.opensWith(at, cAmong))
	r.done()
}

// opensWithPart reports whether the clause of the cell at begins with 其中.
func (r *Reader) opensWithPart(at int32) bool {
	i := at
	for i > 0 && r.cells[i-1].clause == r.cells[at].clause && at-i < maxReach {
		i--
	}
	return r.says(i, saysAmong)
}

// find returns the cells before at that spell text, none where it does not stand there.
func (r *Reader) find(text string, at int32) [2]int32 {
	if text == "" {
		return [2]int32{}
	}
	for i := at - 1; i >= 0 && i >= at-30; i-- {
		s := int(r.cells[i].start)
		if e := s + len(text); e <= r.p.End && r.text[e-1] == text[len(text)-1] && r.text[s:e] == text {
			for j := i + 1; j <= at; j++ {
				if int(r.cells[j-1].end) >= e {
					return [2]int32{i, j}
				}
			}
		}
	}
	return [2]int32{}
}

// ownBracket reports whether the figure at stands alone in a bracket behind a name: the
// next of a list of them has a name of its own.
func (r *Reader) ownBracket(at int32) bool {
	if at < 2 || r.cells[at-1].mark != openMark || r.cellAt(at+1).mark != closeMark {
		return false
	}
	c := &r.cells[at-2]
	return c.name > 0 || named(c)
}

// opensWith reports whether the clause of the cell at begins with a word of class c.
func (r *Reader) opensWith(at int32, c class) bool {
	return r.cells[r.clauseStart(at)].class == c
}

// clauseStart returns the first cell of the clause of cell i.
func (r *Reader) clauseStart(i int32) int32 {
	for i > 0 && r.cells[i-1].clause == r.cells[i].clause {
		i--
	}
	return i
}
