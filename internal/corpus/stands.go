package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Stands reports whether tag stands in text: somewhere no Latin letter or digit of the text goes on
// from one of its own, as that of shell does from sh. Both are in lower case.
func Stands(text, tag string) bool {
	if tag == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(tag)
	last, _ := utf8.DecodeLastRuneInString(tag)
	for from := 0; ; {
		i := strings.Index(text[from:], tag)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		behind, _ := utf8.DecodeRuneInString(text[i+len(tag):])
		if !(latin(first) && latin(before)) && !(latin(last) && latin(behind)) {
			return true
		}
		from = i + len(tag)
	}
}

// latin reports whether r is a letter of a Latin word or a digit.
func latin(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
