package attach

import (
	"github.com/tiyao/tiyao/segment"
)

// noCounted are words behind a figure that go on past the noun that is counted.
var noCounted = []bar{
	{"a verb that is said of the noun behind it", "两万多人参加的马拉松落幕。", func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && verbish(&r.cells[i]) && r.cellAt(j).class == cDe && nounish(r.cellAt(j+1))
	}},
	{"what is not so, without the word that says so, behind it", "培训36名不胜任的干部。", func(r *Reader, _ int, i, _ int32) bool { return r.denies(i - 1) }},
	{"a piece of a bracket behind it", "全市有12个县（市、区）文明实践中心。", func(r *Reader, _ int, i, j int32) bool { return !r.balanced(i, j) }},
	{"what stands before a bracket in a name", "全市有83个乡镇（街道）实践所。", func(r *Reader, _ int, _, j int32) bool {
		if r.cellAt(j).mark != openMark {
			return false
		}
		n := j + 1
		for n < j+bracketReach && (r.cellAt(n).mark == wordMark || r.cellAt(n).mark == pauseMark) {
			n++
		}
		return r.cellAt(n).mark == closeMark && nounish(r.cellAt(n+1)) && !verbish(r.cellAt(n+1))
	}},
	{"where it is, and not what, behind it", "该厂售出汽车9000辆，其中约5000辆是在南方市场销售的。", func(r *Reader, _ int, i, j int32) bool { return r.adrift(i, j) }},
	{"a verb whose object stands behind it", "公司以6亿元的价格收购对手。", func(r *Reader, _ int, i, j int32) bool {
		c := &r.cells[j-1]
		return j > i+1 && verbish(c) && c.name == 0 && nounish(&r.cells[j-2]) && (nounish(r.cellAt(j)) || r.cellAt(j).class == cLe)
	}},
	{"what happens to it", "三千万元奖学金全部发放。", func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			if c := &r.cells[n]; c.mark == wordMark && (c.class == cLight || c.tag == segment.TagD) {
				return true
			}
		}
		return false
	}},
	{"what those do that are counted", "全县选派120多名干部担任企业服务专员。", func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			if r.says(n, saysServes) && nounish(&r.cells[n-1]) && !r.ofBehind(n, j+2) {
				return true
			}
		}
		return false
	}},
	{"what changes in it", "31个老旧小区住宅价格环比上涨。", func(r *Reader, k int, i, j int32) bool {
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
