package segment

import (
	"cmp"
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A mark is one place that something took for a name.
type mark struct {
	names.Mark
	title bool
}

// kind returns the type of m.
func (m *mark) kind() NameType { return NameType(m.Type) }

// name finds the names of d: what the model takes for names, grouped by what they name.
func (d *Document) name() {
	marks := make([]mark, 0, len(d.titleMarks)+len(d.marks))
	for _, m := range d.titleMarks {
		marks = append(marks, mark{m, true})
	}
	for _, m := range d.marks {
		marks = append(marks, mark{m, false})
	}
	d.group(marks)
}

// of returns the text of m.
func (d *Document) of(m mark) string {
	if m.title {
		return d.Title[m.Start:m.End]
	}
	return d.Text[m.Start:m.End]
}

// group makes the names of the marks, which are in order.
func (d *Document) group(marks []mark) {
	type key struct {
		text string
		kind NameType
	}
	byKey := map[key]int{}
	for _, m := range marks {
		text := d.of(m)
		k := key{hanzi.FoldString(text), m.kind()}
		i, ok := byKey[k]
		if !ok {
			i = len(d.Names)
			byKey[k] = i
			d.Names = append(d.Names, Name{Text: text, Type: m.kind(), Parent: -1, Tag: true})
		}
		n := &d.Names[i]
		n.Tag = n.Tag && !m.NoTag
		n.Confidence = max(n.Confidence, confidence(m.Margin))
		n.Mentions = append(n.Mentions, d.mention(m))
	}
}

// confidence is how likely a name of that margin is right.
func confidence(margin int32) float64 {
	if margin >= tagger.Unit {
		return 0.9
	}
	return 0.6
}

// mention returns m with its tokens.
func (d *Document) mention(m mark) Mention {
	tokens := d.Tokens
	if m.title {
		tokens = d.TitleTokens
	}
	first, ok := slices.BinarySearchFunc(tokens, m.Start, func(t Token, at int) int { return cmp.Compare(t.Start, at) })
	if !ok {
		first--
	}
	last := first
	for last < len(tokens) && tokens[last].Start < m.End {
		last++
	}
	return Mention{m.Start, m.End, first, last, m.title}
}

// nameTokens returns the mentions of the body that begin and end with a word, in order.
func (d *Document) nameTokens() []Mention {
	var all []Mention
	for i := range d.Names {
		for _, m := range d.Names[i].Body() {
			if d.Tokens[m.First].Start == m.Start && d.Tokens[m.Last-1].End == m.End {
				all = append(all, m)
			}
		}
	}
	slices.SortFunc(all, func(a, b Mention) int { return cmp.Compare(a.First, b.First) })
	return all
}
