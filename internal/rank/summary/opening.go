package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// trimLead moves the start of s behind what news sentences carry in front of their text: the dateline
// and byline that the document knows of, which end before token lead, bullets and numbers of a list, labels in
// brackets, 原标题：.
func (w *work) trimLead(s *sent, lead int) {
	text := w.doc.Text
	at := s.start
	if lead > s.first {
		s.is |= dated
		if at = s.end; lead < s.last {
			at = w.doc.Tokens[lead].Start
		}
	}
	for range 8 {
		old := at
		at = skipMarks(text, at, s.end)
		if strings.HasPrefix(text[at:s.end], "原标题") {
			if next := w.skipOldTitle(s, at); next > at {
				at = next
			} else {
				s.is |= glued
			}
		}
		at = skipLabel(text, at, s.end)
		if at > s.start { // behind a stamp or a label a dateline is not where the document looks for it
			at += news.Dateline(text[at:s.end])
		}
		if at == old {
			break
		}
	}
	if at >= s.end {
		s.is |= skipped
		return
	}
	w.moveStart(s, at)
}

// skipOldTitle returns where the text begins behind 原标题：… in a page whose line ends were lost: at a
// time, a source or a reporter that follows a word without a mark between, or at where it was.
func (w *work) skipOldTitle(s *sent, at int) int {
	const least, most = 8 * 3, 70 * 3 // bytes
	k := w.doc.TokenAt(at)
	for ; k < s.last; k++ {
		t := &w.doc.Tokens[k]
		if t.Start-at > most {
			break
		}
		if t.Start-at < least+len("原标题：") || k == 0 {
			continue
		}
		if p := w.doc.Tokens[k-1].Tag; p == segment.TagW || p == segment.TagP || p == segment.TagT || p == segment.TagM || p == segment.TagV {
			continue
		}
		word := w.doc.Word(k)
		if t.Tag == segment.TagT && (len(word) > 3 || k+1 < s.last && w.doc.Tokens[k+1].Tag == segment.TagT) || word == "据" || word == "记者" || vagueTime(word) {
			return t.Start
		}
	}
	return at
}

// moveStart makes s start at byte at.
func (w *work) moveStart(s *sent, at int) {
	s.start = at
	for s.first < s.last && w.doc.Tokens[s.first].Start < at {
		s.first++
	}
}

// skipMarks skips white space, bullets, 1. 一、 （二） and dashes.
func skipMarks(text string, at, end int) int {
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:end])
		if unicode.IsSpace(r) || strings.ContainsRune("－■●▲•◆★☆◎○◇△▼□※·>*#—–-、，。；：▪►▶→|｜丨", r) || r == 0xFEFF || r == 0x200B {
			at += n
			continue
		}
		break
	}
	if i := skipStamp(text[at:end]); i > 0 {
		return skipMarks(text, at+i, end)
	}
	// a number of a list
	i, digits := at, 0
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十", r) {
			i += n
			digits++
			continue
		}
		if digits > 0 && digits < 4 && (r == '、' || r == '.' || r == '．' || r == ')' || r == '）') {
			next, m := utf8.DecodeRuneInString(text[i+n : end])
			if m > 0 && (next < '0' || next > '9') {
				if r == '、' && strings.ContainsRune("一二三四五六七八九十两", next) {
					break // 三、四名工人
				}
				return i + n
			}
		}
		break
	}
	return at
}

// skipStamp returns the length of a time stamp (08-16 10:01) or web address at the start of s.
func skipStamp(s string) int {
	if strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.") {
		i := 0
		for i < len(s) && s[i] > ' ' && s[i] < utf8.RuneSelf {
			i++
		}
		return i
	}
	i, word, digits, marks := 0, 0, 0, 0 // word: where the last one starts
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
			continue
		case c == '-' || c == ':' || c == '/':
			marks++
			continue
		case c == ' ':
			word = i + 1
			continue
		}
		break
	}
	if i < len(s) && s[i] >= utf8.RuneSelf && !strings.HasPrefix(s[i:], "，") && word > 0 {
		i = word // 10:01 8月14日: the 8 is not part of it
	}
	if digits >= 6 && marks >= 2 && i < len(s) {
		return i
	}
	return 0
}

// skipLabel skips a label: 【独家】, （原标题：…）, 导语：. A bracket with nothing behind it is no label.
func skipLabel(text string, at, end int) int {
	s := text[at:end]
	switch runeAt(s) {
	case '【', '（', '(', '[', '〔', '［':
		if c := closeOf(s, 60); c > 0 && c < len(s) {
			return at + c
		}
	}
	if n, _ := lexical().labels.LongestIn(s); n > 0 {
		{
			rest := s[n:]
			rest2 := strings.TrimLeft(rest, " 　")
			if c, n := utf8.DecodeRuneInString(rest2); c == '：' || c == ':' || c == '|' {
				return at + len(s) - len(rest2) + n
			}
			if len(rest2) < len(rest) {
				return at + len(s) - len(rest2)
			}
		}
	}
	return at
}

// closeOf returns the offset behind the bracket that closes the one s starts with, -1 when it is not
// closed within limit runes.
func closeOf(s string, limit int) int {
	depth, n := 0, 0
	for i, r := range s {
		switch r {
		case '【', '（', '(', '[', '〔', '［':
			depth++
		case '】', '）', ')', ']', '〕', '］':
			if depth--; depth == 0 {
				return i + utf8.RuneLen(r)
			}
		}
		if n++; n > limit {
			break
		}
	}
	return -1
}
