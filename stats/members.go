package stats

import "slices"

// mixedList reports whether a second change with a verb of its own follows item k:
// 分别增加7.1%和减少1.2%.
func (x *reader) mixedList(c *clause, k int) bool {
	return k+3 < c.i1 && (x.items[k+1].class == cConj || x.items[k+1].class == cPause) && x.items[k+2].class == cVerb && x.items[k+3].class == cQty &&
		!x.gap(x.items[k].e, x.items[k+1].s) && !x.gap(x.items[k+1].e, x.items[k+2].s) && !x.gap(x.items[k+2].e, x.items[k+3].s)
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
func (x *reader) members(c *clause, s span, n int) []span {
	if s.empty() {
		return nil
	}
	for _, conj := range [...]bool{true, false} {
		m := x.cutAt(c, s, conj)
		if len(m) == n {
			return m
		}
	}
	return nil
}

// cutAt splits s at every 、, and at 和 及 与 too when conj is set. What 等 ends is a
// list; what follows 等 is the head that its members share.
func (x *reader) cutAt(c *clause, s span, conj bool) []span {
	var m []span
	at, depth := s.s, 0
	k, _ := slices.BinarySearchFunc(x.items, s.s, func(it item, at int) int { return it.s - at })
	for ; k < len(x.items) && x.items[k].e <= s.e; k++ {
		it := x.items[k]
		switch it.class {
		case cOpen:
			depth++
		case cClose:
			depth--
		case cPause, cConj, cPrep:
			if depth > 0 || it.class != cPause && !conj || it.class == cPrep && x.at(it.s) != '和' && x.at(it.s) != '与' {
				continue
			}
			if it.s > at {
				m = append(m, span{at, it.s})
				at = it.e
			}
		}
	}
	if at < s.e {
		m = append(m, span{at, s.e})
	}
	return m
}

// timeList returns the n times that are listed before item k: 2021年、2022年和2023年.
func (x *reader) timeList(c *clause, k, n int) []string {
	var out []string
	end := -1
	for j := c.i0; j < k; j++ {
		switch it := x.items[j]; it.class {
		case cTime:
			if end != it.s {
				out = out[:0]
			}
			out = append(out, x.text(it.s, it.e))
			end = it.e
		case cConj, cPause:
			if end == it.s {
				end = it.e
			}
		}
		if len(out) == n && (j+1 >= k || x.items[j+1].class != cConj && x.items[j+1].class != cPause) {
			return out
		}
	}
	return nil
}

// spansOfTime splits the current period into n: 4月和5月.
func (x *reader) spansOfTime(n int) []string {
	if !x.hasPeriod {
		return nil
	}
	var out []string
	m := x.periodAt
	at := m.s
	for i := m.s; i <= m.e; i++ {
		if r := x.at(i); i == m.e || r == '和' || r == '、' {
			s := x.text(at, i)
			if i < m.e && isDigit(x.at(i-1)) || i == m.e && x.has(i-3, "三个月") {
				for isDigit(x.at(at)) {
					at++
				}
				s = x.text(at-(len([]rune(s))-ifElse(i == m.e, 3, 0)), at) + "月"
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
