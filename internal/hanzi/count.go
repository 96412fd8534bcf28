package hanzi

import "unicode/utf8"

// Count returns how many runes s has, as utf8.RuneCountInString does, and is quick for Chinese
// characters.
func Count(s string) int {
	n, _ := Skip(s, len(s))
	return n
}

// Skip returns how many runes s begins with, at most as many as asked for, and the byte behind them.
func Skip(s string, most int) (n, end int) {
	i := 0
	for n < most && i < len(s) {
		if i+3 <= len(s) { // the bytes behind the first are compared as one number
			b, rest := s[i], uint16(s[i+1])|uint16(s[i+2])<<8
			if b-0xE1 <= 0xEF-0xE1 && rest&0xC0C0 == 0x8080 && b != 0xED {
				i += 3
				n++
				continue
			}
		}
		if s[i] < utf8.RuneSelf {
			i++
		} else {
			_, w := utf8.DecodeRuneInString(s[i:])
			i += w
		}
		n++
	}
	return n, i
}

// Plain returns the rune that s begins with and its length in bytes, as utf8.DecodeRuneInString
// does, and is quick for Chinese characters.
func Plain(s string) (r rune, n int) {
	if len(s) > 2 {
		if b, c, d := s[0], s[1]^0x80, s[2]^0x80; 0xE1 <= b && b <= 0xEF && c|d < 0x40 && b != 0xED {
			return rune(b&0x0F)<<12 | rune(c)<<6 | rune(d), 3
		}
	}
	return utf8.DecodeRuneInString(s)
}

// Last returns the rune that s ends with and its length in bytes, as utf8.DecodeLastRuneInString
// does, and is quick for Chinese characters.
func Last(s string) (r rune, n int) {
	if i := len(s) - 3; i >= 0 {
		if b, c, d := s[i], s[i+1]^0x80, s[i+2]^0x80; 0xE1 <= b && b <= 0xEF && c|d < 0x40 && b != 0xED {
			return rune(b&0x0F)<<12 | rune(c)<<6 | rune(d), 3
		}
	}
	return utf8.DecodeLastRuneInString(s)
}
