package attach

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A bar keeps words from being a candidate at all, where the model would have to learn
// from a handful of passages what the language says without exception.
type bar struct {
	name, example string
	asks          saying                                  // it is asked only where one of these words,
	of            kind                                    // or a cell of one of these kinds, is among the cells [i, j) or right beside them: isAny for everywhere
	holds         func(r *Reader, k int, i, j int32) bool // of the cells [i, j) and figure k
}

// bars are those that are asked of the same words, in their order, at most 32.
type bars struct {
	list  []bar
	of    kind       // what one of them is asked for by
	words [64]uint32 // those that each word, and each kind, is asked for by, as bits
	kinds [64]uint32
}

func newBars(list []bar) *bars {
	if len(list) > 32 {
		panic("attach: more bars than a set has bits")
	}
	b := &bars{list: list}
	for n := range list {
		for w := list[n].asks; w != 0; w &= w - 1 {
			b.words[bits.TrailingZeros64(uint64(w))] |= 1 << n
		}
		for k := list[n].of; k != 0; k &= k - 1 {
			b.kinds[bits.TrailingZeros64(uint64(k))] |= 1 << n
		}
		b.of |= list[n].of
	}
	return b
}

// barred reports whether one of bars holds.
func (r *Reader) barred(b *bars, k int, i, j int32) bool {
	for may := r.mayBar(b, i, j); may != 0; may &= may - 1 {
		n := bits.TrailingZeros32(may)
		if b.list[n].holds(r, k, i, j) {
			if r.alone != nil && !slices.ContainsFunc(b.list[n+1:], func(b bar) bool { return b.holds(r, k, i, j) }) {
				r.alone(b.list[n].name)
			}
			return true
		}
	}
	return false
}

// mayBar returns which of bars what is among the cells [i, j) and right beside them lets hold, as bits.
func (r *Reader) mayBar(b *bars, i, j int32) (may uint32) {
	var says saying
	var is kind
	for n, to := max(0, i-1), min(j, int32(len(r.cells))-1); n <= to; n++ {
		says |= r.cells[n].says
		is |= r.cells[n].is
	}
	for ; says != 0; says &= says - 1 {
		may |= b.words[bits.TrailingZeros64(uint64(says))]
	}
	for is &= b.of; is != 0; is &= is - 1 {
		may |= b.kinds[bits.TrailingZeros64(uint64(is))]
	}
	return may
}

// noPeriods are times that are no period of a figure.
var noPeriods = newBars([]bar{
	{"the time of what a figure is a part of", "8月入境旅客恢复至2019年同月的91.4%，逗留0.9日。", 0, isAny, func(r *Reader, _ int, i, j int32) bool {
		return r.ofWhole(i, j)
	}},
	{"the time of what it turned from", "价格由上月下降转为上涨0.3%。", 0, isAny, func(r *Reader, _ int, i, j int32) bool {
		return i > 0 && r.cells[i-1].class == cPrep && r.cellAt(j).class == cChange && r.cellAt(j+1).class == cReach
	}},
	{"when it began that has lasted since", "自去年9月开设以来，窗口共受理问题412件。", 0, isAny, func(r *Reader, _ int, _, j int32) bool {
		for n := j; n < j+5 && n < int32(len(r.cells)) && r.cells[n].mark == wordMark; n++ {
			if r.hasRole(n, timeSince) {
				return true
			}
		}
		return false
	}},
	{"how long it has gone on", "入学率连续五年保持在99%以上。", 0, isAny, func(r *Reader, _ int, i, _ int32) bool {
		text := r.text[r.cells[i].start:r.cells[i].end]
		n, _ := r.lex.streaks.LongestIn(text)
		return 0 < n && n < len(text)
	}},
	{"the time of what others are compared with", "营收15亿元，比去年同期的16亿元增长3%。", 0, isAny, func(r *Reader, k int, i, j int32) bool {
		return r.comparedTime(i, j) && int(r.cells[j+1].ref) != k
	}},
	{"the year of a target", "上半年完成全年目标的56%。", 0, isAny, func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j, wordPlan)
	}},
})

// noScopes are words that no figure belongs to, whichever it is: they are asked once for
// all figures of a paragraph.
var noScopes = newBars([]bar{
	{"a piece of a title", "据《自然》杂志调查，使用者减少了一半。", 0, isAny, func(r *Reader, _ int, i, j int32) bool {
		if j <= i {
			return false
		}
		if strings.HasSuffix(r.text[:r.cells[i].start], "《") {
			return true
		}
		return r.by[i].open.titles != r.by[j].open.titles
	}},
	{"what is cited", "根据县政府规定，每户补助300元。", 0, isAmong | isQuote | isLaw, func(r *Reader, _ int, i, j int32) bool {
		n := r.beforeMarks(i)
		return n >= 0 && r.cells[n].class == cAmong && r.cells[n].tag == segment.TagP && r.cells[i].name == 0 || r.hasRole(j-1, wordLaw)
	}},
	{"who has counted it", "据第三方机构云岭咨询统计，客单价降至30元。", 0, isNamed, func(r *Reader, _ int, i, j int32) bool {
		return r.counter(i, j)
	}},
	{"what has caused it", "事故已造成5人死亡、3人失联。", 0, isAny, func(r *Reader, _ int, i, j int32) bool {
		n := j
		for n < int32(len(r.cells)) && (r.cells[n].class == cLight || r.cells[n].tag == segment.TagD) {
			n++
		}
		return j == i+1 && r.is(r.cellAt(n), "造成", "导致", "導致", "酿成") && r.cellAt(n+1).class != cDe && r.is(&r.cells[j-1], "事故", "火灾", "爆炸", "袭击", "冲突", "坍塌", "车祸")
	}},
	{"a paper that is cited", "根据英国《金融晨报》的报道，月费涨至87元。", 0, isQuote, func(r *Reader, _ int, i, j int32) bool {
		if !strings.HasSuffix(r.span(i, j), "》") {
			return false
		}
		n := r.beforeMarks(i)
		return n >= 0 && (r.cells[n].class == cAmong || r.cells[n].tag == segment.TagP) && r.is(&r.cells[n], "据", "據", "根据", "根據")
	}},
	{"the time, in a word", "随访五年，其间死亡512人。", saysMean, 0, func(r *Reader, _ int, i, j int32) bool { return r.timeWord(i, j) }},
	{"a pronoun with what it has", "这个台风很强，其中心风力达到每小时260公里。", 0, isNear, func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.cells[i].class == cNear && r.hasRole(i, wordSelf) && r.cells[i+1].class != cDe && r.cells[i+1].class != cArea && r.cells[i].end-r.cells[i].start == 3
	}},
	{"who stands for somebody named", "海棠股份公布年报，公司营业收入5亿元。", 0, isSelf, func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && r.hasRole(i, wordSelf) && (r.cells[i].class != cOrg && r.cells[i].tag == segment.TagR || r.organizationBefore(i) || r.toldOf(i))
	}},
	{"a verb with its object", "该县已吸引返乡创业人才2730余人。", 0, isVerb, func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.cells[i].tag == segment.TagV && (r.cells[i].class == noClass || r.cells[i].class == cHold) && !nounish(&r.cells[i]) && (j > i+4 || r.opens(i) == 0) && !r.relative(i, j)
	}},
	{"the time of a meeting", "大会期间，代表提出建议8314件。", 0, isEvent, func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j-1, timeEvent)
	}},
	{"two with a preposition between", "市教育局对全市3100名教师进行培训。", 0, isPrep, func(r *Reader, _ int, i, j int32) bool {
		for n := i; n < j; n++ {
			if c := &r.cells[n]; c.class == cPrep && c.mark == wordMark && c.name == 0 {
				return true
			}
		}
		return false
	}},
	{"somebody with what he will do", "公交局将为长期租赁服务提供1万辆电动车。", 0, isLight | isAdverb, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j-1; n++ {
			if c := &r.cells[n]; c.mark == wordMark && c.name == 0 && (c.class == cLight || c.tag == segment.TagD) && r.is(c, "将", "將", "也", "已", "已经", "已經", "曾", "正", "不幸") && !r.ofBehind(n, j) {
				return true
			}
		}
		return false
	}},
	{"what stands somewhere, with where", "一场放映设在一间咖啡馆的地下室里，共有10部短片。", saysIn, 0, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j-1; n++ {
			if c := &r.cells[n]; r.says(n, saysIn) && c.name == 0 && verbish(c) && !r.ofBehind(n, j) {
				return true
			}
		}
		return false
	}},
	{"a lifetime", "王小平一生撰写小说15部。", saysLife, 0, func(r *Reader, _ int, i, j int32) bool { return j > i+1 && r.says(j-1, saysLife) }},
	{"half of a word", "全县市场主体总量6万户。", saysSecond, 0, func(r *Reader, _ int, _, j int32) bool { return r.compound(j) }},
	{"an office with where it works", "组委会沿线设补给站12个。", saysAlong, 0, func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.says(j-1, saysAlong) && (r.cells[j-2].class == cOrg || r.cells[j-2].name == uint8(segment.Organization))
	}},
	{"one compared with another", "男性比女性多出12%。", 0, isBasis, func(r *Reader, _ int, i, j int32) bool {
		for n := i; n < j; n++ {
			if c := &r.cells[n]; c.class == cBasis && c.mark == wordMark && c.name == 0 {
				return true
			}
		}
		return false
	}},
	{"a code behind a name", "临江环保（000001）收于7元。", 0, isClose, func(r *Reader, _ int, i, j int32) bool { return r.coded(i, j) }},
	{"a piece of a bracket", "青岭银行（QL）存款4亿元。", 0, isQuote | isOpen | isClose, func(r *Reader, _ int, i, j int32) bool { return !r.balanced(i, j) }},
	{"where each of those is that own it", "全市各级工会帮扶职工1300人。", saysEvery, 0, func(r *Reader, _ int, _, j int32) bool {
		return r.says(j, saysEvery) && r.cells[j].name == 0 && (nounish(r.cellAt(j+1)) || nounish(r.cellAt(j+2)))
	}},
	{"where those come from that are counted", "来自全省23个代表队的选手参赛。", saysFrom, 0, func(r *Reader, _ int, i, _ int32) bool {
		return r.says(i-1, saysFrom)
	}},
	{"a name without its number", "19号线一期工程设站10座。", saysNumbered, 0, func(r *Reader, _ int, i, _ int32) bool {
		if i == 0 || r.cells[i].mark != wordMark || r.cells[i-1].mark != wordMark || r.cells[i-1].end != r.cells[i].start {
			return false
		}
		return strings.HasSuffix(r.span(i-1, i), "号") && r.says(i, saysNumbered) && (i < 2 || r.number(&r.cells[i-1]) || r.number(&r.cells[i-2]))
	}},
	{"with whom it is done", "该局联合公安机关打掉窝点23个。", saysWith, 0, func(r *Reader, _ int, i, _ int32) bool {
		return r.says(i-1, saysWith) && verbish(&r.cells[i-1])
	}},
	{"what has a share", "甲公司占8%，乙公司占12%。", saysShare, 0, func(r *Reader, _ int, _, j int32) bool { return r.says(j, saysShare) }},
	{"where and when a report was sent", "本报云州5月3日电 新增5户。", 0, isTime, func(r *Reader, _ int, _, j int32) bool {
		return r.cellAt(j).mark == timeMark && r.says(j+1, saysWire)
	}},
})

// beforeMarks returns the cell before i and the marks of quotation that stand there, −1 where there is none.
func (r *Reader) beforeMarks(i int32) int32 {
	n := i - 1
	for n >= 0 && n >= i-3 && r.cells[n].mark == quoteMark {
		n--
	}
	return n
}

// lastOfList reports whether what begins with cell i is the last of a list, which a figure
// that stands in none belongs to as a whole: 暴雨使青河县、|白石县|5座桥受损。
func (r *Reader) lastOfList(i int32) bool {
	return i > 1 && (r.cells[i-1].mark == pauseMark || r.cells[i-1].class == cConj && r.cells[i].name > 0) && r.cells[i-2].mark == wordMark && named(&r.cells[i-2])
}
