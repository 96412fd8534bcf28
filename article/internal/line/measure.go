package line

import "unicode/utf8"

// A Measure counts what tells prose from clutter.
type Measure struct {
	Han    int  // Han characters
	Latin  int  // Latin letters, half- or full-width
	Digits int  // Arabic digits, half- or full-width
	Other  int  // letters of other scripts
	Ends   int  // sentence ends: 。！？…… and their ASCII forms after text
	Commas int  // ，、；：, and closing quotes
	Bars   int  // separators of menus: | • · » > _ ·
	Gaps   int  // runs of white space
	Full   bool // ends as a sentence does
}

// Of measures s in one pass.
func Of(s string) Measure {
	var m Measure
	space, last := false, rune(0)
	for i := 0; i < len(s); {
		r := rune(s[i])
		n := 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		white := false
		switch {
		case isHan(r):
			m.Han++
		case isLatin(r):
			m.Latin++
		case isDigit(r):
			m.Digits++
		case r == ' ' || r == '\u3000' || r == '\t' || r == '\u00a0':
			white = true
			if !space && last != 0 {
				m.Gaps++
			}
		case r == '.':
			if i >= len(s) || s[i] == ' ' {
				m.Ends++
			}
		default:
			m.mark(r, last)
		}
		space = white
		if !white && r > ' ' {
			last = r
		}
	}
	m.Full = EndsSentence(s)
	return m
}

// isHan says whether r counts as Han here: with the noughts 〇 and ○, and the forms kept
// for old encodings.
func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF || r == '〇' || r == '○' || r >= 0xF900 && r <= 0xFAFF
}

func isLatin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// mark counts r, which stands behind last: a mark, or a letter of another script. A
// sentence end that is doubled is one.
func (m *Measure) mark(r, last rune) {
	switch r {
	case '。', '！', '？', '!', '?', '｡', '…':
		if last != r {
			m.Ends++
		}
	case '，', '、', '；', '：', ',', ';', '”', '’', '」', '』', '》', '）':
		m.Commas++
	case '|', '•', '·', '»', '>', '_', '｜', '丨', '┊', '/', '＞', '›', '│', '▪':
		m.Bars++
	default:
		if r >= 0xC0 && r < 0x2000 || r >= 0x3040 && r <= 0x30FF || r >= 0xAC00 && r <= 0xD7AF {
			m.Other++
		}
	}
}

// Size is the amount of text in Han characters: a Latin word counts about as
// much as the two characters that say the same.
func (m Measure) Size() int { return m.Han + m.Other + (m.Latin+m.Digits+2)/3 }

// Prose says whether the line reads as running text.
func (m Measure) Prose() bool {
	n := m.Size()
	if n < 8 {
		return false
	}
	if m.Bars > 2 && m.Bars*12 > n {
		return false
	}
	switch {
	case m.Ends > 0 && m.Full && n >= 12:
		return true
	case m.Ends > 0 && m.Commas > 0 && n >= 18:
		return true
	case m.Commas >= 2 && n >= 30 && m.Gaps*12 < n:
		return true
	case m.Commas >= 1 && n >= 50 && m.Gaps*12 < n:
		return true
	case m.Latin > m.Han*4 && m.Ends+m.Commas > 0 && n >= 20:
		return true
	}
	return false
}

// Score is the line's evidence of being article text: its size and punctuation.
func (m Measure) Score() int {
	n := m.Size()
	return n + 4*min(m.Commas+2*m.Ends, n/6)
}

// EndsSentence says whether s ends with a sentence end, closing quotes and
// brackets aside.
func EndsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '。', '！', '？', '!', '?', '｡', '…', '.':
			return true
		case '”', '’', '"', '\'', '」', '』', '》', '）', ')', '】', ' ', '\u3000', '\u00a0':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// Trim cuts white space and invisible characters from both ends.
func Trim(s string) string {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !Blank(r) {
			break
		}
		s = s[n:]
	}
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !Blank(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// Blank says whether r shows nothing: spaces, zero-width and soft characters.
func Blank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\f', '\v', '\u0085', '\u00a0', '\u00ad', '\u1680', '\u180e', '\u3000', '\ufeff', '\u2060', '\u202f', '\u205f', '\u3164':
		return true
	}
	return r >= 0x2000 && r <= 0x200f || r >= 0x2028 && r <= 0x202e
}
