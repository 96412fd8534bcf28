package read

import (
	"slices"

	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// mixedList reports whether a second change with a verb of its own follows item k:
// 分别增加7.1%和减少1.2%.
func (x *Reader) mixedList(c *clause, k int) bool {
	return k+3 < c.i1 && (x.Items[k+1].Class == lex.Conj || x.Items[k+1].Class == lex.Pause) && x.Items[k+2].Class == lex.Verb && x.Items[k+3].Class == lex.Quantity &&
		!x.gap(x.Items[k].E, x.Items[k+1].S) && !x.gap(x.Items[k+1].E, x.Items[k+2].S) && !x.gap(x.Items[k+2].E, x.Items[k+3].S)
}

func distinct(r []ref) bool {
	for i := range r[1:] {
		if r[i].subject != r[i+1].subject || r[i].scope != r[i+1].scope || r[i].period != r[i+1].period {
			return true
		}
	}
	return false
}

// members splits s at 、 and 和 into n parts; nil when it has another number of them.
func (x *Reader) members(s span, n int) []span {
	if s.empty() {
		return nil
	}
	for _, conj := range [...]bool{true, false} {
		m := x.cutAt(s, conj)
		if len(m) == n {
			return m
		}
	}
	return nil
}

// cutAt splits s at every 、, and at 和 及 与 too when conj is set. What 等 ends is a
// list; what follows 等 is the head that its members share.
func (x *Reader) cutAt(s span, conj bool) []span {
	var m []span
	at, depth := s.s, 0
	k, _ := slices.BinarySearchFunc(x.Items, s.s, func(it scan.Item, at int) int { return it.S - at })
	for ; k < len(x.Items) && x.Items[k].E <= s.e; k++ {
		it := x.Items[k]
		switch it.Class {
		case lex.Open:
			depth++
		case lex.Close:
			depth--
		case lex.Pause, lex.Conj, lex.Prep:
			if depth > 0 || it.Class != lex.Pause && !conj || it.Class == lex.Prep && x.At(it.S) != '和' && x.At(it.S) != '与' {
				continue
			}
			if it.S > at {
				m = append(m, span{at, it.S})
				at = it.E
			}
		}
	}
	if at < s.e {
		m = append(m, span{at, s.e})
	}
	return m
}

// timeList returns the n times that are listed before item k: 2021年、2022年和2023年.
func (x *Reader) timeList(c *clause, k, n int) []string {
	var out []string
	end := -1
	for j := c.i0; j < k; j++ {
		switch it := x.Items[j]; it.Class {
		case lex.Time:
			if end != it.S {
				out = out[:0]
			}
			out = append(out, x.Text(it.S, it.E))
			end = it.E
		case lex.Conj, lex.Pause:
			if end == it.S {
				end = it.E
			}
		}
		if len(out) == n && (j+1 >= k || x.Items[j+1].Class != lex.Conj && x.Items[j+1].Class != lex.Pause) {
			return out
		}
	}
	return nil
}

// spansOfTime splits the current period into n: 4月和5月.
func (x *Reader) spansOfTime(n int) []string {
	if !x.hasPeriod {
		return nil
	}
	var out []string
	m := x.periodAt
	at := m.S
	for i := m.S; i <= m.E; i++ {
		if r := x.At(i); i == m.E || r == '和' || r == '、' {
			s := x.Text(at, i)
			if i < m.E && lex.IsDigit(x.At(i-1)) || i == m.E && x.Has(i-3, "三个月") {
				for lex.IsDigit(x.At(at)) {
					at++
				}
				s = x.Text(at-(len([]rune(s))-lex.IfElse(i == m.E, 3, 0)), at) + "月"
			}
			out = append(out, s)
			at = i + 1
		}
	}
	if len(out) != n {
		return nil
	}
	return out
}
