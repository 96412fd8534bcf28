package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// findHead looks for a headline at the top of the text that its writer says again and again inside of it, 男子街头救人，引来点赞！…男子街头救人，据介绍，…男子街头救人！:
// its first clause, which stands as a sentence of its own further down, or opens two.
func (w *work) findHead() {
	const least, most = 7, 24 // characters
	const far = 1 << 13       // bytes of the text that are looked at
	w.head0 = ""
	if w.titled || !w.lostLines() {
		return
	}
	text := strings.TrimLeftFunc(w.doc.Text[:min(len(w.doc.Text), far)], unicode.IsSpace)
	n := strings.IndexAny(text[:min(len(text), (most+1)*3)], "，！？：。!? 　|\n")
	if n <= 0 {
		return
	}
	head := text[:n]
	if c := hanzi.Count(head); c < least || c > most || hanzi.ContainsAny(head, "“《（") {
		return
	}
	again := 0
	for rest := text[n:]; ; {
		i := strings.Index(rest, head)
		if i < 0 {
			break
		}
		before, r := lastRune(rest[:i]), runeAt(rest[i+n:])
		rest = rest[i+n:]
		if !hanzi.EndsSentence(before) && before != '”' && before != '~' {
			continue
		}
		switch r {
		case '！', '？', '!', '。', '~', '…':
			again += 2
		case '，':
			again++
		}
	}
	if again >= 2 {
		w.head0 = head
	}
}

// behindHead moves s, a further sentence of the text, behind the headline that it says again; there is nothing else in it that is given.
func (w *work) behindHead(s *sent) {
	text := w.doc.Text[s.start:s.end]
	if w.head0 == "" || !strings.HasPrefix(text, w.head0) {
		return
	}
	rest := text[len(w.head0):]
	switch r := runeAt(rest); {
	case hanzi.Count(rest) <= 3:
		s.is |= skipped
	case r == '，':
		w.moveStart(s, s.start+len(w.head0)+utf8.RuneLen(r))
	}
}
