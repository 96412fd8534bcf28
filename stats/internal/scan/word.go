package scan

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// A met is a word of the lexicon at the runes [i, e) of the line.
type met struct {
	i, e int
	lex.Word
}

// one reports whether the word is a single character.
func (m *met) one() bool { return m.e-m.i == 1 }

// A reading is a rule for words that are not always what the lexicon says. when returns the
// rune behind the item that it puts, or behind the word it passes over, and whether it
// applies; it may change the class instead.
type reading struct {
	rule.Rule
	when func(l *Line, m *met) (end int, ok bool)
}

// word puts the lexicon's word of n runes at i.
func (l *Line) word(i, n int, w lex.Word) int {
	m := &l.met
	*m = met{i, i + n, w}
	switch w.Class {
	case lex.Moment, lex.Head:
		return m.e
	case lex.Per:
		if e := l.oneOf(m.e); e > 0 {
			return l.put(lex.Number, 0, i, e, 0)
		}
		if _, f := l.PerName(m.e); f > 0 {
			if r := l.At(f - 1); (r == '名' || r == '位') && f < len(l.R) && l.Starts(f) { // 每千名|儿童
				if t, _, e := l.Token(f); t.Tag == segment.TagN && e-f > 1 {
					f = e
				}
			}
			if r := l.At(f); r == '都' || r == '均' { // 每人都完成了两项
				return f
			}
			return l.put(lex.Per, 0, i, f, 0)
		}
		if e := l.eachSo(m.e); e > 0 {
			return l.put(lex.Number, 0, i, e, 0)
		}
		return m.e
	case lex.Rank:
		if m.one() && l.At(i) == '排' && !l.Starts(i) { // 女排
			return m.e
		}
		l.put(lex.Rank, 0, i, m.e, 0)
		return l.leading(m.e)
	case lex.First:
		if l.At(i) == '排' && !l.Starts(i) { // 女排|第一
			return m.e
		}
		if l.Has(m.e-2, "第一") && m.e-i > 2 && l.Prefix(tiers, m.e) == 0 { // 排名|第一
			return l.put(lex.Rank, 0, i, m.e-2, 0)
		}
	}
	rules := readings[w.Class]
	for k := range rules {
		if r := &rules[k]; l.Log.Allows(&r.Rule) {
			if end, ok := r.when(l, m); ok {
				return end
			}
		}
	}
	switch m.Class {
	case lex.Flat, lex.Double, lex.First:
		return l.figure(i, m.e, w)
	}
	return l.put(m.Class, m.Arg, i, m.e, 0)
}

// readings are the rules of each class.
var readings = [lex.Latin + 1][]reading{
	lex.Than:   bounds,
	lex.Approx: bounds,
	lex.Closer: {
		{rule.Rule{Name: "word: a closer that opens a basis", Example: "出口相比去年增长5%。"}, func(l *Line, m *met) (int, bool) {
			if !l.prepOpen(m.i) {
				m.Class = lex.Prep
			}
			return 0, false
		}},
	},
	lex.First: {
		{rule.Rule{Name: "word: a first that names a group", Example: "该队位居第一方阵。"}, func(l *Line, m *met) (int, bool) {
			return m.e, l.Prefix(tiers, m.e) > 0
		}},
	},
	lex.Verb: nouns,
	lex.Turn: nouns,
	lex.Double: {
		{rule.Rule{Name: "word: doubled from and to", Example: "人数由300人倍增至600人。"}, func(l *Line, m *met) (int, bool) {
			if r := l.At(m.e); m.Arg < 3 && (r == '至' || r == '到') {
				return l.put(lex.Verb, lex.Up, m.i, m.e, 0), true
			}
			return 0, false
		}},
	},
	lex.Basis: {
		{rule.Rule{Name: "word: done by the month, not compared", Example: "养老金按月领取，标准提高5%。"}, func(l *Line, m *met) (int, bool) {
			if l.At(m.i) != '按' || m.e-m.i != 2 || m.e >= len(l.R) {
				return 0, false
			}
			if l.Has(m.e, "万分之") || l.Has(m.e, "千分之") { // 按日|万分之五计收
				return m.e, true
			}
			if _, w := lex.Words.Longest(l.R[m.e:]); w.Class != 0 {
				return 0, false
			}
			t, _, _ := l.Token(m.e)
			return m.e, t.Tag == segment.TagV || t.Tag == segment.TagVN
		}},
		{rule.Rule{Name: "word: a basis and a verb in one", Example: "营收月减2.4%。"}, func(l *Line, m *met) (int, bool) {
			if !strings.ContainsRune("增减升跌涨", l.At(m.e-1)) || m.e-m.i != 2 {
				return 0, false
			}
			if !l.figureNear(m.e) || l.At(m.i-1) == '去' || l.At(m.i-1) == '今' {
				return m.e, true
			}
			l.put(lex.Basis, m.Arg, m.i, m.i+1, 0)
			return l.put(lex.Short, l.wayOf(m.i+1), m.i+1, m.e, 0), true
		}},
	},
	lex.Short:  shorts,
	lex.Hidden: hiddens,
	lex.Copula: {
		{rule.Rule{Name: "word: a share of what is valid or limited", Example: "反对票占有效选票的12%。"}, func(l *Line, m *met) (int, bool) {
			if !l.Has(m.i, "占有") || l.At(m.e) != '效' && l.At(m.e) != '限' {
				return 0, false
			}
			return l.put(lex.Share, 0, m.i, m.i+1, 0), true
		}},
		{rule.Rule{Name: "word: 收 or 计 with a number behind it alone", Example: "利润加收15%的税。"}, func(l *Line, m *met) (int, bool) {
			if r := l.At(m.i); !m.one() || r != '收' && r != '计' {
				return 0, false
			}
			number := lex.IsDigit(l.At(m.e)) || numeral.HanDigit(l.At(m.e)) >= 0
			return m.e, !number || hanzi.IsHan(l.At(m.i-1)) && !l.itemEnds(m.i)
		}},
	},
	lex.Status: statuses,
	lex.Conj:   joins,
	lex.Prep:   joins,
}

// across reports whether m begins inside a word of the dictionary and ends behind it:
// 收缩压|降低 has no 压降.
func (l *Line) across(m *met) bool {
	if l.Starts(m.i) {
		return false
	}
	t, _, e := l.Token(m.i)
	return e < m.e && t.Word != segment.NoWord
}

// nouns are the readings of verbs of change.
var nouns = []reading{
	{rule.Rule{Name: "word: a verb across two words", Example: "收缩压降低12毫米汞柱。"}, func(l *Line, m *met) (int, bool) {
		return m.i + 1, l.across(m)
	}},
	{rule.Rule{Name: "word: a verb that ends in a noun of change", Example: "当地降温幅度达12℃。"}, func(l *Line, m *met) (int, bool) {
		if l.At(m.e) != '幅' || m.one() {
			return 0, false
		}
		l.put(lex.Named, l.wayOf(m.e-1), m.e-1, m.e+1, 0)
		return m.e + 1, true
	}},
}

// joins are the readings of conjunctions and prepositions of one character, which are
// mostly part of a longer word.
var joins = []reading{
	{rule.Rule{Name: "word: a conjunction inside a word", Example: "清偿率减少到百分之二十或者百分之三十。"}, func(l *Line, m *met) (int, bool) {
		if !m.one() || l.At(m.i) == '较' || l.At(m.i) == '比' || l.Starts(m.i) && l.Starts(m.e) {
			return 0, false
		}
		return m.e, !lex.IsDigit(l.At(m.e)) && l.At(m.i-1) != '%'
	}},
}

// bounds are the readings of words of bound.
var bounds = []reading{
	{rule.Rule{Name: "bound: negated", Example: "楼距不应小于18米。"}, func(l *Line, m *met) (int, bool) {
		e := l.negated(m.i, m.e, m.Word)
		return e, e > 0
	}},
}
