package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A bar keeps words from being a candidate at all, where the model would have to learn
// from a handful of passages what the language says without exception.
type bar struct {
	name, example string
	holds         func(r *Reader, k int, i, j int32) bool // of the cells [i, j) and figure k
}

// barred reports whether one of bars holds.
func (r *Reader) barred(bars []bar, k int, i, j int32) bool {
	for n := range bars {
		if bars[n].holds(r, k, i, j) {
			return true
		}
	}
	return false
}

// noPeriods are times that are no period of a figure.
var noPeriods = []bar{
	{"the time of what a figure is a part of", "8月入境旅客恢复至2019年同月的91.4%，逗留0.9日。", func(r *Reader, _ int, i, j int32) bool {
		return r.ofWhole(i, j)
	}},
	{"the time of what it turned from", "价格由上月下降转为上涨0.3%。", func(r *Reader, _ int, i, j int32) bool {
		return i > 0 && r.says(i-1, "由", "从") && r.cellAt(j).class == cChange && (r.says(j+1, "转为", "转", "變為", "變", "轉為", "轉") || r.cellAt(j+1).class == cReach)
	}},
	{"how long it has gone on", "入学率连续五年保持在99%以上。", func(r *Reader, _ int, i, _ int32) bool {
		return strings.HasPrefix(r.p.Doc.Text[r.cells[i].start:r.cells[i].end], "连续") || strings.HasPrefix(r.p.Doc.Text[r.cells[i].start:r.cells[i].end], "連續")
	}},
	{"the year of a target", "上半年完成全年目标的56%。", func(r *Reader, _ int, _, j int32) bool {
		return r.says(j, "目标", "任务", "预算", "目標", "任務", "預算")
	}},
}

// noScopes are words that no figure belongs to.
var noScopes = []bar{
	{"a piece of a title", "据《自然》杂志调查，使用者减少了一半。", func(r *Reader, _ int, i, j int32) bool {
		if j <= i {
			return false
		}
		if strings.HasSuffix(r.p.Doc.Text[:r.cells[i].start], "《") {
			return true
		}
		a, b := &r.open[i], &r.open[j]
		return a.titles != b.titles || a.quotes != b.quotes
	}},
	{"what is cited", "依照《劳动合同法》有关规定，补偿3个月工资。", func(r *Reader, _ int, i, j int32) bool {
		for n := i; n >= 0 && n >= i-3; n-- {
			if r.spells(n, citing) {
				return true
			}
			if n < i && r.cells[n].mark == wordMark {
				break
			}
		}
		return r.spells(j-1, ruling)
	}},
	{"a pronoun with what it has", "这个台风很强，其中心风力达到每小时260公里。", func(r *Reader, _ int, i, j int32) bool {
		return r.says(i, "其") || r.span(i, j) == "其中心"
	}},
	{"a verb with its object", "该县已吸引返乡创业人才2730余人。", func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.cells[i].tag == segment.TagV && r.cells[i].class == noClass && !nounish(&r.cells[i])
	}},
	{"the time of a meeting", "大会期间，代表提出建议8314件。", func(r *Reader, _ int, _, j int32) bool {
		return r.spells(j-1, timing)
	}},
}

// noSubjects are words before a figure that are not what it measures.
var noSubjects = []bar{
	{"the whole that the figure is a part of", "债务达到国内生产总值的170%。", func(r *Reader, k int, i, j int32) bool {
		at := r.figAt[k]
		if j+1 != at || r.cellAt(j).class != cDe || r.p.Figures[k].Unit != "%" {
			return false
		}
		for n := i - 1; n >= 0 && n >= i-6 && r.cells[n].mark == wordMark; n-- {
			if r.levels(n) {
				return true
			}
		}
		return false
	}},
	{"the clock that a time is told by", "北京时间11月4日，为时两个星期的考试结束。", func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && r.spells(i, clocking)
	}},
	{"a verb that only leads to the figure", "场上分差已经来到了18分。", func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && r.cells[i].tag == segment.TagU || r.spells(j-1, leading)
	}},
	{"who pays the price", "公司同意以51亿美元买入一家连锁店。", func(r *Reader, k int, _, j int32) bool {
		at := r.figAt[k]
		return j <= at && at > 0 && r.says(at-1, "以") && classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind) == moneyUnit && verbish(r.cellAt(at+1))
	}},
	{"words that end with the scope", "受访国包括日本（86%）。", func(r *Reader, k int, i, j int32) bool {
		sc := r.got[k].scope
		return sc[1] > sc[0] && !r.got[k].carried && sc[1] == j && i <= sc[0] && r.cellAt(j).mark == openMark
	}},
}

// noCounted are words behind a figure that go on past the noun that is counted.
var noCounted = []bar{
	{"what happens to it", "三千万元奖学金全部发放。", func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j; n++ {
			if c := &r.cells[n]; c.mark == wordMark && (c.class == cLight || c.tag == segment.TagD) {
				return true
			}
		}
		return false
	}},
	{"what changes in it", "31个二线城市住宅价格环比上涨。", func(r *Reader, k int, i, j int32) bool {
		if u := classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind); u != thingUnit && u != personUnit {
			return false
		}
		n := i
		for n < int32(len(r.cells)) && inPhrase(r.cellAt(n)) {
			n++
		}
		if n < i+2 || r.cells[n-1].class != cHead && r.cells[n-1].class != cNamed || !r.changesAt(n) {
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

// says reports whether cell i is one of words.
func (r *Reader) says(i int32, words ...string) bool {
	return i >= 0 && i < int32(len(r.cells)) && r.cells[i].mark == wordMark && r.is(&r.cells[i], words...)
}

// A spelling is a set of words that bars ask for.
type spelling uint8

const (
	citing   spelling = 1 << iota // 依照
	ruling                        // 规定
	timing                        // 期间
	clocking                      // 北京时间
	leading                       // 来到
)

// spellingOf returns the set that the word s is of.
func spellingOf(s string) spelling {
	switch s {
	case "依照", "依据", "按照", "根据", "依據", "根據":
		return citing
	case "规定", "规范", "條例", "条例", "規定":
		return ruling
	case "期间", "期間", "之后", "之前", "以来", "以來":
		return timing
	case "北京时间", "当地时间", "當地時間", "本地时间", "比赛结束前", "最后一轮", "最后时刻":
		return clocking
	case "来到", "來到", "可", "可以", "能够", "能夠":
		return leading
	}
	return 0
}

// spells reports whether cell i is a word of the set s.
func (r *Reader) spells(i int32, s spelling) bool {
	return i >= 0 && i < int32(len(r.cells)) && r.cells[i].mark == wordMark && r.cells[i].spells == s
}

// ofWhole reports whether the time of the cells [i, j) is that of what a figure is a part of.
func (r *Reader) ofWhole(i, j int32) bool {
	return r.cellAt(j).class == cDe && r.cellAt(j+1).mark == figMark && i > 0 && r.levels(i-1)
}

// levels reports whether cell i is a verb that says what a part comes to: 恢复至, 相当于.
func (r *Reader) levels(i int32) bool {
	if r.cellAt(i).class == cReach {
		return true
	}
	return r.says(i, "恢复", "恢復") && r.cellAt(i+1).mark == timeMark
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
