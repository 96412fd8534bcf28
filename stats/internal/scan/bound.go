package scan

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// negations stand before a bound and turn it around.
var negations = sets["negations"]

// negated puts the bound from i to e with the negation before it, as one that is
// inclusive: 不应|小于. It returns e, or 0 when no negation stands there.
func (l *Line) negated(i, e int, w lex.Word) int {
	var to figure.Modifier
	switch {
	case w.Class == lex.Than && w.Arg == lex.Up, w.Class == lex.Approx && figure.Modifier(w.Arg) == figure.Above:
		to = figure.AtMost
	case w.Class == lex.Than && w.Arg == lex.Down, w.Class == lex.Approx && figure.Modifier(w.Arg) == figure.Below:
		to = figure.AtLeast
	default:
		return 0
	}
	n := l.Suffix(negations, max(0, i-4), i)
	if n == 0 {
		n = l.negatedVerb(i)
	}
	if n == 0 || l.At(i-n) == '别' && !l.Starts(i-n) { // not 分别|突破
		return 0
	}
	for k := len(l.Items); k > 0 && l.Items[k-1].E > i-n; k-- { // 会, 要
		l.Items = l.Items[:k-1]
	}
	return l.put(lex.Approx, uint8(to), i-n, e, 0)
}

// negatedVerb returns how far before i a negation stands that a verb follows: 不得|携带|多于两件; 0
// for none.
func (l *Line) negatedVerb(i int) int {
	if i < 4 || l.Doc == nil || !l.Starts(i) {
		return 0
	}
	t, s, _ := l.Token(i - 1)
	if t.Tag != segment.TagV && t.Tag != segment.TagVN || i-s > 2 {
		return 0
	}
	n := l.Suffix(negations, max(0, s-4), s)
	if n < 2 {
		return 0
	}
	switch l.At(s - 1) {
	case '得', '能', '可', '许', '准', '应':
		return i - s + n
	}
	return 0
}

var aboutDimension = &rule.Rule{Name: "bound: about, with the dimension between", Example: "新机约重563g。"}

// dimension gives a measure the 约 that stands before its dimension: 约重563g, 约长3米. The
// dimension is no part of the quantity.
func (l *Line) dimension(q *quantity.Quantity) {
	if q.Mod != figure.Exact || q.Unit.Kind != unit.Measure || !l.Log.Allows(aboutDimension) {
		return
	}
	e := q.S
	for e > 0 && lex.IsSpace(l.At(e-1)) {
		e--
	}
	switch l.At(e - 1) {
	case '重', '长', '高', '宽', '厚', '深', '距':
	default:
		return
	}
	for k := len(l.Items) - 1; k >= 0 && l.Items[k].E >= e-1; k-- {
		if it := l.Items[k]; it.E == e-1 && it.Class == lex.Approx && figure.Modifier(it.Arg) == figure.About {
			q.Mod = figure.About
			l.Log.Add(aboutDimension, rule.Value, q.S, q.E)
			return
		}
	}
}

var justOver = &rule.Rule{Name: "bound: a part and one share more", Example: "他买下50%+1股的股份。"}

// oneShareMore takes the one share more than a part, which is just over it then: 50%|+1股.
func (l *Line) oneShareMore(q *quantity.Quantity) {
	if q.Unit.Kind != unit.Percent || q.Mod != figure.Exact || l.At(q.E) != '+' && l.At(q.E) != '加' || !l.Log.Allows(justOver) {
		return
	}
	i := l.SkipSpace(q.E + 1)
	if n, ok := l.NumeralAt(i); ok && n.Value.IsSet() && n.Value.Cmp(numeral.Int(1)) == 0 {
		if e := l.SkipSpace(n.End); l.At(e) == '股' && l.Starts(e+1) {
			q.E, q.Mod = e+1, figure.Above
			l.Log.Add(justOver, rule.Value, q.S, q.E)
		}
	}
}

// betweens are words between a bound and its figure: 至少|已有|176位.
var betweens = sets["betweens"]

// guessed returns the item that bounds or rounds what stands behind item k, when nothing but
// verbs of being and having stands between: 至少|已有, 大概|是. It is k where none does.
func (l *Line) guessed(k int) int {
	for j := k; j > 0; j-- {
		it := l.Items[j]
		if it.Class != lex.Copula && it.Class != lex.Cut && it.Class != lex.Adverb {
			return k
		}
		before := l.Items[j-1]
		if _, ok := betweens.Get(l.R[it.S:it.E]); !ok || before.E != it.S {
			return k
		}
		if m := figure.Modifier(before.Arg); before.Class == lex.Approx && before.E-before.S > 1 {
			if m == figure.AtLeast || m == figure.AtMost || m == figure.About {
				return j - 1
			}
			return k
		}
	}
	return k
}

// bounded takes the approximators that stand in front of q into it.
func (l *Line) bounded(q *quantity.Quantity) {
	for k := len(l.Items) - 1; k >= 0; k-- {
		it := l.Items[k]
		if l.SkipSpace(it.E) != q.S {
			break
		}
		if l.tied(q, k) {
			break
		}
		if j := l.guessed(k); q.Mod == figure.Exact && j < k {
			q.S, l.Items = l.Items[j+1].S, l.Items[:j+1] // 至少|已经有
			k = j + 1
			continue
		}
		if it.Class == lex.Than && (l.R[it.S] == '领' || l.R[it.S] == '落') { // 领先|3分 is by how much
			break
		}
		if it.Class == lex.Than {
			up := it.Arg == lex.Up
			if (l.R[it.S] == '优' || l.R[it.S] == '好') && q.Unit.Kind == unit.Measure { // 精度优于|5米
				up = false
			}
			it.Class, it.Arg = lex.Approx, uint8(lex.IfElse(up, figure.Above, figure.Below))
			q.Than = true
		}
		if it.Class != lex.Approx {
			break
		}
		if q.Mod == figure.Exact || figure.Modifier(it.Arg) != figure.About {
			q.Mod = figure.Modifier(it.Arg)
		}
		q.S = it.S
		l.Items = l.Items[:k]
	}
}

var boundVerb = &rule.Rule{Name: "bound: at least or at most, with a verb between", Example: "男人一个月最多哭7次。"}

// doneAtLeast gives q the bound that stands right before the verb before it: 最多|哭|7次, 至少|引进|1000余种, 至少已|公布|4个.
// The bound is no part of the quantity.
func (l *Line) doneAtLeast(q *quantity.Quantity) {
	if q.Mod != figure.Exact || q.S != q.Num || q.Bare || l.Doc == nil || q.S < 3 || !l.Log.Allows(boundVerb) {
		return
	}
	e := q.S
	if l.At(e-1) == '了' {
		e--
	}
	t, b, _ := l.Token(e - 1)
	if t.Tag != segment.TagV || e-b > 2 {
		return
	}
	if l.At(b-1) == '可' || l.At(b-1) == '能' || l.At(b-1) == '要' || l.At(b-1) == '会' || l.At(b-1) == '已' {
		b--
	}
	for k := len(l.Items) - 1; k >= 0 && l.Items[k].E >= b; k-- {
		it := l.Items[k]
		if m := figure.Modifier(it.Arg); it.E == b && it.Class == lex.Approx && it.E-it.S > 1 && (m == figure.AtLeast || m == figure.AtMost) {
			q.Mod = m
			l.Log.Add(boundVerb, rule.Value, q.S, q.E)
			return
		}
	}
}

// tied reports whether the item k, right before q, bounds it by a part of itself or not at all.
func (l *Line) tied(q *quantity.Quantity, k int) bool {
	it := l.Items[k]
	switch {
	case it.Class == lex.Approx && l.R[it.S] == '超' && (l.At(it.S-1) == '买' || l.At(it.S-1) == '卖'): // 外资买超|12亿元
		if it.E-it.S == 2 && q.Mod == figure.Exact { // 买超|逾12亿元
			q.S, q.Mod, l.Items = it.S+1, figure.Above, l.Items[:k]
		}
		return true
	case l.league(it, q): // 新赛季排超|2连败
		return true
	case it.Class == lex.Approx && l.R[it.S] == '>' && l.At(it.S-1) == '>': // 详情>>|27所
		return true
	case it.Class == lex.Approx && it.E-it.S == 1 && l.R[it.S] == '破' && (q.Unit.Kind == unit.Event || l.At(it.S-1) == '攻' || l.At(it.S-1) == '侦'): // 带破|两起, 攻破|100个球门
		return true
	case it.E != q.S:
		return false
	case it.Class == lex.List && l.R[it.E-1] == '约': // 分别|约10万元
		q.S, l.Items[k].E = it.E-1, it.E-1
		q.Mod = lex.IfElse(q.Mod == figure.Exact, figure.About, q.Mod)
		return true
	case it.Class == lex.Copula && it.E-it.S == 1 && l.R[it.S] == '过' && q.Mod == figure.Exact && (q.Unit.Kind == unit.Percent && q.Unit.Shift == 1 || l.surpassed(it.S, q)): // 已|过六成, 票房|过10亿元
		q.S, q.Mod, l.Items = it.S, figure.Above, l.Items[:k]
		return true
	}
	return false
}

// league reports whether the item it before q is the 超 that ends the short name of a league: 排|超, 女|超, but 安排|超20亿元.
func (l *Line) league(it Item, q *quantity.Quantity) bool {
	if l.Doc == nil || it.E-it.S > 1 || l.R[it.S] != '超' || q.Unit.Kind < unit.Thing || q.Unit.Kind > unit.Span {
		return false
	}
	switch l.At(it.S - 1) {
	case '排', '乒', '女', '羽':
		return l.Starts(it.S - 1)
	}
	return false
}

// surpassed reports whether the 过 at rune i says that what stands before it is more than q: a noun, and no verb that
// it belongs to, 去过|12个国家.
func (l *Line) surpassed(i int, q *quantity.Quantity) bool {
	if i < 1 || l.Doc == nil || q.Bare || q.Num != i+1 || q.First().Cmp(numeral.Int(100)) < 0 {
		return false
	}
	t, b, e := l.Token(i - 1)
	if e != i || t.Tag != segment.TagN && t.Tag != segment.TagVN {
		return false
	}
	p, _, _ := l.Token(i)
	return e-b > 1 && (t.Tag == segment.TagN || p.Tag == segment.TagV)
}
