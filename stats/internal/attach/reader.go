package attach

import "github.com/tiyao/tiyao/segment"

// A Reader attaches the figures of one paragraph after another.
type Reader struct {
	p           *Paragraph
	text        string // of its document
	cells       []cell
	times       []Time
	topics      []topic
	by          []counts
	saysBy      []int32               // the next verb of saying from a cell on
	best        [pairedSubjects]int32 // the highest scores on the bench, descending
	paired      int                   // how many of them are asked for
	figAt       []int32
	cand        []candidate
	texts       [4]uint64 // a bit for each of them, see textBit
	feat        []int32
	got         []Answer
	model       *model
	field       *layout
	templates   *[numFields]rows // of model
	rows        *rows            // of field
	sum         int32            // of the last candidate so far
	mostSalient int32
	see         func(*Example)
	ruling      func(k int, f Field, text, rule string) // told what a rule has put in the place of what the model chose
	learn       func(*Joint)
	bench       bench // of the scopes, while subjects are listed
	pairing     pairing
	pairs       []int32 // features of the pairs
	lead        []int32
	shapes      [512]shape
	verdicts    [1024]verdict
	segmenter   *segment.Segmenter // of known
	known       known
	concord     concordance
	lex         *lexicon
	roles       [maxRoleCells]wordRole // of the words from the cell rolesAt on, see findRoles
	rolesAt     int
	paragraph   int32 // counted, so that no shape of another is taken
	starts      []part
	sources     [numSources]part // of the subjects of a figure
	paused      bool             // a pause stands among the words before it
	parts       []int32
	fitting     bool             // every decision is wanted
	alone       func(bar string) // told which bar alone keeps words from being a candidate, for tests

	doc     *segment.Document // what its paragraphs are of
	names   []Name            // of the document, in order
	at      int               // the first that is not behind us
	figures []Figure
	given   []Time
	para    Paragraph
}

// An Answer is what a figure got.
type Answer struct {
	Fields
	subject [2]int32 // cells of the subject where it stands in the text
	period  [2]int32
	stated  int32 // the cell where the period is named, -1 where that is not known
	scope   [2]int32
	carried bool             // the scope is that of the figure before
	headed  bool             // it is of a list that a clause heads
	still   bool             // it is of what there is now, and not of the time told of before
	verb    string           // that the subject begins with, before its noun
	from    source           // of the subject
	adj     int8             // what the scope stands right before
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

// Attach decides the fields of the figures of p, in their order. The answers hold until
// the next call.
func (r *Reader) Attach(p *Paragraph) []Answer {
	if r.model == nil {
		r.model = fitted()
	}
	if r.templates == nil {
		r.templates = r.model.templates()
	}
	r.lex = words()
	r.mostSalient = mostSalient(r.templates[Scope][cxSalient])
	r.got = append(r.got[:0], make([]Answer, len(p.Figures))...)
	r.figAt = append(r.figAt[:0], make([]int32, len(p.Figures))...)
	r.paragraph++
	r.load(p)
	r.concord.begin(int32(p.Start))
	r.findTopics()
	r.count()
	for k := range p.Figures {
		r.setPeriod(k)
		if r.settled(k) {
			continue
		}
		r.both(k)
		if r.learn == nil {
			r.amend(k)
		}
		r.got[k].agree = r.agreement(k)
	}
	return r.got
}

// setPeriod decides when figure k is of: the model says, but for lists of times, the time of what others are compared with, and a time that
// was told before.
func (r *Reader) setPeriod(k int) {
	f := &r.p.Figures[k]
	text, c := r.period(k)
	if !r.fitting && f.Read.Period != "" && (f.Timed || r.timeListed(k)) { // a list of times
		text, c = f.Read.Period, &candidate{text: f.Read.Period}
	}
	if i := r.comparedAt(k); i > 0 && r.learn == nil && text == "" {
		text, c = r.span(i, i+1), &candidate{i: i, j: i + 1}
		r.byRule(k, Period, text, "the time right before it, that others are compared with")
	}
	if !r.fitting && text == "" && k > 0 && f.Same { // 较去年同期: there is one, and it was told
		text, c = r.got[k-1].Period, &candidate{text: r.got[k-1].Period, i: r.got[k-1].period[0], j: r.got[k-1].period[1]}
	}
	from := c.i
	if !r.fitting && text != "" && c.j > from && text == r.span(from, c.j) {
		from, text = r.season(from, c.j)
	}
	r.got[k].Period, r.got[k].period = text, [2]int32{from, c.j}
}

// settled gives figure k the subject and scope that are not the model's to tell, and reports whether they are not: those of a list that the
// grammar takes apart, and those of the figure that it is like.
func (r *Reader) settled(k int) bool {
	f, got := &r.p.Figures[k], &r.got[k]
	switch {
	case r.fitting:
		return false
	case f.Settled || f.Read.Subject != "" && r.respective(k) == 2 && !r.inScore(k):
		got.Subject, got.Scope = f.Read.Subject, f.Read.Scope
		got.chance[Subject], got.chance[Scope], got.from = certain, certain, fromGrammar
		got.agree = r.agreement(k)
		r.ofSibling(k)
		return true
	case f.Like > 0:
		of := &r.got[f.Like-1]
		got.Subject, got.Scope = of.Subject, of.Scope
		got.chance[Subject], got.chance[Scope] = of.chance[Subject], of.chance[Scope]
		got.agree = r.agreement(k)
		return true
	}
	return false
}

// amend applies the rules for what the grammar says and the model misses to figure k. Later ones build on what earlier ones set.
func (r *Reader) amend(k int) {
	r.freshen(k)     // a part of what is new
	r.shareBehind(k) // what is told behind the list
	r.ofMember(k)    // what its bracket stands behind
	r.part(k)        // one of two that are told together
	r.sizes(k)       // which side of a thing is so long
	r.ofThese(k)     // those among whom it is told
	r.ofTopic(k)     // a clause that is a noun phrase alone
	r.ofLabel(k)     // the label that it stands behind
	r.ofHeading(k)   // what heads its list
	r.ofNext(k)      // what is told of the one before, of the next
	r.ofFirm(k)      // the firm that the clause begins with
	r.ofStreak(k)    // a row of wins
	r.ofScorer(k)    // who scores
	r.ofSibling(k)   // another of the sort that it is of itself
	r.overlay(k)     // the members of a list, behind 分别
	r.plain(k)       // a subject that opens with a verb of putting on and having
	r.gained(k)
	r.ofPlace(k)
	r.ofFirst(k)
	r.ofPopulation(k) // a part of those whose rate was told
}

// byRule says that a rule has set the field f of figure k.
func (r *Reader) byRule(k int, f Field, text, rule string) {
	if r.ruling != nil {
		r.ruling(k, f, text, rule)
	}
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
