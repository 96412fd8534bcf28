package render

import (
	"strings"
	"unicode"
)

// Clean drops what a text must not do to whoever reads it: control characters (escape
// sequences of terminals begin with one), marks that turn the direction of writing, and
// characters without width. Line ends and tabs become blanks.
func Clean(s string) string {
	if strings.IndexFunc(s, harmful) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case harmful(r):
			return -1
		}
		return r
	}, s)
}

// harmful tells whether r is a control character, a bidirectional control or without
// width. The joiners that emoji and some scripts need are not.
func harmful(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7f && r < 0xa0:
		return true
	case r < 0xad:
		return false
	case r == '\u200c' || r == '\u200d':
		return false
	}
	return unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}
