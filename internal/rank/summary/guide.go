package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A text whose title was not given may still have it: behind 原标题, or in the note at its end by which it wants to be named. It says what
// the text is about, so what is chosen should say it, but unlike a given title it does not stand beside the description.

// tailTitle returns where the title stands in a note at the end of the text: 如若转载，请注明来源：某馆周末延长开放https://….
func (w *work) tailTitle() (start, end int) {
	const far = 600 // bytes
	text := w.doc.Text
	tail := text[max(0, len(text)-far):]
	if !strings.Contains(tail, "http") {
		return 0, 0 // most often
	}
	at := -1
	for _, x := range [...]string{"注明来源：", "注明出处：", "注明来源:", "注明出处:"} {
		if i := strings.LastIndex(tail, x); i >= 0 {
			at = max(at, i+len(x))
		}
	}
	if at < 0 {
		return 0, 0
	}
	n := strings.Index(tail[at:], "http")
	if n < 0 {
		return 0, 0
	}
	s := hanzi.TrimSpace(tail[at : at+n])
	if c := hanzi.Count(s); c < leastTitle || c > longTitle || strings.ContainsAny(s, "\r\n") {
		return 0, 0
	}
	start = len(text) - len(tail) + at + strings.Index(tail[at:], s)
	return start, start + len(s)
}

// guide takes the title from the note at the end of the text. What follows in the note is no sentence.
func (w *work) guide() bool {
	start, end := w.tailTitle()
	if end == 0 {
		return false
	}
	w.foundTitle(start, end)
	w.labelled = true
	for i := len(w.sents) - 1; i >= 0 && w.sents[i].end > start; i-- {
		w.sents[i].is |= skipped
	}
	return true
}

// foundTitle has the title stand in the text from byte start to byte end.
func (w *work) foundTitle(start, end int) {
	w.cfg.title, w.guided = w.doc.Text[start:end], true
	w.titleTokens, w.titleText = w.doc.Tokens[w.doc.TokenAt(start):w.doc.TokenAt(end)], w.doc.Text
}

// behindOldLabel reports whether what ran into the text stands behind 原标题.
func (w *work) behindOldLabel() bool {
	return strings.HasSuffix(strings.TrimRight(w.doc.Text[max(0, w.old.start-beforeTitle):w.old.start], "：: 　"), "原标题")
}

// markFigures notes the numerals among toks, words of a title in text, that count or measure.
func (w *work) markFigures(toks []segment.Token, text string) {
	for i, t := range toks {
		word := text[t.Start:t.End]
		if t.Tag != segment.TagM || word[0] < '0' || word[0] > '9' {
			continue
		}
		if i+1 < len(toks) && (strings.HasPrefix(text[t.End:], "年") || !w.titled && strings.ContainsRune("周月日号届岁后时点", runeAt(text[t.End:]))) {
			continue // 78周年 says when, not how many
		}
		if len(strings.TrimRight(word, "0123456789")) > 0 || len(word) > 1 {
			w.turns.figures = append(w.turns.figures, word)
		}
	}
}
