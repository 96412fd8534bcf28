package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// headReading is what a reader minds in how c starts.
func (w *work) headReading(c *cand, o *outline) float32 {
	p0 := &c.parts[0]
	v := float32(0)
	if o.first&isStrong == 0 && o.aims&happens == 0 && (o.aims&prefaced != 0 || w.prefacedPart(p0)) {
		v += onPreface
	}
	if o.all&background != 0 && o.head&background == 0 && !c.answers {
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
	h := w.headOf(p0)
	if h&headDangles != 0 {
		v += onDangling
	}
	switch c := &w.clauses[p0.from]; {
	case c.is&(isReporter|isSource) == isReporter|isSource:
		v += onReporter
	case c.is&isSource == 0:
	case c.is&isFound != 0 && p0.from == int32(w.looked[p0.look].clause):
		v -= onSource / 2 // it has to stand
	case w.holdsPhrase(c.start, c.end, classRumour):
		v -= 3 * onSource // it has to stand, and what the trees have against a source is not meant for it
	default:
		v += onSource
	}
	if h&headOffice != 0 {
		v += onOffice
	}
	if h&headPast != 0 {
		v += onLastYear
	}
	if h&headPoints != 0 {
		v += onThisOne
	}
	if p0.cut[cutFound] {
		v += onUnfound
	}
	for i := range c.n {
		if c.parts[i].cut[cutClaim] {
			v += onHolder
			if i == 0 {
				v -= onHolder / 2 // the fit knows
			}
		}
	}
	if w.sents[p0.sent].aim&background != 0 && !c.answers && !p0.cut[cutFrame] && int(p0.from) <= w.looked[p0.look].clause+1 {
		v += onBackground
	}
	return v
}

// A head is what a reader minds in how a part starts, whatever follows.
type head uint8

const (
	headAsked head = 1 << iota
	headDangles
	headOffice
	headPast
	headPoints
)

// headOf returns what a reader minds in how p starts. Many candidates start with one clause, of which it is found once.
func (w *work) headOf(p *part) head {
	x := &w.clauses[p.from].heads[min(p.to-p.from, 1)]
	if *x == 0 {
		h := headAsked
		for _, q := range [...]struct {
			head head
			is   bool
		}{{headDangles, w.danglingHead(p)}, {headOffice, w.opensWithOffice(p)}, {headPast, w.opensWithPast(p)}, {headPoints, w.pointsBack(p)}} {
			if q.is {
				h |= q.head
			}
		}
		*x = h
	}
	return *x
}

// unquotedSelf returns how many parts of c speak as 我 in a text of news, without a quotation around it: the rest of one that
// began before.
func (w *work) unquotedSelf(c *cand) int {
	if w.register != segment.RegisterNews || !w.saysI {
		return 0
	}
	n := 0
	for i := range c.n {
		p := &c.parts[i]
		from, to := &w.clauses[p.from], &w.clauses[p.to]
		for k := from.first; k < min(to.last, from.first+4); k++ {
			if w.word(k) == "我" && !hanzi.ContainsAny(w.doc.Text[from.start:to.end], "“「\"") {
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
	if n, _ := lexical().sets[classDangling].LongestIn(s); n > 0 && !strings.HasPrefix(s[n:], "的") {
		return true
	}
	if s := w.doc.Text[w.clauses[min(p.from+1, p.to)].start:]; opensWith(s, classPair) {
		return true
	}
	later := w.looked[p.look].place > 0
	if later && opensWith(s, classReason) {
		return true
	}
	for k := head.first; k < min(head.last, head.first+12); k++ {
		switch w.word(k) {
		case "也", "亦":
			if later || w.register == segment.RegisterNews {
				return true
			}
		case "还", "这", "此", "该":
			if later && k < head.first+3 {
				return true
			}
		}
	}
	return false
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

// datedFrame reports whether a date, or a time since when, stands in the clauses that were left out before p: 8月3日的成交数据方面，, “十四五”以来，.
func (w *work) datedFrame(p *part) bool {
	first := int32(w.looked[p.look].clause)
	return w.namesDay(w.clauses[first].first, w.clauses[p.from].first) || p.from > first && w.word(w.clauses[p.from-1].last-1) == "以来"
}

// ranged reports whether a time from when to when was left out before p: 7月29日20时至31日13时，.
func (w *work) ranged(p *part) bool {
	first := w.clauses[w.looked[p.look].clause].first
	for k := first + 1; k < w.clauses[p.from].first; k++ {
		if word := w.word(k); word == "至" || word == "到" || word == "—" || word == "-" || word == "–" {
			return true
		}
	}
	return false
}

// opensWithOffice reports whether p opens with an office and who holds it, and not with what it is of: 副院长林晓舟带队.
func (w *work) opensWithOffice(p *part) bool {
	head := &w.clauses[p.from]
	k := head.first
	if head.is&isTime != 0 && p.from < p.to {
		k = w.clauses[p.from+1].first
	}
	if w.word(k) == "副" && k+1 < len(w.doc.Tokens) {
		k++
	}
	return k+1 < len(w.doc.Tokens) && w.doc.Tokens[k+1].Tag == segment.TagNR && is(w.word(k), classOffice)
}

// opensWithPast reports whether p opens with a time that is long over, where the text goes on to what is new: 去年4月，.
func (w *work) opensWithPast(p *part) bool {
	if w.register != segment.RegisterNews || w.brief {
		return false
	}
	s := w.doc.Text[w.clauses[w.looked[p.look].clause].start:]
	return opensWith(s, classLongAgo) && !strings.HasPrefix(s, "去年底")
}

// pointsBack reports whether p says 这家 or 这位 before anything that it could stand for.
func (w *work) pointsBack(p *part) bool {
	for k := w.clauses[p.from].first; k < w.clauses[p.from].last; k++ {
		switch w.doc.Tokens[k].Tag {
		case segment.TagNR, segment.TagNT, segment.TagNZ, segment.TagEng, segment.TagX:
			return false
		}
		switch word := w.word(k); word {
		case "“", "《":
			return false
		case "这家", "这名", "这位", "这座", "这所", "这款", "这支", "这部":
			return true
		case "这样", "这类":
			return w.looked[p.look].place > 0 && k+1 < w.clauses[p.from].last && (word == "这类" || w.word(k+1) == "的") // 有三千多家这样的品牌
		case "这":
			if k+1 == w.clauses[p.from].last {
				return false
			}
			switch w.word(k + 1) {
			case "家", "名", "位", "座", "所", "款", "支", "部":
				return true
			}
		}
	}
	return false
}
