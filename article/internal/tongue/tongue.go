package tongue

import (
	"time"

	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// sample is how many letters are enough.
const sample = 4000

// Of is the language of s as BCP 47: zh-Hans, zh-Hant, ja, ko, en for other Latin
// text, or "" when there is too little of it.
func Of(s string) string {
	var han, trad, kana, hangul, latin int
	for _, r := range s {
		switch {
		case hanzi.IsHan(r):
			han++
			if hanzi.Fold(r) != r {
				trad++
			}
		case r >= 0x3041 && r <= 0x30FA:
			kana++
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
		case r < 0x80 && (r|0x20 >= 'a' && r|0x20 <= 'z'):
			latin++
		}
		if han+kana+hangul+latin >= sample {
			break
		}
	}
	switch {
	case kana*8 > han && kana > 4:
		return "ja"
	case hangul > han && hangul > 4:
		return "ko"
	case han*8 >= latin && han > 0:
		return script(han, trad)
	case latin > 20:
		return "en"
	}
	return ""
}

// script is the language of Chinese text with so many characters, so many of them traditional alone. Simplified text
// quotes some.
func script(han, trad int) string {
	if trad*10 > han {
		return "zh-Hant"
	}
	return "zh-Hans"
}

// Zone is the zone of a page's times when it names none: UTC+8 for Chinese pages.
func Zone(lang string) *time.Location {
	if len(lang) >= 2 && lang[:2] != "zh" {
		return time.UTC
	}
	return when.China
}
