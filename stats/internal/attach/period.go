package attach

import "strings"

// period chooses the period of figure k among that of the figure before, the times around it and none; it returns the
// candidate too.
func (r *Reader) period(k int) (string, *candidate) {
	r.begin(Period)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	prev := ""
	if b := r.told(k - 1); b >= 0 {
		prev = r.got[b].Period
	}
	if prev != "" && !r.repeats(prev, k) {
		r.add(candidate{source: fromCarried, text: prev})
		r.periodBasics(k, prev)
		gap := r.cells[at].sentence - r.cells[r.figAt[k-1]].sentence
		r.on(tSentences, int(gap))
		r.on(tClauses, int(r.cells[at].clause-r.cells[r.figAt[k-1]].clause))
		age := 0
		for i := r.figAt[k-1] + 1; i < at; i++ {
			if r.cells[i].mark == timeMark && !r.ofWhole(i, i+1) {
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
		if i = r.by[i+1].timed; i < max(lo, 0) {
			break
		}
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
	if g := fig.Read.Period; g != "" && g != prev && !r.has(g) && !r.barredText(k, g) {
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
	return r.takePeriod(k)
}

// told returns the last figure up to b whose time is its own, and not that of what others are compared with in its sentence,
// -1 for none: 营收15亿元，低于去年同期的|16亿元；净利润2亿元.
func (r *Reader) told(b int) int {
	for n := b; n >= 0 && n > b-4 && r.cells[r.figAt[n]].sentence == r.cells[r.figAt[b]].sentence; n-- {
		if p := r.got[n].period; !r.p.Figures[n].Timed && (p[1] <= p[0] || !r.comparedTime(p[0], p[1])) {
			return n
		}
	}
	return b
}

// comparedAt returns the cell of the time of figure k, where it stands right before it and others are compared with it, -1
// for none: 与|去年同期|的1.88亿元相比.
func (r *Reader) comparedAt(k int) int32 {
	i := r.figAt[k] - 2
	if i < 1 || r.cells[i].mark != timeMark || !r.comparedTime(i, i+1) {
		return -1
	}
	return i
}

// comparedTime reports whether the time of the cells [i, j) is that of a figure that another is compared with: 低于|去年同期|的16亿元.
func (r *Reader) comparedTime(i, j int32) bool {
	return i > 0 && r.cellAt(j).class == cDe && r.cellAt(j+1).mark == figMark && (r.cells[i-1].class == cBasis || r.is(&r.cells[i-1], "与", "與", "同", "比", "较", "較", "于", "於", "高于", "高於", "低于", "低於", "超过", "超過", "多于", "多於", "少于", "少於", "优于", "優於", "不及"))
}

// event reports whether cell i ends words that name a time by what happened:
// 停牌前, 上市以来, 假期期间.
func (r *Reader) event(i int32) bool {
	c := &r.cells[i]
	if c.is&isEvent == 0 || i == 0 {
		return false
	}
	if i+1 >= int32(len(r.cells)) {
		return false
	}
	if m := r.cells[i+1].mark; m == commaMark || m == figMark {
		return true
	}
	s := r.eventStart(i)
	return r.opens(s) > 0 || s > 0 && r.cells[s-1].class == cPrep && r.opens(s-1) > 0 // 自|去年9月开设以来|共受理
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
		switch c := &r.cells[i-1]; r.text[c.start:c.end] {
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

// barredText reports whether text stands before figure k, and can be no period there.
func (r *Reader) barredText(k int, text string) bool {
	at := r.find(text, r.figAt[k])
	return at[1] > at[0] && r.barred(noPeriods, k, at[0], at[1])
}

// repeats reports whether a period is one of many that the figures of its clause are told
// for, 每月, and figure k stands in another clause; or if it is the time that one was compared
// with, 上年同期, and k stands in another sentence.
func (r *Reader) repeats(period string, k int) bool {
	if sameTime(period) && r.cells[r.figAt[k]].sentence != r.cells[r.figAt[k-1]].sentence {
		return true
	}
	return strings.HasPrefix(period, "每") && r.cells[r.figAt[k]].clause != r.cells[r.figAt[k-1]].clause
}

// takePeriod decides the period of figure k among the candidates on the bench, of which
// the last is that it has none: so it is where no other is likely enough.
func (r *Reader) takePeriod(k int) (string, *candidate) {
	best, all := 0, int64(0)
	for i := range r.cand {
		if r.cand[i].score > r.cand[best].score {
			best = i
		}
	}
	top := r.cand[best].score
	for i := range r.cand {
		all += chance(top - r.cand[i].score)
	}
	if chanceOf(chance(0), all) < likelyPeriod {
		best = len(r.cand) - 1
	}
	if r.learn == nil && r.stillOf(k, &r.cand[best]) {
		best, r.got[k].still = len(r.cand)-1, true
	}
	stated := r.statedAt(k, r.told(k-1), &r.cand[best])
	if r.learn == nil && r.faded(k, stated) {
		best, stated = len(r.cand)-1, -1
	}
	if r.learn == nil && r.hourGone(k, stated, r.textOf(&r.cand[best])) {
		best, stated = len(r.cand)-1, -1
	}
	r.got[k].stated = stated
	c := &r.cand[best]
	r.got[k].chance[Period] = r.chained(chanceOf(chance(top-c.score), all), c.source, Period, k-1)
	text := r.textOf(c)
	if r.see != nil {
		e := &Example{Figure: k, Field: Period, Best: best}
		for i := range r.cand {
			e.Texts = append(e.Texts, r.textOf(&r.cand[i]))
			e.Features = append(e.Features, append([]int32(nil), r.feat[r.cand[i].from:r.cand[i].to]...))
		}
		r.see(e)
		if r.got[k].still {
			r.byRule(k, Period, text, "what there is now, not in the time told of before")
		}
		if e.Override {
			text = e.Next
			for i := range r.cand {
				if e.Texts[i] == text {
					return text, &r.cand[i]
				}
			}
			return text, &candidate{text: text}
		}
	}
	return text, c
}
