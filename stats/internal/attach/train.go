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
	m := model(weights)
	if see == nil {
		see = func(*Example) {}
	}
	return &Reader{model: &m, see: see, learn: learn, fitting: true}
}

// Write returns weights in the form of weights.txt, without its head.
func Write(weights Weights) string {
	m := model(weights)
	return write(&m)
}

// Input returns what Paragraph works on, to keep.
func Input(doc *segment.Document, p segment.Span, tok int, x *read.Reader, found []read.Figure) *Paragraph {
	r := &Reader{model: new(model), see: func(*Example) {}}
	for f, l := range layouts() {
		r.model[f] = make([]int32, l.size)
	}
	r.Document(doc)
	r.Paragraph(p, tok, x, found)
	in := r.para
	in.Names = slices.Clone(in.Names)
	return &in
}
