package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

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
	titleFigure      = 2   // holds a figure of the title
)

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
	o := outline{head: w.clauses[c.parts[0].from].aim}
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
	v := w.headReading(c, o) + by(onBareNext, float32(o.bare)) + by(onFar, float32(c.far))
	if o.aims&attends != 0 && o.first&isStrong == 0 {
		v += onAttendance
	}
	if o.aims&announces != 0 && c.tally.is&isStrong == 0 && w.tells {
		v += onAnnounce
		switch {
		case !w.titled:
			v += 2 * onAnnounce // no title says them either
		case len(w.turns.figures) > 0:
			v += onAnnounce
		}
	}
	v += w.leftOut(c, o.kinds) + by(onSelf, float32(w.unquotedSelf(c)))
	for i := range c.n {
		if c.parts[i].refused {
			v += onRefused
		}
	}
	if o.all&lists != 0 {
		v += onList
	}
	if (c.parts[0].cut[cutTime] || c.parts[0].cut[cutFrame] && w.datedFrame(&c.parts[0])) && o.first&isStrong != 0 {
		v += withoutPeriod
	}
	if o.head&follows != 0 {
		v += onFollow
	}
	if o.head&scenes != 0 && c.tally.is&isStrong == 0 && w.sents[c.parts[0].sent].is&headline == 0 {
		v += onScene
	}
	if o.head&concedes != 0 {
		v += onConcede
		if o.first&isHang != 0 {
			v += onConcede // 虽然多数商户无关，他们还是…
		}
	}
	if w.bulletin && c.tally.is&isStrong == 0 {
		v += noFigure
	}
	v = w.endReading(c, v)
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
	if o.titleNumber {
		v -= titleFigure
	}
	return -v
}

// datedFrame reports whether a date stands in the clauses that were left out before p: 8月3日的成交数据方面，.
func (w *work) datedFrame(p *part) bool {
	for k := w.clauses[w.looked[p.look].clause].first; k < w.clauses[p.from].first; k++ {
		if w.doc.Tokens[k].Tag == segment.TagT && strings.HasSuffix(w.doc.Word(k), "日") {
			return true
		}
	}
	return false
}

// headReading is what a reader minds in how c starts.
func (w *work) headReading(c *cand, o *outline) float32 {
	p0 := &c.parts[0]
	v := float32(0)
	if o.first&isStrong == 0 && o.aims&happens == 0 && (o.aims&prefaced != 0 || w.prefacedPart(p0)) {
		v += onPreface
	}
	if o.all&background != 0 && o.head&background == 0 {
		v += onBackground / 2 // a definition
	}
	for i := 1; i < c.n; i++ {
		if p := &c.parts[i]; w.sents[p.sent].aim&background != 0 {
			v += onBackground / 2
		}
	}
	if w.sents[p0.sent].is&(hangs|links|contrasts) != 0 && p0.from == int32(w.looked[p0.look].clause) {
		v += onAnswer
	}
	if w.danglingHead(p0) {
		v += onDangling
	}
	for i := range c.n {
		if c.parts[i].cut[cutClaim] {
			v += onHolder
			if i == 0 {
				v -= onHolder / 2 // the fit knows
			}
		}
	}
	if w.sents[p0.sent].aim&background != 0 && !p0.cut[cutFrame] && int(p0.from) <= w.looked[p0.look].clause+1 {
		v += onBackground
	}
	return v
}

// unquotedSelf returns how many parts of c speak as 我 in a text of news, without a quotation around it: the rest of one that
// began before.
func (w *work) unquotedSelf(c *cand) int {
	if w.register != segment.RegisterNews {
		return 0
	}
	n := 0
	for i := range c.n {
		p := &c.parts[i]
		from, to := &w.clauses[p.from], &w.clauses[p.to]
		for k := from.first; k < to.last; k++ {
			if word := w.doc.Word(k); word == "我" && !strings.ContainsAny(w.doc.Text[from.start:to.end], "“「\"") && from.first+4 > k {
				n++
				break
			}
		}
	}
	return n
}

// danglingHead reports whether p, which opens what is given, starts with a word that goes on from what is not there.
func (w *work) danglingHead(p *part) bool {
	head := &w.clauses[p.from]
	s := w.doc.Text[head.start:head.end]
	for _, x := range [...]string{"当天", "当日", "同日", "次日", "翌日", "此后", "当晚", "其间", "那天", "当年", "届时", "同年", "同月", "不久后", "遗憾的是", "不幸的是", "更重要的是", "更有", "也有", "还有", "本人"} {
		if strings.HasPrefix(s, x) && !strings.HasPrefix(s[len(x):], "的") {
			return true
		}
	}
	if s := w.doc.Text[w.clauses[min(p.from+1, p.to)].start:]; strings.HasPrefix(s, "后者") || strings.HasPrefix(s, "前者") {
		return true
	}
	if w.looked[p.look].place == 0 {
		return false
	}
	if strings.HasPrefix(s, "因为") || strings.HasPrefix(s, "所以") {
		return true
	}
	for k := head.first; k < min(head.last, head.first+12); k++ {
		switch w.doc.Word(k) {
		case "也", "亦":
			return true
		case "还", "这", "此", "该":
			if k < head.first+3 {
				return true
			}
		}
	}
	return false
}

// endReading adds to v what a reader minds in how c ends before its last sentence does.
func (w *work) endReading(c *cand, v float32) float32 {
	last := &c.parts[c.n-1]
	if last.to == last.end {
		return v
	}
	most := int32(w.cfg.Limit.Max)
	if w.compares(&w.clauses[last.to+1]) {
		v += beforeComparison
	}
	switch w.doc.Word(w.clauses[last.to+1].first) {
	case "宣布", "称", "指出", "决定", "明确", "公布", "提出", "披露", "要求", "警告", "呼吁", "显示", "承认", "否认", "证实", "透露", "决议", "审议", "审议通过", "表决":
		v += beforeSaying
	}
	if c.tally.is&isStrong == 0 && 5*last.size < 2*most && w.holds(last.to+1, last.end, isStrong) {
		v += beforeNews
	} else if c.tally.is&isFigure == 0 && 5*last.size < 2*most && w.holds(last.to+1, last.end, isFigure) {
		v += beforeNews / 2
	}
	if c.n > 1 || last.full > most {
		return v
	}
	v += shortened
	if (w.titled || !w.brief || w.bulletin) && 2*last.size < most {
		v += thin
	}
	return v
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
