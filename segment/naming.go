package segment

import (
	"cmp"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// A mark is one place that something took for a name.
type mark struct {
	names.Mark
	text  string // folded, once asked for
	found int32  // index into entries
	title bool
	user  bool // the user's own name
}

// An entry is all marks of one text and type.
type entry struct {
	text    string // folded
	*forms         // of an organization, once asked for
	weight  int32  // how sure: a mark of the model counts 1 and more
	margin  int32  // the greatest
	name    int32  // index into Document.Names once linked
	runes   int32  // of the text
	longest int32  // the same of the longest form, once linked
	next    int32  // the next entry of that text and another type, or −1
	head    int32  // the first of them
	first   rune   // that the text begins with, where it is looked for
	kind    NameType
	sure    bool
	noTag   bool
	asked   bool     // what else it is called as:
	called  NameType // NoName for nothing
}

// The forms of an organization's name are what it is called without place and common words,
// and its words; each once asked for.
type forms struct {
	short string
	words []string
}

// A naming is what finding the names of a document needs.
type naming struct {
	*Document
	marks, spare []mark // those of the title first, in order, disjoint
	entries      []entry
	byText       map[string]int32 // the first entry of each text

	forms    []forms // of entries
	list     []int   // of entries
	to       []int   // the fullest form of each entry
	counts   []int   // of marks of each
	byKind   [numNameTypes][]int
	starting []starters
	tokens   []Token
	words    []string
	plain    []byte // what a place begins with, folded
	found    []int  // entries that it may be
	folder   hanzi.Folder
}

var namings = sync.Pool{New: func() any { return &naming{byText: map[string]int32{}} }}

// manyMarks is how many marks a naming may have had that is kept for the next document.
const manyMarks = 1 << 12

// name finds the names of d: what the model and the rules have marked, made to agree over
// the whole document, and linked where two forms name one thing.
func (d *Document) name() {
	n := namings.Get().(*naming)
	n.Document = d
	n.all()
	d.marks, d.titleMarks = nil, nil // the names have them
	if len(n.marks) > manyMarks || cap(n.entries) > manyMarks {
		return
	}
	// Nothing of the document is kept.
	n.Document = nil
	clear(n.marks[:cap(n.marks)])
	clear(n.spare[:cap(n.spare)])
	clear(n.entries[:cap(n.entries)])
	clear(n.forms)
	n.forms = n.forms[:0]
	n.folder.Reset()
	clear(n.byText)
	clear(n.starting[:cap(n.starting)])
	clear(n.words[:cap(n.words)])
	namings.Put(n)
}

func (n *naming) all() {
	n.marks = slices.Grow(n.marks[:0], len(n.titleMarks)+len(n.Document.marks))
	if n.Foreign() == "" { // model and rules know of Chinese alone
		for _, m := range n.titleMarks {
			n.marks = append(n.marks, mark{Mark: m, title: true})
		}
		for _, m := range n.Document.marks {
			n.marks = append(n.marks, mark{Mark: m})
		}
	}
	n.words = n.words[:0]
	n.given()
	n.never()
	n.credits()
	n.enter()
	if n.vote() {
		n.enter()
	}
	if n.doubtful() {
		n.enter()
	}
	if n.unglue() {
		n.enter()
	}
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
func (m *mark) weight() int32 {
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
	n.entries = n.entries[:0]
	clear(n.byText)
	for i := range n.marks {
		m := &n.marks[i]
		if m.text == "" {
			m.text = n.folder.String(n.of(m))
		}
		n.entries = roomy(n.entries, i, len(n.marks))
		e := n.entryOf(m)
		m.found = e
		x := &n.entries[e]
		x.weight += m.weight()
		x.sure = x.sure || m.Rule && m.Margin >= names.Sure || m.user
		x.noTag = x.noTag && m.NoTag
		x.margin = max(x.margin, m.Margin)
	}
}

// entryOf returns the entry of m, a new one where there is none.
func (n *naming) entryOf(m *mark) int32 {
	head, ok := n.byText[m.text]
	last := head
	for e := head; ok && e >= 0; e = n.entries[e].next {
		if n.entries[e].kind == NameType(m.Type) {
			return e
		}
		last = e
	}
	e := int32(len(n.entries))
	if ok {
		n.entries[last].next = e
	} else {
		head = e
		n.byText[m.text] = e
	}
	n.entries = append(n.entries, entry{text: m.text, kind: NameType(m.Type), noTag: true, next: -1, head: head, runes: int32(hanzi.Count(m.text))})
	return e
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
	count := 0
	for i := range d.Names {
		count += len(d.Names[i].Mentions)
	}
	all := make([]Mention, 0, count)
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
