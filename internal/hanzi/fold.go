package hanzi

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Fold returns the plain form of r: full-width forms become half-width, upper case
// becomes lower case, traditional characters become simplified ones. The mapping is
// one rune to one rune, so folded texts keep their length in runes.
func Fold(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if r < 0x10000 {
		if r >= 0x2E80 && r < 0xFE00 && r != 0x3000 { // no case from here on
			return FoldHan(r)
		}
		switch {
		case r == 0x3000: // ideographic space
			return ' '
		case 0xFF01 <= r && r <= 0xFF5E: // full-width ASCII
			if r -= 0xFEE0; 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			return r
		case 0x2000 <= r && r < 0x2100: // quotation marks, dashes, currencies: no letters
			return r
		case r >= 0x2E80: // no case from here on
			return r
		}
	}
	return unicode.ToLower(r)
}

// HanAt returns the character at s[i:] where it is one of U+4000 to U+9FFF, which nearly all of a text are and which take
// three bytes; ok is false where another stands there, or none. It is small enough to be inlined.
func HanAt(s string, i int) (r rune, ok bool) {
	if i+2 < len(s) {
		// Bytes of a character go on with the bits 10, which are taken off: what is left is below 0x40.
		if a, b, c := s[i]-0xE4, s[i+1]^0x80, s[i+2]^0x80; a <= 0xE9-0xE4 && b|c < 0x40 {
			return rune(a)<<12 + rune(b)<<6 + rune(c) + 0x4000, true
		}
	}
	return 0, false
}

// FoldHan is Fold for r from U+2E80 to U+FEFF, where the Chinese characters are and nothing
// has case or width but the ideographic space, which stays. It is small enough to be inlined.
func FoldHan(r rune) rune {
	if foldBits[uint16(r)>>6]>>(r&63)&1 == 0 {
		return r
	}
	return rune(foldTable[foldPage[uint8(r>>8)]-1][uint8(r)])
}

// At returns the folded rune that s begins with and its length in bytes; 0 and 0 for no
// text. It is Fold of what utf8 decodes, and quick for Chinese characters.
func At(s string) (r rune, n int) {
	if len(s) > 2 {
		if b, c, d := s[0], s[1]^0x80, s[2]^0x80; 0xE1 <= b && b <= 0xEF && c|d < 0x40 && b != 0xED { // all of three bytes but a few
			r = rune(b&0x0F)<<12 | rune(c)<<6 | rune(d)
			if 0xE4 <= b && b <= 0xE9 {
				return FoldHan(r), 3
			}
			return Fold(r), 3
		}
	}
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		if r = rune(s[0]); 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r, 1
	}
	r, n = utf8.DecodeRuneInString(s)
	if n == 0 {
		return 0, 0
	}
	return Fold(r), n
}

// folds are the runes below 0x10000 that Fold changes, with their plain forms, in order; of
// letters only Latin ones.
var folds = sync.OnceValue(func() [][2]uint16 {
	out := make([][2]uint16, 0, 1<<12)
	for hi, p := range foldPage {
		if p == 0 {
			continue
		}
		for lo, to := range &foldTable[p-1] {
			if to != 0 {
				out = append(out, [2]uint16{uint16(hi<<8 | lo), to})
			}
		}
	}
	for r := uint16('A'); r <= 'Z'; r++ {
		out = append(out, [2]uint16{r, r + 'a' - 'A'})
	}
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		out = append(out, [2]uint16{uint16(r), uint16(Fold(r))})
	}
	return append(out, [2]uint16{0x3000, ' '})
})

// Folds calls f for each rune below 0x10000 that Fold changes, with its plain form; of
// letters only Latin ones.
func Folds(f func(from, to rune)) {
	for _, x := range folds() {
		f(rune(x[0]), rune(x[1]))
	}
}

// FoldString folds every rune of s. A string that is plain already is returned as
// it is, without a copy. Invalid bytes stay what they are.
func FoldString(s string) string {
	i := unplain(s)
	if i == len(s) {
		return s
	}
	return string(AppendFold(append(make([]byte, 0, len(s)), s[:i]...), s[i:]))
}

// unplain returns where the first rune of s stands that Fold changes, len(s) where none does.
func unplain(s string) int {
	i := 0
	for i < len(s) {
		b := s[i]
		if b < utf8.RuneSelf && (b < 'A' || b > 'Z') {
			i++
			continue
		}
		if rest := s[i:]; 0xE4 <= b && b <= 0xE9 && len(rest) > 2 && rest[1]&0xC0 == 0x80 && rest[2]&0xC0 == 0x80 { // U+4000–U+9FFF: nearly all
			if foldBits[uint16(b&0x0F)<<6|uint16(rest[1]&0x3F)]>>(rest[2]&0x3F)&1 == 0 {
				i += 3
				continue
			}
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if Fold(r) != r {
			break
		}
		i += w
	}
	return i
}

// A Folder folds strings that are needed together: their copies stand behind each other. It must
// not be copied. Reset begins anew; what it gave stays.
type Folder struct {
	b strings.Builder
	w []byte
}

// String is FoldString.
func (f *Folder) String(s string) string {
	if unplain(s) == len(s) {
		return s
	}
	f.w = AppendFold(f.w[:0], s)
	if f.b.Len() == 0 {
		f.b.Grow(foldRoom)
	}
	at := f.b.Len()
	f.b.Write(f.w)
	return f.b.String()[at:]
}

// foldRoom is how many bytes of copies a Folder has room for at first.
const foldRoom = 512

// Reset begins anew.
func (f *Folder) Reset() { f.b.Reset() }

// AppendFold appends the folded form of s to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if b := s[i]; 0xE4 <= b && b <= 0xE9 && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 { // as in FoldString
			if foldBits[uint16(b&0x0F)<<6|uint16(s[i+1]&0x3F)]>>(s[i+2]&0x3F)&1 == 0 {
				dst = append(dst, b, s[i+1], s[i+2])
				i += 3
				continue
			}
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && w == 1 {
			dst = append(dst, s[i])
		} else {
			dst = utf8.AppendRune(dst, Fold(r))
		}
		i += w
	}
	return dst
}
