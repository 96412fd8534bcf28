package read

import (
	"slices"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

var bracketedList = &rule.Rule{Name: "list: names with their figures in brackets", Example: "失业率较高的有希腊(14.5%)、西班牙(13.2%)。"}

// maxNamed is how long a name before a bracket can be, and maxLabelled what is said before
// the first of them, in runes.
const maxNamed, maxLabelled = 12, 30

// bracketed gives the figures that stand in brackets behind the members of a list their
// names for scopes, and what is said before the list as their subject: 失业率较高的有希腊(14.5%)、
// 西班牙(13.2%). Every member must be a place.
func (x *Reader) bracketed() {
	if !x.Log.Allows(bracketedList) {
		return
	}
	for i := 0; i+1 < len(x.out); {
		n, names := x.bracketRun(i)
		if n < 2 {
			i++
			continue
		}
		first := names[0]
		subject := x.measureIn(span{x.labelStart(first.s), first.s})
		for k := range n {
			f := &x.out[i+k]
			f.Subject, f.Scope, f.Settled = subject, x.Text(names[k].s, names[k].e), true
			if f.Kind == figure.Share && endsIn(subject, rateTails) {
				f.Kind = figure.Rate
			}
			x.Log.Add(bracketedList, rule.Kind, x.runeAt(f.Start), x.runeAt(f.End))
		}
		i += n
	}
}

// bracketRun returns how many figures from the i-th on are one list, and their names.
func (x *Reader) bracketRun(i int) (n int, names []span) {
	from := -1 // the rune behind the bracket before
	for ; i+n < len(x.out); n++ {
		f := &x.out[i+n]
		s, e := x.runeAt(f.Start), x.runeAt(f.End)
		if x.At(s-1) != '(' || x.At(e) != ')' {
			break
		}
		name := span{x.nameStart(s - 1), s - 1}
		if from >= 0 {
			name.s = x.memberStart(from)
		}
		if n == 0 && name.empty() { // 依次为：|内华达(5.8%)、…
			name.s = x.labelEnd(name.e)
		}
		if name.e-name.s < 2 || name.e-name.s > maxNamed || !x.isPlace(name) && !x.placesBehind(i+n) {
			break
		}
		name.s = x.leadPlace(name)
		names, from = append(names, name), e+1
	}
	return n, names
}

// placesBehind reports whether a place stands in brackets' list behind the i-th figure, whose own name the
// lexicon does not know: 内华达(5.8%)、|加利福尼亚(5.2%).
func (x *Reader) placesBehind(i int) bool {
	if i+1 >= len(x.out) {
		return false
	}
	s := x.runeAt(x.out[i+1].Start) - 1
	name := span{x.memberStart(x.runeAt(x.out[i].End) + 1), s}
	return x.At(s) == '(' && name.e-name.s > 1 && name.e-name.s <= maxNamed && x.isPlace(name)
}

// labelEnd returns the rune behind the colon that stands shortly before rune e, e where none does.
func (x *Reader) labelEnd(e int) int {
	for s := e; s > 0 && e-s < maxNamed; s-- {
		if x.R[s-1] == ':' {
			return s
		}
	}
	return e
}

// runeAt returns the rune at the byte offset at of the document.
func (x *Reader) runeAt(at int) int {
	i, _ := slices.BinarySearch(x.Off, int32(at))
	return i
}

// memberStart returns where the next member of a list begins whose last one ends before
// rune i, i where none is joined to it.
func (x *Reader) memberStart(i int) int {
	switch r := x.At(i); r {
	case '、', ',', '和', '及', ';', '与':
		return x.SkipSpace(i + 1)
	}
	if x.Has(i, "以及") {
		return i + 2
	}
	return len(x.R)
}

// nameStart returns where the words of a place that end before rune e begin.
func (x *Reader) nameStart(e int) int {
	s := e
	for s > 0 && e-s < maxNamed {
		_, t, _ := x.Token(s - 1)
		if t >= s || !x.isPlace(span{t, e}) {
			break
		}
		s = t
	}
	return s
}

// labelStart returns where the clause, or the label before a colon, begins that leads up to
// rune e.
func (x *Reader) labelStart(e int) int {
	for s := e; s > 0; s-- {
		switch r := x.R[s-1]; {
		case r == ':' && s == e:
		case r == '。', r == ',', r == ';', r == '!', r == '?', r == ':', e-s >= maxLabelled:
			return s
		}
	}
	return 0
}

// measureIn returns the words of s up to its first noun of measure, without a place before
// them; "" where s has none.
func (x *Reader) measureIn(s span) string {
	s.s = x.place(s.s, s.e)
	if x.At(s.s) == '各' && s.s+2 < s.e {
		s.s += 2
	}
	for e := s.s + 1; e <= s.e && e-s.s <= maxNamed; e++ {
		if x.Starts(e) && x.headOf(span{s.s, e}) > 0 {
			return x.Text(s.s, e)
		}
		if e < s.e && lex.IsDigit(x.R[e]) {
			break
		}
	}
	return ""
}
