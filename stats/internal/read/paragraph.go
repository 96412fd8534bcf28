package read

import (
	"slices"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// A Reader turns the items of a line into figures, clause by clause. What one clause
// leaves for the next stands in its fields. A Reader is for one goroutine at a time.
type Reader struct {
	scan.Line
	out []Figure

	// carried along a paragraph
	period    string
	periodAt  quantity.Moment
	hasPeriod bool
	others    bool    // the figure before is that of another, which something is compared with
	films     telling // box offices, anywhere in it
	future    bool
	futureAt  int // the sentence that names the time to come
	scope     string
	last      ref
	// carried along a sentence
	basis     figure.Basis
	basisText string
	seen      figure.Basis // of the paragraph, from 从环比看 on
	seenText  string
	seenAt    int // the sentence that says so
	status    figure.Status
	willAt    int   // the sentence that said what will be done, -1 for none
	ready     bool  // the status holds in its clause, as brief says
	refs      []ref // what the figures of the sentence so far are about
	abouts    []ref // what the members of a list are about
	mixed     ref   // the second member of a list whose figures have verbs of their own
	pend      span  // the subject of a clause without figures
	opened    int   // rune the sentence begins at
	held      span  // the group that the sentence is about
	clauses   []clause

	// What is on the bench for one quantity, so that nothing is allocated for it.
	walk, said predicate // as it is read, and as it was
	own        subject
	reaching   reaching
	what       struct {
		statement
		figure Figure
		about  ref
	}
}

// A span is a stretch of runes of the line.
type span struct{ s, e int }

func (s span) empty() bool { return s.s >= s.e }

// A ref is what a figure is about.
type ref struct {
	subject, scope, period string
	base                   string // subject without a 降幅 or 增速 that a clause added
	unit                   string
	kind                   figure.Kind
	index                  bool // a bare number: an index
	timed                  bool // the period is that of what something is compared with
}

// Paragraph returns the figures of one paragraph of the document, in the order of the
// text; tok is the first token that may be in it. They are the caller's until the next
// call.
func (x *Reader) Paragraph(doc *segment.Document, p segment.Span, tok int) []Figure {
	x.out, x.refs, x.clauses = x.out[:0], x.refs[:0], x.clauses[:0]
	x.Begin(doc, p, tok)
	x.Scan()
	x.period, x.periodAt, x.hasPeriod, x.scope, x.last, x.future = "", quantity.Moment{}, false, "", ref{}, false
	x.seen, x.seenText, x.willAt, x.films, x.others = figure.NoBasis, "", -1, unasked, false
	if len(x.Qs) == 0 {
		return nil
	}
	x.out = slices.Grow(x.out, len(x.Qs)) // at most one of each
	x.split()
	end := len(x.clauses)
	for end > 0 && !x.clauses[end-1].qty { // nothing behind the last figure matters
		end--
	}
	for i := 0; i < end; {
		next := i + 1
		figures := x.clauses[i].qty
		for ; next < end && !x.clauses[next].first; next++ {
			figures = figures || x.clauses[next].qty
		}
		x.open(&x.clauses[i])
		for ; i < next; i++ {
			if c := &x.clauses[i]; figures {
				x.clause(c)
			} else {
				x.passing(c)
			}
		}
	}
	x.listicle()
	x.bracketed()
	return x.out
}

// maxKept is how many quantities a bench that is kept has room for; that of a text of
// nothing but figures is let go.
const maxKept = 1 << 14

// Release lets go of the document, and keeps the bench for the next one.
func (x *Reader) Release() {
	if cap(x.Qs) > maxKept || cap(x.out) > maxKept {
		*x = Reader{}
		return
	}
	clear(x.out[:cap(x.out)])
	clear(x.refs[:cap(x.refs)])
	clear(x.abouts[:cap(x.abouts)])
	clear(x.Qs[:cap(x.Qs)])
	x.Doc, x.last, x.mixed = nil, ref{}, ref{}
	x.walk, x.said, x.own, x.reaching = predicate{}, predicate{}, subject{}, reaching{}
	x.what.statement, x.what.figure, x.what.about = statement{}, Figure{}, ref{}
	x.period, x.scope, x.basis, x.basisText, x.seenText = "", "", figure.NoBasis, "", ""
}

// open starts a sentence: basis and status of the one before are forgotten, unless
// 其中 says that it goes on.
func (x *Reader) open(c *clause) {
	x.opened, x.mixed, x.held = c.s, ref{}, span{}
	x.status, x.ready, x.refs, x.pend = figure.Actual, false, x.refs[:0], span{}
	if c.apart { // what a heading says of times to come is said again
		x.future = false
	}
	if c.i0 < c.i1 && x.Items[c.i0].Class == lex.Among {
		return
	}
	x.basis, x.basisText = x.seen, x.seenText
}

// listicle takes back the only statistic of a headline when it is a small round-about
// count: 8种食物帮你补铁, 7个好方法.
func (x *Reader) listicle() {
	if len(x.out) != 1 {
		return
	}
	s := &x.out[0]
	last := x.At(len(x.R) - 1)
	if s.End == x.End(len(x.R)) && s.Start > int(x.Off[0]) { // 公交线路6条
		return
	}
	if s.Kind == figure.Count && s.Modifier == figure.Exact && s.Scope == "" && s.Period == "" && s.Value.IsSet() && s.Value.Cmp(numeral.Int(20)) < 0 && last != '。' && last != '!' && last != ';' && last != '”' && listUnits.Has(s.Unit) {
		x.out = x.out[:0]
	}
}

// Possible reports whether s holds anything that can become a statistic: a digit, a
// Chinese numeral with a unit's first character, or one of the words that are figures.
func Possible(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			return true
		case c >= 0xE4 && c <= 0xEF && i+2 < len(s):
			if hot[uint16(c&0xF)<<12|uint16(s[i+1]&0x3F)<<6|uint16(s[i+2]&0x3F)] {
				return true
			}
			i += 2
		}
	}
	return false
}

// hot holds the runes that a figure without Arabic digits cannot do without; a test holds them and words.txt together.
var hot = newHot()

func newHot() *[1 << 16]bool {
	var t [1 << 16]bool
	for _, r := range "二三四五六七八九十两兩百千万萬亿億半番倍平斩斬首零变變０１２３４５６７８９贰叁肆伍陆柒捌玖拾佰仟〇一跑" {
		t[r] = true
	}
	return &t
}
