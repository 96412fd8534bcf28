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
	inOther
)

var languages = [...]string{
	inJapanese: "Japanese",
	inKorean:   "Korean",
	inCyrillic: "Russian or another language in Cyrillic letters",
	inLatin:    "English or another language in Latin letters",
	inOther:    "a language in letters of its own",
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

// The letters that tell a language.
const (
	noLetter = iota
	hanLetter
	kanaLetter
	hangulLetter
	cyrillicLetter
	latinLetter
	otherLetter // Greek, Hebrew, Arabic, those of India and its east
	kindsOfLetters
)

// letterOf returns the kind of r, which is not ASCII.
func letterOf(r rune) int {
	switch {
	case hanzi.IsHan(r):
		return hanLetter
	case 0x3041 <= r && r <= 0x30FA:
		return kanaLetter
	case 0xAC00 <= r && r <= 0xD7A3:
		return hangulLetter
	case 0x400 <= r && r <= 0x52F:
		return cyrillicLetter
	case 0x370 <= r && r <= 0x1CFF:
		return otherLetter
	}
	return noLetter
}

// languageOf tells the language of texts by their letters.
func languageOf(texts ...string) language {
	var of [kindsOfLetters]int
	n := 0
	for _, text := range texts {
		for i := 0; i < len(text) && n <= letters; {
			b := text[i]
			if b < utf8.RuneSelf {
				i++
				if b >= 'A' {
					n++
					if b |= 0x20; b >= 'a' && b <= 'z' {
						of[latinLetter]++
					}
				}
				continue
			}
			n++
			if commonHan(text, i) {
				i += 3
				of[hanLetter]++
				continue
			}
			r, size := hanzi.Plain(text[i:])
			i += size
			of[letterOf(r)]++
		}
	}
	return mostly(&of)
}

// commonHan reports whether text has one of U+5000 to U+9FFF at i, which nearly all Han characters are.
func commonHan(text string, i int) bool {
	return 0xE5 <= text[i] && text[i] <= 0xE9 && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80
}

// mostly is the language of a text with so many letters of each kind. Chinese quotes words of others, and Japanese has Han
// characters for the most part.
func mostly(of *[kindsOfLetters]int) language {
	han := of[hanLetter]
	switch {
	case of[kanaLetter] > 4 && of[kanaLetter]*8 > han:
		return inJapanese
	case of[hangulLetter] > 4 && of[hangulLetter] > han:
		return inKorean
	case of[cyrillicLetter] > 20 && of[cyrillicLetter] > han:
		return inCyrillic
	case of[otherLetter] > 20 && of[otherLetter] > han:
		return inOther
	case of[latinLetter] > 40 && of[latinLetter] > han*12:
		return inLatin
	}
	return inChinese
}
