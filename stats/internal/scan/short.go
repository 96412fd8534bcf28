package scan

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// shorts are the readings of verbs of change in one character, and of those that are none without a figure.
var shorts = []reading{
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
	{rule.Rule{Name: "word: early or late, and not than something", Example: "他晚8分钟到校。"}, func(l *Line, m *met) (int, bool) {
		switch l.At(m.i) {
		case '早', '晚', '迟':
		default:
			if !l.Has(m.i, "提早") && !l.Has(m.i, "提前") {
				return 0, false
			}
		}
		return m.e, !l.than() || l.clock(m.e)
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

// than reports whether the clause that is read has named a base: 比原计划|早.
func (l *Line) than() bool {
	for k := len(l.Items) - 1; k >= 0; k-- {
		switch l.Items[k].Class {
		case lex.Prep:
			return true
		case lex.Punct, lex.Quantity:
			return false
		}
	}
	return false
}

// clock reports whether an hour of the day begins at i: 比平时晚|8点关门.
func (l *Line) clock(i int) bool {
	for lex.IsDigit(l.At(i)) || numeral.HanDigit(l.At(i)) >= 0 || l.At(i) == '十' || l.At(i) == ':' {
		i++
	}
	return l.At(i) == '点' || l.At(i) == '时'
}
