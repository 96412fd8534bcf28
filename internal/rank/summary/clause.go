package summary

import (
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

// describe sets what the words of c show.
func (w *work) describe(c *clause) {
	text, toks := w.doc.Text, w.doc.Tokens
	times, vague, words := true, false, 0
	firstWord, lastWord, beforeLast, lastVerb := "", "", "", ""
	var firstTag, lastTag segment.Tag
	for k := c.first; k < c.last; k++ {
		t := toks[k]
		if t.Tag == segment.TagSP || t.Tag == segment.TagW && words == 0 && opening(runeAt(text[t.Start:t.End])) {
			if t.Tag == segment.TagW && c.is&isSubject == 0 {
				c.is |= isSubject // “…” or 《…》 stands where a name does
			}
			continue
		}
		word := text[t.Start:t.End]
		if words == 0 {
			firstWord, firstTag = word, t.Tag
		}
		if words == 1 && (firstWord == "在" && word == "其中" || firstTag == segment.TagT || firstTag == segment.TagD || vagueTime(firstWord)) && headCue(word)&cueHang != 0 {
			c.is |= isHang // 目前这一消息
		}
		words++
		if cueOf(word)&doesPoint != 0 {
			c.is |= isDeictic
		}
		if t.Tag != segment.TagW {
			beforeLast, lastWord, lastTag = lastWord, word, t.Tag
		}
		switch t.Tag {
		case segment.TagV, segment.TagVD, segment.TagI, segment.TagL:
			c.is |= hasVerb
			lastVerb = word
		}
		if word == "作为" {
			lastVerb = word // whatever its tag
		}
		if t.Tag == segment.TagM {
			switch w.number(k, c.last) {
			case 2:
				c.is |= isFigure | isStrong
			case 1:
				c.is |= isFigure
			}
		}
		if times && t.Tag != segment.TagT && t.Tag != segment.TagM && !timeWord(word) {
			times = false
		}
		if times && vagueTime(word) {
			vague = true
		}
	}
	if words == 0 {
		return
	}
	if words == 1 && headCue(firstWord)&(cueLink|cueContrast) != 0 && c.sep == '，' {
		c.is |= isLink
	}
	if times && c.end-c.start < 60 {
		c.is |= isTime
		c.is &^= hasVerb
		if vague && c.is&isFigure == 0 {
			c.is |= isVague
		}
		c.is &^= isFigure | isStrong
	}
	if lastTag == segment.TagA || lastTag == segment.TagZ {
		c.is |= hasVerb // …相对较低: an adjective is a predicate
	}
	if c.is&isStrong != 0 && words > 2 && (lastTag == segment.TagQ || lastTag == segment.TagM) {
		c.is |= hasVerb // 营业收入38.6亿元: so is a figure
	}
	if lastVerb != lastWord && leadsOn(lastVerb) {
		c.is |= unended
	}
	w.describeEdges(c, firstWord, firstTag, lastWord, beforeLast)
	w.describeOrder(c, firstWord)
}

func opening(r rune) bool {
	return r == '“' || r == '《' || r == '「' || r == '‘' || r == '"' || r == '『'
}

// describeEdges sets what the first and last words of c show.
func (w *work) describeEdges(c *clause, first string, tag segment.Tag, last, beforeLast string) {
	cue := headCue(first)
	switch tag {
	case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
		c.is |= isName
	}
	switch tag {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagJ, segment.TagEng,
		segment.TagB, segment.TagAN:
		c.is |= isSubject
	case segment.TagR:
		c.is |= isSubject // 各地, 我国; the words that point back are taken out below
	case segment.TagM, segment.TagT, segment.TagS:
		if c.is&isTime == 0 {
			c.is |= isSubject
		}
	case segment.TagX, segment.TagZ:
		if len(first) > 3 || !preposition(first) { // a new word: most often a name
			c.is |= isSubject
		}
	case segment.TagV, segment.TagD, segment.TagP, segment.TagC, segment.TagU, segment.TagF, segment.TagVD:
		c.is &^= isSubject
	}
	if verbal(first) {
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
	if cue&cueRest != 0 {
		c.is |= isRest
	}
	if cue&cueOpen != 0 {
		c.is |= isOpen
		if cue&cueIf != 0 {
			c.is |= isIf
		} else {
			c.is |= isFrame
		}
	}
	if first == "应" && last == "邀请" || first == "受" && (last == "委托" || last == "影响") {
		c.is = c.is&^isSubject | isFrame | isOpen
	}
	if frameEnd(last) && c.is&isTime == 0 {
		c.is |= isFrame | isOpen
	}
	if last == "记者" && saysEnd(beforeLast) {
		last = beforeLast // 告诉记者, 对记者说 is one with 记者 left out
	}
	if last == "到" {
		switch beforeLast {
		case "了解", "看", "提", "谈", "讲", "想", "感受":
			last = "了解到"
		}
	}
	switch first {
	case "从", "由", "经", "自", "凭", "照", "依", "就", "自从", "经由", "沿", "朝":
		c.is |= isAdverbial
	case "记者", "本报记者":
		c.is |= isReporter
	}
	if timeWord(last) || vagueTime(last) || w.doc.Tokens[c.last-1].Tag == segment.TagT {
		c.is |= unended
	}
	if tag := w.doc.Tokens[c.last-1].Tag; beforeLast == "的" && (tag == segment.TagN || tag == segment.TagVN) {
		c.is |= isNominal
	}
	if saysEnd(last) {
		c.is |= unended
		if c.sep == '，' || c.sep == '：' || c.sep == ',' || c.sep == ':' {
			c.is |= isSays
		}
	}
	if w.source(c, first, last, beforeLast) {
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
	case "据悉", "据了解", "据介绍", "据报道", "据统计", "据称", "据说", "据透露", "据新华社", "据测算", "据估算", "据不完全统计", "据报导":
		return true
	case "据", "根据":
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
