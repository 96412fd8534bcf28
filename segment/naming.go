package segment

import (
	"cmp"
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// A mark is one place that something took for a name.
type mark struct {
	names.Mark
	title bool
	user  bool // the user's own name
	found int  // index into entries
}

// An entry is all marks of one text and type.
type entry struct {
	text   string // folded
	kind   NameType
	weight int // how sure: a mark of the model counts 1 and more
	sure   bool
	noTag  bool
	count  int
	margin int32 // the greatest
	name   int   // index into Document.Names once linked

	short string   // what an organization is called without place and common words, once asked for
	words []string // of an organization's name, once asked for
}

// A naming is what finding the names of a document needs.
type naming struct {
	*Document
	marks   []mark // those of the title first, in order, disjoint
	entries []entry

	plain []byte // what a place begins with, folded
	found []int  // entries that it may be
}

// name finds the names of d: what the model and the rules have marked, made to agree over
// the whole document, and linked where two forms name one thing.
func (d *Document) name() {
	n := naming{Document: d}
	n.marks = make([]mark, 0, len(d.titleMarks)+len(d.marks))
	for _, m := range d.titleMarks {
		n.marks = append(n.marks, mark{Mark: m, title: true})
	}
	for _, m := range d.marks {
		n.marks = append(n.marks, mark{Mark: m})
	}
	n.given()
	n.never()
	n.credits()
	n.enter()
	n.vote()
	n.enter()
	n.doubtful()
	n.enter()
	n.agree()
	n.never()
	n.enter()
	n.link()
	n.parents()
}

// of returns the text of m.
func (d *Document) of(m *mark) string {
	if m.title {
		return d.Title[m.Start:m.End]
	}
	return d.Text[m.Start:m.End]
}

// credits takes from the tags the people that a credit or a dateline names.
func (n *naming) credits() {
	z := 0
	for i := range n.marks {
		m := &n.marks[i]
		if m.title {
			continue
		}
		for z < len(n.Zones) && n.Tokens[n.Zones[z].Last-1].End <= m.Start {
			z++
		}
		if z < len(n.Zones) && n.Tokens[n.Zones[z].First].Start <= m.Start && n.Zones[z].Role != RoleHeading && n.Zones[z].Role != RoleCaption {
			m.NoTag = m.NoTag || NameType(m.Type) == Person || NameType(m.Type) == Organization
		}
	}
}

// weight is how much a mark counts.
func (m *mark) weight() int {
	switch {
	case m.user:
		return 1000
	case m.Rule && m.Margin >= names.Sure:
		return 8
	case m.Rule:
		return 3
	}
	return 2
}

// enter makes the entries of the marks.
func (n *naming) enter() {
	type key struct {
		text string
		kind NameType
	}
	n.entries = n.entries[:0]
	byKey := make(map[key]int, len(n.marks))
	for i := range n.marks {
		m := &n.marks[i]
		k := key{hanzi.FoldString(n.of(m)), NameType(m.Type)}
		e, ok := byKey[k]
		if !ok {
			e = len(n.entries)
			byKey[k] = e
			n.entries = append(n.entries, entry{text: k.text, kind: k.kind, noTag: true})
		}
		m.found = e
		x := &n.entries[e]
		x.weight += m.weight()
		x.sure = x.sure || m.Rule && m.Margin >= names.Sure || m.user
		x.noTag = x.noTag && m.NoTag
		x.margin = max(x.margin, m.Margin)
		x.count++
	}
}

// vote settles which type a text has that was given several: the heavier one, if it is
// twice as heavy.
func (n *naming) vote() {
	best := map[string]int{}
	for i := range n.entries {
		e := &n.entries[i]
		if b, ok := best[e.text]; !ok || n.entries[b].weight < e.weight {
			best[e.text] = i
		}
	}
	for i := range n.marks {
		m := &n.marks[i]
		e := &n.entries[m.found]
		b := &n.entries[best[e.text]]
		if b.kind != e.kind && !m.user && (b.weight >= 2*e.weight || b.sure && !e.sure) {
			m.Type, m.Margin = names.Type(b.kind), min(m.Margin, b.margin)
		}
	}
}

// mention returns m with its tokens.
func (d *Document) mention(m *mark) Mention {
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
