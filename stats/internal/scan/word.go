package scan

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
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

var eachSo = &rule.Rule{Name: "word: in each so many", Example: "平均每480起火灾死亡1人。"}

// eachSo returns the rune behind what there is in each so many, when 每 before i divides by a
// number that is not round: 每|480起火灾死亡1人; 0 where it does not.
func (l *Line) eachSo(i int) int {
	n, ok := l.NumeralAt(i)
	if !ok || n.Han || n.Scaled || n.Decimal || !l.Log.Allows(eachSo) {
		return 0
	}
	u, k := l.UnitAt(n.End)
	if k == 0 || u.Kind < unit.Thing || u.Kind > unit.Event {
		return 0
	}
	e := n.End + k
	for j := e; j < e+manyReach && l.At(j) != ',' && l.At(j) != '。' && l.At(j) != ';'; j++ { // 死亡|1人
		if m, ok := l.NumeralAt(j); ok && l.Starts(j) {
			if _, k := l.UnitAt(m.End); k > 0 {
				e = m.End + k
			}
			break
		}
	}
	l.Log.Add(eachSo, rule.Dropped, i, e)
	return e
}

var oneOfMany = &rule.Rule{Name: "word: so many of each so many", Example: "每10家企业中就有9家民营企业。"}

// manyReach is how far, in runes, the part is looked for behind 每 and the whole.
const manyReach = 16

// oneOf returns the rune behind the part of a whole that is told by 每, when the whole begins
// at i: 每|11人中就有1人, 每10家企业中就有9家; 0 where none is.
func (l *Line) oneOf(i int) int {
	n, ok := l.NumeralAt(i)
	if !ok || n.Scaled || n.Decimal || !l.Log.Allows(oneOfMany) {
		return 0
	}
	_, k := l.UnitAt(n.End)
	if k == 0 {
		return 0
	}
	in := false
	for j := n.End + k; j < n.End+k+manyReach; j++ {
		switch l.At(j) {
		case '。', ';':
			return 0
		case '中', '里':
			in = true
		case '有':
			m, ok := l.NumeralAt(j + 1)
			if !ok || !in && !l.Has(j-1, "就") {
				continue
			}
			u, k := l.UnitAt(m.End)
			if k == 0 || u.Kind < unit.Thing || u.Kind > unit.Event {
				return 0
			}
			l.Log.Add(oneOfMany, rule.Dropped, i, m.End+k)
			return m.End + k
		}
	}
	return 0
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
	lex.Short: {
		{rule.Rule{Name: "word: so many years and more", Example: "他一年多挣5万元，全家高兴。"}, func(l *Line, m *met) (int, bool) {
			if m.one() || l.At(m.i) != '多' {
				return 0, false
			}
			r := l.At(m.i - 1)
			return m.i + 1, (r == '年' || r == '月') && numeral.HanDigit(l.At(m.i-2)) > 0 // 一年多|挣
		}},
		{rule.Rule{Name: "word: a short verb inside a word", Example: "一副对联浓缩了十四部经典。"}, func(l *Line, m *met) (int, bool) {
			return m.e, l.piece(m)
		}},
		{rule.Rule{Name: "word: a short verb without a figure near", Example: "价格从50元翻涨至100元。"}, func(l *Line, m *met) (int, bool) {
			return m.e, (m.one() || l.Has(m.i, "成长")) && !l.figureNear(m.e)
		}},
		{rule.Rule{Name: "word: an adjective that compares nothing", Example: "全片时长97分钟。"}, func(l *Line, m *met) (int, bool) {
			if !m.one() {
				return 0, false
			}
			switch l.At(m.i) {
			case '多', '少', '高', '低', '快', '慢', '长', '短', '差', '加', '亏', '贵', '大', '小':
				if r := l.At(m.i - 1); r == '身' || r == '体' || r == '全' || r == '楼' || r == '塔' { // 身高
					return m.e, true
				}
				return m.e, !l.compared(m.i) && l.At(m.i-1) != '则' && !l.Has(m.i-2, "风险") && !l.Has(m.i-2, "几率") && !l.Has(m.i-2, "概率")
			}
			return 0, false
		}},
	},
	lex.Hidden: {
		{rule.Rule{Name: "word: a league before the end of a verb", Example: "患者中超过50%的人好转。"}, func(l *Line, m *met) (int, bool) {
			return m.i + 1, m.e-m.i == 2 && l.At(m.i+1) == '超' && l.At(m.e) == '过'
		}},
		{rule.Rule{Name: "word: a preposition before a point or a peak", Example: "股价较高点下跌12%。"}, func(l *Line, m *met) (int, bool) {
			if m.e-m.i != 2 || l.At(m.i) != '较' && l.At(m.i) != '比' || l.At(m.e) != '点' && l.At(m.e) != '位' && l.At(m.e) != '峰' {
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
	},
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
	lex.Status: {
		{rule.Rule{Name: "word: a purpose, not a target", Example: "为确保供应，市里投放12吨蔬菜。"}, func(l *Line, m *met) (int, bool) {
			r := l.At(m.i - 1)
			return m.e, m.Arg == uint8(figure.Target) && l.Has(m.i, "确保") && (r == '为' || r == '了' || r == '以')
		}},
		{rule.Rule{Name: "word: a plan that is a name", Example: "该计划涉及投资12亿元。"}, func(l *Line, m *met) (int, bool) {
			switch l.At(m.i - 1) {
			case '原': // 比原|计划多
				r := l.At(m.i - 2)
				return m.e, m.Arg == uint8(figure.Target) && (r == '比' || r == '较' || r == '超' || r == '于' || r == '与')
			case '一':
				r := l.At(m.i - 2)
				return m.e, m.Arg == uint8(figure.Target) && (r == '这' || r == '那' || r == '该' || r == '此')
			case '该', '此', '这', '本', '项', '的', '个', '大', '超':
				return m.e, m.Arg == uint8(figure.Target) && !l.Has(m.i, "目标是") && !l.Has(m.i, "目标为")
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
			if r := l.At(m.i - 1); r == '较' { // 较|预测偏强
				return m.e, true
			}
			switch l.At(m.e) {
			case '指': // 业务活动|预期|指数
				return m.e, true
			case ',', '。', ';', '值', '目', ' ':
				return m.e, l.At(m.i-1) != '据'
			case '般', '那': // 如预期般
				return m.e, true
			}
			return 0, false
		}},
		{rule.Rule{Name: "word: a status that is part of a noun", Example: "品牌的虚拟歌手演出12场。"}, func(l *Line, m *met) (int, bool) {
			if m.one() && (!l.Starts(m.i) || !l.Starts(m.e)) || l.At(m.e) == '的' {
				return m.e, true
			}
			return m.e, m.e-m.i == 2 && (l.Has(m.i, "计划") || l.Has(m.i, "准备")) && !l.verbNext(m.e)
		}},
	},
	lex.Conj: joins,
	lex.Prep: joins,
}

// piece reports whether m is a character inside a word of the dictionary that is no verb of
// change by it: 推|翻, 增|城, but not 立|减 and 升|至.
func (l *Line) piece(m *met) bool {
	t, s, e := l.Token(m.i)
	if !m.one() || e-s == 1 || t.Word == segment.NoWord {
		return false
	}
	if m.e == e {
		return !strings.ContainsRune("升涨跌降增减差", l.At(m.i))
	}
	return !strings.ContainsRune("至到超近逾达约", l.At(m.e))
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
