package hanzi

import (
	"strings"
	"unicode/utf8"
)

// TrimRight returns s without the marks at its end, as strings.TrimRight does. It is quick where a Chinese character ends s,
// which marks has none of.
func TrimRight(s, marks string) string {
	for s != "" {
		if n := len(s) - 3; n >= 0 {
			if _, han := HanAt(s, n); han {
				return s
			}
		}
		_, n := Last(s)
		if !holds(marks, s[len(s)-n:]) {
			return s
		}
		s = s[:len(s)-n]
	}
	return s
}

// TrimLeft returns s without the marks at its beginning, as strings.TrimLeft does; it is quick as TrimRight is.
func TrimLeft(s, marks string) string {
	for s != "" {
		if _, han := HanAt(s, 0); han {
			return s
		}
		_, n := Plain(s)
		if !holds(marks, s[:n]) {
			return s
		}
		s = s[n:]
	}
	return s
}

// TrimSpace is strings.TrimSpace, and quick where Chinese characters stand at both ends.
func TrimSpace(s string) string {
	if n := len(s) - 3; n >= 0 {
		if _, han := HanAt(s, 0); han {
			if _, han = HanAt(s, n); han {
				return s
			}
		}
	}
	return strings.TrimSpace(s)
}

// holds reports whether the mark m is one of marks.
func holds(marks, m string) bool {
	return (len(m) > 1 || m[0] < utf8.RuneSelf) && strings.Contains(marks, m) // else m is no character
}
