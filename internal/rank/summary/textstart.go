package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// opensText reports whether texts like to start with the word of token k: a date, 近日, 据, 记者. prev is what stands
// before it.
func (w *work) opensText(k int, prev segment.Tag) bool {
	t := &w.doc.Tokens[k]
	if w.word(k-1) == "继" {
		return false // …系列活动继|7月初，
	}
	switch word := w.word(k); word {
	case "继":
		return w.doc.Tokens[k+1].Tag == segment.TagT
	case "据", "截至", "据悉", "据了解", "由于", "随着":
		return true
	case "记者":
		return w.doc.Tokens[k+1].Tag != segment.TagSP && w.doc.Tokens[k+1].Tag != segment.TagNR
	default:
		if prev == segment.TagV || prev == segment.TagD || prev == segment.TagVN && word[0] <= '9' {
			return w.fullDate(k) || vagueTime(word) && k+1 < len(w.doc.Tokens) && w.doc.Tokens[k+1].Tag == segment.TagW // 请注意近日，…
		}
		return t.Tag == segment.TagT && word[0] <= '9' && (strings.HasSuffix(word, "日") || w.doc.Tokens[k+1].Tag == segment.TagT) && !w.withinClause(k) || vagueTime(word)
	}
}

// withinClause reports whether the date at token k stands behind the subject of its clause: …开发商7月25日正式起诉.
func (w *work) withinClause(k int) bool {
	k++
	for k < len(w.doc.Tokens) && (w.doc.Tokens[k].Tag == segment.TagT || w.cue(k)&doesTime != 0) {
		k++
	}
	if k >= len(w.doc.Tokens) {
		return false
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagV, segment.TagVD, segment.TagD, segment.TagAD:
		return w.word(k) != "是" // 8月19日是…日
	}
	return false
}

// timeAlone reports whether a clause that only says when starts at token k: 8月1日早上，. Behind a noun it is no
// adverb, which has no comma.
func (w *work) timeAlone(k int) bool {
	toks := w.doc.Tokens
	n := k
	for n < len(toks) && n < k+8 && (toks[n].Tag == segment.TagT || n > k && (toks[n].Tag == segment.TagM || w.cue(n)&doesTime != 0 || w.word(n) == "多")) {
		n++
	}
	if n == k || n == len(toks) || runeAt(w.doc.Text[toks[n].Start:]) != '，' {
		return false
	}
	return n > k+1 && w.fullDate(k) || w.vague(k)
}

// reported reports whether token k opens a clause that says who told it: 据某报报道，.
func (w *work) reported(k int) bool {
	if w.word(k) != "据" {
		return false
	}
	clause, ok := w.openClause(k)
	return ok && (strings.HasSuffix(clause, "报道") || strings.HasSuffix(clause, "消息"))
}

// fullDate reports whether a date with its day starts at token k.
func (w *work) fullDate(k int) bool {
	if w.doc.Tokens[k].Tag != segment.TagT {
		return false
	}
	for n := k + 1; n < min(k+3, len(w.doc.Tokens)) && w.doc.Tokens[n].Tag == segment.TagT; n++ {
		if strings.HasSuffix(w.word(n), "日") {
			return true
		}
	}
	return false
}

// repeatsHead reports whether the text from token k on starts as that from token first on does: a lead says again who
// the headline is about.
func (w *work) repeatsHead(first, k int) bool {
	if w.doc.Tokens[k-1].Tag == segment.TagV {
		return false
	}
	word := w.word(first)
	if k+1 >= len(w.doc.Tokens) || w.word(k) != word {
		return false
	}
	if p := w.doc.Tokens[k-1].Tag; p != segment.TagN && p != segment.TagVN && p != segment.TagX && p != segment.TagW {
		return false
	}
	return utf8.RuneCountInString(word) >= 3 && w.doc.Tokens[k-1].Tag == segment.TagW || utf8.RuneCountInString(word) == 2 && w.word(k+1) == w.word(first+1)
}
