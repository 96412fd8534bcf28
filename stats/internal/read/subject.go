package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// A subject is what is measured, as it was found in a stretch of a clause.
type subject struct {
	span
	scope  string
	before span // what stands before 分别 when the head of the list stands behind it
	listed bool
	placed bool // scope is a place, not an owner
	share  int  // item of a 占 inside, -1 for none
	verb   int  // item of the verb of change behind it, -1 for none
}

// noun finds the subject in the runes [s, e) of c: time, place, adverbs and light verbs
// are taken off both ends, and what stands before a time or a light verb in the middle
// is taken as the owner (中石油|实现|营业额).
func (x *Reader) noun(c *clause, s, e int, silent bool) subject {
	np := subject{span: span{s, e}, share: -1, verb: -1}
	k := c.i0
	for k < c.i1 && x.Items[k].S < s {
		k++
	}
	np.s = x.head(c, &k, np.s, e)
	owner, person := span{}, true
	depth := 0
	for ; k < c.i1 && x.Items[k].S < e; k++ {
		it := x.Items[k]
		if it.S < np.s || it.E > e {
			continue
		}
		right := span{it.E, e}
		right = x.trimTail(c, right)
		switch it.Class {
		case lex.Verb, lex.Rank: // 比重|升至历史最高值
			if r := x.At(it.E); it.S > np.s && (r == '至' || r == '到' || x.At(it.E-1) == '至') && e-it.E <= 10 {
				np.e = it.S
				k = c.i1
			}
		case lex.Open:
			depth++
		case lex.Close:
			depth--
		case lex.Time:
			if depth > 0 || k > c.i0 && x.Items[k-1].Class == lex.Prep && x.Items[k-1].E == it.S || x.At(it.E) == '期' {
				continue
			}
			if !silent {
				x.time(c, k)
			}
			if right.empty() {
				np.e = it.S
				k = c.i1
				break
			}
			if x.tells(c, k) {
				owner = span{np.s, it.S}
			}
			np.s = it.E
			k++
			np.s = x.head(c, &k, np.s, e)
			k--
		case lex.Cut, lex.Status, lex.Among:
			if depth > 0 || it.S == np.s || right.e-right.s < 2 || it.Class == lex.Cut && x.At(it.E) == '的' || it.E-it.S == 1 && !(x.Starts(it.S) && x.Starts(it.E)) {
				continue
			}
			if it.Class == lex.Status && it.S > np.s {
				if j := k + 1; x.head(c, &j, it.E, e) >= right.e { // 销量|预计2030年将达
					x.status = figure.Status(it.Arg)
					np.e = it.S
					k = c.i1
					break
				}
			}
			if it.Class == lex.Cut && x.isNamed(right) {
				continue // 汽车累计增速
			}
			if owner.empty() && !x.Has(it.S, "是指") && (it.Class == lex.Cut || x.place(np.s, it.S) > np.s) {
				owner, person = span{np.s, it.S}, false
			}
			np.s = it.E
			k++
			np.s = x.head(c, &k, np.s, e)
			k--
		case lex.Report:
			if right.e-right.s >= 2 && !silent {
				np.s = it.E
				owner = span{}
			}
		case lex.List:
			if !right.empty() && it.E-it.S > 1 {
				np.before, np.listed = span{np.s, it.S}, true
				np.s = it.E
			}
		case lex.Share:
			if depth == 0 && np.share < 0 {
				np.share = k
			}
		}
	}
	np.span = x.trimTail(c, np.span)
	if !np.listed {
		if e := x.place(np.s, np.e); e > np.s {
			np.scope, np.placed = x.Text(np.s, x.trimOf(e, np.s)), true
			np.s = x.skipOf(e, np.e)
		} else if sc := x.owner(c, owner, person); sc != "" {
			np.scope, np.placed = sc, x.place(owner.s, owner.e) > owner.s
		}
	} else if e := x.place(np.before.s, np.before.e); e > np.before.s && e < np.before.e && x.At(e) != '、' {
		np.before.s = e
	}
	np.s = x.head(c, ptr(c.i0), np.s, np.e)
	np.span = x.trimTail(c, np.span)
	return np
}

func ptr(i int) *int { return &i }

// head skips what may stand before a subject: 其中, time, adverbs, prepositions, marks.
// k is moved to the first item that is not skipped.
func (x *Reader) head(c *clause, k *int, s, e int) int {
	for s < e {
		for *k < c.i1 && x.Items[*k].S < s {
			*k++
		}
		if r := x.R[s]; (r == '“' || r == '(') && !x.closed(s, e) {
			s++
			continue
		}
		if r := x.At(s - 1); x.R[s] == '里' && (r == '月' || r == '年' || r == '天' || r == '周') {
			s++
			continue
		}
		if x.R[s] == '起' && s > 0 && (x.At(s-1) == '月' || x.At(s-1) == '日' || x.At(s-1) == '年' || x.At(s-1) == '初') {
			s++
			continue
		}
		if r := x.R[s]; lex.IsSpace(r) || r == '、' || r == '·' || r == '●' || r == '*' || r == '-' || r == '”' || r == ')' || r == '"' || r == '》' || r == '/' {
			s++
			continue
		}
		if *k < c.i1 && x.Items[*k].S == s && x.Items[*k].E <= e {
			it := x.Items[*k]
			switch it.Class {
			case lex.Number:
				if it.S == x.SkipSpace(0) && it.E < e && x.At(it.S+1) == '.' || x.spanOf(&it) && x.At(it.E) != '期' { // 2.3|天然气, 两年平均增长
					s = it.E
					continue
				}
			case lex.Time:
				if x.At(it.E) == '期' {
					return s
				}
				x.time(c, *k)
				s = it.E
				continue
			case lex.Among, lex.Status, lex.Conj, lex.Copula, lex.Cut, lex.Approx, lex.Pause:
				if it.Class == lex.Cut && it.Arg == 1 {
					return s
				}
				if it.Class == lex.Status {
					x.status = figure.Status(it.Arg)
				}
				if r := x.At(it.S); it.Class == lex.Copula && (r == '过' || r == '了' || r == '着') {
					return s
				}
				if it.Class == lex.Copula && it.E-it.S == 1 && !(x.Starts(it.S) && x.Starts(it.E)) {
					return s
				}
				if it.Class == lex.Cut && x.At(it.E-1) == '计' && it.E < e {
					if t, _, _ := x.Token(it.E); t.Tag != segment.TagV && t.Tag != segment.TagVN {
						return s // 累计净值
					}
				}
				s = it.E
				continue
			case lex.Adverb:
				if it.Arg == 0 && (it.E-it.S > 1 || x.Starts(it.S) && x.Starts(it.E)) {
					s = it.E
					continue
				}
			case lex.Of:
				s = it.E
				continue
			}
		}
		if n := x.caliber(s, e); n > 0 {
			s += n
			continue
		}
		if n := x.lead(s); n > 0 && s+n < e {
			s += n
			continue
		}
		return s
	}
	return s
}

// lead returns the length of a preposition or connective that opens a clause at s.
func (x *Reader) lead(s int) int {
	if n := x.Prefix(leads, s); n > 0 && x.Starts(s) && x.Starts(s+n) {
		return n
	}
	return 0
}

// trimTail takes copulas, adverbs, particles and marks off the end of s.
func (x *Reader) trimTail(c *clause, s span) span {
	k := c.i1 - 1
	for s.s < s.e {
		r := x.R[s.e-1]
		if lex.IsSpace(r) || r == '、' || r == '(' || r == '“' || r == '"' || r == '的' || r == '了' || r == ':' || r == '—' || r == '-' || r == '《' {
			s.e--
			continue
		}
		if s.e-s.s > 3 && (x.Has(s.e-2, "日均") || x.Has(s.e-2, "平均") || x.Has(s.e-2, "年均") || x.Has(s.e-2, "月均")) {
			s.e -= 2
			continue
		}
		for k >= c.i0 && x.Items[k].E > s.e {
			k--
		}
		if k < c.i0 || x.Items[k].E != s.e || x.Items[k].S < s.s {
			break
		}
		switch x.Items[k].Class {
		case lex.From:
			s.e = x.Items[k].S
			continue
		case lex.Number:
			if it := x.Items[k]; x.spanOf(&it) && (x.Has(it.S-2, "连续") || x.Has(it.S-2, "连年")) { // 连续五年保持在
				s.e = x.Items[k].S
				continue
			}
		case lex.Time:
			if m := &x.Times[x.Items[k].V]; m.Vague && !m.Base {
				s.e = x.Items[k].S
				continue
			}
		case lex.Copula, lex.Adverb, lex.Conj, lex.List, lex.Approx, lex.Cut, lex.Status, lex.Of, lex.Basis:
			if x.Items[k].Class == lex.Cut && x.Items[k].Arg == 1 {
				return s
			}
			if x.Items[k].E-x.Items[k].S == 1 && x.Items[k].Class != lex.Approx && !x.Starts(x.Items[k].S) {
				return s
			}
			s.e = x.Items[k].S
			continue
		}
		break
	}
	return s
}

// skipOf skips a 的 or 、 behind a place.
func (x *Reader) skipOf(i, e int) int {
	for i < e && (x.R[i] == '的' || lex.IsSpace(x.R[i])) {
		i++
	}
	return i
}

func (x *Reader) trimOf(e, s int) int {
	for e > s && (x.R[e-1] == '的' || lex.IsSpace(x.R[e-1])) {
		e--
	}
	return e
}

var (
	leads    = sets["leads"]
	orgTails = sets["org-tails"]
)
