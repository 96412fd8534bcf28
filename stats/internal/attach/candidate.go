package attach

import (
	"math"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A source says where a candidate comes from.
type source uint8

const (
	fromNothing source = iota // the field stays empty
	fromGrammar               // as the grammar of the clause reads it
	fromBefore                // words before the figure
	fromBehind                // words behind it
	fromAround                // a verb before it and its noun behind it
	fromCarried               // what an earlier figure has
	fromJoined                // what an earlier figure has, and words before this one
	fromEarlier               // words of an earlier clause
	fromShared                // the verb of an earlier figure, and words of this one
	fromHeaded                // words of this one, and the noun of an earlier figure
	fromStem                  // what an earlier subject begins with, and words of this one
	numSources
)

var sourceValues = of("nothing", "grammar", "before", "behind", "around", "carried", "joined", "earlier", "shared", "headed", "stem")

// A candidate is what a field could be.
type candidate struct {
	source   source
	i, j     int32 // cells [i, j)
	i2, j2   int32 // of a second part
	text     string
	from, to int32 // its features
	score    int32
	size     int32 // bytes of its first part
}

// A Reader attaches the figures of one paragraph after another.
type Reader struct {
	p           *Paragraph
	cells       []cell
	times       []Time
	topics      []topic
	by          []counts
	saysBy      []int32             // the next verb of saying from a cell on
	gaps        []uint16            // what a cell is between scope and subject, as a bit
	best        [pairedScopes]int32 // the highest scores on the bench, descending
	figAt       []int32
	cand        []candidate
	feat        []int32
	got         []Answer
	model       *model
	field       *layout
	w           []int32
	sum         int32 // of the last candidate so far
	mostSalient int32
	see         func(*Example)
	learn       func(*Joint)
	bench       bench // of the scopes, while subjects are listed
	pairing     pairing
	pairs       []int32 // features of the pairs
	lead        []int32
	shapes      [256]shape
	verdicts    [256]verdict
	segmenter   *segment.Segmenter // of known
	known       [maxKnown]known
	lex         *lexicon
	roles       [maxRoleCells]timeRole // of the words from the cell rolesAt on, see findRoles
	rolesAt     int
	paragraph   int32 // counted, so that no shape of another is taken
	starts      []part
	sources     [numSources]part // of the subjects of a figure
	parts       []int32
	fitting     bool // every decision is wanted

	doc     *segment.Document // what its paragraphs are of
	names   []Name            // of the document, in order
	at      int               // the first that is not behind us
	figures []Figure
	given   []Time
	para    Paragraph
}

// open counts the marks that have opened before a cell and are not closed.
type open struct{ titles, quotes, brackets int32 }

// opens counts the titles and quotations that open and close in s.
func (o *open) opens(s string) {
	switch {
	case s == "《":
		o.titles++
	case s == "》":
		o.titles--
	case s == "“":
		o.quotes++
	case s == "”":
		o.quotes--
	case len(s) > 3:
		o.titles += int32(strings.Count(s, "《") - strings.Count(s, "》"))
		o.quotes += int32(strings.Count(s, "“") - strings.Count(s, "”"))
	}
}

// An Answer is what a figure got.
type Answer struct {
	Fields
	subject [2]int32 // cells of the subject where it stands in the text
	period  [2]int32
	scope   [2]int32
	carried bool             // the scope is that of the figure before
	verb    string           // that the subject begins with, before its noun
	chance  [numFields]int32 // how likely they are, in 1/1024
	agree   int32            // how many of the three are what the grammar reads
}

// An Example is one decision with all candidates and features, for fitting.
type Example struct {
	Figure   int
	Field    Field
	Texts    []string
	Features [][]int32
	Best     int
	Next     string // what the field is taken to be for the figures behind, if set
	Override bool
}

func (r *Reader) add(c candidate) {
	c.from = int32(len(r.feat))
	c.to = c.from
	if c.text != "" {
		c.size = int32(len(c.text))
	} else if c.j > c.i {
		c.size = r.cells[c.j-1].end - r.cells[c.i].start
	}
	r.cand = append(r.cand, c)
	r.sum = 0
}

// on says that a feature holds of the last candidate.
func (r *Reader) on(t int, v int) {
	if n := int(r.field.sizes[t]); v >= n {
		v = n - 1
	}
	f := r.field.base[t] + int32(v)
	r.sum += r.w[f]
	if r.see != nil {
		r.feat = append(r.feat, f)
	}
}

// yes says it when ok.
func (r *Reader) yes(t int, v int, ok bool) {
	if ok {
		r.on(t, v)
	}
}

// done closes the features of the last candidate.
func (r *Reader) done() {
	c := &r.cand[len(r.cand)-1]
	c.to = int32(len(r.feat))
	c.score = r.sum
	k := pairedScopes - 1
	if c.score <= r.best[k] {
		return
	}
	for ; k > 0 && r.best[k-1] < c.score; k-- {
		r.best[k] = r.best[k-1]
	}
	r.best[k] = c.score
}

// hopeless reports whether the last candidate stays behind as many as are paired, when all
// that it is not yet asked for adds no more than most.
func (r *Reader) hopeless(most int32) bool {
	return r.see == nil && r.sum+most <= r.best[pairedScopes-1]
}

// begin clears the bench for the candidates of one field.
func (r *Reader) begin(f Field) {
	r.field, r.w = layouts()[f], r.model[f]
	if f == Pair {
		r.pairs = r.pairs[:0]
		return
	}
	r.cand, r.feat, r.parts = r.cand[:0], r.feat[:0], r.parts[:0]
	for k := range r.best {
		r.best[k] = math.MinInt32
	}
}

// textOf returns the words of a candidate.
func (r *Reader) textOf(c *candidate) string {
	a, b := r.wordsOf(c)
	return a + b
}

// wordsOf returns the words of a candidate, those of a second part apart.
func (r *Reader) wordsOf(c *candidate) (a, b string) {
	if c.text != "" || c.source == fromNothing {
		if c.source == fromJoined || c.source == fromShared || c.source == fromStem {
			return c.text, r.span(c.i, c.j)
		}
		return c.text, ""
	}
	return r.span(c.i, c.j), r.span(c.i2, c.j2)
}

func (r *Reader) span(i, j int32) string {
	if j <= i {
		return ""
	}
	return r.p.Doc.Text[r.cells[i].start:r.cells[j-1].end]
}

// takePeriod decides the period of figure k among the candidates on the bench, of which
// the last is that it has none: so it is where no other is likely enough.
func (r *Reader) takePeriod(k int) (string, *candidate) {
	best, all := 0, int64(0)
	for i := range r.cand {
		if r.cand[i].score > r.cand[best].score {
			best = i
		}
	}
	top := r.cand[best].score
	for i := range r.cand {
		all += chance(top - r.cand[i].score)
	}
	if chanceOf(chance(0), all) < likelyPeriod {
		best = len(r.cand) - 1
	}
	c := &r.cand[best]
	r.got[k].chance[Period] = r.chained(chanceOf(chance(top-c.score), all), c.source, Period, k-1)
	text := r.textOf(c)
	if r.see != nil {
		e := &Example{Figure: k, Field: Period, Best: best}
		for i := range r.cand {
			e.Texts = append(e.Texts, r.textOf(&r.cand[i]))
			e.Features = append(e.Features, append([]int32(nil), r.feat[r.cand[i].from:r.cand[i].to]...))
		}
		r.see(e)
		if e.Override {
			text = e.Next
			for i := range r.cand {
				if e.Texts[i] == text {
					return text, &r.cand[i]
				}
			}
			return text, &candidate{text: text}
		}
	}
	return text, c
}

// Attach decides the fields of the figures of p, in their order. The answers hold until
// the next call.
func (r *Reader) Attach(p *Paragraph) []Answer {
	if r.model == nil {
		r.model = fitted()
	}
	r.lex = words()
	r.mostSalient = mostSalient(r.model[Scope], layouts()[Scope].base[cxSalient])
	r.got = append(r.got[:0], make([]Answer, len(p.Figures))...)
	r.figAt = append(r.figAt[:0], make([]int32, len(p.Figures))...)
	r.paragraph++
	r.load(p)
	r.findTopics()
	r.count()
	for k := range p.Figures {
		g := &p.Figures[k].Read
		text, c := r.period(k)
		if !r.fitting && g.Period != "" && (p.Figures[k].Timed || r.timeListed(k)) { // a list of times
			text, c = g.Period, &candidate{text: g.Period}
		}
		if !r.fitting && text == "" && k > 0 && p.Figures[k].Same { // 较去年同期: there is one, and it was told
			text, c = r.got[k-1].Period, &candidate{text: r.got[k-1].Period, i: r.got[k-1].period[0], j: r.got[k-1].period[1]}
		}
		r.got[k].Period, r.got[k].period = text, [2]int32{c.i, c.j}
		if !r.fitting && (p.Figures[k].Settled || g.Subject != "" && r.respective(k) == 2) { // a list that the grammar takes apart
			r.got[k].Subject, r.got[k].Scope = g.Subject, g.Scope
			r.got[k].chance[Subject], r.got[k].chance[Scope] = certain, certain
			r.got[k].agree = r.agreement(k)
			continue
		}
		if l := p.Figures[k].Like; !r.fitting && l > 0 {
			r.got[k].Subject, r.got[k].Scope = r.got[l-1].Subject, r.got[l-1].Scope
			r.got[k].chance[Subject], r.got[k].chance[Scope] = r.got[l-1].chance[Subject], r.got[l-1].chance[Scope]
			r.got[k].agree = r.agreement(k)
			continue
		}
		r.both(k)
		r.got[k].agree = r.agreement(k)
	}
	return r.got
}

// agreement returns how many fields of figure k are what the grammar reads.
func (r *Reader) agreement(k int) int32 {
	a, g := &r.got[k].Fields, &r.p.Figures[k].Read
	return int32(b2i(a.Subject == g.Subject) + b2i(a.Scope == g.Scope) + b2i(a.Period == g.Period))
}

// Evidence is what Confidence is made of, for fitting: how unlikely the fields are, in
// 1/256 nat, and on how many of them model and grammar agree.
func (a *Answer) Evidence() [4]int32 {
	return [4]int32{doubt(a.chance[Period]), doubt(a.chance[Subject]), doubt(a.chance[Scope]), a.agree * 256}
}

// has reports whether text is a candidate already.
func (r *Reader) has(text string) bool {
	for i := range r.cand {
		c := &r.cand[i]
		if int(c.size) != len(text) {
			continue
		}
		if c.text != "" {
			if c.text == text {
				return true
			}
		} else if c.j > c.i && r.textOf(c) == text {
			return true
		}
	}
	return false
}

// counts are what stands before a cell.
type counts struct {
	open                   open
	names, figures, topics int32 // how many begin there
	timed                  int32 // the last cell that can end a time, -1 for none
}

// count says of every cell what stands before it, and where the next verb of saying stands.
func (r *Reader) count() {
	n := len(r.cells)
	r.by = append(r.by[:0], make([]counts, n+1)...)
	r.saysBy = append(r.saysBy[:0], make([]int32, n+1)...)
	r.gaps = append(r.gaps[:0], make([]uint16, n)...)
	b := counts{timed: -1}
	for i := range r.cells {
		for b.topics < int32(len(r.topics)) && r.topics[b.topics].i < int32(i) {
			b.topics++
		}
		r.by[i] = b
		c := &r.cells[i]
		r.gaps[i] = 1 << gapKind(c)
		if c.class != cNear && named(c) {
			b.names++
		}
		if c.event {
			b.timed = int32(i)
		}
		switch c.mark {
		case wordMark:
			continue
		case timeMark:
			b.timed = int32(i)
		case figMark:
			b.figures++
		case openMark:
			b.open.brackets++
		case closeMark:
			b.open.brackets--
		}
		b.open.opens(r.p.Doc.Text[c.start:c.end])
	}
	b.topics = int32(len(r.topics))
	r.by[n] = b
	r.saysBy[n] = 1 << 30
	for i := n - 1; i >= 0; i-- {
		r.saysBy[i] = r.saysBy[i+1]
		if r.cells[i].class == cSay {
			r.saysBy[i] = int32(i)
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
