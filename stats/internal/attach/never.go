package attach

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
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
			if r.alone != nil && !slices.ContainsFunc(bars[n+1:], func(b bar) bool { return b.holds(r, k, i, j) }) {
				r.alone(bars[n].name)
			}
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
		return i > 0 && r.cells[i-1].class == cPrep && r.cellAt(j).class == cChange && r.cellAt(j+1).class == cReach
	}},
	{"when it began that has lasted since", "自去年9月开设以来，窗口共受理问题412件。", func(r *Reader, _ int, _, j int32) bool {
		for n := j; n < j+5 && n < int32(len(r.cells)) && r.cells[n].mark == wordMark; n++ {
			if r.hasRole(n, timeSince) {
				return true
			}
		}
		return false
	}},
	{"how long it has gone on", "入学率连续五年保持在99%以上。", func(r *Reader, _ int, i, _ int32) bool {
		return r.startsWith(i, timeStreak)
	}},
	{"the time of what others are compared with", "营收15亿元，比去年同期的16亿元增长3%。", func(r *Reader, k int, i, j int32) bool {
		return r.comparedTime(i, j) && int(r.cells[j+1].ref) != k
	}},
	{"the year of a target", "上半年完成全年目标的56%。", func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j, wordPlan)
	}},
}

// noScopes are words that no figure belongs to, whichever it is: they are asked once for
// all figures of a paragraph.
var noScopes = []bar{
	{"a piece of a title", "据《自然》杂志调查，使用者减少了一半。", func(r *Reader, _ int, i, j int32) bool {
		if j <= i {
			return false
		}
		if strings.HasSuffix(r.text[:r.cells[i].start], "《") {
			return true
		}
		return r.by[i].open.titles != r.by[j].open.titles
	}},
	{"what is cited", "根据县政府规定，每户补助300元。", func(r *Reader, _ int, i, j int32) bool {
		n := i - 1
		for n >= 0 && n >= i-3 && r.cells[n].mark == quoteMark {
			n--
		}
		return n >= 0 && r.cells[n].class == cAmong && r.cells[n].tag == segment.TagP && r.cells[i].name == 0 || r.hasRole(j-1, wordLaw)
	}},
	{"the time, in a word", "随访五年，其间死亡512人。", func(r *Reader, _ int, i, j int32) bool { return r.timeWord(i, j) }},
	{"a pronoun with what it has", "这个台风很强，其中心风力达到每小时260公里。", func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.cells[i].class == cNear && r.hasRole(i, wordSelf) && r.cells[i+1].class != cDe && r.cells[i+1].class != cArea && r.cells[i].end-r.cells[i].start == 3
	}},
	{"who stands for somebody named", "海棠股份公布年报，公司营业收入5亿元。", func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && r.hasRole(i, wordSelf) && (r.cells[i].class != cOrg && r.cells[i].tag == segment.TagR || r.organizationBefore(i) || r.toldOf(i))
	}},
	{"a verb with its object", "该县已吸引返乡创业人才2730余人。", func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.cells[i].tag == segment.TagV && (r.cells[i].class == noClass || r.cells[i].class == cHold) && !nounish(&r.cells[i]) && (j > i+4 || r.opens(i) == 0) && !r.relative(i, j)
	}},
	{"the time of a meeting", "大会期间，代表提出建议8314件。", func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j-1, timeEvent)
	}},
	{"two with a preposition between", "市教育局对全市3100名教师进行培训。", func(r *Reader, _ int, i, j int32) bool {
		for n := i; n < j; n++ {
			if c := &r.cells[n]; c.class == cPrep && c.mark == wordMark && c.name == 0 {
				return true
			}
		}
		return false
	}},
	{"half of a word", "全县市场主体总量6万户。", func(r *Reader, _ int, _, j int32) bool { return r.compound(j) }},
	{"an office with where it works", "组委会沿线设补给站12个。", func(r *Reader, _ int, i, j int32) bool {
		return j > i+1 && r.is(&r.cells[j-1], "沿线", "沿線", "沿途", "现场", "現場") && (r.cells[j-2].class == cOrg || r.cells[j-2].name == uint8(segment.Organization))
	}},
	{"one compared with another", "男性比女性多出12%。", func(r *Reader, _ int, i, j int32) bool {
		for n := i; n < j; n++ {
			if c := &r.cells[n]; c.class == cBasis && c.mark == wordMark && c.name == 0 {
				return true
			}
		}
		return false
	}},
	{"a code behind a name", "临江环保（000001）收于7元。", func(r *Reader, _ int, i, j int32) bool { return r.coded(i, j) }},
	{"a piece of a bracket", "青岭银行（QL）存款4亿元。", func(r *Reader, _ int, i, j int32) bool { return !r.balanced(i, j) }},
	{"where each of those is that own it", "全市各级工会帮扶职工1300人。", func(r *Reader, _ int, _, j int32) bool {
		c := r.cellAt(j)
		return c.mark == wordMark && c.name == 0 && strings.HasPrefix(r.text[c.start:c.end], "各") && (nounish(r.cellAt(j+1)) || nounish(r.cellAt(j+2)))
	}},
	{"where those come from that are counted", "来自全省23个代表队的选手参赛。", func(r *Reader, _ int, i, _ int32) bool {
		return r.says(i-1, saysFrom)
	}},
	{"a name without its number", "19号线一期工程设站10座。", func(r *Reader, _ int, i, _ int32) bool {
		if i == 0 || r.cells[i].mark != wordMark || r.cells[i-1].mark != wordMark || r.cells[i-1].end != r.cells[i].start {
			return false
		}
		return strings.HasSuffix(r.span(i-1, i), "号") && r.is(&r.cells[i], "线", "楼", "院", "井", "坑", "馆", "舱", "厅", "矿", "库", "门") && (i < 2 || r.number(&r.cells[i-1]) || r.number(&r.cells[i-2]))
	}},
	{"with whom it is done", "该局联合公安机关打掉窝点23个。", func(r *Reader, _ int, i, _ int32) bool {
		return r.says(i-1, saysWith) && verbish(&r.cells[i-1])
	}},
	{"what has a share", "甲公司占8%，乙公司占12%。", func(r *Reader, _ int, _, j int32) bool { return r.says(j, saysShare) }},
	{"where and when a report was sent", "本报云州5月3日电 新增5户。", func(r *Reader, _ int, _, j int32) bool {
		return r.cellAt(j).mark == timeMark && r.says(j+1, saysWire)
	}},
}

// lastOfList reports whether what begins with cell i is the last of a list, which a figure
// that stands in none belongs to as a whole: 暴雨使青河县、|白石县|5座桥受损。
func (r *Reader) lastOfList(i int32) bool {
	return i > 1 && (r.cells[i-1].mark == pauseMark || r.cells[i-1].class == cConj && r.cells[i].name > 0) && r.cells[i-2].mark == wordMark && named(&r.cells[i-2])
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
	{"a time named by what happened", "开工前投资3亿元。", func(r *Reader, _ int, _, j int32) bool {
		return r.hasRole(j-1, timeEvent)
	}},
	{"when it was, in a word", "随访五年，其间死亡512人。", func(r *Reader, _ int, i, j int32) bool {
		return r.timeWord(i, j)
	}},
	{"how it is done, before what is done", "队员先后奔赴13个县。", func(r *Reader, _ int, i, j int32) bool {
		return (r.cells[i].class == cManner || r.says(i, saysManner)) && r.cells[i].mark == wordMark && (j == i+1 || verbish(&r.cells[i+1]) && r.cells[i+1].class != cChange)
	}},
	{"what may be done, or is only led to", "代表团已来到机场，可乘3趟航班。", func(r *Reader, _ int, i, j int32) bool {
		return r.hasRole(j-1, wordModal) && !nounish(&r.cells[j-1]) || r.hasRole(i, wordLead)
	}},
	{"how it closed", "青禾股份周二收低2.3%。", func(r *Reader, _ int, i, j int32) bool {
		return j <= i+2 && r.says(i, saysClose) && r.cellAt(i+1).class == cChange
	}},
	{"who pays the price", "公司同意以51亿美元买入一家连锁店。", func(r *Reader, k int, _, j int32) bool {
		at := r.figAt[k]
		return j <= at && at > 0 && r.cells[at-1].class == cPrep && classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind) == moneyUnit && verbish(r.cellAt(at+1))
	}},
	{"who makes somebody do it, with what that is", "协会帮助村民解决用水、用电等困难600余个。", func(r *Reader, k int, i, j int32) bool { return j <= r.figAt[k] && r.made(i, j, r.figAt[k]) }},
	{"who does it, with for whom or by what", "银行为小店办理延期贷款1800万元。", func(r *Reader, _ int, i, j int32) bool { return r.doneFor(i, j) }},
	{"where it is", "今年在香港拍出最高价120万元。", func(r *Reader, _ int, i, j int32) bool {
		last := &r.cells[j-1]
		if last.name == 0 && last.tag == segment.TagF && r.is(last, "中", "里", "裡", "下", "上", "内", "內", "外", "当中", "當中", "之中") {
			return true
		}
		if f := r.cellAt(j); f.mark == wordMark && f.tag == segment.TagF && r.cells[i].tag == segment.TagP { // 从转让|中
			return true
		}
		return j > i+1 && last.name == uint8(segment.Place) && r.cells[i].mark == wordMark && r.cells[i].name == 0 && r.is(&r.cells[i], "在", "于", "於", "从", "從", "向", "到")
	}},
	{"what only ends a verb", "小周整场比赛砍下27分。", func(r *Reader, _ int, i, j int32) bool {
		return j == i+1 && i > 0 && verbish(&r.cells[i-1]) && r.cells[i-1].end == r.cells[i].start && r.is(&r.cells[i], "下", "出", "上", "起", "开", "掉", "住", "到")
	}},
	{"the verb of a share", "受访者中，赞成的占七成。", func(r *Reader, _ int, _, j int32) bool {
		return r.is(&r.cells[j-1], "占", "佔")
	}},
	{"a verb with a list that is closed", "企业解决用工、用电、融资等难题600余个。", func(r *Reader, _ int, i, j int32) bool {
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
	{"the last of a list that is closed", "该局拍卖房产、车辆、机器等资产470件。", func(r *Reader, _ int, i, j int32) bool {
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
	{"where it is, and not what", "产品卖得好，在农村市场约5000辆。", func(r *Reader, _ int, i, j int32) bool { return r.adrift(i, j) }},
	{"a code behind a name, with it", "临江环保（000001）收于7元。", func(r *Reader, _ int, i, j int32) bool { return r.coded(i, j) }},
}

// compound reports whether cell i and the one before it are a word of two: 市场|主体.
func (r *Reader) compound(i int32) bool {
	return i > 0 && i < int32(len(r.cells)) && r.cells[i-1].end == r.cells[i].start && r.is(&r.cells[i], "主体", "主體") && r.is(&r.cells[i-1], "市场", "市場", "经营", "經營")
}

// noStarts are words that no subject before a figure begins with, and noEnds those it does not end with: they are asked
// once for each beginning and each end.
var (
	noStarts = []bar{
		{"what is not so, without the word that says so", "全县有不胜任的干部36名。", func(r *Reader, _ int, i, _ int32) bool { return r.denies(i - 1) }},
		{"a word without what makes it one", "全县市场主体总量6万户。", func(r *Reader, _ int, i, _ int32) bool { return r.compound(i) }},
		{"what only leads to it", "对应合同金额30万元。", func(r *Reader, _ int, i, _ int32) bool {
			return r.says(i, saysLeads) && r.cells[i].name == 0
		}},
	}
	noEnds = []bar{
		{"what a length of time, or a mark, stands beside", "为期6天的展会闭幕。", func(r *Reader, _ int, _, j int32) bool {
			return r.says(j-1, saysBeside)
		}},
	}
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

// startsWith reports whether the text of cell i begins with a word of the role.
func (r *Reader) startsWith(i int32, role wordRole) bool {
	text := r.text[r.cells[i].start:r.cells[i].end]
	var buf [longest]byte
	for n := range text {
		if n == 0 || n > 12 {
			continue
		}
		b := hanzi.AppendFold(buf[:0], text[:n])
		if r.lex.roles[r.lex.index[string(b)]]&role != 0 {
			return true
		}
		if !r.lex.lead(b) {
			return false // none is longer
		}
	}
	return false
}

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
