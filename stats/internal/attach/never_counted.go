package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// noCounted are words behind a figure that go on past the noun that is counted.
var noCounted = newBars([]bar{
	{"a verb that is said of the noun behind it", "两万多人参加的马拉松落幕。", 0, isDe, func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && verbish(&r.cells[i]) && r.cellAt(j).class == cDe && nounish(r.cellAt(j+1))
	}},
	{"what is not so, without the word that says so, behind it", "培训36名不胜任的干部。", saysNot, 0, func(r *Reader, _ int, i, _ int32) bool { return r.denies(i - 1) }},
	{"a piece of what is quoted behind it", "两个“年会”期间举行展览。", 0, isQuote, func(r *Reader, _ int, i, j int32) bool {
		return i > 0 && r.cells[i-1].mark == quoteMark && r.cells[i].mark == wordMark && r.by[i].open.quotes == r.by[j].open.quotes && r.by[i].open.quotes > r.by[i-1].open.quotes && r.cellAt(j).mark != quoteMark
	}},
	{"a piece of a bracket behind it", "全市有12个县（市、区）文明实践中心。", 0, isQuote | isOpen | isClose, func(r *Reader, _ int, i, j int32) bool { return !r.balanced(i, j) }},
	{"what stands before a bracket in a name", "全市有83个乡镇（街道）实践所。", 0, isOpen, func(r *Reader, _ int, _, j int32) bool {
		if r.cellAt(j).mark != openMark {
			return false
		}
		n := j + 1
		for n < j+bracketReach && (r.cellAt(n).mark == wordMark || r.cellAt(n).mark == pauseMark) {
			n++
		}
		return r.cellAt(n).mark == closeMark && nounish(r.cellAt(n+1)) && !verbish(r.cellAt(n+1))
	}},
	{"where it is, and not what, behind it", "该厂售出汽车9000辆，其中约5000辆是在南方市场销售的。", 0, isLead, func(r *Reader, _ int, i, j int32) bool { return r.adrift(i, j) }},
	{"a verb whose object stands behind it", "公司以6亿元的价格收购对手。", 0, isVerb, func(r *Reader, _ int, i, j int32) bool {
		c := &r.cells[j-1]
		return j > i+1 && verbish(c) && c.name == 0 && nounish(&r.cells[j-2]) && (nounish(r.cellAt(j)) || r.cellAt(j).class == cLe)
	}},
	{"what is said of it, without the noun", "局里为6名在执勤中遭受恶意、不实举报的民警正名。", 0, isAny, func(r *Reader, k int, i, j int32) bool {
		of := r.saidUpTo(k)
		if of < 0 || i <= r.figAt[k] {
			return false
		}
		first := r.figAt[k] + 1
		for !starts(&r.cells[first]) && first < of { // 遭到|不实投诉的民警
			first++
		}
		return j <= of || i > first && i <= of
	}},
	{"who has the next figure, run into this one", "客队老王拿到19分赵小刚15分。", 0, isFigure, func(r *Reader, _ int, i, j int32) bool {
		return r.cellAt(j).mark == figMark && r.cells[j-1].tag == segment.TagNR && r.cells[i].tag == segment.TagNR
	}},
	{"why it is, and not what, behind it", "数千人因高温天气退出活动。", saysWhy, 0, func(r *Reader, _ int, i, j int32) bool {
		if verbish(&r.cells[j-1]) { // 四人|因枪伤送医
			return false
		}
		for n := i - 1; n <= i; n++ {
			if r.says(n, saysWhy) && r.cells[n].name == 0 {
				return true
			}
		}
		return false
	}},
	{"those to whom it belongs that is counted", "还有6所罗素集团的大学上榜。", 0, isDe, func(r *Reader, k int, i, j int32) bool {
		if i != r.figAt[k]+1 || r.cells[i].edge&nameBegins == 0 || r.cells[j-1].edge&nameEnds == 0 || r.cellAt(j).class != cDe || !nounish(r.cellAt(j+1)) || r.p.Figures[k].Kind != Count {
			return false
		}
		u := r.p.Figures[k].Unit
		return r.cells[j-1].name == uint8(segment.Place) || r.cells[j-1].name == uint8(segment.Organization) && u != "家" && u != "个" && u != "個" && u != "座" // 5家|青岭银行的|评级
	}},
	{"one of two that are joined", "基地聚集了30多家农机企业及研发中心。", saysAnd, 0, func(r *Reader, _ int, _, j int32) bool {
		return r.says(j, saysAnd) && nounish(&r.cells[j-1]) && r.joinedNoun(j+1)
	}},
	{"what may be, with the word that says so", "肝不好，2个部位会有痛感。", saysMay, 0, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			c := &r.cells[n]
			if r.says(n, saysMay) && c.name == 0 && verbish(c) && nounish(&r.cells[n-1]) && !nounish(r.cellAt(n+1)) && !r.ofBehind(n, j+2) {
				return true
			}
		}
		return false
	}},
	{"where it can be read, behind it", "新机发布：1800个表情https://news.example.cn/1.html", 0, isAny, func(r *Reader, _ int, i, j int32) bool {
		s := r.span(i, j)
		return strings.Contains(s, "http") || strings.Contains(s, "www.")
	}},
	{"what it does, behind what is measured", "甲公司以7090万的手机出货量持续领跑。", 0, isVerb, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j-1; n++ {
			c, next := &r.cells[n], &r.cells[n+1]
			if (c.class == cHead || c.told() > 1) && next.name == 0 && (verbish(next) || next.tag == segment.TagAD) && r.hasVerb(n+1, j) && !r.ofBehind(n+1, j+2) {
				return true
			}
		}
		return false
	}},
	{"what happens to it", "三千万元奖学金全部发放。", 0, isLight | isAdverb, func(r *Reader, k int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			if c := &r.cells[n]; c.mark == wordMark && (c.class == cLight || c.tag == segment.TagD) {
				return n > r.saidUpTo(k)
			}
		}
		return false
	}},
	{"what those do that are counted", "全县选派120多名干部担任企业服务专员。", saysServes, 0, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			if r.says(n, saysServes) && nounish(&r.cells[n-1]) && !r.ofBehind(n, j+2) {
				return true
			}
		}
		return false
	}},
	{"what changes in it", "31个老旧小区住宅价格环比上涨。", 0, isAny, func(r *Reader, k int, i, j int32) bool {
		if u := classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind); u != thingUnit && u != personUnit {
			return false
		}
		n := i
		for n < int32(len(r.cells)) && (inPhrase(r.cellAt(n)) || n > i && r.cellAt(n).class == cHead) {
			n++
		}
		if n < i+2 || r.cells[n-1].class != cHead && r.cells[n-1].class != cNamed && r.cells[n-1].told() < 2 || !r.changesAt(n) {
			return false
		}
		first := i
		for first < n && !nounish(&r.cells[first]) {
			first++
		}
		for first+1 < n && (r.cells[first+1].class == cArea || r.cells[first+1].class == cOrg || r.cells[first+1].class == cPerson) {
			first++
		}
		return j != first+1
	}},
})

// saidUpTo returns the 的 that ends what is said of those who are counted by figure k, before the noun: 6名|在执勤中遭受诬告|的
// 民警; -1 where nothing is.
func (r *Reader) saidUpTo(k int) int32 {
	f := &r.p.Figures[k]
	if u := classOf(f.Unit, f.Kind); f.Kind != Count || u != personUnit && u != thingUnit || f.Unit == "人" {
		return -1
	}
	at := r.figAt[k] + 1
	if c := r.cellAt(at); c.mark != wordMark || c.name > 0 || c.tag != segment.TagP && !verbish(c) || nounish(c) {
		return -1
	}
	for n := at + 1; n < at+saidReach; n++ {
		switch c := r.cellAt(n); {
		case c.class == cDe:
			if nounish(r.cellAt(n+1)) && r.hasVerb(at, n) {
				return n
			}
			return -1
		case c.mark != wordMark && c.mark != pauseMark && c.mark != quoteMark, c.class == cLe:
			return -1
		}
	}
	return -1
}

// saidReach is how many words are said of those who are counted at most, before the noun.
const saidReach = 13

// joinedNoun reports whether the cells from i on are a noun phrase that ends its phrase: the other of two.
func (r *Reader) joinedNoun(i int32) bool {
	n := i
	for n < i+6 && inPhrase(r.cellAt(n)) && r.cellAt(n).tag != segment.TagM {
		n++
	}
	return n > i && nounish(r.cellAt(n-1)) && r.cellAt(n).mark != figMark && r.cellAt(n).tag != segment.TagM
}

// adrift reports whether the cells [i, j) are a preposition with where or when it is, and neither what is done there nor
// what is there: 在|南方市场, but 在校学生, 在新疆拍.
func (r *Reader) adrift(i, j int32) bool {
	if i > 1 && r.cells[i-1].tag == segment.TagP && r.is(r.cellAt(i-2), "是") && r.is(r.cellAt(i-1), "在", "于", "於", "由", "从", "從") && !r.hasVerb(i, j) { // 是在|南方市场
		return true
	}
	if c := &r.cells[i]; j < i+2 || c.tag != segment.TagP && c.tag != segment.TagC || c.mark != wordMark || c.name > 0 || !r.is(c, "在", "于", "於", "对", "對", "对于", "對於", "由于", "由於", "因为", "因為", "把") {
		return false
	}
	if last := &r.cells[j-1]; last.name > 0 {
		return false
	}
	for n := i + 1; n < j; n++ {
		c := &r.cells[n]
		if c.class == cDe || verbish(c) && c.name == 0 || c.class == cHead || c.class == cNamed || c.class == cShare || c.told() > 1 {
			return false
		}
	}
	c := &r.cells[i+1]
	return c.end-c.start > 3 || c.name > 0 && j > i+2 && r.cells[i+2].name > 0
}

// hasVerb reports whether a verb is among the cells [i, j).
func (r *Reader) hasVerb(i, j int32) bool {
	for ; i < j; i++ {
		if verbish(&r.cells[i]) && r.cells[i].name == 0 {
			return true
		}
	}
	return false
}

// inPhrase reports whether c can stand in a noun phrase, joined ones included.
func inPhrase(c *cell) bool {
	switch {
	case c.mark != wordMark || c.class == cChange || c.class == cBasis:
		return false
	case nounish(c), c.class == cDe, c.class == cConj:
		return true
	}
	return c.tag == segment.TagB || c.tag == segment.TagF || c.tag == segment.TagA || c.tag == segment.TagM
}

// cellAt returns cell i, an empty one where there is none.
func (r *Reader) cellAt(i int32) *cell { return r.cell(int(i)) }

// ofWhole reports whether the time of the cells [i, j) is that of what a figure is a part of.
func (r *Reader) ofWhole(i, j int32) bool {
	return r.cellAt(j).class == cDe && r.cellAt(j+1).mark == figMark && i > 0 && r.levels(i-1)
}

// levels reports whether cell i is a verb that says what a part comes to: 恢复至, 相当于.
func (r *Reader) levels(i int32) bool {
	if r.cellAt(i).class == cReach {
		return true
	}
	return r.says(i, saysBack) && r.cellAt(i+1).mark == timeMark
}

// changesAt reports whether a change is told from cell n on.
func (r *Reader) changesAt(n int32) bool {
	for m := n; m < n+3; m++ {
		c := r.cellAt(m)
		if c.mark == figMark {
			return false
		}
		if c.class == cChange || c.class == cBasis {
			return true
		}
	}
	return false
}
