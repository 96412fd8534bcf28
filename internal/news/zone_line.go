package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// line reports whether the whole of p is a credit or a caption: 责任编辑：某某, 某某 摄, 图为….
func line(p string, name Namer) (Kind, bool) {
	const longest = 60 // characters
	if len(p) > longest*utf8.UTFMax {
		return 0, false
	}
	n := hanzi.Count(p)
	if n > longest {
		return 0, false
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
	if n <= 40 && !strings.HasSuffix(p, "。") && lends(trimmed) {
		return CaptionZone, true
	}
	if n <= 40 && !strings.ContainsAny(p, "，。！？：") && signsWork(trimmed) {
		return CreditZone, true
	}
	if !strings.ContainsAny(p, "。！？") && creditsWhole(trimmed, offset(p, trimmed, name)) {
		return CreditZone, true
	}
	return 0, false
}

// signsWork reports whether s ends in what somebody did, behind his name and a blank: 某某 摄.
func signsWork(s string) bool {
	k := words().ends(made, s)
	if k == 0 {
		return false
	}
	before := strings.TrimRight(s[:len(s)-k], blanks)
	i := strings.LastIndexAny(before, blanks+"/")
	return len(before) < len(s)-k && shortWord(strings.TrimLeft(before[max(i, 0):], blanks+"/")) > 0
}

// creditsWhole reports whether s is a role and who has it, and nothing else: 责任编辑：某某.
func creditsWhole(s string, name Namer) bool {
	k, label := words().credit(s)
	if k == 0 {
		return false
	}
	rest := s[k:]
	v := strings.TrimLeft(rest, blanks+parts)
	if marked := strings.ContainsAny(rest[:len(rest)-len(v)], parts); marked && !strings.Contains(v, "，") {
		return true
	}
	_, ok := value(s, k, label, name)
	return ok && Byline(s, name) == len(s)
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
