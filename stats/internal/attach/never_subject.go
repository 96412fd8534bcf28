package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// noSubjects are words before a figure that are not what it measures.
var noSubjects = newBars([]bar{
	{"the whole that the figure is a part of", "债务达到国内生产总值的170%。", 0, isDe, func(r *Reader, k int, i, j int32) bool {
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
	{"a time named by what happened", "开工前投资3亿元。", 0, isEvent, func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j-1, timeEvent)
	}},
	{"when it was, in a word", "随访五年，其间死亡512人。", saysMean, 0, func(r *Reader, _ int, i, j int32) bool {
		return r.timeWord(i, j)
	}},
	{"how it is done, before what is done", "队员先后奔赴13个县。", saysManner, isManner, func(r *Reader, _ int, i, j int32) bool {
		return (r.cells[i].class == cManner || r.says(i, saysManner)) && r.cells[i].mark == wordMark && (j == i+1 || verbish(&r.cells[i+1]) && r.cells[i+1].class != cChange)
	}},
	{"what may be done, or is only led to", "代表团已来到机场，可乘3趟航班。", 0, isModal | isLeading, func(r *Reader, _ int, i, j int32) bool {
		return r.hasRole(j-1, wordModal) && !nounish(&r.cells[j-1]) || r.hasRole(i, wordLead)
	}},
	{"what is said of him who is meant, with him", "效力球队期间他出场145次。", 0, isNear, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j-1; n++ {
			if c := &r.cells[n]; c.mark == wordMark && c.tag == segment.TagR && r.is(c, "他", "她", "它", "他们", "她们", "他們", "她們") && verbish(&r.cells[n+1]) && !r.ofBehind(n, j) {
				return true
			}
		}
		return false
	}},
	{"how it did", "云州指数表现相对抗跌，报2508点。", saysDid, 0, func(r *Reader, _ int, i, j int32) bool {
		for n := i + 1; n < j-1; n++ {
			if r.says(n, saysDid) && nounish(&r.cells[n-1]) && !r.ofBehind(n, j) && r.cells[n+1].class != cHead {
				return true
			}
		}
		return false
	}},
	{"what makes it rise, with it", "项目带动全县产值增速超过11%。", saysDrives, 0, func(r *Reader, _ int, i, j int32) bool {
		last := &r.cells[j-1]
		return j > i+2 && r.says(i, saysDrives) && (last.class == cNamed || last.class == cHead)
	}},
	{"how it closed", "青禾股份周二收低2.3%。", saysClose, 0, func(r *Reader, _ int, i, j int32) bool {
		return j <= i+2 && r.says(i, saysClose) && r.cellAt(i+1).class == cChange
	}},
	{"who pays the price", "公司同意以51亿美元买入一家连锁店。", 0, isAny, func(r *Reader, k int, _, j int32) bool {
		at := r.figAt[k]
		return j <= at && at > 0 && r.cells[at-1].class == cPrep && classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind) == moneyUnit && verbish(r.cellAt(at+1))
	}},
	{"who makes somebody do it, with what that is", "协会帮助村民解决用水、用电等困难600余个。", saysCauses | saysWith, 0, func(r *Reader, k int, i, j int32) bool { return j <= r.figAt[k] && r.made(i, j, r.figAt[k]) }},
	{"who does it, with for whom or by what", "银行为小店办理延期贷款1800万元。", saysFor, 0, func(r *Reader, _ int, i, j int32) bool { return r.doneFor(i, j) }},
	{"where it is", "今年在香港拍出最高价120万元。", saysAt, isPlace, func(r *Reader, _ int, i, j int32) bool {
		last := &r.cells[j-1]
		if last.name == 0 && last.tag == segment.TagF && r.is(last, "中", "里", "裡", "下", "上", "内", "內", "外", "当中", "當中", "之中") {
			return true
		}
		if f := r.cellAt(j); f.mark == wordMark && f.tag == segment.TagF && r.cells[i].tag == segment.TagP { // 从转让|中
			return true
		}
		return j > i+1 && last.name == uint8(segment.Place) && r.says(i, saysAt) && r.cells[i].name == 0
	}},
	{"what only ends a verb", "小周整场比赛砍下27分。", saysEnd, 0, func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && i > 0 && verbish(&r.cells[i-1]) && r.cells[i-1].end == r.cells[i].start && r.says(i, saysEnd)
	}},
	{"who it was, in a word, with what he did", "离开前他出场145次。", 0, isNear, func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.is(&r.cells[i], "他", "她", "它") && r.cells[i+1].class != cDe
	}},
	{"the verb of a share", "受访者中，赞成的占七成。", saysShare, 0, func(r *Reader, _ int, _, j int32) bool {
		return r.is(&r.cells[j-1], "占", "佔")
	}},
	{"a verb with a list that is closed", "企业解决用工、用电、融资等难题600余个。", 0, isPause, func(r *Reader, _ int, i, j int32) bool {
		if j < i+6 || !r.paused {
			return false
		}
		does := false
		for n := i; n < j-1; n++ {
			c := &r.cells[n]
			if does && n > i+1 && c.mark == wordMark && r.cells[n-2].mark == pauseMark && r.is(c, "等") {
				return true
			}
			does = does || verbish(c) && c.name == 0 && r.cells[n+1].mark != pauseMark && (n == i || r.cells[n-1].mark != pauseMark)
		}
		return false
	}},
	{"the last of a list that is closed", "该局拍卖房产、车辆、机器等资产470件。", 0, isPause, func(r *Reader, _ int, i, j int32) bool {
		if i < 2 || r.cells[i-1].mark != pauseMark || !nounish(&r.cells[i-2]) {
			return false
		}
		for n := i + 1; n < j-1; n++ {
			if r.cells[n].mark == wordMark && r.is(&r.cells[n], "等", "等等") {
				return true
			}
		}
		return false
	}},
	{"where it is, and not what", "产品卖得好，在农村市场约5000辆。", 0, isLead, func(r *Reader, _ int, i, j int32) bool { return r.adrift(i, j) }},
	{"a code behind a name, with it", "临江环保（000001）收于7元。", 0, isClose, func(r *Reader, _ int, i, j int32) bool { return r.coded(i, j) }},
})

// compound reports whether cell i and the one before it are a word of two: 市场|主体, 常态|化, 意大利|文, 旧|将.
func (r *Reader) compound(i int32) bool {
	if i <= 0 || i >= int32(len(r.cells)) {
		return false
	}
	c, p := &r.cells[i], &r.cells[i-1]
	if p.end != c.start || p.mark != wordMark || c.mark != wordMark {
		return false
	}
	switch r.text[c.start:c.end] {
	case "主体", "主體":
		return r.is(p, "市场", "市場", "经营", "經營")
	case "化":
		return p.end-p.start >= 6 && p.name == 0
	case "文", "语", "語", "籍", "裔":
		return p.name == uint8(segment.Place)
	case "将", "將":
		return r.is(p, "旧", "舊")
	}
	return false
}

// noStarts are words that no subject before a figure begins with, and noEnds those it does not end with: they are asked
// once for each beginning and each end.
var (
	noStarts = newBars([]bar{
		{"what is not so, without the word that says so", "全县有不胜任的干部36名。", saysNot, 0, func(r *Reader, _ int, i, _ int32) bool { return r.denies(i - 1) }},
		{"a word without what makes it one", "全县市场主体总量6万户。", saysSecond, 0, func(r *Reader, _ int, i, _ int32) bool { return r.compound(i) }},
		{"what only leads to it", "对应合同金额30万元。", saysLeads, 0, func(r *Reader, _ int, i, _ int32) bool {
			return r.says(i, saysLeads) && r.cells[i].name == 0
		}},
		{"that it is being done", "公司在支付9000万元补偿后退出。", saysAt, 0, func(r *Reader, _ int, i, _ int32) bool {
			n := r.cellAt(i + 1)
			return r.is(&r.cells[i], "在") && n.mark == wordMark && n.tag == segment.TagV && !nounish(n) && n.end-n.start > 3
		}},
	})
	noEnds = newBars([]bar{
		{"half of a word, before the other", "参加村庄常态化管护的厕所共12座。", saysSecond, 0, func(r *Reader, _ int, _, j int32) bool { return r.compound(j) }},
		{"what a length of time, or a mark, stands beside", "为期6天的展会闭幕。", saysBeside, 0, func(r *Reader, _ int, _, j int32) bool {
			return r.says(j-1, saysBeside)
		}},
		{"a piece of 长达", "全场补时长达7分钟。", saysLong, 0, func(r *Reader, k int, _, j int32) bool {
			return r.says(j-1, saysLong) && (j < 2 || !r.is(&r.cells[j-2], "时", "時")) && r.cellAt(j).mark != figMark && strings.HasPrefix(r.text[r.cells[j].start:], "达") && classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind) == spanUnit
		}},
	})
)

// timeWord reports whether the cells [i, j) are a word that points at a time.
func (r *Reader) timeWord(i, j int32) bool {
	return j == i+1 && r.says(i, saysMean)
}

// relative reports whether the words [i, j) are a noun with what is said of it before: 负责注册事务的|工作人员.
func (r *Reader) relative(i, j int32) bool {
	for k := i + 1; k < j-1; k++ {
		if r.cells[k].class == cDe {
			return true
		}
	}
	return false
}

// coded reports whether the cells [i, j) end with a bracket that holds figures and Latin
// letters alone.
func (r *Reader) coded(i, j int32) bool {
	if r.cells[j-1].mark != closeMark {
		return false
	}
	for n := j - 2; n > i; n-- {
		c := &r.cells[n]
		if c.mark == openMark {
			return n < j-2
		}
		if b := r.text[c.start]; b >= 0x80 && c.mark == wordMark {
			return false
		}
	}
	return false
}

// organizationBefore reports whether an organization is named not far before cell i.
func (r *Reader) organizationBefore(i int32) bool {
	for n := i - 1; n >= 0 && n >= i-maxReach; n-- {
		if r.cells[n].name == uint8(segment.Organization) {
			return true
		}
	}
	return false
}

// toldOf reports whether cell i opens a clause that a report tells of somebody named there:
// 海棠股份年报显示，|公司|营业收入5亿元.
func (r *Reader) toldOf(i int32) bool {
	return i > 2 && r.cells[i-1].mark == commaMark && r.cells[i-2].class == cSay
}

// hasRole reports whether cell i is a word with one of the roles.
func (r *Reader) hasRole(i int32, role wordRole) bool {
	c := r.cellAt(i)
	return c.mark == wordMark && c.word > 0 && r.lex.roles[c.word]&role != 0
}
