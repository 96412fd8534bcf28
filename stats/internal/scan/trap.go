package scan

import (
	"math/bits"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// A trap is a rule for numbers that count nothing.
type trap struct {
	rule.Rule
	behind string // the characters behind the digits that it is for, "" for all
	// when returns the rune behind what begins at i and counts nothing, 0 when the rule
	// does not apply. e is the rune behind the digits at i.
	when func(l *Line, i, e int) int
}

// A trapSet is traps in the order they are tried in, at most 64.
type trapSet struct {
	traps []trap
	all   uint64      // those for whatever stands behind the digits, as bits
	by    [256]uint64 // and those for each character, by a few of its bits
}

func newTraps(traps []trap) *trapSet {
	if len(traps) > 64 {
		panic("scan: more traps than a set has bits")
	}
	t := &trapSet{traps: traps}
	for k := range traps {
		if traps[k].behind == "" {
			t.all |= 1 << k
		}
		for _, r := range traps[k].behind {
			t.by[slot(r)] |= 1 << k
		}
	}
	return t
}

func slot(r rune) uint8 { return uint8(r ^ r>>8) }

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
func (l *Line) sprung(set *trapSet, i, e int) int {
	r := l.At(e)
	for may := set.all | set.by[slot(r)]; may != 0; may &= may - 1 {
		t := &set.traps[bits.TrailingZeros64(may)]
		if t.behind != "" && !strings.ContainsRune(t.behind, r) || !l.Log.Allows(&t.Rule) {
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
	all := []*rule.Rule{parted, labelUnit, dayOfWeek, namedCurrency, aboutDimension, boundVerb, justOver, oneOfMany, eachSo}
	for _, set := range [...]*trapSet{digitTraps, resultTraps, chineseTraps, vagueTraps} {
		for k := range set.traps {
			all = append(all, &set.traps[k].Rule)
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
