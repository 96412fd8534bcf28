package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// survey goes through the text once and notes what need not be asked of each of its sentences.
func (w *work) survey(text string) {
	w.plain, w.doubtful, w.pointing, w.saysI, w.lending = true, false, false, false, false
	w.starts, w.startBits = w.starts[:0], w.startBits[:0]
	o := startsOfPhrases()
	toks := w.doc.Tokens
	if w.chars = w.chars[:0]; len(toks) > manyTokens {
		toks = nil // the row would take too much
	} else {
		w.chars = grown(w.chars, len(toks)+1)
	}
	chars, tok := int32(0), 0 // characters before i, and the token that starts there or behind it
	before, at := rune(0), 0  // the character before, folded, and where it stands
	for i := 0; i < len(text); chars++ {
		for tok < len(toks) && toks[tok].Start <= i {
			w.chars[tok] = chars
			tok++
		}
		r, han := hanzi.HanAt(text, i)
		folded, n := r, 3
		switch {
		case !han:
			r, n = hanzi.Plain(text[i:])
			folded = hanzi.Fold(r)
			w.surveyMark(r, folded, text[i+n:])
		case r == '我':
			w.saysI = true
		case r == '保' || r == '任' || r == '点' || r == '否':
			w.doubtful = w.doubtful || doubts(text[i:])
		default:
			folded = hanzi.FoldHan(r)
			w.plain = w.plain && folded == r
		}
		if o.first.has(before) && o.may(before, folded) {
			w.noteStart(o, at, before, folded)
		}
		before, at = folded, i
		i += n
	}
	for ; tok < len(w.chars); tok++ {
		w.chars[tok] = chars
	}
	if o.first.has(before) && o.alone.has(before) {
		w.noteStart(o, at, before, 0)
	}
	w.findBlocks()
}

// surveyMark is survey of r, which is no common Chinese character, before rest.
func (w *work) surveyMark(r, folded rune, rest string) {
	switch {
	case r == '{':
		w.doubtful = true
	case r == '（' || r == '(':
		w.pointing = w.pointing || sided(rest)
		w.lending = w.lending || lends(rest)
	case r >= 0x2E80 && r <= 0xFEFF && r != 0x3000: // which has no other form in a word
		w.plain = w.plain && folded == r
	}
}

// doubts reports whether s opens with what residue looks for inside of sentences: most texts hold none, and need no look at each.
func doubts(s string) bool {
	return strings.HasPrefix(s, "保证") || strings.HasPrefix(s, "任何投资建议") || strings.HasPrefix(s, "点击此处") || strings.HasPrefix(s, "否决议案")
}

// lends reports whether s goes on behind a bracket that may say whose a picture is: 通讯员供图）.
func lends(s string) bool {
	const most = 14 * 3 // bytes
	s = s[:min(len(s), most)]
	return strings.Contains(s, "图") || strings.Contains(s, "摄")
}
