package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

func ptr(i int) *int { return &i }

// head skips what may stand before a subject: 其中, time, adverbs, prepositions, marks.
// k is moved to the first item that is not skipped.
func (x *Reader) head(c *clause, k *int, s, e int) int {
	for s < e {
		for *k < c.i1 && x.Items[*k].S < s {
			*k++
		}
		n := x.headMark(s, e)
		if n == 0 && *k < c.i1 && x.Items[*k].S == s && x.Items[*k].E <= e {
			it := x.Items[*k]
			switch x.headItem(c, *k, e) {
			case walkOn:
				n = it.E - s
			case walkEnds:
				return s
			}
		}
		if n == 0 {
			n = x.caliber(s, e)
		}
		if n == 0 {
			if n = x.lead(s); s+n >= e {
				n = 0
			}
		}
		if n == 0 {
			return s
		}
		s += n
	}
	return s
}

// headMark returns 1 when the rune s is a mark before a subject, or the rest of a time.
func (x *Reader) headMark(s, e int) int {
	before := x.At(s - 1)
	switch r := x.R[s]; {
	case (r == '“' || r == '(') && !x.closed(s, e):
	case r == '里' && (before == '月' || before == '年' || before == '天' || before == '周'):
	case r == '起' && s > 0 && (before == '月' || before == '日' || before == '年' || before == '初'):
	case lex.IsSpace(r), r == '、', r == '·', r == '●', r == '*', r == '-', r == '”', r == ')', r == '"', r == '》', r == '/':
	default:
		return 0
	}
	return 1
}

// headItem says whether item k, which stands where the subject would begin, is skipped,
// or the subject begins with it; walkWord leaves that to what else is known of its words.
func (x *Reader) headItem(c *clause, k, e int) step {
	it := x.Items[k]
	switch it.Class {
	case lex.Number:
		if it.S == x.SkipSpace(0) && it.E < e && x.At(it.S+1) == '.' || x.spanOf(&it) && x.At(it.E) != '期' { // 2.3|天然气, 两年平均增长
			return walkOn
		}
	case lex.Time:
		if x.At(it.E) == '期' {
			return walkEnds
		}
		x.time(c, k)
		return walkOn
	case lex.Copula:
		if r := x.At(it.S); r == '过' || r == '了' || r == '着' || it.E-it.S == 1 && !(x.Starts(it.S) && x.Starts(it.E)) {
			return walkEnds
		}
		return walkOn
	case lex.Status:
		x.status = figure.Status(it.Arg)
		x.ready = x.brief(it.S)
		return walkOn
	case lex.Cut:
		return x.headCut(it, e)
	case lex.Among, lex.Conj, lex.Approx, lex.Pause, lex.Of:
		return walkOn
	case lex.Adverb:
		if it.Arg == 0 && (it.E-it.S > 1 || x.Starts(it.S) && x.Starts(it.E)) {
			return walkOn
		}
	}
	return walkWord
}

// headCut is headItem of a light verb: 累计净值 begins with one.
func (x *Reader) headCut(it scan.Item, e int) step {
	if it.Arg == 1 {
		return walkEnds
	}
	if x.At(it.E-1) == '计' && it.E < e {
		if t, _, _ := x.Token(it.E); t.Tag != segment.TagV && t.Tag != segment.TagVN {
			return walkEnds
		}
	}
	return walkOn
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
		if tailMark(x.R[s.e-1]) {
			s.e--
			continue
		}
		if s.e-s.s > 3 && x.R[s.e-1] == '均' && (x.Has(s.e-2, "日均") || x.Has(s.e-2, "平均") || x.Has(s.e-2, "年均") || x.Has(s.e-2, "月均")) {
			s.e -= 2
			continue
		}
		for k >= c.i0 && x.Items[k].E > s.e {
			k--
		}
		if k < c.i0 || x.Items[k].E != s.e || x.Items[k].S < s.s || !x.tailItem(x.Items[k]) {
			break
		}
		s.e = x.Items[k].S
	}
	return s
}

// tailMark reports whether r is a mark or a particle behind a subject.
func tailMark(r rune) bool {
	switch r {
	case '、', '(', '“', '"', '的', '了', ':', '—', '-', '《':
		return true
	}
	return lex.IsSpace(r)
}

// tailItem reports whether an item behind a subject is no part of it.
func (x *Reader) tailItem(it scan.Item) bool {
	switch it.Class {
	case lex.From:
		return true
	case lex.Number:
		return x.spanOf(&it) && (x.Has(it.S-2, "连续") || x.Has(it.S-2, "连年")) // 连续五年保持在
	case lex.Time:
		m := &x.Times[it.V]
		return m.Vague && !m.Base
	case lex.Copula, lex.Adverb, lex.Conj, lex.List, lex.Approx, lex.Cut, lex.Status, lex.Of, lex.Basis:
		if it.Class == lex.Cut && it.Arg == 1 {
			return false
		}
		return it.E-it.S > 1 || it.Class == lex.Approx || x.Starts(it.S)
	}
	return false
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

// caliber returns the length of 按可比口径 or 按现价计算 at s, 0 for none.
func (x *Reader) caliber(s, e int) int {
	switch x.At(s) {
	case '经', '扣', '剔': // 经季节性调整后
		for i := s + 1; i < e && i < s+12; i++ {
			if x.At(i) == '后' {
				return i + 1 - s
			}
		}
		return 0
	case '按', '以':
	default:
		return 0
	}
	for i := s + 1; i < e && i < s+12; i++ {
		if x.Has(i, "口径") || x.Has(i, "计算") {
			return i + 2 - s
		}
	}
	return 0
}

// closed reports whether the bracket or quote at s closes before e.
func (x *Reader) closed(s, e int) bool {
	for i := s + 1; i < e; i++ {
		if x.R[i] == '”' || x.R[i] == ')' {
			return true
		}
	}
	return false
}

var (
	leads    = sets["leads"]
	orgTails = sets["org-tails"]
)
