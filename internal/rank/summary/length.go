package summary

import "unicode/utf8"

// width returns the display columns of r: 2 for East Asian wide and full-width characters
// (the blocks of UAX #11 that Chinese text uses) and for the curly quotes and dashes that Chinese
// fonts draw full-width, else 1.
func width(r rune) int {
	switch {
	case r < 0x2010:
		return 1
	case r == '—' || r == '‘' || r == '’' || r == '“' || r == '”' || r == '…':
		return 2
	case r < 0x2E80:
		return 1
	case r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF,
		r >= 0xFE30 && r <= 0xFE6F, r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, r >= 0x1F300:
		return 2
	}
	return 1
}

// measure returns the length of s in u.
func (u Unit) measure(s string) int {
	if u == Characters {
		return utf8.RuneCountInString(s)
	}
	n := 0
	for _, r := range s {
		n += width(r)
	}
	return n
}

// Length returns the length of s as l counts it.
func (l Limit) Length(s string) int { return l.Unit.measure(s) }
