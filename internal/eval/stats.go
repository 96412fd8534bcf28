package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// A figure is a statistic in the form of the labelled data: rune offsets, and numbers
// as strings or as JSON numbers.
type figure struct {
	Text      string
	Start     int
	end       int
	Kind      string
	Value     number
	Lower     number
	Upper     number
	From      number
	Unit      string
	Modifier  string
	Direction string
	Measure   string
	Basis     string
	Subject   string
	Scope     string
	Period    string
	Status    string
}

// A number is written as a string or as a JSON number; "" when it is not there.
type number string

func (n *number) UnmarshalJSON(b []byte) error { //nolint:unparam // as json wants it
	if *n = number(strings.Trim(string(b), `"`)); *n == "null" {
		*n = ""
	}
	return nil
}

func (n number) float() (float64, bool) {
	f, err := strconv.ParseFloat(strings.ReplaceAll(string(n), ",", ""), 64)
	return f, err == nil
}

// near reports whether two numbers are both there and the same but for rounding.
func near(a, b number) bool {
	x, ok := a.float()
	y, also := b.float()
	return ok && also && math.Abs(x-y) <= max(0.011, 1e-6*math.Abs(y))
}

// fieldNames are the fields scored on found statistics, in the order of the table.
var fieldNames = []string{"direction", "measure", "basis", "kind", "subject~", "subject", "modifier", "from", "period", "scope", "status"}

// A statScore counts what was found and what of it was right.
type statScore struct {
	gold, pred, lines, empty, emptyHit int
	found, value, unit, whole          int
	right, total                       map[string]int
	wrong                              []string
}

// statSets are the labelled sets of lines and passages; in dev every rule was written with
// the lines at hand.
var statSets = []string{"dev", "dev2", "real"}

// A statLine is a line of a labelled set.
type statLine struct {
	ID, Text string
	Stats    []figure
}

// scoreStats scores the statistics of the labelled sets field by field, says on what
// share of the lines of real_negatives.txt anything was found, and scores other people's
// lists of amounts and of counts.
func scoreStats(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	r, err := stats.New()
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range statSets {
		lines, err := corpus.ReadAll[statLine](filepath.Join(dir, "stats", set+".jsonl"))
		if errors.Is(err, os.ErrNotExist) {
			rows = append(rows, row{part: "stats", set: set, absent: true})
			continue
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, scoreLines(set, lines, seg, r))
	}
	rows = append(rows, scoreTraps(dir, seg, r))
	for _, score := range []func(string, *segment.Segmenter, *stats.Reader) (row, error){scoreMoney, scoreNumerals} {
		row, err := score(dir, seg, r)
		if err != nil {
			return rows, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func scoreLines(set string, lines []statLine, seg *segment.Segmenter, r *stats.Reader) row {
	sc := statScore{right: map[string]int{}, total: map[string]int{}}
	for _, l := range lines {
		sc.line(l.ID, l.Stats, figures(seg, r, l.Text))
	}
	return sc.row(set)
}

// scoreTraps says on what share of lines without statistics any is found.
func scoreTraps(dir string, seg *segment.Segmenter, x *stats.Reader) row {
	r := row{part: "stats", set: "real_negatives"}
	lines, err := textLines(filepath.Join(dir, "stats", "real_negatives.txt"))
	if err != nil {
		r.absent = true
		return r
	}
	hit := 0
	for _, l := range lines {
		r.docs++
		if f := figures(seg, x, l); len(f) > 0 {
			hit++
			r.wrong = append(r.wrong, f[0].Text+" in "+l)
		}
	}
	r.scores = []score{{"lines-with-output", float64(hit) / float64(max(1, r.docs))}}
	return r
}

// textLines returns the lines of a file that are neither empty nor comments.
func textLines(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		if strings.TrimSpace(l) != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out, nil
}

// figures extracts the statistics of text in the form of the labelled data.
func figures(seg *segment.Segmenter, r *stats.Reader, text string) []figure {
	all := r.Extract(seg.Document(text))
	out := make([]figure, 0, len(all))
	for _, s := range all {
		out = append(out, figure{
			Text: s.Text, Start: utf8.RuneCountInString(text[:s.Start]), end: utf8.RuneCountInString(text[:s.End]),
			Kind: s.Kind.String(), Value: number(s.Value.String()), Lower: number(s.Lower.String()), Upper: number(s.Upper.String()),
			From: number(s.From.String()), Unit: s.Unit, Modifier: s.Modifier.String(), Direction: s.Direction.String(),
			Measure: s.Measure.String(), Basis: s.Basis.String(), Subject: s.Subject, Scope: s.Scope, Period: s.Period, Status: s.Status.String(),
		})
	}
	return out
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

// amount makes one kind of levels and counts: which of the two it is, is taste.
func amount(kind string) string {
	if kind == "level" || kind == "count" {
		return "amount"
	}
	return kind
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
