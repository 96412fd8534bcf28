package hanzi

import "unicode"

// IsHan reports whether r is a Chinese character, 〇 included.
func IsHan(r rune) bool {
	switch {
	case 0x4E00 <= r && r <= 0x9FFF, 0x3400 <= r && r <= 0x4DBF, r == '〇':
		return true
	case r < 0x2E80, 0x3008 <= r && r <= 0x3020, r == '。', r == '、', 0xFB00 <= r && r <= 0xFFFF: // the marks of nearly all texts
		return false
	}
	return unicode.Is(unicode.Han, r)
}

// IsDigit reports whether r is an Arabic digit, half- or full-width.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// EndsSentence reports whether r is a mark that ends a sentence. A semicolon does not.
func EndsSentence(r rune) bool {
	switch r {
	case '。', '！', '？', '!', '?', '…', '｡', '‼', '⁇':
		return true
	}
	return false
}

// EndsClause reports whether r is a mark between or after clauses: a sentence end,
// comma, semicolon or colon. The enumeration comma 、 is not.
func EndsClause(r rune) bool {
	switch r {
	case '，', ',', '；', ';', '：', ':', '﹐', '﹔':
		return true
	}
	return EndsSentence(r)
}

// Closing returns the mark that closes the quote or bracket that r opens, or 0.
func Closing(r rune) rune {
	switch r {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '「':
		return '」'
	case '『':
		return '』'
	case '（':
		return '）'
	case '(':
		return ')'
	case '《':
		return '》'
	case '〈':
		return '〉'
	case '【':
		return '】'
	case '〔':
		return '〕'
	case '［':
		return '］'
	case '[':
		return ']'
	}
	return 0
}

// IsCloser reports whether r closes a quote or bracket; a sentence keeps the closers
// that follow its end mark.
func IsCloser(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', '》', '〉', '】', '〕', '］', ']', '"':
		return true
	}
	return false
}

// Width returns how many columns r takes in a terminal or a search result, 1 or 2
// (East Asian Width W and F count 2, Unicode Standard Annex #11).
func Width(r rune) int {
	switch {
	case r < 0x1100:
		return 1
	case r <= 0x115F, 0x2E80 <= r && r <= 0x303E, 0x3041 <= r && r <= 0xA4CF,
		0xAC00 <= r && r <= 0xD7A3, 0xF900 <= r && r <= 0xFAFF, 0xFE30 <= r && r <= 0xFE6F,
		0xFF00 <= r && r <= 0xFF60, 0xFFE0 <= r && r <= 0xFFE6, 0x1F300 <= r && r <= 0x1F64F,
		0x1F900 <= r && r <= 0x1F9FF, 0x20000 <= r && r <= 0x3FFFD:
		return 2
	}
	return 1
}
