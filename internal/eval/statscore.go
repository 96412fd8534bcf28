package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// fieldNames are the fields scored on found statistics, in the order of the table.
var fieldNames = []string{"direction", "measure", "basis", "kind", "subject~", "subject", "modifier", "from", "period", "scope", "status"}

// A statScore counts what was found and what of it was right.
type statScore struct {
	gold, pred, lines, empty, emptyHit int
	found, value, unit, whole          int
	right, total                       map[string]int
	wrong                              []string
}

// line scores one line.
func (sc *statScore) line(id string, gold, pred []figure) {
	sc.lines++
	sc.pred += len(pred)
	if len(gold) == 0 {
		sc.empty++
		if len(pred) > 0 {
			sc.emptyHit++
		}
		return
	}
	sc.gold += len(gold)
	for _, g := range gold {
		i := match(g, pred)
		if i < 0 {
			sc.wrong = append(sc.wrong, fmt.Sprintf("%s %s: missed", id, g.Text))
			continue
		}
		p := pred[i]
		pred = append(pred[:i:i], pred[i+1:]...)
		sc.compare(id, g, p)
	}
}

// match returns the prediction that overlaps g best, one with its value first, or -1.
func match(g figure, pred []figure) int {
	best, score := -1, 0
	a, b := g.Start, g.Start+utf8.RuneCountInString(g.Text)
	for i, p := range pred {
		o := min(b, p.end) - max(a, p.Start)
		if o <= 0 {
			continue
		}
		if near(p.Value, g.Value) || near(p.Lower, g.Lower) {
			o += 100
		}
		if o > score {
			best, score = i, o
		}
	}
	return best
}

// compare scores the prediction p for g.
func (sc *statScore) compare(id string, g, p figure) {
	sc.found++
	value := (g.Value == "" || g.Lower != "" || near(p.Value, g.Value)) && (g.Lower == "" || near(p.Lower, g.Lower)) && (g.Upper == "" || near(p.Upper, g.Upper))
	unit := value && p.Unit == g.Unit
	sc.value += btoi(value)
	sc.unit += btoi(unit)
	whole := unit
	note := func(field string, scored, ok bool, want, got string, counts bool) {
		if !scored {
			return
		}
		sc.total[field]++
		sc.right[field] += btoi(ok)
		if counts {
			whole = whole && ok
		}
		if !ok {
			sc.wrong = append(sc.wrong, fmt.Sprintf("%s %s: %s %q, not %q", id, g.Text, field, got, want))
		}
	}
	equal := func(field, want, got string, counts bool) {
		note(field, want != "" || got != "", want == got, want, got, counts)
	}
	half := func(field, want, got string) {
		note(field, want != "" || got != "", overlap(want, got) >= 0.8, want, got, false)
	}
	equal("direction", g.Direction, p.Direction, true)
	equal("measure", g.Measure, p.Measure, true)
	equal("basis", g.Basis, p.Basis, true)
	equal("modifier", strings.TrimRight(g.Modifier, "="), strings.TrimRight(p.Modifier, "="), false)
	note("from", g.From != "" || p.From != "", near(p.From, g.From), string(g.From), string(p.From), false)
	half("period", g.Period, p.Period)
	half("scope", g.Scope, p.Scope)
	equal("status", g.Status, p.Status, false)
	equal("kind", amount(g.Kind), amount(p.Kind), false)
	if g.Subject != "" {
		o := overlap(g.Subject, p.Subject)
		sc.total["subject"]++
		sc.right["subject"] += btoi(o >= 0.999)
		note("subject~", true, o >= 0.5, g.Subject, p.Subject, true)
	}
	if !unit {
		sc.wrong = append(sc.wrong, fmt.Sprintf("%s %s: value %s..%s %s, not %s..%s %s", id, g.Text, p.Value+p.Lower, p.Upper, p.Unit, g.Value+g.Lower, g.Upper, g.Unit))
	}
	sc.whole += btoi(whole)
}

// overlap is the F1 of the characters of two strings, punctuation aside.
func overlap(a, b string) float64 {
	x, y := chars(a), chars(b)
	return fscore(common(x, y), len(x), len(y))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (sc *statScore) row(set string) row {
	r := row{part: "stats", set: set, docs: sc.lines, wrong: sc.wrong}
	for _, s := range []struct {
		name string
		hits int
	}{{"found", sc.found}, {"value", sc.value}, {"value+unit", sc.unit}, {"whole", sc.whole}} {
		r.scores = append(r.scores, score{s.name, fscore(s.hits, sc.pred, sc.gold)})
	}
	for _, f := range fieldNames {
		r.scores = append(r.scores, score{f, float64(sc.right[f]) / float64(max(1, sc.total[f]))})
	}
	r.scores = append(r.scores, score{"empty-lines-with-output", float64(sc.emptyHit) / float64(max(1, sc.empty))})
	return r
}
