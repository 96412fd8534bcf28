package summary

import "github.com/tiyao/tiyao/internal/hanzi"

// What a reader minds in a description although the references of the fit do it now and then, in the
// unit of the learned score. Each was set by hand, as high as leaves
// the likeness to what editors chose as it was.
const (
	onPreface        = 6   // opens with whose guidance it was
	onBackground     = 3.5 // opens with how things have long been
	onAttendance     = 3   // opens with who was there
	onAnnounce       = 2   // says that figures are out while another sentence has them
	onList           = 1   // promises a list
	onFollow         = 3   // opens with 值得一提的是
	onConcede        = 4   // opens with 虽然
	beforeNews       = 3   // ends before the clause that has the figure
	shortened        = .5  // ends early although all of the sentence has room
	thin             = 2   // the same, with most of the room left
	beforeComparison = 1.5 // ends before what compares its figure
	noFigure         = 2   // without a figure, of a text that is full of them
	otherItem        = 5   // opens with another item of a list than the one of the title
	noTitleName      = .7  // without the name that the title has
	onPast           = 1.5 // opens with how things were
	onLoose          = 6   // opens with a word that stands for what is not there
	onOccasion       = 5   // opens with 会上 without the meeting
	onOther          = 4   // goes on with 他 behind two people
	openList         = 4   // ends in a list at its first item
	onlyQuestion     = 1   // only asks
	titleFigure      = 2   // holds a figure of the title
)

// reading is what a reader minds in c, which starts with p0.
func (w *work) reading(c *cand) float32 {
	p0 := &c.parts[0]
	head := w.clauses[p0.from].aim
	aims, all := head, head
	var first, kinds kind
	named, titleNumber := false, false
	for i := range c.n {
		p := &c.parts[i]
		for k := p.from; k <= p.to; k++ {
			x := &w.clauses[k]
			named = named || x.titleName
			titleNumber = titleNumber || x.titleNumber
			all |= x.aim
			kinds |= x.is
			if i == 0 {
				aims |= x.aim
				first |= x.is
			}
		}
	}
	v := float32(0)
	if first&isStrong == 0 && aims&happens == 0 && (aims&prefaced != 0 || w.prefacedPart(p0)) {
		v += onPreface
	}
	lk := &w.looked[p0.look]
	if all&background != 0 && head&background == 0 {
		v += onBackground / 2 // a definition
	}
	if w.sents[p0.sent].aim&background != 0 && !p0.cut[cutFrame] && int(p0.from) <= lk.clause+1 {
		v += onBackground
	}
	if aims&attends != 0 && first&isStrong == 0 {
		v += onAttendance
	}
	if aims&announces != 0 && c.tally.is&isStrong == 0 && w.tells {
		v += onAnnounce
		if !w.titled || len(w.turns.figures) > 0 {
			v += onAnnounce
		}
	}
	v += w.leftOut(c, kinds)
	if all&lists != 0 {
		v += onList
	}
	if head&follows != 0 {
		v += onFollow
	}
	if head&concedes != 0 {
		v += onConcede
		if first&isHang != 0 {
			v += onConcede // 虽然多数商户无关，他们还是…
		}
	}
	if w.bulletin && c.tally.is&isStrong == 0 {
		v += noFigure
	}
	last := &c.parts[c.n-1]
	if last.to < last.end {
		if w.compares(&w.clauses[last.to+1]) {
			v += beforeComparison
		}
		if c.tally.is&isStrong == 0 && 5*last.size < 2*int32(w.cfg.Limit.Max) && w.holds(last.to+1, last.end, isStrong) {
			v += beforeNews
		}
		if c.n == 1 && last.full <= int32(w.cfg.Limit.Max) {
			v += shortened
		}
		if c.n == 1 && (w.titled || !w.brief || w.bulletin) && last.full <= int32(w.cfg.Limit.Max) && 2*last.size < int32(w.cfg.Limit.Max) {
			v += thin
		}
	}
	if len(w.turns.names) > 0 && !named {
		v += noTitleName
	}
	if lead := &w.clauses[p0.from]; len(w.turns.names) > 0 && lead.sep == '：' && lead.is&hasVerb == 0 && !lead.titleName {
		v += otherItem
	}
	if titleNumber {
		v -= titleFigure
	}
	return -v
}

// prefacedPart reports whether two clauses of p preface.
func (w *work) prefacedPart(p *part) bool {
	n := 0
	for k := p.from; k <= p.to; k++ {
		if w.clauses[k].aim&prefaces != 0 {
			n++
		}
	}
	return n > 1
}

// compares reports whether c is a figure beside the one before: 同比增长6%, 较去年同期增长….
func (w *work) compares(c *clause) bool {
	if c.is&isStrong == 0 {
		return false
	}
	switch hanzi.FoldString(w.doc.Word(c.first)) {
	case "同比", "环比", "较", "比", "同比增长", "同比下降", "增长", "下降", "年增", "增速", "增幅", "按年", "按月":
		return true
	}
	return false
}

// holds reports whether one of the clauses from to to is of that kind.
func (w *work) holds(from, to int32, is kind) bool {
	for k := from; k <= to; k++ {
		if w.clauses[k].is&is != 0 {
			return true
		}
	}
	return false
}
