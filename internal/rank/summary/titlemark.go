package summary

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A titleMark is where the body holds what the title turns on: its first name, and its figures.
type titleMark struct {
	names   []segment.Mention // of the first name of the title that the body has too
	figures []string          // the numerals of the title that measure or count
}

// findNames lists where the names of the document stand in its body, in order.
func (w *work) findNames() {
	w.names = w.names[:0]
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		for _, m := range n.Body() {
			w.names = append(w.names, nameSpan{m.Start, m.End, n.Type == segment.Person})
		}
	}
	slices.SortFunc(w.names, func(a, b nameSpan) int { return a.start - b.start })
	if w.namesAt = w.namesAt[:0]; len(w.doc.Tokens) > manyTokens {
		return
	}
	w.namesAt = grown(w.namesAt, len(w.doc.Tokens))
	n := 0
	for k := range w.doc.Tokens {
		for n < len(w.names) && w.names[n].start < w.doc.Tokens[k].Start {
			n++
		}
		w.namesAt[k] = int32(n)
	}
}

// namesBeforeToken returns how many names start before token k.
func (w *work) namesBeforeToken(k int) int {
	if len(w.namesAt) > 0 {
		return int(w.namesAt[k])
	}
	return w.namesBefore(w.doc.Tokens[k].Start)
}

// nameOn returns the name that starts with token k, or nil.
func (w *work) nameOn(k int) *nameSpan {
	if i := w.namesBeforeToken(k); i < len(w.names) && w.names[i].start == w.doc.Tokens[k].Start {
		return &w.names[i]
	}
	return nil
}

// insideName reports whether a name runs over the start of token k.
func (w *work) insideName(k int) bool {
	i := w.namesBeforeToken(k)
	return i > 0 && w.names[i-1].end > w.doc.Tokens[k].Start
}

// A nameSpan is where a name stands.
type nameSpan struct {
	start, end int
	person     bool
}

// nameAt returns the name that starts at byte at, or nil.
func (w *work) nameAt(at int) *nameSpan {
	if i := w.namesBefore(at); i < len(w.names) && w.names[i].start == at {
		return &w.names[i]
	}
	return nil
}

// namesBefore returns how many names start before byte at.
func (w *work) namesBefore(at int) int {
	from, to := 0, len(w.names)
	for from < to {
		if half := (from + to) / 2; w.names[half].start < at {
			from = half + 1
		} else {
			to = half
		}
	}
	return from
}

// inName reports whether a name runs over byte at.
func (w *work) inName(at int) bool {
	i := w.namesBefore(at)
	return i > 0 && w.names[i-1].end > at
}

// markTitle finds what the title turns on.
func (w *work) markTitle() {
	w.turns = titleMark{figures: w.turns.figures[:0]}
	if !w.titled {
		if w.guided {
			w.markFigures(w.titleTokens, w.titleText)
		}
		return
	}
	at := -1
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		if len(n.Mentions) == 0 || !n.Mentions[0].Title || len(n.Body()) == 0 {
			continue
		}
		if at < 0 || n.Mentions[0].Start < w.doc.Names[at].Mentions[0].Start {
			at = i
		}
	}
	if at >= 0 {
		w.turns.names = w.doc.Names[at].Body()
	}
	w.markFigures(w.doc.TitleTokens, w.doc.Title)
}

// titleMarks notes which of it c holds.
func (w *work) titleMarks(c *clause) {
	if len(w.turns.names) > 0 {
		i, _ := slices.BinarySearchFunc(w.turns.names, c.start, func(m segment.Mention, at int) int { return m.Start - at })
		c.titleName = i < len(w.turns.names) && w.turns.names[i].Start < c.end
	}
	for _, f := range w.turns.figures {
		c.titleNumber = c.titleNumber || strings.Contains(w.doc.Text[c.start:c.end], f)
	}
}
