package summary

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// classify sets the traits that the words of s show.
func (w *work) classify(s *sent) {
	text := w.doc.Text[s.start:s.end]
	if s.chars < 2 || residue(text, s.chars, w.doubtful) || w.noted(s) || bracketed(text) || s.chars > 15 && w.chinese && !hasChinese(text) {
		s.is |= skipped
		return
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	inner := text
	for closing(last) {
		inner = inner[:len(inner)-utf8.RuneLen(last)]
		last, _ = utf8.DecodeLastRuneInString(inner)
	}
	switch last {
	case '。', '！', '!', '…', '.', '；', '．', '~', '～', '｡':
	case '？', '?':
		s.is |= asks
	default:
		// A short line without an end mark is a heading; a long one lost its mark.
		if s.is&endsPara != 0 && (s.chars < 40 || s.is&opensPara == 0 && s.chars < 15) {
			s.is |= heading
		}
	}
	if first := runeAt(text); (first == '“' || first == '「') && len(inner) < len(text) && wholeQuote(text) {
		s.is |= quoted
	}
	if w.onlySays(s) {
		s.is |= skipped
		return
	}
	w.openingWords(s)
}

// openingWords sets the traits that the first words of s show.
func (w *work) openingWords(s *sent) {
	if opensWith(w.doc.Text[s.start:s.end], classHanging) {
		s.is |= hangs
	}
	for k, n := s.first, 0; k < s.last && n < 8; k++ {
		t := w.doc.Tokens[k]
		if t.Tag == segment.TagSP {
			continue
		}
		c := w.cue(k)
		if n == 0 {
			switch {
			case c&cueHang != 0:
				s.is |= hangs
			case c&cueContrast != 0:
				s.is |= contrasts | links
			case c&cueLink != 0:
				s.is |= links
			}
		}
		if n == 1 && w.doc.Text[t.Start:t.End] == "其中" {
			s.is |= hangs // 在其中
		}
		if c&cueSelf != 0 {
			s.is |= self
		}
		n++
	}
}

// noted reports whether s, a short sentence, holds the words of a note to the reader.
func (w *work) noted(s *sent) bool {
	const most = 60 // characters
	return s.chars <= most && w.within(lexical().notes, bitNotes, s.start, s.end)
}

// onlySays reports whether s is what is left of a quotation that ended before: 某某说。
func (w *work) onlySays(s *sent) bool {
	if s.chars > 60 {
		return false
	}
	k := s.last - 1
	for k > s.first && w.doc.Tokens[k].Tag == segment.TagW {
		k--
	}
	switch w.word(k) {
	case "说", "道", "表示", "称", "说道", "指出", "写道", "介绍", "介绍说", "告诉记者", "问道", "问", "回忆", "坦言":
	case "记者":
	default:
		return false
	}
	if s.is&strong == 0 && s.chars > 13 && !hanzi.ContainsAny(w.doc.Text[s.start:s.end], "“”「」\"") {
		return true // …在座谈会上说。 Here the quotation comes behind.
	}
	if s.chars > 30 {
		return false
	}
	for i := s.first; i < k; i++ {
		if r := runeAt(w.word(i)); r == '，' || r == '：' || r == ',' || r == ':' {
			return s.chars < 14
		}
	}
	return true
}
