package hanzi

import "unicode/utf8"

// Count returns how many runes s has, as utf8.RuneCountInString does, and is quick for Chinese
// characters.
func Count(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		b := s[i]
		switch {
		case b < utf8.RuneSelf:
			i++
		case 0xE1 <= b && b <= 0xEF && b != 0xED && i+2 < len(s) && (s[i+1]^0x80)|(s[i+2]^0x80) < 0x40:
			i += 3
		default:
			_, w := utf8.DecodeRuneInString(s[i:])
			i += w
		}
	}
	return n
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
