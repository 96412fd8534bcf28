package attach

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/read"
)

// Document prepares r for the paragraphs of doc: it lists its names in the order of the
// text.
func (r *Reader) Document(doc *segment.Document) {
	r.doc, r.names, r.at = doc, r.names[:0], 0
	if s := doc.Segmenter(); s == nil || s != r.segmenter { // its words have other numbers
		r.segmenter, r.known = s, known{}
	}
	first := foremost(doc.Names)
	for i := range doc.Names {
		n := &doc.Names[i]
		often := spoken(n, i, &first)
		for _, m := range n.Body() {
			r.names = append(r.names, Name{m.Start, m.End, uint8(n.Type), often})
		}
	}
	slices.SortFunc(r.names, func(a, b Name) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}

// How much a document speaks of a name.
const (
	spokenOnce = iota + 1
	spokenOften
	spokenMostOfType
	spokenMost
	numSpoken
)

// foremost returns which name is most often mentioned, of all and of each type; −1 for none
// that is twice. Of equals it is the first.
func foremost(names []segment.Name) (of [9]int) {
	for t := range of {
		of[t] = -1
	}
	for i := range names {
		n := len(names[i].Body())
		for _, t := range [...]int{8, int(names[i].Type)} {
			if n > 1 && (of[t] < 0 || n > len(names[of[t]].Body())) {
				of[t] = i
			}
		}
	}
	return of
}

// spoken says how often name i is mentioned, beside others.
func spoken(n *segment.Name, i int, first *[9]int) uint8 {
	switch {
	case len(n.Body()) < 2:
		return spokenOnce
	case first[8] == i:
		return spokenMost
	case first[n.Type] == i:
		return spokenMostOfType
	}
	return spokenOften
}

// Paragraph attaches the figures that x has read in the paragraph p of the document. The
// answers hold until the next call.
func (r *Reader) Paragraph(p segment.Span, tok int, x *read.Reader, found []read.Figure) []Answer {
	in := Paragraph{Doc: r.doc, Start: p.Start, End: p.End, Token: tok, Figures: r.figures[:0], Times: r.given[:0]}
	for i := range found {
		f := &found[i]
		in.Figures = append(in.Figures, Figure{Start: f.Start, End: f.End, Kind: Kind(f.Kind), Unit: f.Unit, Read: Fields{f.Subject, f.Scope, f.Period}, Settled: f.Settled, Group: f.Group, Timed: f.Timed, Like: f.Like, Same: sameTime(f.BasisText)})
	}
	for i := range x.Times {
		m := &x.Times[i]
		in.Times = append(in.Times, Time{Start: int(x.Off[m.S]), End: x.End(m.E), Grain: uint8(m.Grain), Base: m.Base, Vague: m.Vague})
	}
	for r.at < len(r.names) && r.names[r.at].Start < p.Start {
		r.at++
	}
	end := r.at
	for end < len(r.names) && r.names[end].Start < p.End {
		end++
	}
	in.Names = r.names[r.at:end]
	r.at = end
	r.figures, r.given = in.Figures, in.Times
	r.para = in
	return r.Attach(&r.para)
}

// sameTime reports whether a basis is the same time of another year: 较去年同期.
func sameTime(basis string) bool {
	return strings.HasSuffix(basis, "同期") || strings.HasSuffix(basis, "同月") || strings.HasSuffix(basis, "同季")
}

// Release lets go of the document.
func (r *Reader) Release() {
	clear(r.cand)
	clear(r.got)
	clear(r.figures)
	r.doc, r.p, r.text, r.para = nil, nil, "", Paragraph{}
	r.pairing.x = subjectContext{}
}
