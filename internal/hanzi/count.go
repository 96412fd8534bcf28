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
	t := s // what is left
	for n < most && len(t) > 0 {
		// The bytes of two characters are compared as one number; behind the first bytes 0xE0 and 0xED not all may follow.
		if len(t) >= 8 && n+2 <= most {
			x := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 | uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
			if x&0xC0C0F0C0C0F0 == 0x8080E08080E0 && byte(x)-0xE1 < 0xED-0xE1 && byte(x>>24)-0xE1 < 0xED-0xE1 {
				t = t[6:]
				n += 2
				continue
			}
		}
		switch {
		case len(t) > 2 && t[0]-0xE1 <= 0xEF-0xE1 && t[0] != 0xED && (uint16(t[1])|uint16(t[2])<<8)&0xC0C0 == 0x8080:
			t = t[3:]
		case t[0] < utf8.RuneSelf:
			t = t[1:]
		default:
			_, w := utf8.DecodeRuneInString(t)
			t = t[w:]
		}
		n++
	}
	return n, len(s) - len(t)
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

// LastFolded returns the rune that s ends with, folded: utf8.RuneError where s is empty.
func LastFolded(s string) rune {
	if i := len(s) - 3; i >= 0 { // nearly all
		if r, han := HanAt(s, i); han {
			return FoldHan(r)
		}
	}
	r, _ := Last(s)
	return Fold(r)
}
