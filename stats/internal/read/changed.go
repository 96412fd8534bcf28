package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// sameChange returns the change that a percentage says again: behind 或, or in brackets,
// right behind it: 下跌81.5点，或0.42%; 增加4亿元(11.9%).
func (x *Reader) sameChange(s *statement) *Figure {
	if s.q.Unit.Kind != unit.Percent || len(x.out) == 0 || s.p.verb >= 0 || s.p.named >= 0 {
		return nil
	}
	last := &x.out[len(x.out)-1]
	if last.Kind != figure.Change || last.Measure == figure.Percent || last.From.IsSet() {
		return nil
	}
	i := s.q.S - 1
	switch x.At(i) {
	case '(':
		if r := x.At(s.q.E); r != ')' && r != ',' {
			return nil
		}
	case '或':
		if x.At(i-1) == ',' {
			i--
		}
	default:
		return nil
	}
	if x.End(i) != last.End {
		return nil
	}
	return last
}

// quoted reports whether a price and its change stand in brackets before the percentage at
// rune i, as (31.88, -0.58,| says, and which way the change goes.
func (x *Reader) quoted(i int) (way figure.Direction, ok bool) {
	back := func(i int) (from int, ok bool) { // the number that ends before a comma at i
		for i > 0 && lex.IsSpace(x.At(i-1)) {
			i--
		}
		if x.At(i-1) != ',' {
			return i, false
		}
		from = i - 1
		for lex.IsDigit(x.At(from-1)) || x.At(from-1) == '.' {
			from--
		}
		return from, from < i-1
	}
	s, ok := back(i)
	if !ok {
		return way, false
	}
	way = figure.Up
	switch {
	case x.At(s-1) == '-':
		way, s = figure.Down, s-1
	case x.At(s-1) == '+':
		s--
	}
	s, ok = back(s)
	return way, ok && x.At(s-1) == '('
}

// quotation returns the place of a bare number in a quotation, (31.88, -0.58, -1.79%): 1 for the
// price, 2 for how much it moved, 0 for none.
func (x *Reader) quotation(s *statement) int {
	i := s.q.S
	for lex.IsSpace(x.At(i - 1)) {
		i--
	}
	place, v := 1, x.Items[s.q.Item].V+2
	if x.At(i-1) == ',' {
		place, v = 2, v-1
	} else if x.At(i-1) != '(' {
		return 0
	}
	if v >= len(x.Qs) {
		return 0
	}
	last := &x.Qs[v]
	if last.Unit.Kind != unit.Percent || x.At(last.E) != ')' || last.E-s.q.E > quoteReach {
		return 0
	}
	if _, ok := x.quoted(last.S); !ok {
		return 0
	}
	return place
}

// quotedName makes what stands right before the bracket of a quotation its subject.
func (x *Reader) quotedName(s *statement) {
	e := s.q.S
	for e > s.q.S-quoteReach && e > 0 && x.At(e-1) != '(' {
		e--
	}
	e--
	b := e
	for b > 0 && e-b < nameReach && x.Starts(b) {
		t, from, _ := x.Token(b - 1)
		if !named(t.Tag) || !hanzi.IsHan(x.At(b-1)) && !lex.IsLatin(x.At(b-1)) && !lex.IsDigit(x.At(b-1)) {
			break
		}
		b = from
	}
	if b < e {
		s.r.subject, s.r.scope, s.st.Settled = x.Text(b, e), "", true
	}
}

// nameReach is how long the name of a security can be, in runes.
const nameReach = 10

// named reports whether a word with the tag t can stand in the name of a security.
func named(t segment.Tag) bool {
	switch t {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagJ, segment.TagEng, segment.TagX, segment.TagB, segment.TagVN, segment.TagS:
		return true
	}
	return false
}

// quoteReach is how long a quotation in brackets can be, in runes.
const quoteReach = 28

// namedTail returns the noun of change that a subject ends in, with the word of the average
// before it: 平均|增幅.
func (x *Reader) namedTail(subject string) string {
	r := []rune(subject)
	for n := min(8, len(r)); n >= 2; n-- {
		if w, ok := lex.Words.Get([]rune(hanzi.FoldString(string(r[len(r)-n:])))); ok && w.Class == lex.Named {
			if tail := string(r[:len(r)-n]); strings.HasSuffix(tail, "平均") {
				n += 2
			}
			return string(r[len(r)-n:])
		}
	}
	return ""
}

// small reports whether the quantity is less than half of the one before, so that it is how
// far from a line that lies, and not the line: 水位91.73米，低于警戒水位|1.77米.
func (x *Reader) small(s *statement) bool {
	if len(x.out) == 0 {
		return false
	}
	last := x.out[len(x.out)-1].Value
	twice, ok := s.q.First().Add(s.q.First())
	return ok && last.IsSet() && twice.Cmp(last) < 0
}

// beyond reports whether the quantity cannot be the line that the one before is above or
// below, so that it is how far from it that lies: 人均12万元，低于全国平均水平|3万元.
func (x *Reader) beyond(s *statement) bool {
	if len(x.out) == 0 {
		return false
	}
	o := &x.out[len(x.out)-1]
	if n := len(x.out); n > 1 && o.Unit != s.q.Name && isMoney(o.Unit) && x.out[n-2].Unit == s.q.Name { // 1.1亿元（约合1690万美元）
		o = &x.out[n-2]
	}
	last := o.Value
	side := s.q.First().Cmp(last)
	return last.IsSet() && (s.p.dir == figure.Up && side > 0 || s.p.dir == figure.Down && side < 0)
}

// lineReach is how far, in runes, the word of bound is looked for before a line.
const lineReach = 14

// overLine returns which side of a line the quantity lies, and where the words of it begin:
// 超过|醉驾标准一倍, 低于|指导价两万元. A line is what ends in one of the words of lines.
func (x *Reader) overLine(s *statement) (way figure.Direction, at int) {
	if s.q.Lower.IsSet() || s.q.Unit.Kind == unit.Point || x.Suffix(lines, max(s.c.s, s.q.S-4), s.q.S) == 0 {
		return figure.NoDirection, 0
	}
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].S <= lineReach; k-- {
		it := x.Items[k]
		switch it.Class {
		case lex.Verb:
			if x.Has(it.S, "高出") || x.Has(it.S, "超出") {
				return figure.Up, it.S
			}
			return figure.NoDirection, 0
		case lex.Quantity, lex.Share:
			return figure.NoDirection, 0
		case lex.Than:
			return figure.Direction(it.Arg), it.S
		case lex.Approx:
			switch figure.Modifier(it.Arg) {
			case figure.Above:
				return figure.Up, it.S
			case figure.Below:
				return figure.Down, it.S
			}
		}
	}
	return figure.NoDirection, 0
}

// perBehind reports whether 每 with its unit and then a quantity stand right behind item k:
// 大于|每秒|32.7米.
func (x *Reader) perBehind(k int) bool {
	if k+2 >= len(x.Items) {
		return false
	}
	per, q := x.Items[k+1], x.Items[k+2]
	return per.Class == lex.Per && q.Class == lex.Quantity && x.Items[k].E == per.S && per.E == q.S
}

// lines are words of what is measured against.
var lines = sets["lines"]

// forecasts are words of what was foreseen, before its figure.
var forecasts = sets["forecasts"]

// nominals are the units in which nothing grows.
var nominals = sets["nominals"]

// peers are others, so many of whom something is better than.
var peers = sets["peers"]

// marks are lines that a percentage before them draws: 2%的|目标.
var marks = sets["marks"]

// turned keeps the change of a verb, whose way only the sign shows when the verb has none.
func (x *Reader) turned(s *statement) verdict {
	s.dir = s.p.dir
	if it := x.Items[s.p.verb]; s.q.Unit.Kind == unit.Age && (x.Has(it.S, "推迟") || x.Has(it.S, "延后")) { // 初婚年龄推迟了|3.8岁
		s.dir = figure.Up
	}
	if x.Items[s.p.verb].Class == lex.Turn {
		s.dir = figure.Up
		if s.q.First().Sign() < 0 {
			s.dir = figure.Down
		}
	}
	return keep
}

// hasGrown reports whether things are counted that grew on something, of which there are no more than before: 树上|长了|20个果子.
func (x *Reader) hasGrown(s *statement) bool {
	it := x.Items[s.p.verb]
	return x.At(it.S) == '长' && (it.E-it.S == 1 || x.At(it.E-1) == '了') && s.q.Unit.Kind == unit.Thing
}
