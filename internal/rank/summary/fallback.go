package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// fallback describes a text of which no sentence can be given in the limit: lists and poems, whose
// lines do not end sentences, a title alone, sentences that are too long without a comma. Lines are
// joined as long as they fit; what is still too long is cut, at a comma if there is
// one, and ends in ….
func (w *work) fallback() string {
	w.buf = w.buf[:0]
	title := ""
	if w.titled {
		title = strings.TrimSpace(w.cfg.title)
	}
	used := 0
	verse := w.verse()
	for pass := range 2 {
		for i := range w.sents {
			s := &w.sents[i]
			// First without the heading at the very top; it is taken when it is all there is.
			if s.is&skipped != 0 || pass == 0 && i == 0 && s.is&heading != 0 && len(w.sents) > 2 && !w.titled && !verse {
				continue
			}
			text := w.doc.Text[s.start:s.end]
			if text == title {
				continue
			}
			old := len(w.buf)
			w.join(text, verse && used%2 == 1)
			if w.cfg.Limit.Length(string(w.buf))+w.ellipsis() > w.cfg.Limit.Max {
				w.buf = w.buf[:old]
				break
			}
			used++
		}
		if used > 0 {
			break
		}
	}
	if used > 0 {
		w.plainText()
		return string(endSentence(balanced(w.buf)))
	}
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped == 0 && w.doc.Text[s.start:s.end] != title {
			w.buf = append(w.buf[:0], w.truncate(s)...)
			w.plainText()
			return string(w.buf)
		}
	}
	return ""
}

// ellipsis returns how long … is, in the unit of the limit.
func (w *work) ellipsis() int {
	if w.cfg.Limit.Unit == Columns {
		return 2
	}
	return 1
}

// verse reports whether all lines are of one length, as those of a poem are.
func (w *work) verse() bool {
	n, lines := 0, 0
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		if lines++; n == 0 {
			n = s.chars
		}
		if s.chars != n {
			return false
		}
	}
	return lines > 1 && n <= 12
}

// join appends a line behind others: with a semicolon, or with a comma when they are a pair.
func (w *work) join(line string, pair bool) {
	if len(w.buf) > 0 {
		switch r, n := utf8.DecodeLastRune(w.buf); r {
		case '。', '！', '？', '!', '?', '…', '，', '；', ',', ';', '：', ':':
		case '、':
			w.buf = append(w.buf[:len(w.buf)-n], "，"...)
		default:
			if pair {
				w.buf = append(w.buf, "，"...)
			} else {
				w.buf = append(w.buf, "；"...)
			}
		}
	}
	w.buf = appendClean(w.buf, line)
}

// truncate cuts s so that it fits: behind a sentence inside of it that fills half of the limit, else, with …,
// behind the last clause that fits, else behind the last word.
func (w *work) truncate(s *sent) string {
	text := w.doc.Text
	room := w.cfg.Limit.Max - 2*w.ellipsis()
	n, atWord, atClause, atStop, atItem := 0, s.start, -1, -1, -1
	tok := s.first
	for i := s.start; i < s.end; {
		r, size := utf8.DecodeRuneInString(text[i:s.end])
		step := 1
		if w.cfg.Limit.Unit == Columns {
			step = width(r)
			if fullWidth(r) != "" { // beside a Chinese character it is shown as the Chinese mark
				step = 2
			}
		}
		if n+step > room {
			break
		}
		n += step
		i += size
		for tok < s.last && w.doc.Tokens[tok].End < i {
			tok++
		}
		if tok < s.last && w.doc.Tokens[tok].End == i {
			atWord = i
		}
		switch r {
		case '，', '；':
			if 3*n > room {
				atClause = i // 经市政府批准，says nothing
			}
		case '、':
			atItem = i - size
		case '。', '！', '？':
			atClause = i
			if 2*n > room {
				atStop = i
			}
		case '”', '"', '」':
			if atStop == i-size {
				atStop = i
			}
		}
	}
	if atStop > 0 {
		return string(endSentence(balanced(appendClean(w.buf[:0], text[s.start:atStop]))))
	}
	at, end := atWord, "…"
	switch {
	case atClause > s.start:
		at = atClause
	case atItem > s.start:
		at, end = atItem, "等…"
	}
	b := balanced(appendClean(w.buf[:0], text[s.start:at]))
	for len(b) > 0 {
		r, n := utf8.DecodeLastRune(b)
		if !strings.ContainsRune("，、；：。！？“‘（《 ", r) {
			break
		}
		b = b[:len(b)-n]
	}
	if len(b) == 0 {
		return ""
	}
	return string(append(b, end...))
}

// balanced drops the quotes and brackets of b that have no partner.
func balanced(b []byte) []byte {
	var open []segment.Span
	var drop []segment.Span
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch r {
		case '“', '‘', '「', '『', '《', '（', '(', '【', '[', '〈':
			open = append(open, segment.Span{Start: i, End: i + n})
		case '”', '’', '」', '』', '》', '）', ')', '】', ']', '〉':
			if len(open) > 0 && partner(b[open[len(open)-1].Start:]) == r {
				open = open[:len(open)-1]
			} else if r != '’' {
				drop = append(drop, segment.Span{Start: i, End: i + n})
			}
		}
		i += n
	}
	drop = append(drop, open...)
	if len(drop) == 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	for i := range b {
		gone := false
		for _, d := range drop {
			gone = gone || d.Start <= i && i < d.End
		}
		if !gone {
			out = append(out, b[i])
		}
	}
	return out
}

// partner returns what closes the bracket that b starts with.
func partner(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return hanzi.Closing(r)
}
