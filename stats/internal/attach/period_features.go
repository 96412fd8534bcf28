package attach

import (
	"strings"
	"unicode/utf8"
)

// Features of a period.
const (
	tSource = iota
	tSourceKind
	tSentences
	tClauses
	tAge // how many times stand between it and the figure
	tGrain
	tBase
	tVague
	tSide
	tPrevClass
	tPrevWord
	tPrevMark
	tNextClass
	tNextWord
	tNextMark
	tNextTag
	tSame
	tGrammar
	tPrevious
	tSay
	tFigures
	tFirst
	tVerbs
	tTail
	tKindTail
	tNear
	tGrainFar
	tOpen
	tNothing
	tRunes
	tLong
	tOfFigure
	tOrdinal
)

// periodTemplates are the features of candidates for a period, by their number.
func periodTemplates() []template {
	return []template{
		tSource:     plain("source", int(numSources), sourceValues),
		tSourceKind: plain("source.kind", int(numSources)*int(numKinds), pair(sourceValues, kindValues, int(numKinds))),
		tSentences:  plain("sentences", 4, numbers),
		tClauses:    plain("clauses", 6, numbers),
		tAge:        plain("age", 6, numbers),
		tGrain:      plain("grain", 10, numbers),
		tBase:       plain("base", 2, numbers),
		tVague:      plain("vague", 2, numbers),
		tSide:       plain("side", 4, of("before", "behind", "behind.of", "before.of")),
		tPrevClass:  plain("prev.class", int(numClasses), classValues),
		tPrevWord:   listed("prev.word"),
		tPrevMark:   plain("prev.mark", int(numMarks), markValues),
		tNextClass:  plain("next.class", int(numClasses), classValues),
		tNextWord:   listed("next.word"),
		tNextMark:   plain("next.mark", int(numMarks), markValues),
		tNextTag:    plain("next.tag", numTags, tags),
		tSame:       plain("same.clause", 2, numbers),
		tGrammar:    plain("grammar", 3, of("no", "yes", "empty")),
		tPrevious:   plain("previous", 3, of("no", "yes", "empty")),
		tSay:        plain("said", 8, numbers),
		tFigures:    plain("figures", 5, numbers),
		tFirst:      plain("opens", 4, of("no", "clause", "sentence", "paragraph")),
		tVerbs:      plain("change.between", 3, numbers),
		tTail:       plain("tail", len(tails), of(tails...)),
		tKindTail:   plain("kind.grammar", int(numKinds)*3, pair(kindValues, of("no", "yes", "empty"), 3)),
		tNear:       plain("compared", 3, numbers),
		tGrainFar:   plain("grain.sentences", 40, pair(numbers, numbers, 4)),
		tOpen:       plain("bracket", 3, numbers),
		tNothing:    plain("nothing", 24, numbers),
		tRunes:      plain("runes", 24, numbers),
		tLong:       plain("words", 6, numbers),
		tOfFigure:   plain("of.figure", 4, of("no", "yes", "reach", "-")),
		tOrdinal:    plain("ordinal", 2, of("no", "yes")),
	}
}

// tails are the last characters that tell times apart.
var tails = []string{"-", "年", "月", "日", "号", "时", "分", "季", "度", "期", "来", "末", "底", "初", "天", "间", "后", "前", "内", "今", "晚", "午", "周", "节", "盘", "中", "份"}

// tailOf returns which of tails s is, 0 for none.
func tailOf(s string) int {
	for v := tailsBy[s[2]&63]; v > 0; v = tailBefore[v] {
		if tails[v] == s {
			return int(v)
		}
	}
	return 0
}

// tailsBy has the last of the tails for the low bits of their last byte, tailBefore the one before each.
var tailsBy, tailBefore = func() (by [64]uint8, before [32]uint8) {
	for v, t := range tails[1:] {
		before[v+1], by[t[2]&63] = by[t[2]&63], uint8(v+1) // #nosec G115 -- of tails
	}
	return by, before
}()

func pair(a, b values, n int) values {
	return func(dst []byte, v int) []byte { return b(append(a(dst, v/n), '.'), v%n) }
}

// periodBasics are the features that every candidate has.
func (r *Reader) periodBasics(k int, text string) {
	fig := &r.p.Figures[k]
	c := &r.cand[len(r.cand)-1]
	r.on(tSource, int(c.source))
	r.on(tSourceKind, int(c.source)*int(numKinds)+int(fig.Kind))
	g := 0
	switch fig.Read.Period {
	case "":
		g = 2
	case text:
		g = 1
	}
	r.on(tGrammar, g)
	r.on(tKindTail, int(fig.Kind)*3+g)
	p := 0
	switch {
	case k == 0 || r.got[k-1].Period == "":
		p = 2
	case r.got[k-1].Period == text:
		p = 1
	}
	r.on(tPrevious, p)
}

// time adds the cells [i, j) as a period.
func (r *Reader) time(k int, i, j int32, age int, src source) {
	if r.has(r.span(i, j)) || r.barred(noPeriods, k, i, j) {
		return
	}
	r.add(candidate{source: src, i: i, j: j})
	r.periodBasics(k, r.span(i, j))
	at := r.figAt[k]
	first, fig := &r.cells[i], &r.cells[at]
	r.on(tSentences, int(fig.sentence-first.sentence))
	r.on(tClauses, int(fig.clause-first.clause))
	r.on(tAge, age)
	r.on(tSame, b2i(first.clause == fig.clause))
	r.timeItself(i, j, int(fig.sentence-first.sentence))
	r.timeSides(i, j, at, src)
	if src == fromBehind {
		r.timeBetween(i, at+1, i, at)
	} else {
		r.timeBetween(i, j, at, at)
	}
	r.done()
}

// timeItself are the features of the words of a time.
func (r *Reader) timeItself(i, j int32, sentences int) {
	last := &r.cells[j-1]
	grain := 9
	if last.mark == timeMark {
		t := &r.times[last.ref]
		grain = int(t.Grain)
		r.yes(tBase, 1, t.Base)
		r.yes(tVague, 1, t.Vague)
	}
	r.on(tGrain, grain)
	r.on(tGrainFar, grain*4+min(sentences, 3))
	if text := r.text[last.start:last.end]; len(text) >= 3 {
		if v := tailOf(text[len(text)-3:]); v > 0 {
			r.on(tTail, v)
		}
	}
	r.yes(tLong, int(j-i)-2, j-i > 1)
	r.on(tRunes, utf8.RuneCountInString(r.span(i, j)))
}

// timeSides are the features of what stands beside a time.
func (r *Reader) timeSides(i, j, at int32, src source) {
	side := 0
	if src == fromBehind {
		side = 1
	}
	if j < int32(len(r.cells)) && r.cells[j].class == cDe {
		side = 3 - side
	}
	r.on(tSide, side)
	compared := 0
	for x := i - 1; x >= 0 && x >= i-3; x-- {
		if r.cells[x].class == cBasis {
			compared = 1
		}
	}
	r.on(tNear, compared)
	if i > 0 {
		p := &r.cells[i-1]
		r.on(tPrevMark, int(p.mark))
		if p.mark == wordMark {
			r.on(tPrevClass, int(p.class))
			r.yes(tPrevWord, int(p.word), p.word > 0)
		}
		r.on(tFirst, r.opens(i))
	} else {
		r.on(tFirst, 3)
	}
	if j >= int32(len(r.cells)) {
		return
	}
	n := &r.cells[j]
	r.on(tNextMark, int(n.mark))
	if n.mark == wordMark {
		r.on(tNextClass, int(n.class))
		r.on(tNextTag, int(n.tag))
		r.yes(tNextWord, int(n.word), n.word > 0)
	}
	if j+1 == at && n.class == cDe { // 恢复至|2019年同月|的
		r.on(tOfFigure, 1)
		r.yes(tOfFigure, 2, i > 0 && (r.cells[i-1].class == cReach || r.cells[i-1].class == cPrep))
	}
	r.yes(tOrdinal, 1, strings.HasPrefix(r.text[n.start:], "第")) // 今年|第9号台风
}

// timeBetween are the features of what stands between the time that begins with cell i
// and the figure at: the cells [lo, hi).
func (r *Reader) timeBetween(i, lo, hi, at int32) {
	figures, change, said := 0, 0, 0
	if lo < hi {
		figures = int(r.by[hi].figures - r.by[lo].figures)
		if x := r.saysBy[lo]; x < hi {
			said = 1 + min(int(x-lo), 3)
		}
	}
	for x := hi - 1; x >= lo; x-- { // a clause goes back to its beginning
		c := &r.cells[x]
		if c.clause < r.cells[at].clause {
			break
		}
		if c.class == cChange && c.mark != figMark && c.clause == r.cells[at].clause {
			change++
		}
	}
	r.on(tFigures, figures)
	r.on(tVerbs, change)
	r.on(tSay, said)
	depth := 0
	if i < at {
		depth = int(r.by[at].open.brackets - r.by[i].open.brackets)
	}
	r.on(tOpen, min(2, max(0, depth+1)))
}
