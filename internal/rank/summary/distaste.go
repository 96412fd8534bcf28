package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// manyHeads is from how many headings on a text is taken for a roundup, each of whose items says its matter first.
const manyHeads = 3

// roundup is how many sentences a heading of one has at most.
const roundup = 4

// distaste is what sentence i of a summary loses for what a reader minds in it and the fit, whose references are a line long,
// could not see: a hook, a later part of a row or of an item.
func (w *work) distaste(i int32) float32 {
	const hook, row, item = 1, 3, 2
	const say = 40 // characters: what is longer says something, whatever its mark
	s := &w.sents[i]
	text := w.doc.Text[s.start:s.end]
	v := float32(0)
	if s.is&figure == 0 && (s.chars <= say || s.is&asks != 0 && s.nth > 0) && shouts(text) || opensWith(text, classHook) {
		v += hook
	}
	if w.rowBroken(int(i)) {
		v += row
	}
	if rollCall(text) {
		v += row
	}
	if w.heads >= manyHeads && w.heads*roundup >= w.usable {
		if w.behindLead(int(i)) {
			v += item
		} else if s.is&figure == 0 && s.chars <= say && endsWith(hanzi.TrimRight(text, "。》”」"), classReport) && holds(text, classIssues) {
			v += item / 2 // 云州统计局公布上半年数据。 Another item says its matter.
		}
	}
	return v
}

// rollCall reports whether s counts names off, a dozen or more of them with little between: 甲涨超9%，乙，丙，丁涨超7%.
func rollCall(s string) bool {
	const least, most = 15, 9 // pieces, characters of one
	n := strings.Count(s, "，")
	return n >= least && hanzi.Count(s) <= n*most
}

// shouts reports whether s, which is a sentence, wants to be read on or felt rather than says something: it breaks off in …, or shouts,
// or asks.
func shouts(s string) bool {
	switch lastRune(strings.TrimRight(s, " 　")) {
	case '…', '！', '!', '？', '?', '~', '～':
		return true
	}
	return false
}

// rowBroken reports whether sentence i goes on a row of sentences built alike of which the one before is not picked: the second
// in a ranking without the first.
func (w *work) rowBroken(i int) bool {
	return i > 0 && w.sents[i-1].is&(skipped|heading) == 0 && !w.sents[i-1].picked && w.sents[i-1].para == w.sents[i].para && w.alike(i-1, i)
}

// alike reports whether sentences i and j, which has figures, are built alike: most words of the shorter that are neither names nor
// figures stand in both.
func (w *work) alike(i, j int) bool {
	const least = 6
	a, b := &w.sents[i], &w.sents[j]
	if a.is&figure == 0 || b.is&figure == 0 || b.last-b.first > 120 || a.last-a.first > 120 {
		return false
	}
	all, both := w.shared(b.first, b.last, a.first, a.last, w.frames)
	return all >= least && both*5 >= all*3
}

// shared returns how many tokens of [first, last) fit, and how many of these have a word that stands in [from, to) too.
func (w *work) shared(first, last, from, to int, fits func(int) bool) (all, both int) {
	for k := first; k < last; k++ {
		if !fits(k) {
			continue
		}
		all++
		for m := from; m < to; m++ {
			if w.word(m) == w.word(k) && fits(m) {
				both++
				break
			}
		}
	}
	return all, both
}

// frames reports whether token k is of how a sentence is built: no name, no figure, no mark.
func (w *work) frames(k int) bool {
	switch w.doc.Tokens[k].Tag {
	case segment.TagW, segment.TagSP, segment.TagM, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng, segment.TagX, segment.TagU, segment.TagQ, segment.TagT:
		return false
	}
	return hanzi.Count(w.word(k)) > 1
}

// behindLead reports whether sentence i stands in a part of the text behind the first sentence of that part.
func (w *work) behindLead(i int) bool {
	seen := false
	for j := i - 1; j >= 0; j-- {
		switch s := &w.sents[j]; {
		case s.is&skipped != 0:
		case s.is&heading != 0:
			return seen
		default:
			seen = true
		}
	}
	return false // no heading before
}

// countHeads counts the headings that the sentence behind them says again, as those of a roundup are. Captions and lines of verse
// are not.
func (w *work) countHeads() {
	w.heads = 0
	for i := 0; i+1 < len(w.sents); i++ {
		if w.sents[i].is&heading != 0 && w.sents[i+1].is&(heading|skipped) == 0 && w.toldAgain(i, i+1) {
			w.heads++
		}
	}
}

// toldAgain reports whether sentence j has a third of the words of heading i, which has a few.
func (w *work) toldAgain(i, j int) bool {
	const least, far = 3, 80 // words
	a, b := &w.sents[i], &w.sents[j]
	all, both := w.shared(a.first, min(a.last, a.first+far), b.first, min(b.last, b.first+far), func(k int) bool { return hanzi.Count(w.word(k)) > 1 })
	return all >= least && both*3 >= all
}
