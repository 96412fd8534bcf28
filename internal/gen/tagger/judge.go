package main

import (
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A judge weighs the teacher's names against those of a first model.
type judge struct {
	r     *reader
	model *tagger.Model

	agreed, taken, doubts int
}

// sureMargin is how sure a first model must be to overrule the teacher; below weakMargin
// its word against the teacher's makes a doubt.
const (
	sureMargin = 5 * tagger.Unit
	weakMargin = 2 * tagger.Unit
)

// weigh replaces the labels of d: what both find stays, what the first model is sure of
// is taken, everything else on which they differ is left open. Names that the document
// has elsewhere, whole and agreed on, decide their other mentions.
func (g *judge) weigh(d *document) {
	toks := g.r.seg.Append(nil, d.text)
	in := make([]tagger.Token, len(toks))
	for i, t := range toks {
		in[i] = tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag)}
	}
	found := g.model.Append(nil, d.text, in)
	type key struct {
		start, end int
		typ        tagger.Type
	}
	teacher := map[key]bool{}
	for _, l := range d.labels {
		teacher[key{l.start, l.end, l.typ}] = true
	}
	// Votes of this document: what was agreed on.
	votes := map[string]*[tagger.NumTypes]int{}
	agreed := make([]bool, len(found))
	for i, s := range found {
		if teacher[key{s.Start, s.End, s.Type}] {
			agreed[i] = true
			v := votes[d.text[s.Start:s.End]]
			if v == nil {
				v = new([tagger.NumTypes]int)
				votes[d.text[s.Start:s.End]] = v
			}
			v[s.Type]++
		}
	}
	var labels []label
	for i, s := range found {
		text := d.text[s.Start:s.End]
		t := s.Type
		if taken(s, agreed[i], text, votes[text]) {
			labels = append(labels, label{start: s.Start, end: s.End, typ: t})
			if agreed[i] {
				g.agreed++
			} else {
				g.taken++
			}
			continue
		}
		labels = append(labels, label{start: s.Start, end: s.End, free: freeAll})
		g.doubts++
	}
	// What the teacher alone has is a doubt, where the model's sure names leave room.
	for _, l := range d.labels {
		at := l.start
		for _, m := range labels {
			if m.end <= at || m.start >= l.end {
				continue
			}
			at = l.end
			break
		}
		if at == l.start {
			l.typ, l.free = tagger.None, freeAll
			labels = append(labels, l)
			g.doubts++
			slices.SortFunc(labels, func(a, b label) int { return a.start - b.start })
		}
	}
	d.labels = labels
}

// taken reports whether the first model's name s is taken over, whose text the document has by these votes elsewhere, if
// any: agreed says that the teacher has it too.
func taken(s tagger.Span, agreed bool, text string, votes *[tagger.NumTypes]int) bool {
	ok := agreed || s.Margin >= sureMargin
	if votes == nil || utf8.RuneCountInString(text) < 2 {
		return ok
	}
	switch best := slices.Max(votes[:]); {
	case votes[s.Type] == best:
		return ok || s.Margin >= weakMargin
	case best >= 2 && votes[s.Type] == 0:
		return false
	}
	return ok
}
