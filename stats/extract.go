package stats

import (
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/read"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/table"
)

// A Reader extracts statistics. It is immutable and safe for concurrent use.
type Reader struct {
	off map[string]bool // rules that are turned off
}

// New makes a Reader.
func New(opts ...Option) (*Reader, error) {
	r := &Reader{}
	for _, o := range opts {
		if err := o(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Preload reads the tables that the first Extract would read: a few milliseconds. Where the first answer must be quick, it can
// run beside other work. It is safe for concurrent use.
func Preload() { attach.Preload() }

// standard is the Reader of no options.
var standard = &Reader{}

// Extract returns what the Reader of no options does.
func Extract(doc *segment.Document) []Stat { return standard.Extract(doc) }

// Extract returns the statistics of a document in the order of the text, none of a nil one.
// Every span lies inside doc.Text and no two overlap.
//
// The time is linear in the length of the text; paragraphs without a numeral cost one
// pass over their bytes. There are at most Limit(len(doc.Text)) of them.
func (r *Reader) Extract(doc *segment.Document) []Stat {
	if doc == nil {
		return nil
	}
	x := benches.Get().(*bench)
	defer x.put()
	x.out, x.Log = x.out[:0], r.log()
	x.document(doc)
	if len(x.out) == 0 {
		return nil
	}
	localMoney(doc, x.out)
	quarterly(doc, x.out)
	if len(x.out) > maxKept {
		out := x.out
		x.out = nil
		return out
	}
	return append(make([]Stat, 0, len(x.out)), x.out...)
}

// maxKept is how many statistics a bench that is kept has room for.
const maxKept = 1 << 12

// A bench is what one document is read on.
type bench struct {
	read.Reader
	whose attach.Reader
	cells table.Reader
	out   []Stat

	listed bool // the names of the document
	tok    int  // the first token that is not behind us
	most   int  // statistics of the document
}

// document reads the paragraphs of doc, and the tables among them as tables.
func (x *bench) document(doc *segment.Document) {
	tables := table.Find(doc)
	x.listed, x.tok, x.most = false, 0, Limit(len(doc.Text))
	chinese := Check(doc) == nil
	for _, p := range doc.Paragraphs {
		if doc.Stopped() {
			return
		}
		for len(tables) > 0 && tables[0].End <= p.Start {
			tables = tables[1:]
		}
		if len(tables) > 0 && p.End > tables[0].Start {
			if x.table(doc, &tables[0]) {
				continue
			}
			tables = tables[1:]
		}
		if !chinese {
			continue
		}
		for first, rest := nextPiece(doc.Text, p); first.End > first.Start && len(x.out) < x.most; first, rest = nextPiece(doc.Text, rest) {
			x.paragraph(doc, first)
		}
	}
}

// paragraph reads a paragraph, or a piece of one that is too long.
func (x *bench) paragraph(doc *segment.Document, p segment.Span) {
	if text := doc.Text[p.Start:p.End]; !read.Possible(text) || doc.Stopped() || foreign(text, manyLetters) {
		return
	}
	for x.tok < len(doc.Tokens) && doc.Tokens[x.tok].End <= p.Start {
		x.tok++
	}
	found := x.Paragraph(doc, p, x.tok)
	found = found[:min(len(found), x.most-len(x.out))]
	if len(found) == 0 {
		return
	}
	if !x.listed {
		x.whose.Document(doc)
		x.listed = true
	}
	for i, a := range x.whose.Paragraph(p, x.tok, &x.Reader, found) {
		f := &found[i]
		f.Subject, f.Scope, f.Period = a.Subject, a.Scope, a.Period
		s := newStat(f)
		s.Confidence = a.Confidence()
		x.add(doc, s)
	}
}

// add appends s with the dates of its period.
func (x *bench) add(doc *segment.Document, s Stat) {
	if n := len(x.out); n > 0 && x.out[n-1].Period == s.Period {
		s.Dates = x.out[n-1].Dates
	} else {
		s.Dates = isoPeriod(s.Period, doc.Source.Published)
	}
	if len(x.out) == cap(x.out) && len(x.out) > maxKept { // all at once, not twice over and over
		x.out = slices.Grow(x.out, x.most-len(x.out)+1)
	}
	x.out = append(x.out, s)
}

// table reads a table when its first paragraph comes, and reports whether it has figures:
// one without is read as text.
func (x *bench) table(doc *segment.Document, g *table.Grid) bool {
	if g.Read {
		return true
	}
	x.cells.Each(doc, g, func(f *read.Figure) bool {
		g.Read = true
		if len(x.out) < x.most {
			x.add(doc, newStat(f))
		}
		return len(x.out) < x.most
	})
	return g.Read
}

// benches holds those of documents that are done.
var benches = sync.Pool{New: func() any { return new(bench) }}

func (x *bench) put() {
	clear(x.out)
	x.Release()
	x.whose.Release()
	benches.Put(x)
}

// log returns what the grammar asks for the rules that are off.
func (r *Reader) log() *rule.Log {
	if r.off == nil {
		return nil
	}
	return &rule.Log{Off: r.off}
}

func newStat(f *read.Figure) Stat {
	return Stat{
		Text: f.Text, Start: f.Start, End: f.End,
		Kind: Kind(f.Kind), Value: decimal(f.Value), Lower: decimal(f.Lower), Upper: decimal(f.Upper), Unit: strings.ReplaceAll(f.Unit, " ", ""), Modifier: Modifier(f.Modifier),
		Direction: Direction(f.Direction), Measure: Measure(f.Measure), From: decimal(f.From), To: decimal(f.To),
		Basis: Basis(f.Basis), BasisText: strings.TrimSpace(f.BasisText), // 比 Hugo |快 3 倍
		Subject: f.Subject, Scope: f.Scope, Period: f.Period, Status: Status(f.Status),
	}
}
