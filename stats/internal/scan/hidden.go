package scan

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// hiddens are the readings of ordinary words that hide others.
var hiddens = []reading{
	{rule.Rule{Name: "word: a league before the end of a verb", Example: "患者中超过50%的人好转。"}, func(l *Line, m *met) (int, bool) {
		return m.i + 1, m.e-m.i == 2 && l.At(m.i+1) == '超' && l.At(m.e) == '过'
	}},
	{rule.Rule{Name: "word: a preposition before a point or a peak", Example: "股价较高点下跌12%。"}, func(l *Line, m *met) (int, bool) {
		if m.e-m.i != 2 || l.At(m.i) != '较' && l.At(m.i) != '比' || l.At(m.e) != '点' && l.At(m.e) != '位' && l.At(m.e) != '峰' {
			return 0, false
		}
		return l.put(lex.Prep, 0, m.i, m.i+1, 0), true
	}},
	{rule.Rule{Name: "word: points that come to so many", Example: "第二名的积分为260分。"}, func(l *Line, m *met) (int, bool) {
		if !l.Has(m.i, "分为") || m.e-m.i != 2 || !strings.ContainsRune("积总得评均", l.At(m.i-1)) || !lex.IsDigit(l.At(m.e)) {
			return 0, false
		}
		n, ok := l.NumeralAt(m.e)
		return m.i + 1, ok && l.At(n.End) == '分'
	}},
	{rule.Rule{Name: "word: than those who are contrasted", Example: "治愈率比对照组高9.3个百分点。"}, func(l *Line, m *met) (int, bool) {
		if l.At(m.i) != '比' || m.e-m.i != 2 || !l.Starts(m.i) || !l.Starts(m.i+1) { // 比|赛季平均值
			return 0, false
		}
		return l.put(lex.Prep, 0, m.i, m.i+1, 0), true
	}},
	{rule.Rule{Name: "word: a half behind 有", Example: "老人中有一半为网民。"}, func(l *Line, m *met) (int, bool) {
		return m.i + 1, l.Has(m.i, "有一") && m.e-m.i == 2 && l.At(m.e) == '半'
	}},
	{rule.Rule{Name: "word: up to this year, not so far", Example: "占比从91%骤降至今年的68%。"}, func(l *Line, m *met) (int, bool) {
		if !l.Has(m.i, "至今") || m.e-m.i != 2 || l.At(m.e) != '年' && l.At(m.e) != '天' && l.At(m.e) != '日' {
			return 0, false
		}
		if k := len(l.Items) - 1; k < 0 || l.Items[k].E != m.i || l.Items[k].Class != lex.Verb && l.Items[k].Class != lex.Short && l.Items[k].Class != lex.Turn {
			return 0, false
		}
		return l.put(lex.Copula, 0, m.i, m.i+1, 0), true
	}},
	{rule.Rule{Name: "word: a time that a clause names", Example: "入汛以来降水量120毫米。"}, func(l *Line, m *met) (int, bool) {
		if !l.Has(m.i, "以来") {
			return 0, false
		}
		s := l.clauseStart(m.i)
		if m.i-s < 2 || m.i-s > 10 {
			return 0, false
		}
		l.Times = append(l.Times, quantity.Moment{S: s, E: m.e})
		return l.put(lex.Time, 0, s, m.e, len(l.Times)-1), true
	}},
}
