package summary

import "github.com/tiyao/tiyao/segment"

// What a reader minds in a description although the references of the fit do it now and then, in the
// unit of the learned score. Each was set by hand, as high as leaves
// the likeness to what editors chose as it was.
const (
	onPreface        = 6   // opens with whose guidance it was
	onScene          = 2.5 // opens with a scene, or speaks to the reader
	onBareNext       = 1.5 // goes on with a sentence that has no subject
	onBackground     = 8   // opens with how things have long been
	onAttendance     = 5   // opens with who was there
	onAnnounce       = 2   // says that figures are out while another sentence has them
	onRefused        = 9   // has what the gate refuses
	onAnswer         = 3   // opens with 那么, 但
	withoutPeriod    = 2   // a figure without the time that stood before it
	onList           = 1   // promises a list
	onFollow         = 3   // opens with 值得一提的是
	onConcede        = 4   // opens with 虽然
	beforeNews       = 3   // ends before the clause that has the figure
	beforeSaying     = 2   // ends before what was announced: …发布公告，| 宣布…
	shortened        = .5  // ends early although all of the sentence has room
	thin             = 2   // the same, with most of the room left
	beforeComparison = 1.5 // ends before what compares its figure
	noFigure         = 2   // without a figure, of a text that is full of them
	otherItem        = 5   // opens with another item of a list than the one of the title
	noTitleName      = .7  // without the name that the title has
	noLeadName       = 1.5 // a figure whose subject is that name, which the first sentence leaves out
	furtherQuestion  = 2   // ends in a question that it does not answer
	onPast           = 3   // opens with how things were
	onLoose          = 9   // opens with a word that stands for what is not there
	onCompany        = 2   // opens with 公司, and which one cannot be told
	onOccasion       = 5   // opens with 会上 without the meeting
	onOther          = 4   // goes on with 他 behind two people
	openList         = 4   // ends in a list at its first item
	onlyQuestion     = 1   // only asks
	onSelf           = 2   // says 我 in news without the marks of a quotation
	onFar            = 2.5 // goes on with another matter from further down
	onDangling       = 3   // opens with 当天, 此后, 也有, 这次: what they go on from is not there
	onHolder         = 3   // says an opinion without who holds it
	onQuestion       = 1.5 // opens with a question
	onThisOne        = 3   // says 这家 before anything is named
	onOffice         = 3   // opens with 副院长 and a name, of what is not said
	onLastYear       = 1.5 // opens with 去年, or with an older year
	onAgain          = 1   // a further part says half of what was said
	onReporter       = 2   // opens with 记者从某局获悉
	onSource         = 1   // opens with 据某报报道
	titleFigure      = 2   // holds a figure of the title
	onEmpty          = 1   // goes on with who was there, or a question
	behindFigure     = 3   // opens behind the first figure of its sentence
	onAdrift         = 6   // goes on with a sentence that hangs on one that is not there, by the chance of it above .6
	onJoint          = 9   // has a heading run into it, by the chance of it
	onUnfound        = 1.2 // says what was found out or foreseen without by whom
	onVoice          = 4   // speaks of the paper, the programme or the writer
	turned           = 4   // goes on with how it came out, or that it is not so
	onAsked          = 2   // opens with what the title asks for
	onMeeting        = 12  // who met in a match, and how it ended
	breaksOff        = 3   // ends in a list that goes on in …
	onStir           = 2   // ends in how much is said of it
	onOffTitle       = 1.4 // says little of what the title says, and another sentence much
	halfFigures      = 2   // ends before a further figure for which there is room
)

// thinHead is how long a first sentence may be, in the unit of the limit, that says no more than how well all went.
const thinHead = 14

// An outline is what the clauses of a candidate are for, and are.
type outline struct {
	head, aims, all    purpose // of its first clause, its first part, all of it
	first, kinds       kind    // of its first part, all of it
	named, titleNumber bool    // has the name, a figure of the title
	leadNamed          bool    // its first part has the name
	bare               int     // its further parts that name no subject
}

// outlined returns the outline of c.
func (w *work) outlined(c *cand) outline {
	p0 := &c.parts[0]
	o := outline{head: w.clauses[p0.from].aim}
	if w.clauses[p0.from].is&isTime != 0 && p0.from < p0.to {
		o.head |= w.clauses[p0.from+1].aim & scenes // 5月16日上午，家住…
	}
	for i := range c.n {
		p := &c.parts[i]
		subject := i == 0
		for k := p.from; k <= p.to; k++ {
			x := &w.clauses[k]
			o.named = o.named || x.titleName
			o.titleNumber = o.titleNumber || x.titleNumber
			o.all |= x.aim
			o.kinds |= x.is
			subject = subject || x.is&(isSubject|isHang) != 0
			if i == 0 {
				o.leadNamed = o.leadNamed || x.titleName
				o.aims |= x.aim
				o.first |= x.is
			}
		}
		if !subject {
			o.bare++
		}
	}
	return o
}

// reading is what a reader minds in c.
func (w *work) reading(c *cand) float32 {
	o := &c.outline
	v := w.headReading(c, o) + by(onBareNext, float32(o.bare)) + by(onFar, float32(c.far)) + by(onAgain, float32(c.again))
	if o.aims&attends != 0 && o.first&isStrong == 0 {
		v += onAttendance
	}
	if o.all&guests != 0 {
		v += onAttendance
	}
	if o.all&voices != 0 {
		v += onVoice
	}
	v += w.onlyAnnounces(c, o)
	v += w.leftOut(c, o.kinds) + by(onSelf, float32(w.unquotedSelf(c)))
	v += w.partsReading(c, o)
	if o.head&follows != 0 {
		v += onFollow
	}
	if o.head&scenes != 0 && c.tally.is&isStrong == 0 && w.sents[c.parts[0].sent].is&headline == 0 {
		v += onScene
	}
	if p := &c.parts[0]; o.head&concedes != 0 && (p.from == p.to || p.look > 0 || !w.hasNews(&w.sents[p.sent])) {
		v += onConcede
		if o.first&isHang != 0 {
			v += onConcede // 虽然多数商户无关，他们还是…
		}
	}
	v += w.lacksFigures(c, o) + w.onStirs(c)
	v = w.endReading(c, v) + w.essayReading(c)
	v += w.misses(c, o)
	if w.turned(c) {
		v -= turned
	}
	if o.titleNumber {
		v -= titleFigure
	}
	return -v
}

// lacksFigures is what a reader minds where a text is about its figures and c has none of them, or not first.
func (w *work) lacksFigures(c *cand, o *outline) float32 {
	v := float32(0)
	if w.bulletin && c.tally.is&isStrong == 0 {
		if v += noFigure; o.aims&prefaces != 0 {
			v += noFigure
		}
	}
	if (w.register == segment.RegisterBulletin && o.aims&prefaces != 0 || w.reports) && c.tally.is&isFigure == 0 && w.mainFigure >= 0 {
		v += 2 * noFigure
	}
	if (w.register == segment.RegisterBulletin || w.reports) && o.aims&prefaces != 0 && o.first&isFigure == 0 && w.mainFigure >= 0 {
		v += 2 * noFigure // whatever figure follows
	}
	if p := &c.parts[0]; c.n > 1 && p.size <= thinHead && o.first&isFigure == 0 && w.bulletin && p.sent != w.mainFigure {
		v += noFigure // 本届展会成果丰硕。
	}
	return v
}

// partsReading is what a reader minds in the parts of c, each for itself.
func (w *work) partsReading(c *cand, o *outline) float32 {
	v := float32(0)
	for i := range c.n {
		if c.parts[i].refused {
			v += onRefused
		}
		if p := &c.parts[i]; p.from == int32(w.looked[p.look].clause) {
			v += by(onJoint, w.sents[p.sent].joint)
		}
	}
	if o.all&lists != 0 {
		v += onList
	}
	if p := &c.parts[0]; (p.cut[cutTime] || p.cut[cutFrame] && w.datedFrame(p)) && (o.first&isStrong != 0 || o.first&isFigure != 0 && w.ranged(p)) {
		v += withoutPeriod
	}
	for i := range c.n {
		if p := &c.parts[i]; p.cut[cutHead] && w.holdsKind(int32(w.looked[p.look].clause), p.from-1, isStrong) {
			v += behindFigure
		}
	}
	for i := range c.n {
		if p := &c.parts[i]; opensWith(w.doc.Text[w.clauses[p.from].start:w.clauses[p.to].end], classDefinedTime) {
			v += onDangling // 报告期内，…
		}
	}
	for i := range c.n - 1 {
		if p := &c.parts[i]; p.to < p.end && (w.compares(&w.clauses[p.to+1]) || w.placedBehind(p)) {
			v += 2 * beforeComparison // what stands in its place has room
		}
	}
	for i := 1; i < c.n; i++ {
		if p := &c.parts[i]; p.sent > c.parts[i-1].sent+1 && p.from == int32(w.looked[p.look].clause) {
			v += by(onAdrift, max(0, w.adrift(p.sent)-.6))
		}
		if w.empty(&c.parts[i]) {
			v += onEmpty
		}
		if p := &c.parts[i]; p.cut[cutTime] && w.holdsKind(p.from, p.to, isStrong) {
			v += withoutPeriod / 2
		}
	}
	return v
}

// onlyAnnounces is what a reader minds where c says that figures are out and another sentence has them.
func (w *work) onlyAnnounces(c *cand, o *outline) float32 {
	if o.aims&announces == 0 || c.tally.is&isStrong != 0 || w.saysWhat(&c.parts[0]) {
		return 0
	}
	if !w.figuresElsewhere {
		if w.mainFigure >= 0 && c.tally.is&isFigure == 0 {
			return onAnnounce
		}
		return 0
	}
	switch {
	case !w.titled:
		return 3 * onAnnounce // no title says them either
	case len(w.turns.figures) > 0:
		return 2 * onAnnounce
	}
	return onAnnounce
}

// saysWhat reports whether p goes on, behind that something is out, with who came out how: 某协会公布了名单，|云州医院获评最佳雇主.
func (w *work) saysWhat(p *part) bool {
	announced := false
	for k := p.from; k <= p.to; k++ {
		c := &w.clauses[k]
		if announced && c.aim&announces == 0 && c.is&(isSubject|hasVerb) == isSubject|hasVerb && w.holdsPhrase(c.start, c.end, classHonours) {
			return true
		}
		announced = announced || c.aim&announces != 0
	}
	return false
}

// misses is what a reader minds where c leaves out who the title is about, or ends in a question.
func (w *work) misses(c *cand, o *outline) float32 {
	v := float32(0)
	if len(w.turns.names) > 0 && !o.named {
		v += noTitleName
	} else if len(w.turns.names) > 0 && c.n > 1 && !o.leadNamed && o.first&isStrong != 0 && (w.register == segment.RegisterBulletin || w.register == segment.RegisterResult) {
		v += noLeadName
	}
	if c.n > 1 && w.sents[c.parts[c.n-1].sent].is&asks != 0 && c.parts[c.n-1].to == c.parts[c.n-1].end {
		v += furtherQuestion
	}
	lead := &w.clauses[c.parts[0].from]
	if len(w.turns.names) > 0 && lead.sep == '：' && lead.is&hasVerb == 0 && !lead.titleName {
		v += otherItem
	}
	return v
}

// holdsKind reports whether one of the clauses from to to is of that kind.
func (w *work) holdsKind(from, to int32, is kind) bool {
	for k := from; k <= to; k++ {
		if w.clauses[k].is&is != 0 {
			return true
		}
	}
	return false
}
