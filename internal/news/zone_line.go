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
	if k := words().ends(made, trimmed); k > 0 && n <= 40 && !strings.ContainsAny(p, "，。！？：") {
		before := strings.TrimRight(trimmed[:len(trimmed)-k], blanks)
		if i := strings.LastIndexAny(before, blanks+"/"); len(before) < len(trimmed)-k && shortWord(trimBlank(before[max(i, 0):])) > 0 {
			return CreditZone, true
		}
	}
	if k, label := words().credit(trimmed); k > 0 && !strings.ContainsAny(p, "。！？") {
		rest := trimmed[k:]
		v := strings.TrimLeft(rest, blanks+parts)
		if marked := strings.ContainsAny(rest[:len(rest)-len(v)], parts); marked && !strings.Contains(v, "，") {
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
