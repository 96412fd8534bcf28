package summary

import (
	"unicode/utf8"
)

// hasChinese reports whether s holds a character of the block U+4E00–9FFF: in UTF-8 these, and hardly others,
// start with E4–E9.
func hasChinese(s string) bool {
	for i := range len(s) {
		if s[i] >= 0xE4 && s[i] <= 0xE9 {
			return true
		}
	}
	return false
}

func closing(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', '】', '"', '》', '〉', ']':
		return true
	}
	return false
}

// wholeQuote reports whether the quote that opens s closes at its end and nowhere before.
func wholeQuote(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case '“', '「':
			depth++
		case '”', '」':
			if depth--; depth == 0 && i+utf8.RuneLen(r) < len(s) {
				return false
			}
		}
	}
	return depth == 0
}

// bracketed reports whether s is one remark in brackets: （完）, (国际金融报).
func bracketed(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case '（', '(', '【', '[':
			depth++
		case '）', ')', '】', ']':
			if depth--; depth == 0 {
				rest := s[i+utf8.RuneLen(r):]
				return rest == "" || rest == "。"
			}
		default:
			if depth == 0 {
				return false
			}
		}
	}
	return false
}
