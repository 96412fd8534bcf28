// Package plain keeps what a page or a file name has in it from doing anything to a
// terminal, an editor or a reader.
package plain

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Clean drops what a text must not do to whoever reads it: control characters (escape
// sequences of terminals begin with one), marks that turn the direction of writing, and
// characters without width. Line ends and tabs become blanks.
func Clean(s string) string { return mapped(s, ' ', ' ', -1) }

// Body is Clean that keeps line ends and tabs.
func Body(s string) string { return mapped(s, '\n', '\t', -1) }

// Visible is Clean for messages: an escape is shown as ␛ and the others as �, so that a
// name can be told from the one that it looks like.
func Visible(s string) string { return mapped(s, '␊', ' ', utf8.RuneError) }

// Harmful tells whether Body would change s.
func Harmful(s string) bool {
	for i := 0; i < len(s); i++ {
		if lead[s[i]] && s[i] != '\n' && s[i] != '\t' {
			if r, _ := utf8.DecodeRuneInString(s[i:]); harmful(r) {
				return true
			}
		}
	}
	return false
}

// lead has the first bytes of harmful characters.
var lead = func() (t [256]bool) {
	mark := func(lo, hi, stride rune) {
		for r := lo; r <= hi; r += stride {
			t[string(r)[0]] = true
		}
	}
	mark(0, 0x1f, 1)
	mark(0x7f, 0x9f, 1)
	mark(0x2028, 0x2029, 1)
	for _, r := range unicode.Cf.R16 {
		mark(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range unicode.Cf.R32 {
		mark(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return t
}()

func mapped(s string, lineEnd, tab, other rune) string {
	if strings.IndexFunc(s, harmful) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return lineEnd
		case r == '\t':
			return tab
		case r == '\r' && other < 0:
			return -1
		case r == '\x1b' && other >= 0:
			return '␛'
		case harmful(r):
			return other
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

// Escape escapes harmful characters in the lines of JSON behind dst[:from], where they can
// only stand in strings.
func Escape(dst []byte, from int) []byte {
	for i := from; i < len(dst); i++ {
		if b := dst[i]; b >= 0x7f && lead[b] {
			if r, _ := utf8.DecodeRune(dst[i:]); harmful(r) {
				return append(dst[:i], escaped(string(dst[i:]))...)
			}
		}
	}
	return dst
}

func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= 0x7f && harmful(r) {
			for _, u := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&b, `\u%04x`, u)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
