package segment

import (
	"sync/atomic"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// letters is how many letters of a text tell its language.
const letters = 4000

// A language is one that is not Chinese.
type language uint8

const (
	inChinese language = iota
	inJapanese
	inKorean
	inCyrillic
	inLatin
)

var languages = [...]string{
	inJapanese: "Japanese",
	inKorean:   "Korean",
	inCyrillic: "Russian or another language in Cyrillic letters",
	inLatin:    "English or another language in Latin letters",
}

// Foreign returns the name of the language of d, in English, where it is not Chinese; "" where it is, or where there is
// too little of it to tell. It is worked out at the first call, from the first few thousand letters.
func (d *Document) Foreign() string {
	l := atomic.LoadUint32(&d.language)
	if l == 0 {
		l = 1 + uint32(languageOf(d.Text, d.Title))
		atomic.StoreUint32(&d.language, l)
	}
	return languages[l-1]
}

// languageOf tells the language of texts by their letters.
func languageOf(texts ...string) language {
	var han, kana, hangul, cyr, lat, n int
	for _, text := range texts {
		for i := 0; i < len(text) && n <= letters; {
			b := text[i]
			if b < utf8.RuneSelf {
				i++
				if b >= 'A' {
					n++
					if b |= 0x20; b >= 'a' && b <= 'z' {
						lat++
					}
				}
				continue
			}
			if 0xE5 <= b && b <= 0xE9 && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 { // U+5000–U+9FFF: nearly all
				i += 3
				n++
				han++
				continue
			}
			r, size := hanzi.Plain(text[i:])
			i += size
			n++
			switch {
			case hanzi.IsHan(r):
				han++
			case 0x3041 <= r && r <= 0x30FA:
				kana++
			case 0xAC00 <= r && r <= 0xD7A3:
				hangul++
			case 0x400 <= r && r <= 0x52F:
				cyr++
			}
		}
	}
	switch {
	case kana > 4 && kana*8 > han:
		return inJapanese
	case hangul > 4 && hangul > han:
		return inKorean
	case cyr > 20 && cyr > han:
		return inCyrillic
	case lat > 40 && lat > han*12:
		return inLatin
	}
	return inChinese
}
