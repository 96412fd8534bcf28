package news

import (
	"strings"
	"unicode/utf8"
)

// inner appends the credits in brackets, and 记者某某, that stand inside p behind at.
func inner(dst []Zone, p string, at int, closing bool, name Namer) []Zone {
	for i := at; i < len(p); i++ {
		switch b := p[i]; {
		case b == '(' || b == '[':
		case b < utf8.RuneSelf || i+2 >= len(p):
			continue
		case innerBits[0][b]&innerBits[1][p[i+1]]&innerBits[2][p[i+2]] != 0:
		case (p[i+1]^0x80)|(p[i+2]^0x80) < 0x40: // as nearly always
			i += 2
			continue
		default:
			continue
		}
		switch c := firstRune(p[i:]); c {
		case '(', '[', '（', '【', '〔', '［':
			if n := bracket(p[i:], 60); n > 0 {
				if k, ok := credits(p, i, i+n, closing, name); ok {
					dst = append(dst, Zone{Span{i, i + n}, k, true})
				}
				i += n - 1
			}
		case '记', '記':
			if n := reporter(p, i, name); n > 0 {
				dst = append(dst, Zone{Span{i - words().ends(outlets, p[at:i]), i + n}, CreditZone, false})
				i += n - 1
				at = i + 1
			}
		}
	}
	return dst
}

// innerBits has a bit for each of the characters of three bytes that something inside may begin with, by each of their bytes.
var innerBits = func() (bits [3][256]uint8) {
	for n, r := range []rune("（［【〔记記") {
		for k, b := range []byte(string(r)) {
			bits[k][b] |= 1 << n
		}
	}
	return bits
}()

// credits says whether the bracket p[i:j] is a credit or names a picture.
func credits(p string, i, j int, closing bool, name Namer) (Kind, bool) {
	_, w := utf8.DecodeRuneInString(p[i:])
	_, v := utf8.DecodeLastRuneInString(p[:j])
	in := strings.Trim(p[i+w:j-v], blanks)
	if in == "" {
		return 0, false
	}
	if n := words().starts(notes, in); n == len(in) || n >= len("作者系") && strings.HasPrefix(in, "作者") {
		return CreditZone, true
	}
	if n := words().starts(captions, in); n > 0 {
		return CaptionZone, true
	}
	if (EndsPicture(in) > 0 || words().ends(madeInside, in) > 0) && !strings.ContainsAny(in, "，。；") {
		return CreditZone, true
	}
	if k, label := words().credit(in); k > 0 {
		rest := trimBlank(in[k:])
		if rest != "" && strings.ContainsRune(parts, firstRune(rest)) && !strings.ContainsAny(rest, "，。；") {
			return CreditZone, true
		}
		if _, ok := value(in, k, label, offset(p[:j], in, name)); ok {
			return CreditZone, true
		}
	}
	if holdsRole(in) && !strings.ContainsAny(in, "，。；“") {
		return CreditZone, true
	}
	// （张三 李四） as the last thing of a text.
	if closing && strings.Trim(p[j:], blanks+"。") == "" && onlyNames(in) {
		return CreditZone, true
	}
	return 0, false
}

// holdsRole reports whether a maker of reports stands in s behind a blank or an outlet
// (新华社记者 张三 摄), or other work with a mark behind it (某台 编辑/张三).
func holdsRole(s string) bool {
	for i := range s {
		if k := words().starts(roles, s[i:]); k > 0 && i+k < len(s) && strings.ContainsRune(":：/／", firstRune(s[i+k:])) {
			return true
		}
		if k := words().starts(reporters, s[i:]); k > 0 && (i == 0 || strings.ContainsRune(blanks+"、", lastRune(s[:i])) || words().endsAt(outlets, s, i) > 0) {
			return true
		}
	}
	return false
}

// onlyNames reports whether s is one to four names of two to four characters.
func onlyNames(s string) bool {
	n := 0
	for s = trimBlank(s); s != ""; s = strings.TrimLeft(s, blanks+"、/／") {
		k := shortWord(s)
		if k == 0 || n > 3 {
			return false
		}
		s = s[k:]
		n++
	}
	return n > 0
}

// reporter returns the length of 记者 with the names behind it at p[i:].
func reporter(p string, i int, name Namer) int {
	if !strings.HasPrefix(p[i:], "记者") && !strings.HasPrefix(p[i:], "記者") {
		return 0
	}
	at := i + len("记者")
	end := 0
	for range 4 {
		at = len(p) - len(strings.TrimLeft(p[at:], " 　、"))
		n := name(at)
		if n <= at {
			break
		}
		end, at = n, n
	}
	if end == 0 {
		return 0
	}
	return end - i
}
