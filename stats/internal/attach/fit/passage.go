package main

import (
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/read"
)

type gold struct {
	Text                   string
	Start                  int
	Kind                   string
	Value, Lower           any
	Subject, Scope, Period string
	b, e                   int
}

type para struct {
	in    *attach.Paragraph
	found []read.Figure
	gold  []*gold // of each figure
	got   []attach.Fields
}

type passage struct {
	ID, Title, Text string
	Stats           []*gold
	paras           []*para
	set             string
	doc             *segment.Document
	fold            int
	made            bool // a case, and no passage of a newspaper
	house           bool // annotated by those who give a scope more often
	once            sync.Once
	truth           lessons // its decisions with the truth for earlier figures
}

// load reads passages with their figures: JSON lines, or a table of cases.
func load(seg *segment.Segmenter, path string) (out []*passage) {
	var all []*passage
	switch {
	case filepath.Base(path) == "labels.txt":
		all = located(path, *raw)
	case strings.HasSuffix(path, ".txt"):
		all = table(path)
	default:
		var err error
		if all, err = corpus.ReadAll[*passage](path); err != nil {
			panic(err)
		}
		for _, p := range all {
			offs := make([]int, 0, len(p.Text))
			for i := range p.Text {
				offs = append(offs, i)
			}
			offs = append(offs, len(p.Text))
			for _, g := range p.Stats {
				g.b = offs[g.Start]
				g.e = g.b + len(g.Text)
			}
		}
	}
	for _, p := range all {
		p.set = path
		p.made = strings.HasSuffix(path, ".txt") && filepath.Base(path) != "labels.txt"
		p.house = slices.Contains(strings.Split(*house, ","), filepath.Base(path))
		p.fold = p.part()
		p.doc = seg.Read(segment.Source{Title: p.Title, Body: p.Text})
		p.join()
		out = append(out, p)
	}
	return out
}

// outlets are those seen so far, with -outlets.
var outlets []string

// part returns the fold of a passage: by its id, or by its outlet, which the id names
// behind the first hyphen.
func (p *passage) part() int {
	if !*byOutlet {
		return int(p.hash()>>3) % max(1, *folds)
	}
	name := filepath.Base(p.set)
	if w := strings.SplitN(p.ID, "-", 3); len(w) == 3 && !p.made {
		name, _, _ = strings.Cut(strings.TrimPrefix(w[1], "raw_"), "_")
	}
	i := slices.Index(outlets, name)
	if i < 0 {
		i = len(outlets)
		outlets = append(outlets, name)
		*folds = len(outlets)
	}
	return i
}

// hash scatters passages by their id.
func (p *passage) hash() uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(p.ID))
	x := h.Sum32()
	x ^= x >> 15
	x *= 0x2c1b3c6d
	return x ^ x>>12
}

// draw returns which of n parts a passage is in, whatever its fold is.
func (p *passage) draw(n int) int { return int(p.hash()*0x9e3779b1>>8) % n }

// weight is what a passage counts for: passages of newspapers more than sentences made up.
func (p *passage) weight() float64 {
	if p.made {
		return *made
	}
	w := 1.0
	if len(p.Text) < 400 { // a line of its own: few, and plainer
		w = *short
	}
	if !p.house {
		w *= *own
	}
	return w
}

// table reads a file of cases of the package.
func table(path string) (out []*passage) {
	b, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	dash := func(s string) string {
		if s = strings.TrimSpace(s); s == "-" {
			return ""
		}
		return s
	}
	for _, l := range strings.Split(string(b), "\n") {
		switch {
		case strings.TrimSpace(l) == "" || l[0] == '#':
		case l[0] == '\t' || l[0] == ' ':
			p := out[len(out)-1]
			c := strings.Split(l, " | ")
			if len(c) < 7 {
				panic(path + ": " + l)
			}
			t := strings.TrimSpace(c[0])
			at := 0
			if n := len(p.Stats); n > 0 {
				at = p.Stats[n-1].e
			}
			i := strings.Index(p.Text[at:], t)
			if i < 0 {
				panic(path + ": " + l)
			}
			p.Stats = append(p.Stats, &gold{Text: t, b: at + i, e: at + i + len(t), Subject: dash(c[3]), Scope: dash(c[4]), Period: dash(c[5])})
		default:
			out = append(out, &passage{ID: l, Text: l})
		}
	}
	return out
}

// join finds the figures of p and the labelled one of each.
func (p *passage) join() {
	var x read.Reader
	tok := 0
	for _, s := range p.doc.Paragraphs {
		for tok < len(p.doc.Tokens) && p.doc.Tokens[tok].End <= s.Start {
			tok++
		}
		if !read.Possible(p.Text[s.Start:s.End]) {
			continue
		}
		found := x.Paragraph(p.doc, s, tok)
		q := &para{in: attach.Input(p.doc, s, tok, &x, found), found: append([]read.Figure(nil), found...), gold: make([]*gold, len(found))}
		p.paras = append(p.paras, q)
	}
	for _, g := range p.Stats {
		best, bo := -1, 0
		var bq *para
		for _, q := range p.paras {
			for i := range q.in.Figures {
				if o := min(g.e, q.in.Figures[i].End) - max(g.b, q.in.Figures[i].Start); q.gold[i] == nil && o > bo {
					best, bo, bq = i, o, q
				}
			}
		}
		if best >= 0 {
			bq.gold[best] = g
		}
	}
}

func (g *gold) field(f attach.Field) string {
	switch f {
	case attach.Period:
		return g.Period
	case attach.Subject:
		return g.Subject
	}
	return g.Scope
}
