package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// letters is how many letters of a text tell its language.
const letters = 4000

// Foreign returns the name of the language of doc where it is not Chinese, "" where it
// is or where there is too little of it to tell.
func Foreign(doc *segment.Document) string {
	var han, kana, hangul, latin, cyrillic, n int
	for _, text := range [...]string{doc.Text, doc.Title} {
		for i := 0; i < len(text) && n <= letters; {
			if b := text[i]; 0xE5 <= b && b <= 0xE9 && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 { // U+5000–U+9FFF: nearly all
				i += 3
				n++
				han++
				continue
			}
			r, size := hanzi.Plain(text[i:])
			i += size
			if r < 'A' {
				continue
			}
			n++
			switch {
			case r < 0x80:
				if r|0x20 >= 'a' && r|0x20 <= 'z' {
					latin++
				}
			case hanzi.IsHan(r):
				han++
			case 0x3041 <= r && r <= 0x30FA:
				kana++
			case 0xAC00 <= r && r <= 0xD7A3:
				hangul++
			case 0x400 <= r && r <= 0x52F:
				cyrillic++
			}
		}
	}
	switch {
	case kana > 4 && kana*8 > han:
		return "Japanese"
	case hangul > 4 && hangul > han:
		return "Korean"
	case cyrillic > 20 && cyrillic > han:
		return "Russian or another language in Cyrillic letters"
	case latin > 40 && latin > han*12:
		return "English or another language in Latin letters"
	}
	return ""
}

// functionWord reports whether w is an English word that is in no tag.
func functionWord(w string) bool {
	if len(w) > 9 {
		return false
	}
	var low [9]byte
	for i := range len(w) {
		low[i] = w[i] | 0x20
	}
	return words()["latin"][string(low[:len(w)])]
}

// latin reports whether the Latin candidate of units [a, b) may be a tag: no function
// word in it, no piece of code, address or formula.
func (s *scan) latin(a, b int32) bool {
	length := 0
	for u := a; u < b; u++ {
		w := s.word(u)
		if s.tag(u) != segment.TagEng {
			if s.mark[u] == markNone {
				length++
			}
			continue
		}
		if functionWord(w) && (u == a || !shouted(w)) {
			return false
		}
		for i, r := range w {
			switch r {
			case '/', '\\', '_', '=', '<', '>', '{', '}', '$', '@', '%', '#', '(', ')', '[', ']', ';', '|', '~', '^', '*':
				if r == '#' && i > 0 { // C#
					continue
				}
				return false
			}
			length++
		}
	}
	return length > 1
}
