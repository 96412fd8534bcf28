package attach

import "strings"

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

func periodTemplates() []template {
	return []template{
		tSource:     {"source", int(numSources), sourceValues},
		tSourceKind: {"source.kind", int(numSources) * int(numKinds), pair(sourceValues, kindValues, int(numKinds))},
		tSentences:  {"sentences", 4, numbers},
		tClauses:    {"clauses", 6, numbers},
		tAge:        {"age", 6, numbers},
		tGrain:      {"grain", 10, numbers},
		tBase:       {"base", 2, numbers},
		tVague:      {"vague", 2, numbers},
		tSide:       {"side", 4, of("before", "behind", "behind.of", "before.of")},
		tPrevClass:  {"prev.class", int(numClasses), classValues},
		tPrevWord:   {"prev.word", len(words().words), lexical},
		tPrevMark:   {"prev.mark", int(numMarks), markValues},
		tNextClass:  {"next.class", int(numClasses), classValues},
		tNextWord:   {"next.word", len(words().words), lexical},
		tNextMark:   {"next.mark", int(numMarks), markValues},
		tNextTag:    {"next.tag", numTags, tags},
		tSame:       {"same.clause", 2, numbers},
		tGrammar:    {"grammar", 3, of("no", "yes", "empty")},
		tPrevious:   {"previous", 3, of("no", "yes", "empty")},
		tSay:        {"said", 8, numbers},
		tFigures:    {"figures", 5, numbers},
		tFirst:      {"opens", 4, of("no", "clause", "sentence", "paragraph")},
		tVerbs:      {"change.between", 3, numbers},
		tTail:       {"tail", len(tails), func(v int) string { return tails[v] }},
		tKindTail:   {"kind.grammar", int(numKinds) * 3, pair(kindValues, of("no", "yes", "empty"), 3)},
		tNear:       {"compared", 3, numbers},
		tGrainFar:   {"grain.sentences", 40, pair(numbers, numbers, 4)},
		tOpen:       {"bracket", 3, numbers},
		tNothing:    {"nothing", 24, numbers},
		tRunes:      {"runes", 24, numbers},
		tLong:       {"words", 6, numbers},
		tOfFigure:   {"of.figure", 4, of("no", "yes", "reach", "-")},
		tOrdinal:    {"ordinal", 2, of("no", "yes")},
	}
}

// tails are the last characters that tell times apart.
var tails = []string{"-", "年", "月", "日", "号", "时", "分", "季", "度", "期", "来", "末", "底", "初", "天", "间", "后", "前", "内", "今", "晚", "午", "周", "节", "盘", "中", "份"}

func pair(a, b func(int) string, n int) func(int) string {
	return func(v int) string { return a(v/n) + "." + b(v%n) }
}

func (r *Reader) period(k int) (string, *candidate) {
	r.begin(Period)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	prev := ""
	if k > 0 {
		prev = r.got[k-1].Period
	}
	if prev != "" {
		r.add(candidate{source: fromCarried, text: prev})
		r.periodBasics(k, prev)
		gap := r.cells[at].sentence - r.cells[r.figAt[k-1]].sentence
		r.on(tSentences, int(gap))
		r.on(tClauses, int(r.cells[at].clause-r.cells[r.figAt[k-1]].clause))
		age := 0
		for i := r.figAt[k-1] + 1; i < at; i++ {
			if r.cells[i].mark == timeMark {
				age++
			}
		}
		r.on(tAge, age)
		r.done()
	}
	// times in the sentence of the figure, and the nearest before
	age := 0
	n := 0
	lo := at - 160
	for i := at - 1; i >= max(lo, 0) && n < 8; i-- {
		c := &r.cells[i]
		if c.mark != timeMark && !r.event(i) {
			continue
		}
		j := i + 1
		s := r.rangeStart(i)
		if c.mark != timeMark {
			s = r.eventStart(i)
		}
		r.time(k, s, j, age, fromBefore)
		if o := r.openingOf(s); o < s && (j == int32(len(r.cells)) || r.cells[j].mark == commaMark) { // 停牌前|最后一个交易日，
			r.time(k, o, j, age, fromBefore)
		}
		if c.mark == timeMark {
			age++
		}
		n++
		i = s
	}
	for i := at + 1; i < int32(len(r.cells)) && i < at+12 && r.cells[i].clause == r.cells[at].clause && r.cells[i].mark != figMark; i++ {
		if r.cells[i].mark == timeMark {
			r.time(k, i, i+1, 0, fromBehind)
		}
	}
	if g := fig.Read.Period; g != "" && g != prev && !r.has(g) {
		r.add(candidate{source: fromGrammar, text: g})
		r.periodBasics(k, g)
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.periodBasics(k, "")
	r.on(tNothing, b2i(n > 0))
	if age > 0 {
		r.on(tNothing, 2+min(3, age))
	}
	r.on(tNothing, 6+int(fig.Kind))
	r.done()
	return r.take(k, Period)
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

func (r *Reader) time(k int, i, j int32, age int, src source) {
	at := r.figAt[k]
	if r.has(r.span(i, j)) {
		return
	}
	r.add(candidate{source: src, i: i, j: j})
	r.periodBasics(k, r.span(i, j))
	first, last := &r.cells[i], &r.cells[j-1]
	fig := &r.cells[at]
	s := int(fig.sentence - first.sentence)
	r.on(tSentences, s)
	r.on(tClauses, int(fig.clause-first.clause))
	r.on(tAge, age)
	grain := 9
	if last.mark == timeMark {
		t := &r.times[last.ref]
		grain = int(t.Grain)
		r.yes(tBase, 1, t.Base)
		r.yes(tVague, 1, t.Vague)
	}
	r.on(tGrain, grain)
	r.on(tGrainFar, grain*4+min(s, 3))
	side := 0
	if src == fromBehind {
		side = 1
	}
	if j < int32(len(r.cells)) && r.cells[j].class == cDe {
		side = 3 - side
	}
	r.on(tSide, side)
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
	if j < int32(len(r.cells)) {
		n := &r.cells[j]
		r.on(tNextMark, int(n.mark))
		if n.mark == wordMark {
			r.on(tNextClass, int(n.class))
			r.on(tNextTag, int(n.tag))
			r.yes(tNextWord, int(n.word), n.word > 0)
		}
	}
	r.on(tSame, b2i(first.clause == fig.clause))
	text := r.p.Doc.Text[last.start:last.end]
	for v, t := range tails {
		if v > 0 && len(text) >= 3 && text[len(text)-3:] == t {
			r.on(tTail, v)
		}
	}
	if j+1 == at && r.cells[j].class == cDe { // 恢复至|2019年同月|的
		r.on(tOfFigure, 1)
		r.yes(tOfFigure, 2, i > 0 && (r.cells[i-1].class == cReach || r.cells[i-1].class == cPrep))
	}
	if j < int32(len(r.cells)) && strings.HasPrefix(r.p.Doc.Text[r.cells[j].start:], "第") { // 今年|第9号台风
		r.on(tOrdinal, 1)
	}
	r.yes(tLong, int(j-i)-2, j-i > 1)
	runes := 0
	for range r.span(i, j) {
		runes++
	}
	r.on(tRunes, runes)
	figures, change, said, compared := 0, 0, 0, 0
	lo, hi := j, at
	if src == fromBehind {
		lo, hi = at+1, i
	}
	for x := lo; x < hi; x++ {
		switch c := &r.cells[x]; {
		case c.mark == figMark:
			figures++
		case c.class == cChange && c.clause == fig.clause:
			change++
		case c.class == cSay:
			if said == 0 {
				said = 1 + min(int(x-lo), 3)
			}
		}
	}
	for x := i - 1; x >= 0 && x >= i-3; x-- {
		if c := &r.cells[x]; c.class == cBasis {
			compared = 1
		}
	}
	r.on(tFigures, figures)
	r.on(tVerbs, change)
	r.on(tSay, said)
	r.on(tNear, compared)
	depth := 0
	for x := i; x < at; x++ {
		switch r.cells[x].mark {
		case openMark:
			depth++
		case closeMark:
			depth--
		}
	}
	r.on(tOpen, min(2, max(0, depth+1)))
	r.done()
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// opens says what begins with cell i.
func (r *Reader) opens(i int32) int {
	j := i - 1
	for j >= 0 && (r.cells[j].mark == spaceMark || r.cells[j].mark == quoteMark || r.cells[j].mark == openMark) {
		j--
	}
	switch {
	case j < 0:
		return 3
	case r.cells[j].sentence != r.cells[i].sentence:
		return 2
	case r.cells[j].clause != r.cells[i].clause:
		return 1
	}
	return 0
}

// event reports whether cell i ends words that name a time by what happened:
// 停牌前, 上市以来, 假期期间.
func (r *Reader) event(i int32) bool {
	c := &r.cells[i]
	if c.mark != wordMark || i == 0 {
		return false
	}
	switch r.p.Doc.Text[c.start:c.end] {
	case "以来", "前", "后", "期间", "以后", "之后", "以前", "之前", "内", "收盘", "收市", "开盘", "午盘", "期間", "以來", "後", "之後", "開盤", "收盤", "內":
		return i+1 < int32(len(r.cells)) && (r.cells[i+1].mark == commaMark || r.cells[i+1].mark == figMark || r.opens(r.eventStart(i)) > 0)
	}
	return false
}

// eventStart returns the first cell of the words that end with cell i.
func (r *Reader) eventStart(i int32) int32 {
	j := i
	for j > 0 && i-j < 10 && r.cells[j-1].clause == r.cells[i].clause && r.cells[j-1].mark != figMark {
		if m := r.cells[j-1].mark; m == commaMark || m == stopMark {
			break
		}
		j--
	}
	if c := &r.cells[j]; j < i && (c.class == cPrep && c.mark == wordMark) {
		j++
	}
	return j
}

// rangeStart returns where a time that ends with cell i begins: 3月20日|到|27日.
func (r *Reader) rangeStart(i int32) int32 {
	for i >= 2 && r.cells[i-2].mark == timeMark {
		switch c := &r.cells[i-1]; r.p.Doc.Text[c.start:c.end] {
		case "至", "到", "-", "—", "～", "~", "－", "–", "——":
			i -= 2
			continue
		}
		break
	}
	return i
}

// openingOf returns where the clause of cell i begins when up to six words without a
// figure stand before it, i when not.
func (r *Reader) openingOf(i int32) int32 {
	j := i
	for j > 0 && i-j < 7 && r.cells[j-1].clause == r.cells[i].clause {
		if m := r.cells[j-1].mark; m != wordMark {
			return i
		}
		j--
	}
	if i-j == 7 {
		return i
	}
	return j
}
