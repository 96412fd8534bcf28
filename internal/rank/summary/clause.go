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
	unended                      // ends in a word that wants an object: 称, 包括
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
	aim           purpose
	titleName     bool // holds the name that the title has
	titleNumber   bool // holds a figure of the title
	dropped       bool // it may be left out as a whole
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
	verbs                             int  // so far, or behind that
}

// describe sets what the words of c show.
func (w *work) describe(c *clause) {
	e := edges{times: true}
	for k := c.first; k < c.last; k++ {
		w.describeWord(c, k, &e)
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
	w.describeHead(c, &e)
	w.describeEnd(c, &e)
	if w.pending(c) {
		c.is |= unended
	}
	if e.purpose && e.verbs <= 1 && c.is&isStrong == 0 {
		c.is |= isOpen // 某局为方便群众，: what it did follows
	}
	w.describeOrder(c, &e)
}

// opensMatter reports whether 就 at the start of c is a preposition: 就今年6月签订的工程合同，.
func (w *work) opensMatter(c *clause) bool {
	k := c.first + 1
	if k >= c.last-1 || !named(w.doc.Tokens[c.last-1].Tag) {
		return false
	}
	t := w.doc.Tokens[k].Tag
	return t == segment.TagT || named(t) || t == segment.TagW && opening(runeAt(w.doc.Word(k)))
}

// pending reports whether c ends in an object of 用, 以 or 将 whose verb is in the next clause: 民警用“快侦快破”的行动，.
func (w *work) pending(c *clause) bool {
	last := w.doc.Tokens[c.last-1].Tag
	if !named(last) || w.doc.Word(c.last-1) == "" {
		return false
	}
	for k := c.last - 2; k > c.first; k-- {
		switch w.doc.Tokens[k].Tag {
		case segment.TagV, segment.TagVD, segment.TagA, segment.TagI, segment.TagL, segment.TagZ:
			if k+1 < c.last && w.doc.Word(k+1) == "的" {
				continue // of a noun
			}
			return false
		case segment.TagP:
			switch w.doc.Word(k) {
			case "用", "以", "将", "把", "对", "与", "由", "据":
				return w.doc.Tokens[k-1].Tag != segment.TagV
			}
			return false
		}
	}
	return false
}

// describeWord sets what token k of c shows, and notes it in e.
func (w *work) describeWord(c *clause, k int, e *edges) {
	t := &w.doc.Tokens[k]
	word := w.doc.Word(k)
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
	e.words++
	if does&doesPoint != 0 {
		c.is |= isDeictic
	}
	if t.Tag != segment.TagW {
		e.beforeLast, e.last, e.lastTag = e.last, word, t.Tag
		e.beforeCue, e.lastCue = e.lastCue, does
	}
	switch t.Tag {
	case segment.TagV, segment.TagVD, segment.TagI, segment.TagL:
		c.is |= hasVerb
		e.verbs++
		e.lastVerb, e.verbCue = word, does
	}
	w.describePurpose(c, k, e)
	if word == "作为" {
		e.lastVerb, e.verbCue = word, does // whatever its tag
	}
	switch w.number(k, c.last) {
	case 2:
		c.is |= isFigure | isStrong
	case 1:
		c.is |= isFigure
	}
	e.times = e.times && (t.Tag == segment.TagT || t.Tag == segment.TagM || does&doesTime != 0)
	e.vague = e.vague || e.times && does&doesVague != 0
}

// describePurpose notes in e whether 为 with a verb stands at token k, inside of c and before all other verbs: what comes of it is
// another clause, 某局为方便群众，….
func (w *work) describePurpose(c *clause, k int, e *edges) {
	switch w.doc.Word(k) {
	case "根据", "按照", "依据", "鉴于": // 公司根据需要，
		if w.doc.Tokens[k].Tag == segment.TagP && e.words > 1 && c.is&hasVerb == 0 && !e.times {
			e.purpose, e.verbs = true, 0
		}
		return
	}
	if word := w.doc.Word(k); word != "为" && word != "为了" || w.doc.Tokens[k].Tag != segment.TagP || e.words <= 1 || c.is&hasVerb != 0 || k+1 >= c.last {
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

// describeHead sets what the first word of c shows.
func (w *work) describeHead(c *clause, e *edges) {
	cue := e.firstCue
	switch e.firstTag {
	case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
		c.is |= isName | isSubject
	case segment.TagN, segment.TagJ, segment.TagB, segment.TagAN:
		c.is |= isSubject
	case segment.TagR:
		c.is |= isSubject // 各地, 我国; the words that point back are taken out below
	case segment.TagM, segment.TagT, segment.TagS:
		if c.is&isTime == 0 {
			c.is |= isSubject
		}
	case segment.TagX, segment.TagZ:
		if len(e.first) > 3 || cue&doesFunction == 0 { // a new word: most often a name
			c.is |= isSubject
		}
	case segment.TagV, segment.TagD, segment.TagP, segment.TagC, segment.TagU, segment.TagF, segment.TagVD:
		c.is &^= isSubject
	}
	if cue&doesVerb != 0 {
		c.is = c.is&^isSubject | hasVerb
	}
	if cue&(cueHang|cueRest|cueLink|cueContrast|cueOpen) != 0 {
		c.is &^= isSubject
	}
	if cue&cueHang != 0 {
		c.is |= isHang
	}
	if cue&cueContrast != 0 {
		c.is |= isTurn
	}
	if about := e.first == "就" && w.opensMatter(c); about {
		c.is |= isFrame | isOpen
	} else if cue&cueRest != 0 {
		c.is |= isRest
	}
	switch {
	case cue&cueOpen == 0:
	case cue&cueIf != 0:
		c.is |= isOpen | isIf
	default:
		c.is |= isOpen | isFrame
	}
	if e.first == "应" && e.last == "邀请" || e.first == "受" && (e.last == "委托" || e.last == "影响") {
		c.is = c.is&^isSubject | isFrame | isOpen
	}
	switch e.first {
	case "从", "由", "经", "自", "凭", "照", "依", "就", "自从", "经由", "沿", "朝":
		c.is |= isAdverbial
	case "记者", "本报记者":
		c.is |= isReporter
	}
}

// describeEnd sets what the last words of c show.
func (w *work) describeEnd(c *clause, e *edges) {
	tag := w.doc.Tokens[c.last-1].Tag
	last, does := e.last, e.lastCue
	if does&doesScene != 0 && c.is&isTime == 0 {
		c.is |= isFrame | isOpen
	}
	if last == "记者" && e.beforeCue&doesSay != 0 {
		last, does = e.beforeLast, e.beforeCue // 告诉记者, 对记者说 is one with 记者 left out
	}
	if last == "同时" && e.beforeLast == "的" && c.sep == '，' {
		does |= doesScene // 在举行比赛的同时，
		if c.is&isTime == 0 {
			c.is |= isFrame | isOpen
		}
	}
	if last == "到" {
		switch e.beforeLast {
		case "了解", "看", "提", "谈", "讲", "想", "感受":
			last = "了解到"
			does = cueOf(last)
		}
	}
	if does&(doesTime|doesVague) != 0 || tag == segment.TagT {
		c.is |= unended
	}
	if e.beforeLast == "的" {
		switch tag {
		case segment.TagN, segment.TagVN:
			c.is |= isNominal
		case segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ:
			if e.firstTag == segment.TagV || e.firstTag == segment.TagP {
				c.is |= isNominal | isOpen // 位于湖边的某镇，: what it does follows
			}
		}
	}
	if does&doesSay != 0 {
		c.is |= unended
		if c.sep == '，' || c.sep == '：' || c.sep == ',' || c.sep == ':' {
			c.is |= isSays
		}
	}
	switch last {
	case "许可", "批准", "同意", "允许", "授权", "审批":
		if s := w.doc.Text[c.start:c.end]; strings.Contains(s, "未经") || strings.Contains(s, "经过") && !strings.Contains(s, "已经过") {
			c.is |= unended // 某公司未经某局批准，: what it did follows
		}
	}
	if w.source(c, e.first, last, e.beforeLast) {
		c.is |= isSource
	}
}

// source reports whether c says where the news was read or heard rather than who said it: it starts
// with 据 or 记者, or ends with the noun of a source and 称 or 显示.
func (w *work) source(c *clause, first, last, beforeLast string) bool {
	if c.sep != '，' && c.sep != ',' && c.sep != '：' {
		return false
	}
	first, last, beforeLast = hanzi.FoldString(first), hanzi.FoldString(last), hanzi.FoldString(beforeLast)
	switch first {
	case "据悉", "另悉", "又悉", "据了解", "据介绍", "据报道", "据统计", "据称", "据说", "据透露", "据新华社", "据测算", "据估算", "据不完全统计", "据报导":
		return true
	case "据", "根据", "综合":
		return sourceNoun(last)
	case "记者", "本报记者":
		return last == "获悉" || last == "了解到" || last == "得知" || last == "获知" || last == "悉"
	case "数据", "统计", "调查", "研究", "报告", "资料", "数据信息", "公开", "最新", "有", "官方":
		return saysEnd(last) && last != "有" && c.last-c.first <= 5
	}
	switch last {
	case "称", "显示", "说", "表明":
		switch beforeLast {
		case "消息", "报道", "数据", "统计", "调查", "报告", "结果", "资料", "信息":
			return true
		}
	case "消息称", "报道称", "数据显示", "统计显示", "获悉":
		return true
	}
	return false
}
