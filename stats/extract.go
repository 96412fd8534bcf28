package stats

import (
	"sync"

	"github.com/tiyao/tiyao/segment"
)

// Extract returns the statistics of a document in the order of the text. Every span
// lies inside doc.Text and no two overlap.
//
// The time is linear in the length of the text; paragraphs without a numeral cost one
// pass over their bytes. Extract is safe for concurrent use.
func Extract(doc *segment.Document) []Stat {
	if doc == nil {
		return nil
	}
	x := readers.Get().(*reader)
	defer func() { x.drop(); readers.Put(x) }()
	tok := 0
	for _, p := range doc.Paragraphs {
		if !figures(doc.Text[p.Start:p.End]) {
			continue
		}
		for tok < len(doc.Tokens) && doc.Tokens[tok].End <= p.Start {
			tok++
		}
		x.paragraph(doc, p, tok)
	}
	return x.take()
}

// readers holds the benches of paragraphs that are done.
var readers = sync.Pool{New: func() any { return new(reader) }}

// A reader turns the items of a line into statistics, clause by clause. What one
// clause leaves for the next stands in its fields.
type reader struct {
	line
	out []Stat

	// carried along a paragraph
	period    string
	periodAt  moment
	hasPeriod bool
	future    bool
	scope     string
	last      ref
	// carried along a sentence
	basis     Basis
	basisText string
	status    Status
	refs      []ref // what the figures of the sentence so far are about
	mixed     ref   // the second member of a list whose figures have verbs of their own
	pend      span  // the subject of a clause without figures
	opened    int   // rune the sentence begins at
	clauses   []clause
}

// A span is a stretch of runes of the line.
type span struct{ s, e int }

func (s span) empty() bool { return s.s >= s.e }

// A ref is what a figure is about.
type ref struct {
	subject, scope, period string
	base                   string // subject without a 降幅 or 增速 that a clause added
	unit                   string
	kind                   Kind
	index                  bool // a bare number: an index
}

func (x *reader) drop() {
	*x = reader{line: line{r: x.r[:0], off: x.off[:0], tok: x.tok[:0], items: x.items[:0], qs: x.qs[:0], times: x.times[:0]},
		out: x.out[:0], refs: x.refs[:0], clauses: x.clauses[:0]}
}

// take returns what was found as a slice of its own.
func (x *reader) take() []Stat {
	if len(x.out) == 0 {
		return nil
	}
	out := make([]Stat, len(x.out))
	copy(out, x.out)
	clear(x.out)
	return out
}

// paragraph reads one line of the document.
func (x *reader) paragraph(doc *segment.Document, p segment.Span, tok int) {
	x.load(doc, p, tok)
	x.scan()
	x.period, x.hasPeriod, x.scope, x.last, x.future = "", false, "", ref{}, false
	if len(x.qs) == 0 {
		return
	}
	x.split()
	found := len(x.out)
	defer func() { x.listicle(found) }()
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
}

// open starts a sentence: basis and status of the one before are forgotten, unless
// 其中 says that it goes on.
func (x *reader) open(c *clause) {
	x.opened, x.mixed = c.s, ref{}
	x.status, x.refs, x.pend = Actual, x.refs[:0], span{}
	if c.i0 < c.i1 && x.items[c.i0].class == cAmong {
		return
	}
	x.basis, x.basisText = NoBasis, ""
}

// listicle takes back the only statistic of a headline when it is a small round-about
// count: 8种食物帮你补铁, 7个好方法.
func (x *reader) listicle(found int) {
	if len(x.out) != found+1 {
		return
	}
	s := &x.out[found]
	last := x.at(len(x.r) - 1)
	if s.Kind == Count && s.Modifier == Exact && s.Scope == "" && s.Period == "" && s.Value.IsSet() && s.Value.Cmp(Int(20)) < 0 && last != '。' && last != '!' && last != ';' && last != '”' {
		switch s.Unit {
		case "个", "種", "种", "类", "類", "款", "项", "項", "件", "条", "條", "位", "名", "个人", "首", "部", "場", "场", "次", "招", "步":
			x.out = x.out[:found]
		}
	}
}

// figures reports whether s holds anything that can become a statistic: a digit, a
// Chinese numeral with a unit's first character, or one of the words that are figures.
func figures(s string) bool {
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

// hot holds the runes that a figure without Arabic digits cannot do without.
var hot = newHot()

func newHot() *[1 << 16]bool {
	var t [1 << 16]bool
	for _, r := range "二三四五六七八九十两兩百千万萬亿億半番倍平斩斬首零变變０１２３４５６７８９贰叁肆伍陆柒捌玖拾佰仟〇一" {
		t[r] = true
	}
	return &t
}
