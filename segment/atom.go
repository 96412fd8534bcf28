package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number returns the end of the number at text[at:] and its tag: digits with sign,
// thousands separators, decimals, time colons, letters (3D, 4S) and % or ‰.
func number(text string, at int) (int, Tag) {
	end, tag := at, TagM
	if r, n := utf8.DecodeRuneInString(text[at:]); !isDigit(plain(r)) {
		end += n // the sign
	}
	for end < len(text) && end-at < maxSpan {
		r, n := utf8.DecodeRuneInString(text[end:])
		switch p := plain(r); {
		case isDigit(p):
			end += n
		case p == '.' || p == ',' || p == ':' || p == '/' && tag == TagM:
			// A separator belongs to the number only between two digits; behind a
			// comma there must be just three.
			q := digits(text[end+n:])
			if q == 0 || p == ',' && q != 3 || p == '/' && q > 4 {
				return end, tag
			}
			end += n
		case p == '%' || p == '‰':
			return end + n, TagM
		case 'a' <= p && p <= 'z':
			return latin(text, end), TagEng
		default:
			return end, tag
		}
	}
	return end, tag
}

// digits counts the digits that text begins with, up to 5.
func digits(text string) int {
	n := 0
	for _, r := range text {
		if !isDigit(plain(r)) || n == 5 {
			break
		}
		n++
	}
	return n
}

// latin returns the end of the word of Latin letters and digits at text[at:], with
// inner - . ' _ & between letters.
func latin(text string, at int) int {
	end := at
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		p := plain(r)
		switch {
		case 'a' <= p && p <= 'z', isDigit(p), r > utf8.RuneSelf && r < 0x250 && unicode.IsLetter(r):
		case end > at && strings.ContainsRune("-.'_&’", p):
			q, _ := utf8.DecodeRuneInString(text[end+n:])
			if q = plain(q); ('a' > q || q > 'z') && (!isDigit(q) || p == '\'') {
				return end
			}
		case p == '@' && end > at: // an e-mail address
			q, _ := utf8.DecodeRuneInString(text[end+n:])
			if q = plain(q); ('a' > q || q > 'z') && !isDigit(q) {
				return end
			}
		default:
			return end
		}
		end += n
	}
	return end
}

// url returns the end of the URL at text[at:], or at if there is none.
func url(text string, at int) int {
	rest := text[at:min(len(text), at+8)]
	switch {
	case hasFold(rest, "http://"), hasFold(rest, "https://"), hasFold(rest, "www."), hasFold(rest, "ftp://"):
	default:
		return at
	}
	end := at
	for end < len(text) && text[end] > ' ' && text[end] < utf8.RuneSelf && !strings.ContainsRune("<>\"'`|\\^{}", rune(text[end])) {
		end++
	}
	for end > at && strings.ContainsRune(".,;:!?)]", rune(text[end-1])) {
		end--
	}
	return end
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// handle returns the end of the #tag or @name at text[at:], or at if there is none.
// Only Latin ones are one token: #话题# is marks around words.
func handle(text string, at int) int {
	_, n := utf8.DecodeRuneInString(text[at:])
	end := latin(text, at+n)
	if end == at+n {
		return at
	}
	if r, _ := utf8.DecodeRuneInString(text[end:]); unicode.IsLetter(r) {
		return at // #A股 …: the tag goes on in Chinese
	}
	return end
}
