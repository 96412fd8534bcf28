package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Kind is what a zone is.
type Kind uint8

// The kinds of zones.
const (
	DatelineZone Kind = iota
	CreditZone
	CaptionZone
)

// A Zone is a part of a paragraph that is not the article's own words.
type Zone struct {
	Span
	Kind  Kind
	Opens bool // a text that begins with it begins behind it
}

// A Place says where in the text a paragraph stands.
type Place uint8

// The places, combined with |; 0 is the middle.
const (
	First Place = 1 << iota
	Last
)

// Zones appends the zones of paragraph p to dst, in order, disjoint. name finds names of
// persons; where says whether p opens or closes the text: in the last paragraph a bracket
// with nothing but names is a credit. It takes time linear in len(p).
func Zones(dst []Zone, p string, where Place, name Namer) []Zone {
	if k, ok := line(p, name); ok {
		return append(dst, Zone{Span{0, len(p)}, k, true})
	}
	at := opening(&dst, p, where&First != 0, name)
	end := tail(p, at)
	dst = inner(dst, p[:end], at, where&Last != 0 && end == len(p), name)
	if end < len(p) {
		dst = append(dst, Zone{Span{end, len(p)}, CreditZone, false})
	}
	return dst
}

// opening appends the datelines and bylines that open p and returns where they end.
func opening(dst *[]Zone, p string, first bool, name Namer) int {
	at := picture(p)
	if at > 0 {
		*dst = append(*dst, Zone{Span{0, at}, CaptionZone, true})
	} else if at = header(p); at > 0 {
		*dst = append(*dst, Zone{Span{0, at}, CreditZone, true})
	}
	for range 5 {
		at = len(p) - len(trimBlank(p[at:]))
		sub := func(i int) int {
			if e := name(at + i); e > 0 {
				return e - at
			}
			return 0
		}
		if n := Dateline(p[at:]); n > 0 {
			*dst = append(*dst, Zone{Span{at, at + n}, DatelineZone, true})
			at += n
			continue
		}
		n := Byline(p[at:], sub)
		if n == 0 {
			break
		}
		*dst = append(*dst, Zone{Span{at, at + n}, CreditZone, true})
		at += n
	}
	if at == 0 && first {
		at = glued(p)
		if at > 0 {
			*dst = append(*dst, Zone{Span{0, at}, DatelineZone, true})
		}
	}
	return at
}

// header returns where the lines end that stood above a text and were run into it: 发布时间：2023-08-02
// 08:46，正文：…, or 0. They have a time in digits, and no sentence ends in them.
func header(p string) int {
	head := p[:min(len(p), 400)]
	end := -1
	for _, label := range [...]string{"正文：", "正文:"} {
		if i := strings.Index(head, label); i >= 0 {
			end = i + len(label)
			break
		}
	}
	if end < 0 || strings.ContainsAny(head[:end], "。！？") {
		return 0
	}
	digits, letters := 0, 0
	for _, r := range head[:end] {
		switch {
		case hanzi.IsDigit(r):
			digits++
		case hanzi.IsHan(r):
			letters++
		}
	}
	if digits < 4 || letters > 40 {
		return 0
	}
	return end
}

// picture returns where a caption ends whose line end was lost before the dateline: a bracket that says where
// the picture is from, and a bracket that is a dateline right behind it. It is 0 where there is none.
func picture(p string) int {
	if head := p[:min(len(p), 150*utf8.UTFMax)]; strings.IndexByte(head, '(') < 0 && !strings.Contains(head, "（") {
		return 0
	}
	n := 0
	for i, r := range p {
		if n++; n > 150 {
			break
		}
		if i == 0 || r != '（' && r != '(' {
			continue
		}
		k := bracket(p[i:], 20)
		if k == 0 {
			continue
		}
		in := strings.Trim(p[i+utf8.RuneLen(r):i+k], "（）()"+blanks)
		if words().starts(captions, in) == 0 && words().ends(made, in) == 0 {
			continue
		}
		if rest := trimBlank(p[i+k:]); bracketed(rest) > 0 {
			return len(p) - len(rest)
		}
	}
	return 0
}

// glued returns where a dateline ends that stands behind a headline whose line end was
// lost: 某市一季度增长6%本报讯（记者某某）…, or 0.
func glued(p string) int {
	n := 0
	for i, r := range p {
		if n++; n > 60 || r == '，' || r == '。' || r == '“' {
			break
		}
		if n > 8 && (r == '（' || r == '(') {
			before := strings.TrimRight(p[:i], blanks)
			if k := words().ends(filed, before); k == len("电") && !words().covers(before, len(before)-k) {
				if holdsRole(p[i+utf8.RuneLen(r) : i+max(utf8.RuneLen(r), bracket(p[i:], 60))]) {
					return behind(p, i)
				}
			}
		}
	}
	return 0
}

// line reports whether the whole of p is a credit or a caption: 责任编辑：某某, 某某 摄, 图为….
func line(p string, name Namer) (Kind, bool) {
	n := 0
	for range p {
		if n++; n > 60 {
			return 0, false
		}
	}
	trimmed := strings.Trim(p, blanks+"。【】[]()（）")
	if trimmed == "" {
		return 0, false
	}
	if words().starts(notes, trimmed) == len(trimmed) || words().starts(feet, trimmed) > 0 {
		return CreditZone, true
	}
	if words().starts(captions, trimmed) > 0 {
		return CaptionZone, true
	}
	if k := words().ends(made, trimmed); k > 0 && n <= 40 && !strings.ContainsAny(p, "，。！？：") {
		before := strings.TrimRight(trimmed[:len(trimmed)-k], blanks)
		if m := trimmed[len(trimmed)-k:]; hanzi.FoldString(m) == "摄" || hanzi.FoldString(m) == "供图" {
			return CaptionZone, true
		}
		if i := strings.LastIndexAny(before, blanks+"/"); len(before) < len(trimmed)-k && shortWord(trimBlank(before[max(i, 0):])) > 0 {
			return CreditZone, true
		}
	}
	if k, label := words().credit(trimmed); k > 0 && !strings.ContainsAny(p, "。！？") {
		rest := trimmed[k:]
		v := strings.TrimLeft(rest, blanks+":：/|｜／")
		if marked := strings.ContainsAny(rest[:len(rest)-len(v)], ":：/|｜／"); marked && !strings.Contains(v, "，") {
			return CreditZone, true
		}
		if _, ok := value(trimmed, k, label, offset(p, trimmed, name)); ok && Byline(trimmed, offset(p, trimmed, name)) == len(trimmed) {
			return CreditZone, true
		}
	}
	return 0, false
}

// offset is name for a part of p.
func offset(p, part string, name Namer) Namer {
	at := strings.Index(p, part)
	return func(i int) int {
		if e := name(at + i); e > at {
			return e - at
		}
		return 0
	}
}

// tail returns where the credits begin that a page ran into the last sentence of p:
// ….来源：某报编辑：某某, or len(p).
func tail(p string, from int) int {
	if from = max(from, start(p, 240)); !strings.ContainsAny(p[from:], ":/|") && !strings.Contains(p[from:], "：") && !strings.Contains(p[from:], "查看更多") {
		return len(p)
	}
	for i, r := range p[from:] {
		switch r {
		case '。', '！', '？', '”', '）', ')', '】':
		default:
			continue
		}
		at := len(p) - len(trimBlank(p[from+i+utf8.RuneLen(r):]))
		if at >= len(p) {
			break
		}
		if words().starts(feet, p[at:]) > 0 {
			return at
		}
		k, _ := words().credit(p[at:])
		rest := trimBlank(p[at+k:])
		if k > 0 && rest != "" && strings.ContainsRune("：:/｜|", firstRune(rest)) && !strings.ContainsAny(rest, "，。") {
			return at
		}
	}
	return len(p)
}

// start returns the offset of the last n bytes of p, at a character.
func start(p string, n int) int {
	i := max(0, len(p)-n)
	for i > 0 && !utf8.RuneStart(p[i]) {
		i--
	}
	return i
}

// inner appends the credits in brackets, and 记者某某, that stand inside p behind at.
func inner(dst []Zone, p string, at int, closing bool, name Namer) []Zone {
	for i := at; i < len(p); i++ {
		if !innerBytes[p[i]] || p[i] >= utf8.RuneSelf && i+1 < len(p) && !innerSeconds[p[i+1]] {
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

// innerBytes are the bytes that ( [ （ 【 〔 ［ 记 記 begin with.
var innerBytes = [256]bool{'(': true, '[': true, 0xE3: true, 0xEF: true, 0xE8: true}

// innerSeconds are the second bytes of those of several: E3 80, EF BC, E8 AE and A8.
var innerSeconds = [256]bool{0x80: true, 0xBC: true, 0xAE: true, 0xA8: true}

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
	if words().ends(made, in) > 0 && !strings.ContainsAny(in, "，。；") {
		if m := in[len(in)-words().ends(made, in):]; hanzi.FoldString(m) != "图" && hanzi.FoldString(m) != "编辑" && hanzi.FoldString(m) != "报道" && hanzi.FoldString(m) != "综合" && hanzi.FoldString(m) != "提供" && hanzi.FoldString(m) != "整理" {
			return CreditZone, true
		}
	}
	if k, label := words().credit(in); k > 0 {
		rest := trimBlank(in[k:])
		if rest != "" && strings.ContainsRune(":：/|｜／", firstRune(rest)) && !strings.ContainsAny(rest, "，。；") {
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
