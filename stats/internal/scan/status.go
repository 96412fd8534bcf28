package scan

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// statuses are the readings of words that say a figure is no fact yet.
var statuses = []reading{
	{rule.Rule{Name: "word: a purpose, not a target", Example: "为确保供应，市里投放12吨蔬菜。"}, func(l *Line, m *met) (int, bool) {
		r := l.At(m.i - 1)
		return m.e, m.Arg == uint8(figure.Target) && l.Has(m.i, "确保") && (r == '为' || r == '了' || r == '以' || r == '在' && l.whileSo(m.e))
	}},
	{rule.Rule{Name: "word: a plan that says when", Example: "两人准备从酒吧离开时被3名男子拦住。"}, func(l *Line, m *met) (int, bool) {
		if m.Arg != uint8(figure.Target) || m.one() || l.At(m.i) == '确' {
			return 0, false
		}
		for i := m.e; i < m.e+planReach && hanzi.IsHan(l.At(i)); i++ {
			if l.At(i) == '时' && l.Starts(i) && (l.At(i+1) == ',' || l.At(i+1) == '被' || l.At(i+1) == '遭') || l.Has(i, "的时候") || l.Has(i, "之际") {
				return m.e, true
			}
		}
		return 0, false
	}},
	{rule.Rule{Name: "word: a plan that is a name", Example: "该计划涉及投资12亿元。"}, func(l *Line, m *met) (int, bool) {
		if m.Arg == uint8(figure.Target) && l.Has(m.i, "计划") && l.Suffix(planNames, max(0, m.i-4), m.i) > 0 { // 股权激励|计划
			return m.e, true
		}
		switch l.At(m.i - 1) {
		case '共', '已': // 共|准备500件
			if m.e-m.i == 2 && l.Has(m.i, "准备") { // 已准备好加征 is a plan
				return m.e, true
			}
		case '原': // 比原|计划多
			r := l.At(m.i - 2)
			return m.e, m.Arg == uint8(figure.Target) && (r == '比' || r == '较' || r == '超' || r == '于' || r == '与')
		case '一':
			r := l.At(m.i - 2)
			return m.e, m.Arg == uint8(figure.Target) && (r == '这' || r == '那' || r == '该' || r == '此')
		case '该', '此', '这', '本', '项', '的', '个', '大', '超':
			return m.e, m.Arg == uint8(figure.Target) && !l.aims(m)
		}
		return 0, false
	}},
	{rule.Rule{Name: "word: a forecast that was made", Example: "公司公布业绩预估后，股价上涨7.7%。"}, func(l *Line, m *met) (int, bool) {
		return m.e, l.told(m.e)
	}},
	{rule.Rule{Name: "word: a forecast that figures are measured by", Example: "营收不及市场预期，股价下跌7.7%。"}, func(l *Line, m *met) (int, bool) {
		if !l.Has(m.i, "预期") && !l.Has(m.i, "预测") && !l.Has(m.i, "估计") && !l.Has(m.i, "展望") {
			return 0, false
		}
		if l.measuredBy(m.i) || strings.ContainsRune("超及于合", l.At(m.i-1)) && hanzi.IsHan(l.At(m.e)) && l.At(m.e) != '的' { // 业绩符合|预期
			return m.e, true
		}
		switch l.At(m.e) {
		case '领': // 预测|领166元红包
			return m.e, true
		case '指', '准', '误', '模', '寿', '偏': // 业务活动|预期|指数, 预测|准确率
			return m.e, l.At(m.i) == '预'
		case ',', '。', ';', '值', '目', ' ':
			return m.e, l.At(m.i-1) != '据'
		case '般', '那': // 如预期般
			return m.e, true
		}
		return 0, false
	}},
	{rule.Rule{Name: "word: what nobody foresaw", Example: "没人预料到球队会卖出12万张票。"}, func(l *Line, m *met) (int, bool) {
		if m.Arg != uint8(figure.Forecast) {
			return 0, false
		}
		switch l.At(m.i - 1) {
		case '没', '未':
			return m.e, true
		}
		return m.e, l.Has(m.i-2, "没人") || l.Has(m.i-3, "没有人") || l.Has(m.i-2, "没有") || l.Has(m.i-2, "难以")
	}},
	{rule.Rule{Name: "word: a status that is part of a noun", Example: "品牌的虚拟歌手演出12场。"}, func(l *Line, m *met) (int, bool) {
		if l.planned(m) {
			return m.e, true
		}
		if m.one() && l.At(m.i) == '拟' && l.Has(m.e, "中选") { // 拟中选药品
			return m.e, true
		}
		if l.Has(m.i, "打算") && l.ofSoon(m.e) { // 打算|偷渡出境的男子
			return m.e, true
		}
		if m.Arg == uint8(figure.Forecast) && l.Has(m.i, "估计") && l.Has(m.e, "损失") { // 估计|损失金额632万元
			return m.e, true
		}
		if m.Arg == uint8(figure.Forecast) && l.apart(m) {
			return m.e, true
		}
		if m.one() && (!l.Starts(m.i) || !l.Starts(m.e)) || l.At(m.e) == '的' && !l.foreseen(m) {
			return m.e, true
		}
		return m.e, m.e-m.i == 2 && (l.Has(m.i, "计划") || l.Has(m.i, "准备")) && !l.verbNext(m.e)
	}},
}

// apart reports whether the forecast is one from which something is so far apart: 与公司|预估|重量差额1500克.
func (l *Line) apart(m *met) bool {
	with := false
	for k := m.i - 1; k >= max(0, m.i-foreseenReach) && hanzi.IsHan(l.At(k)); k-- {
		with = with || (l.At(k) == '与' || l.At(k) == '和' || l.At(k) == '同') && l.Starts(k) && l.Starts(k+1)
	}
	for k := m.e; with && k < m.e+foreseenReach && hanzi.IsHan(l.At(k)); k++ {
		if l.At(k) == '差' && l.Starts(k) || l.Has(k, "相比") {
			return true
		}
	}
	return false
}

// ofSoon reports whether 的 stands shortly behind rune e, with neither a mark nor a number between.
func (l *Line) ofSoon(e int) bool {
	for i := e; i < e+8 && hanzi.IsHan(l.At(i)); i++ {
		if l.At(i) == '的' {
			return true
		}
	}
	return false
}

// whileSo reports whether what is made sure, behind rune e, is the circumstance in which something is done:
// 在|确保|人身安全的情况下.
func (l *Line) whileSo(e int) bool {
	for i := e; i < min(len(l.R), e+foreseenReach*2); i++ {
		switch {
		case l.At(i) == ',', l.At(i) == '。':
			return false
		case l.Has(i, "情况下"), l.Has(i, "前提下"), l.Has(i, "基础上"), l.Has(i, "同时"):
			return true
		}
	}
	return false
}

// planReach is how far behind what somebody plans, in runes, the word stands that says that it is when something happened.
const planReach = 14

// planNames are what a plan is called by, before it: 股权激励|计划.
var planNames = sets["plan-names"]

// foreseenReach is how far, in runes, what compares stands before the forecast that it names.
const foreseenReach = 10

// measuredBy reports whether the forecast at rune i is what something is compared with: 较|预测偏强,
// 比|预期产量低, 较3月时的|预测下跌.
func (l *Line) measuredBy(i int) bool {
	for k := i - 2; k >= max(0, i-foresightReach) && hanzi.IsHan(l.At(k)); k-- {
		if l.Prefix(foresights, k) > 0 && l.Starts(k) { // 符合|我们|预期
			return hanzi.IsHan(l.At(i+2)) && l.At(i+2) != '的'
		}
	}
	switch l.At(i - 1) {
	case '较', '比', '与':
		return true
	case '的':
		for k := i - 2; k >= max(0, i-foreseenReach); k-- {
			switch l.At(k) {
			case '较', '比':
				return l.Starts(k) && l.Starts(k+1)
			case ',', '。', ';', ':':
				return false
			}
		}
	}
	return false
}

// foresightReach is how far, in runes, the words of foresights stand before the forecast; these are what is said of
// what came to pass, measured by it.
const foresightReach = 7

var foresights = sets["foresights"]

// planned reports whether what is planned is a thing that is spoken of: 计划投资|额, 拟|收购|的项目.
func (l *Line) planned(m *met) bool {
	if m.Arg != uint8(figure.Target) || m.e >= len(l.R) {
		return false
	}
	if l.At(m.e) == '额' || l.At(m.e) == '量' {
		return true
	}
	t, b, e := l.Token(m.e)
	if l.Has(m.i, "争取") && m.e == m.i+2 && t.Tag == segment.TagN { // 争取|资金1亿元
		return true
	}
	return t.Tag == segment.TagV && b == m.e && (l.At(e) == '的' || l.At(e) == '数') && (m.one() || l.Has(m.i, "计划"))
}

// verbNext reports whether what is planned can be said at i: 计划|投资, 计划|到2030年; a
// 计划 that ends a name has none of it.
func (l *Line) verbNext(i int) bool {
	if i >= len(l.R) {
		return false
	}
	switch t, _, _ := l.Token(i); t.Tag {
	case segment.TagV, segment.TagVN, segment.TagT, segment.TagP, segment.TagD, segment.TagM, segment.TagVD, segment.TagR:
		return true
	}
	return lex.IsDigit(l.At(i)) || l.At(i) == '将' || l.At(i) == '总' || l.At(i) == '年' || l.At(i) == '全' || l.afterNext(i)
}

// afterNext reports whether 后年 or 后天 stands at rune i: 计划|后年建成.
func (l *Line) afterNext(i int) bool { return l.Has(i, "后年") || l.Has(i, "后天") }

// foreseen reports whether the number that somebody once foresaw stands right behind: 建厂时|预计|的17%至20%.
func (l *Line) foreseen(m *met) bool {
	return m.Arg == uint8(figure.Forecast) && l.At(m.i-1) == '时' && (l.Has(m.i, "预计") || l.Has(m.i, "预估") || l.Has(m.i, "预测")) && lex.IsDigit(l.At(m.e+1))
}

// aims reports whether the word says what a target is: 目标是, 目标设定为.
func (l *Line) aims(m *met) bool { return m.e-m.i > 2 && l.Has(m.i, "目标") }

// told reports whether a forecast that ends at i is a thing that happened, and not what the
// clause says: 预估|后, 预测|发布.
func (l *Line) told(i int) bool {
	return l.At(i) == '后' && !l.afterNext(i) || l.At(i) == '过' && (l.At(i+1) == ',' || l.At(i+1) == '。') || l.Has(i, "之后") || l.Has(i, "公布") || l.Has(i, "发布") || l.Has(i, "出炉")
}
