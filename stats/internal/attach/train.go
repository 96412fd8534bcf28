package attach

import (
	"slices"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/read"
)

// Layout tells a fit how many features field f has, and what each is called.
func Layout(f Field) (size int, name func(int) string) {
	l := layouts()[f]
	return l.size, l.feature
}

// NewReader returns a reader that weighs with weights instead of the fitted ones and
// shows every decision to see.
func NewReader(weights Weights, see func(*Example), learn func(*Joint)) *Reader {
	if see == nil {
		see = func(*Example) {}
	}
	return &Reader{model: modelOf(&weights), see: see, learn: learn, fitting: true}
}

// Shipped returns the weights that are built in.
func Shipped() Weights { return fitted().weights() }

// Write returns weights in the form of weights.bin.
func Write(weights Weights) string { return write(modelOf(&weights)) }

// Input returns what Paragraph works on, to keep.
func Input(doc *segment.Document, p segment.Span, tok int, x *read.Reader, found []read.Figure) *Paragraph {
	r := &Reader{model: newModel(), see: func(*Example) {}}
	r.Document(doc)
	r.Paragraph(p, tok, x, found)
	in := r.para
	in.Names = slices.Clone(in.Names)
	return &in
}

// Around tells see of the words of a paragraph: of every word with a count of one and no
// unit, of the noun or verb that a figure is told behind, and of the last noun of those
// that stand behind one, with the class of its unit.
func Around(p *Paragraph, see func(word string, where, unit int)) {
	r := &Reader{model: new(model), lex: words()}
	r.figAt = make([]int32, len(p.Figures))
	r.load(p)
	text := func(i int32) string { return p.Doc.Text[r.cells[i].start:r.cells[i].end] }
	for i := range r.cells {
		if c := &r.cells[i]; c.mark == wordMark && (nounish(c) || verbish(c)) {
			see(text(int32(i)), 0, 0)
		}
	}
	for k, at := range r.figAt {
		u := int(classOf(p.Figures[k].Unit, p.Figures[k].Kind))
		i := at - 1
	back:
		for ; i >= 0 && at-i < 12; i-- {
			switch c := &r.cells[i]; {
			case c.mark == timeMark, c.mark == spaceMark:
				continue
			case c.mark != wordMark:
				break back
			}
			switch c := &r.cells[i]; c.class {
			case cReach, cLight, cManner, cLe, cPrep, cBasis, cChange, cNamed:
				continue
			default:
				if nounish(c) || verbish(c) {
					see(text(i), 1, u)
					break back
				}
				if c.class == cDe || c.class == cConj {
					break back
				}
			}
		}
		j := at + 1
		for j < int32(len(r.cells)) && j < at+8 && nounish(&r.cells[j]) && r.cells[j].class != cChange {
			j++
		}
		if j > at+1 {
			see(text(j-1), 2, u)
		}
	}
}

// UnitClasses are the names of the classes of units, in their order.
var UnitClasses = unitNames[:]
