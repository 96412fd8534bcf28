package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// manyHeads is from how many headings on a text is taken for one in parts, each of which says its matter first.
const manyHeads = 3

// roundup is how many sentences a heading has at most in a text that is a row of short items.
const roundup = 4

// distaste is what sentence i of a summary loses for what a reader minds in it and the fit, whose references are a line long,
// could not see: a hook, someone for an example, a later part of a row or of an item.
func (w *work) distaste(i int32) float32 {
	const hook, example, row, later, item = 1, 1, 3, .5, 2
	const say = 40 // characters: what is longer says something, whatever its mark
	s := &w.sents[i]
	text := w.doc.Text[s.start:s.end]
	v := float32(0)
	if s.is&figure == 0 && (s.chars <= say || s.is&asks != 0) && shouts(text) || opensWith(text, classHook) {
		v += hook
	}
	if w.example(s) {
		v += example
	}
	if w.rowBroken(int(i)) {
		v += row
	}
	if w.heads >= manyHeads {
		short := w.heads*roundup >= w.usable
		switch {
		case w.behindLead(int(i)):
			if v += later; short {
				v += item
			}
		case short && s.is&figure == 0 && s.chars <= say && endsWith(hanzi.TrimRight(text, "。》”」"), classReport) && holds(text, classIssues):
			v += item / 2 // 云州统计局公布上半年数据。 Another item says its matter.
		}
	}
	return v
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

// example reports whether s opens with someone who is called by name and address and seldom comes up, as an example of what the
// text is about: 8月9日，周先生在….
func (w *work) example(s *sent) bool {
	const far, seldom = 14, 2 // words; how often the text has the name
	toks := w.doc.Tokens
	for k := s.first; k+1 < min(s.last, s.first+far); k++ {
		if toks[k].Tag != segment.TagNR {
			continue
		}
		name, end := w.word(k), toks[k].End
		switch next := w.word(k + 1); {
		case endsWith(name, classAddress): // 周先生
		case is(next, classAddress) && (len(name) <= 3 || next != "先生" && next != "女士" && next != "小姐"): // who is named in full speaks for someone
			end = toks[k+1].End
		default:
			continue
		}
		return strings.Count(w.doc.Text[:min(len(w.doc.Text), 1<<14)], w.doc.Text[toks[k].Start:end]) <= seldom
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
	all, both := 0, 0
	for k := b.first; k < b.last; k++ {
		if !w.frames(k) {
			continue
		}
		all++
		for m := a.first; m < a.last; m++ {
			if w.frames(m) && w.word(m) == w.word(k) {
				both++
				break
			}
		}
	}
	return all >= least && both*5 >= all*3
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

// countHeads counts the headings of the text, those in a row as one.
func (w *work) countHeads() {
	w.heads = 0
	for i := range w.sents {
		if w.sents[i].is&heading != 0 && (i == 0 || w.sents[i-1].is&heading == 0) {
			w.heads++
		}
	}
}
