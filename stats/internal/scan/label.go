package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var labelUnit = &rule.Rule{Name: "unit: in the label before the number", Example: "发行规模(亿元):10.00"}

// labelled gives a bare number the unit that its label has in brackets: 发行规模（亿元）：10.
func (l *Line) labelled(q *quantity.Quantity) {
	if !q.Bare || q.Scaled || !l.Log.Allows(labelUnit) {
		return
	}
	e := q.S
	for e > 0 && (lex.IsSpace(l.At(e-1)) || l.At(e-1) == ':' || l.At(e-1) == '为' || l.At(e-1) == '是' || l.At(e-1) == '达') {
		e--
	}
	p, power := l.given, l.givenPower
	if p.E > 0 && l.inRow(q) {
		p.E = 0
	}
	if l.At(e-1) == ')' {
		s := e - 2
		for s > 0 && e-s < 16 && l.At(s) != '(' {
			s--
		}
		if own, n, ok := l.labelAt(s, e-1); ok && l.At(s-1) != '-' { // PD-(L)|1
			p, power = own, n
		}
	}
	if p.E == 0 || q.Han || q.Ordinal {
		return
	}
	l.Log.Add(labelUnit, rule.Value, q.S, q.E)
	q.Unit, q.Name, q.Per, q.Bare = p.Unit, p.Name, p.Per, false
	if q.Per != "" {
		q.Name += "/" + q.Per
	}
	power += q.Unit.Shift
	q.Value, q.Lower, q.Upper = q.Value.Shift(power), q.Lower.Shift(power), q.Upper.Shift(power)
	q.Scaled, q.Labelled = q.Scaled || power > 0, true
}

// inRow reports whether the number stands in a row of a table that lost its lines, with nothing but a blank between it
// and another: 甲片 8224 |24.95| 238.1. What it is of stands in a head that nobody can find again.
func (l *Line) inRow(q *quantity.Quantity) bool {
	return l.At(q.E) == ' ' && lex.IsDigit(l.At(q.E+1)) || l.At(q.S-1) == ' ' && q.S > 1 && lex.IsDigit(l.At(q.S-2)) ||
		l.At(q.E) == ' ' && q.E+1 < len(l.R) && (l.At(q.E+1) == '《' || lex.IsDigit(l.At(q.S-2)) && l.At(q.S-1) == ' ')
}

// labelAt reads the unit between the bracket at s and the one at e: (亿元), (单位:万元),
// (人民币万元). power is that of the multiplier in it.
func (l *Line) labelAt(s, e int) (p quantity.Quantity, power int, ok bool) {
	if l.At(s) != '(' {
		return p, 0, false
	}
	i := s + 1
	if l.Has(i, "单位:") {
		i += 3
	}
	n, named := unit.Before.Longest(l.R[min(i, len(l.R)):])
	if n > 0 && i+n < e {
		i += n
	} else {
		n = 0
	}
	for ; numeral.HanUnit(l.At(i)) > 0 && !l.Metric(i); i++ {
		power += numeral.HanUnit(l.At(i))
	}
	p = quantity.Quantity{Num: i, E: i}
	l.UnitTail(&p)
	if p.Bare || p.E != e {
		return quantity.Quantity{}, 0, false
	}
	if n > 0 && p.Unit.Kind == unit.Money {
		p.Name = named.Code
	}
	return p, power, true
}

// maxLabel is the longest label of a unit in brackets, in runes.
const maxLabel = 14

// unitGiven takes over the unit that the bracket at i states for what follows in the line:
// 主要指标(单位:亿元).
func (l *Line) unitGiven(i int) {
	if !l.Has(i+1, "单位:") {
		return
	}
	for e := i + 4; e < len(l.R) && e-i <= maxLabel; e++ {
		if l.R[e] == ')' {
			if p, power, ok := l.labelAt(i, e); ok {
				l.given, l.givenPower = p, power
			}
			return
		}
	}
}

var namedCurrency = &rule.Rule{Name: "unit: a currency named before the number", Example: "成交值新台币1019.43亿元。"}

// currency gives an amount in 元, or a bare number, the currency that is named right
// before it: 新台币83亿元, or in brackets right behind it.
func (l *Line) currency(q *quantity.Quantity) {
	if !q.Bare && (q.Unit.Kind != unit.Money || q.Name != "CNY") || !l.Log.Allows(namedCurrency) {
		return
	}
	e := q.Num
	for e > 0 && lex.IsSpace(l.At(e-1)) {
		e--
	}
	for n := min(5, e); n > 1; n-- {
		u, ok := unit.Before.Get(l.R[e-n : e])
		if !ok {
			continue
		}
		l.Log.Add(namedCurrency, rule.Value, q.S, q.E)
		q.Unit, q.Name, q.Bare = unit.Unit{Kind: unit.Money, Code: u.Code}, u.Code, false
		for k := len(l.Items); k > 0 && l.Items[k-1].E > e-n && l.Items[k-1].E <= q.S; k-- {
			l.Items = l.Items[:k-1]
		}
		if e > q.S {
			return
		}
		if r := l.At(e - n - 1); r == '对' || r == '兑' { // 1英镑对人民币|9.2元
			l.put(lex.Copula, 0, e-n, e, 0) // no part of a subject
			return
		}
		q.S = e - n
		l.bounded(q) // 约|人民币3万元
		return
	}
	if (!q.Bare || q.Scaled) && l.At(q.E) == '(' && q.E+1 < len(l.R) {
		if n, u := unit.Before.Longest(l.R[q.E+1:]); n > 0 {
			l.Log.Add(namedCurrency, rule.Value, q.S, q.E)
			if q.Bare {
				q.Unit, q.Bare = unit.Unit{Kind: unit.Money, Code: u.Code}, false
			}
			q.Name = u.Code
			for k := q.E + 1 + n; k <= q.E+n+4; k++ {
				if l.Has(k, "下同") {
					l.same = u.Code
				}
			}
			return
		}
	}
	if l.same != "" && q.Name == "CNY" {
		q.Name = l.same // 新台币，下同
	}
}
