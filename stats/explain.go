package stats

import (
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/read"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// A Rule is a decision of the grammar of figures.
type Rule struct {
	Name    string // "step: what it decides"
	Example string // a text that is read otherwise without the rule
}

// Rules returns the named rules of the grammar, in the order in which they are asked.
func Rules() []Rule {
	all := allRules()
	out := make([]Rule, 0, len(all))
	for _, r := range all {
		out = append(out, Rule{r.Name, r.Example})
	}
	return out
}

func allRules() []*rule.Rule { return slices.Concat(scan.Rules(), read.Rules()) }

var ruleNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, r := range allRules() {
		names[r.Name] = true
	}
	return names
})

// An Explanation says what became of one number of a text.
type Explanation struct {
	Text       string // the number with its unit, or the word it is hidden in
	Start, End int    // byte offsets in the document's text
	Stat       *Stat  // what it is reported as; nil when it is no statistic
	Reasons    []Reason
}

// A Reason is a rule that was applied to a number.
type Reason struct {
	Rule   string // its name
	Effect string // dropped, kept, hidden, kind, value, direction; subject, scope, period
}

var effectNames = [...]string{
	rule.Dropped: "dropped", rule.Kept: "kept", rule.Hidden: "hidden", rule.Kind: "kind", rule.Value: "value", rule.Direction: "direction",
}

// Explain returns what became of each number of a document, in the order of the text,
// and by which rules. It is slower than Extract.
func (r *Reader) Explain(doc *segment.Document) []Explanation {
	if doc == nil {
		return nil
	}
	x := new(read.Reader)
	x.Log = &rule.Log{Off: r.off, Hears: true}
	var choices []attach.Choice
	whose := attach.Explain(&choices)
	whose.Document(doc)
	var out []Explanation
	var all []Stat // of the figures
	var of []int   // the index in all of the figure that a number is reported as, -1 for none
	chinese := Check(doc) == nil
	for _, p := range pieces(doc) {
		if !read.Possible(doc.Text[p.Start:p.End]) {
			continue
		}
		if len(out) >= Limit(len(doc.Text)) {
			break
		}
		tok, _ := slices.BinarySearchFunc(doc.Tokens, p.Start+1, func(t segment.Token, at int) int { return t.End - at })
		x.Log.Notes = x.Log.Notes[:0]
		found := x.Paragraph(doc, p, tok)
		alien := !chinese || foreign(doc.Text[p.Start:p.End], manyLetters)
		if alien {
			found = found[:0]
		}
		choices = choices[:0]
		for i, a := range whose.Paragraph(p, tok, x, found) {
			found[i].Subject, found[i].Scope, found[i].Period = a.Subject, a.Scope, a.Period
			s := newStat(&found[i])
			s.Confidence, s.Dates = a.Confidence(), isoPeriod(s.Period, doc.Source.Published)
			all = append(all, s)
		}
		nums := numbers(x)
		reasons, owners := heard(x.Log.Notes, nums), owned(choices, len(found))
		first := 0 // the first figure that does not end before the number
		for k, n := range nums {
			e := Explanation{Start: int(x.Off[n.S]), End: x.End(n.E), Reasons: reasons[k]}
			e.Text = doc.Text[e.Start:e.End]
			for first < len(found) && found[first].End <= e.Start {
				first++
			}
			reported := -1
			for i := first; i < len(found) && found[i].Start < e.End; i++ {
				if found[i].End > e.Start {
					reported = i
				}
			}
			switch {
			case alien:
				e.Reasons = []Reason{{"check: a text, or a paragraph, that is not Chinese", effectNames[rule.Dropped]}}
			case e.Reasons == nil:
				e.Reasons = []Reason{silence(n, reported >= 0)}
			}
			if reported >= 0 {
				e.Reasons = append(e.Reasons, owners[reported]...)
				reported += len(all) - len(found)
			}
			out, of = append(out, e), append(of, reported)
		}
	}
	localMoney(doc, all)
	quarterly(doc, all)
	for i, k := range of {
		if k >= 0 {
			s := all[k]
			out[i].Stat = &s
		}
	}
	return out
}

// heard gives the notes to the numbers that they are about. nums are in order and disjoint.
func heard(notes []rule.Note, nums []scan.Item) [][]Reason {
	out := make([][]Reason, len(nums))
	for _, note := range notes {
		k, _ := slices.BinarySearchFunc(nums, note.S, func(n scan.Item, at int) int {
			if n.E <= at {
				return -1
			}
			return 1
		})
		for ; k < len(nums) && nums[k].S < note.E; k++ {
			out[k] = append(out[k], Reason{note.Rule.Name, effectNames[note.Effect]})
		}
	}
	return out
}

// numbers returns the items of the line that hold a number.
func numbers(x *read.Reader) []scan.Item {
	out := make([]scan.Item, 0, len(x.Items))
	for _, it := range x.Items {
		switch it.Class {
		case lex.Quantity, lex.Number:
		case lex.Time, lex.Latin, lex.Hidden:
			if !x.Numeric(it.S, it.E) {
				continue
			}
		default:
			continue
		}
		out = append(out, it)
	}
	return out
}

// silence is the reason of a number that no named rule was applied to.
func silence(it scan.Item, kept bool) Reason {
	switch {
	case it.Class == lex.Time:
		return Reason{"scan: part of a time", effectNames[rule.Hidden]}
	case it.Class == lex.Latin:
		return Reason{"scan: part of a name in Latin letters", effectNames[rule.Hidden]}
	case it.Class == lex.Hidden:
		return Reason{"scan: part of a word of hidden.txt", effectNames[rule.Hidden]}
	case it.Class == lex.Number:
		return Reason{"scan: an ordinal, or part of a subject", effectNames[rule.Dropped]}
	case kept:
		return Reason{"read: as it stands, or part of a list or of a from→to", effectNames[rule.Kept]}
	}
	return Reason{"read: no rule makes a statement of it", effectNames[rule.Dropped]}
}

// owned are the reasons of subject, scope and period by figure: where each was taken from, what
// came second, and the features that told between the two.
func owned(choices []attach.Choice, figures int) [][]Reason {
	out := make([][]Reason, figures)
	for _, c := range choices {
		if c.Text == "" && c.Second == "" {
			continue
		}
		why := "attach: " + c.Text + " (" + c.From + ")"
		if c.Text == "" {
			why = "attach: nothing"
		}
		if c.Second != "" {
			why += ", second " + c.Second
		}
		if len(c.Because) > 0 {
			why += "; " + strings.Join(c.Because, ", ")
		}
		out[c.Figure] = append(out[c.Figure], Reason{why, c.Field.String()})
	}
	return out
}
