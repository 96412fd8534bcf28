package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

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
		if i := hanzi.Index(head, label); i >= 0 {
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
