package summary

import (
	"strings"
	"unicode/utf8"
)

// skipLabel skips a label: 【独家】, （原标题：…）, 导语：. A bracket with nothing behind it is no label.
func skipLabel(text string, at, end int) int {
	s := text[at:end]
	switch runeAt(s) {
	case '【', '（', '(', '[', '〔', '［':
		if c := closeOf(s, 60); c > 0 && c < len(s) {
			return at + c
		}
	}
	if n, _ := lexical().images.LongestIn(s); n > 0 && n < len(s) && !strings.HasPrefix(s[n:], "显示") && !strings.HasPrefix(s[n:], "中") && !strings.HasPrefix(s[n:], "里") && !strings.HasPrefix(s[n:], "由") {
		return at + n
	}
	if n, _ := lexical().labels.LongestIn(s); n > 0 {
		rest := strings.TrimLeft(s[n:], " 　")
		if c, w := utf8.DecodeRuneInString(rest); c == '：' || c == ':' || c == '|' {
			return at + len(s) - len(rest) + w
		}
		if len(rest) < len(s)-n {
			return at + len(s) - len(rest)
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
