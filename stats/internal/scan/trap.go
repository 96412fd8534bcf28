package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// A trap is a rule for numbers that count nothing.
type trap struct {
	rule.Rule
	// when returns the rune behind what begins at i and counts nothing, 0 when the rule
	// does not apply. e is the rune behind the digits at i.
	when func(l *Line, i, e int) int
}

// trap returns the end of the number at rune i when it counts nothing: scores, clock
// times, phone and document numbers, models, idioms; i when it may be a quantity. An
// ordinal that is a place in an order is put at once, and its end returned negative.
func (l *Line) trap(i int) int {
	r := l.At(i)
	switch {
	case r == '第':
		return l.ordinal(i)
	case lex.IsDigit(r):
		e := i
		for lex.IsDigit(l.At(e)) {
			e++
		}
		if end := l.sprung(digitTraps, i, e); end > i {
			return end
		}
		return l.sprung(resultTraps, i, e)
	case numeral.HanDigit(r) >= 0 || numeral.HanUnit(r) > 0 || r == '半':
		e := i
		for numeral.HanDigit(l.At(e)) >= 0 || numeral.HanUnit(l.At(e)) > 0 {
			e++
		}
		if e-i > maxNumeral {
			return e
		}
		return l.sprung(chineseTraps, i, e)
	case r == '数' || r == '几':
		return l.sprung(vagueTraps, i, i)
	}
	return i
}

// maxNumeral is how many characters a numeral can have; what is longer is a table or noise.
const maxNumeral = 40

// sprung returns the end that the first of the traps gives to what begins at i, i when
// none does.
func (l *Line) sprung(traps []trap, i, e int) int {
	for k := range traps {
		t := &traps[k]
		if !l.Log.Allows(&t.Rule) {
			continue
		}
		if end := t.when(l, i, e); end > i {
			l.Log.Add(&t.Rule, rule.Dropped, i, end)
			return end
		}
	}
	return i
}

// Rules returns the rules of this step.
func Rules() []*rule.Rule {
	all := []*rule.Rule{labelUnit, namedCurrency, aboutDimension, oneOfMany}
	for _, traps := range [...][]trap{digitTraps, resultTraps, chineseTraps, vagueTraps} {
		for k := range traps {
			all = append(all, &traps[k].Rule)
		}
	}
	seen := map[*rule.Rule]bool{}
	for _, rules := range readings {
		for k := range rules {
			if r := &rules[k].Rule; !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	return all
}
