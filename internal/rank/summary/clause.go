package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// What is known of a clause.
type kind uint32

const (
	hasVerb     kind = 1 << iota // has a verb, so that it can end a sentence
	isTime                       // says when, and nothing else
	isVague                      // and when only in relation to the day of writing
	isSource                     // names where something was read: 据…报道
	isSays                       // 某某表示, with the saying in the next clause
	isFrame                      // sets the scene; the next clause is true without it
	isIf                         // a condition or concession; the next clause is not true without it
	isOpen                       // needs a later clause
	isTurn                       // starts with but: the clause before is not the whole truth without it
	isRest                       // cannot start a sentence
	isHang                       // starts with a word that points back
	isSubject                    // starts with a noun of its own
	isFigure                     // holds a statistic
	isStrong                     // holds one that measures
	isReporter                   // starts with the reporter
	isLink                       // is nothing but a connective: 此外
	isName                       // starts with a name
	isNominal                    // ends as a noun does: …的普及
	isAdverbial                  // starts with a preposition: what it goes with may follow
	isChained                    // goes on with a frame
	isDeictic                    // says where or when only to a reader of that paper and day
	isPast                       // starts with a time that sets the past against the present: 以往
	isFirst                      // opens a list: 一是
	isItem                       // goes on with one: 二是
	isFound                      // names whose count or survey the next clause is of, or who foresees it; see found
	isOutcome                    // says how something came out
	unended                      // ends in a word that wants an object: 称, 包括
	isAim                        // says what the text is for
)

// A clause is a stretch of a sentence between two commas, semicolons or colons outside of quotes
// and brackets.
type clause struct {
	start, end    int // bytes, separator left out
	next          int // start of the next clause
	first, last   int // tokens
	sep           rune
	size          int32 // length in the unit of the limit, without separator
	sepSize       int32
	spare         [2]int32 // what of size can be left out at levels 1 and 2
	says, saysEnd int      // its weighty words, work.says[says:saysEnd]
	marks         int32    // how many 、
	is            kind
	pairs         pairSet // of the title
	aim           purpose
	titleName     bool    // holds the name that the title has
	titleNumber   bool    // holds a figure of the title
	dropped       bool    // it may be left out as a whole
	more          uint8   // whether it must not be the last, whatever stands before it: 0 not asked, 1 no, 2 yes, 3 unless nothing else is left; see canEnd
	heads         [2]head // what a reader minds where it opens a part, alone and with others; see headOf
}

// edges are the words at the ends of a clause, and what all of its words are together.
type edges struct {
	words                             int
	first, last, beforeLast, lastVerb string
	firstCue, lastCue, beforeCue      cue
	verbCue                           cue
	firstTag, lastTag                 segment.Tag
	times, vague                      bool // only words of time so far; and one of them vague
	purpose                           bool // 为 with a verb stands inside of it
	through                           bool // 经过 stands inside of it
	verbs                             int  // so far, or behind that
}

// classifyClause sets what the words of c show.
func (w *work) classifyClause(c *clause) {
	e := edges{times: true}
	for k := c.first; k < c.last; k++ {
		w.classifyWord(c, k, &e)
	}
	if e.words == 0 {
		return
	}
	if e.words == 1 && e.firstCue&(cueLink|cueContrast) != 0 && c.sep == '，' {
		c.is |= isLink
	}
	if e.times && c.end-c.start < 60 {
		c.is |= isTime
		c.is &^= hasVerb
		if e.vague && c.is&isFigure == 0 {
			c.is |= isVague
		}
		c.is &^= isFigure | isStrong
	}
	if e.lastTag == segment.TagA || e.lastTag == segment.TagZ {
		c.is |= hasVerb // …相对较低: an adjective is a predicate
	}
	if c.is&isStrong != 0 && e.words > 2 && (e.lastTag == segment.TagQ || e.lastTag == segment.TagM) || c.is&isFigure != 0 && e.words > 3 && e.lastTag == segment.TagQ {
		c.is |= hasVerb // 营业收入38.6亿元: so is a figure
	}
	if e.lastVerb != e.last && e.verbCue&doesLead != 0 {
		c.is |= unended
	}
	if w.opensWithQuoted(c) {
		c.is |= isSubject // whatever the first word inside is
	} else {
		w.classifyHead(c, &e)
	}
	w.classifyEnd(c, &e)
	if e.through && w.onlyThrough(c) || w.pending(c) {
		c.is |= unended
	}
	if e.purpose && e.verbs <= 1 && c.is&isStrong == 0 {
		c.is |= isOpen // 某局为方便群众，: what it did follows
	}
	w.classifyOrder(c, &e)
}

// opensWithQuoted reports whether c opens with a name in marks that goes on behind it: “相约云州”音乐会举行, 《关于…的通知》指出.
func (w *work) opensWithQuoted(c *clause) bool {
	s := hanzi.TrimLeft(w.doc.Text[c.start:c.end], " 　")
	first := runeAt(s)
	if !opening(first) || first == '"' {
		return false
	}
	n := strings.IndexRune(s, hanzi.Closing(first))
	if n < 0 {
		return false
	}
	rest := s[n+len("”"):]
	return rest != "" && !marks(runeAt(rest)) && !hanzi.ContainsAny(s[:n], "。！？")
}

// classifyWord sets what token k of c shows, and notes it in e.
func (w *work) classifyWord(c *clause, k int, e *edges) {
	t := &w.doc.Tokens[k]
	word := w.word(k)
	if t.Tag == segment.TagSP || t.Tag == segment.TagW && e.words == 0 && opening(runeAt(word)) {
		if t.Tag == segment.TagW {
			c.is |= isSubject // “…” or 《…》 stands where a name does
		}
		return
	}
	does := w.cue(k)
	switch e.words {
	case 0:
		e.first, e.firstTag, e.firstCue = word, t.Tag, does
	case 1:
		if does&cueHang != 0 && (e.first == "在" && word == "其中" || e.firstTag == segment.TagT || e.firstTag == segment.TagD || e.firstCue&doesVague != 0) {
			c.is |= isHang // 目前这一消息
		}
	}
	if e.words > 0 {
		classifyInside(c, word, e)
	}
	e.words++
	if w.pointsAt(k, c.last) > 0 {
		c.is |= isDeictic
	}
	if t.Tag != segment.TagW {
		e.beforeLast, e.last, e.lastTag = e.last, word, t.Tag
		e.beforeCue, e.lastCue = e.lastCue, does
	}
	switch t.Tag {
	case segment.TagV, segment.TagVD, segment.TagI, segment.TagL:
		if !w.aboveAll(c, k) {
			c.is |= hasVerb
			e.verbs++
			e.lastVerb, e.verbCue = word, does
		}
	}
	w.classifyPurpose(c, k, e)
	if word == "作为" || does&doesLead != 0 && t.Tag == segment.TagP {
		e.lastVerb, e.verbCue = word, does // whatever its tag
	}
	switch w.number(k, c.last) {
	case 2:
		c.is |= isFigure | isStrong
	case 1:
		c.is |= isFigure
	}
	e.times = e.times && w.timeWord(c, k)
	e.vague = e.vague || e.times && does&doesVague != 0
}

// classifyInside sets what word shows behind the first word of c.
func classifyInside(c *clause, word string, e *edges) {
	switch word {
	case "对此":
		if e.words < 4 {
			c.is |= isHang // 孩子们对此很反感
		}
	case "经过", "历经":
		e.through = true
	}
}

// timeWord reports whether token k of c is a word of time, or the place of one: 北京时间.
func (w *work) timeWord(c *clause, k int) bool {
	switch w.doc.Tokens[k].Tag {
	case segment.TagT, segment.TagM:
		return true
	case segment.TagNS:
		if k+1 < c.last && (w.word(k+1) == "时间" || w.word(k+1) == "当地") {
			return true // 北京时间, 英国当地时间
		}
	}
	return w.cue(k)&doesTime != 0
}

// aboveAll reports whether token k of c is the 是 of 特别是, which is no verb: 年轻人特别是女性.
func (w *work) aboveAll(c *clause, k int) bool {
	return k > c.first && w.word(k) == "是" && is(w.word(k-1), classAboveAll)
}

// classifyPurpose notes in e whether 为 with a verb stands at token k, inside of c and before all other verbs: what comes of it is
// another clause, 某局为方便群众，….
func (w *work) classifyPurpose(c *clause, k int, e *edges) {
	if w.doc.Tokens[k].Tag != segment.TagP || e.words <= 1 || c.is&hasVerb != 0 {
		return
	}
	switch w.word(k) {
	case "根据", "按照", "依据", "鉴于": // 公司根据需要，
		if !e.times {
			e.purpose, e.verbs = true, 0
		}
		return
	case "为", "为了":
		if k+1 >= c.last {
			return
		}
		if next := w.word(k + 1); w.doc.Tokens[k].Tag == segment.TagP && e.words > 1 && (next == "让" || next == "使" || next == "给") {
			e.purpose, e.verbs = true, -4 // 某会为了让学生安全地度过假期，
			return
		}
	default:
		return
	}
	switch w.doc.Tokens[k+1].Tag {
	case segment.TagV, segment.TagVN, segment.TagD, segment.TagAD, segment.TagVD:
		e.purpose, e.verbs = true, 0
	}
}

func opening(r rune) bool {
	return r == '“' || r == '《' || r == '「' || r == '‘' || r == '"' || r == '『'
}
