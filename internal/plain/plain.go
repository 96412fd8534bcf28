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
	case r < 0xad, r >= 0x2010 && r < 0x2028: // dashes and quotation marks too, which nearly all texts have
		return false
	case r == '\u200c' || r == '\u200d':
		return false
	}
	return unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029'
}

// Escape escapes harmful characters in the lines of JSON behind dst[:from], where they can
// only stand in strings. It runs over all that is written, so it takes Chinese characters
// at a stride.
func Escape(dst []byte, from int) []byte {
	for i := from; i < len(dst); {
		b := dst[i]
		switch {
		case b < 0x7f:
			i++
			continue
		case b >= 0xe3 && b < 0xef: // U+3000 to U+EFFF: none of them is harmful
			i += 3
			continue
		case b == 0xef && i+1 < len(dst) && dst[i+1] != 0xbb && dst[i+1] != 0xbf, // nor full-width forms,
			b == 0xe2 && i+1 < len(dst) && dst[i+1] != 0x80 && dst[i+1] != 0x81: // nor most signs
			i += 3
			continue
		}
		r, n := utf8.DecodeRune(dst[i:])
		if lead[b] && harmful(r) {
			return append(dst[:i], escaped(string(dst[i:]))...)
		}
		i += n
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
