package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// signature returns how many bytes of s, from byte at on, say who made it and have lost their line end, whatever outlet that is: 某某全媒体记者 陈卫东
// 通讯员 林晓舟|7月3日，…. A blank or a stroke parts each office from its name, for 记者陈卫东走访发现 is a sentence.
func (w *work) signature(at int, s *sent) int {
	const most = 4 // offices
	text := w.doc.Text[at:s.end]
	n := w.madeBy(at, s.end)
	from := 0 // of an office whose bearer another one names: 本组文/本报记者 林晓舟
	for range most {
		k := officeEnd(text[n+from:], n > 0)
		if k == 0 {
			break
		}
		end := w.namesEnd(at+n+from+k, s.end) - at
		if end <= n+from+k {
			from += k
			continue
		}
		n, from = end, 0
	}
	if n == 0 {
		return 0
	}
	if strings.HasPrefix(text[n:], "（") {
		if c := closeOf(text[n:], 14); c > 0 {
			n += c
		}
	}
	for _, x := range [...]string{"摄影报道", "文/图", "报道"} {
		if strings.HasPrefix(text[n:], x) {
			n += len(x)
			break
		}
	}
	n += len(text[n:]) - len(strings.TrimLeft(text[n:], " 　：:"))
	stroke := strings.ContainsAny(text[:n], "/|｜／丨")
	if k := w.doc.TokenAt(at + n); n >= len(text) || !w.startsText(k, text[n:], stroke) {
		return 0
	}
	return n
}

// madeBy returns how many bytes from byte at on are a name and what its bearer made: 陈卫东/文、图.
func (w *work) madeBy(at, end int) int {
	name := w.personEnd(at, end)
	if name == 0 {
		name = w.firstName(at, end)
	}
	if name == 0 || !strings.HasPrefix(w.doc.Text[name:end], "/") {
		return 0
	}
	rest := w.doc.Text[name+1 : end]
	made := len(rest) - len(strings.TrimLeft(rest, "文图摄、/"))
	if made == 0 {
		return 0
	}
	return name + 1 + made - at
}

// firstName returns where what stands before /文 ends, at the start of the text: no other word does, whatever its tag; or 0.
func (w *work) firstName(at, end int) int {
	const least, most = 2 * 3, 4 * 3 // bytes
	if strings.Trim(w.doc.Text[:at], " 　\n") != "" {
		return 0
	}
	s := w.doc.Text[at:end]
	i := strings.Index(s[:min(len(s), most+len("/"))], "/")
	if i < least || !strings.HasPrefix(s[i:], "/文") || hanzi.Count(s[:i])*3 != i || hanzi.ContainsAny(s[:i], "，。、：（）") {
		return 0
	}
	return at + i
}

// officeEnd returns where in s the office ends with which it opens, behind the name of an outlet, and the mark behind that; 0 without one.
// Behind another office a blank behind 文 will do.
func officeEnd(s string, further bool) int {
	const far = 14 * 3 // bytes
	const apart, strokes = " 　|｜/／丨:：", "/／|｜"
	if near := s[:min(len(s), far+len("｜"))]; !hanzi.ContainsAny(near, " 　|｜/／:：") && !hanzi.Contains(near, "丨") {
		return 0 // nothing is apart
	}
	head := s[:min(len(s), far)]
	best := 0
	for _, x := range [...]string{"记者", "通讯员", "实习生", "编辑", "作者", "摄影", "制图", "绘图", "文", "图"} {
		i := strings.Index(head, x)
		if i < 0 || strings.ContainsAny(head[:i], "，。：；、！？“”《》（）0123456789") {
			continue
		}
		rest := s[i+len(x):]
		n := len(rest) - len(strings.TrimLeft(rest, apart))
		if n == 0 || len(x) == len("文") && !further && !strings.ContainsAny(rest[:n], strokes) {
			continue
		}
		if end := i + len(x) + n; best == 0 || end < best {
			best = end
		}
	}
	return best
}

// namesEnd returns where the names end that stand at byte at, apart by blanks.
func (w *work) namesEnd(at, end int) int {
	const most = 5
	for range most {
		n := w.personEnd(at, end)
		if n == 0 {
			break
		}
		at = n
		rest := w.doc.Text[n:end]
		next := n + len(rest) - len(strings.TrimLeft(rest, " 　、"))
		if next == n || w.personEnd(next, end) == 0 {
			if officeEnd(w.doc.Text[next:end], true) > 0 {
				return next
			}
			break
		}
		at = next
	}
	return at
}

// personEnd returns where the name of a person ends that starts at byte at, one of two characters with a blank between them too; or 0.
func (w *work) personEnd(at, end int) int {
	if at >= end {
		return 0
	}
	if n := w.nameAt(at); n != nil && n.person && n.end <= end {
		return n.end
	}
	k := w.doc.TokenAt(at)
	t := &w.doc.Tokens[k]
	if t.Start != at || t.End > end {
		return 0
	}
	if t.Tag == segment.TagNR && t.End-t.Start > 3 {
		return t.End
	}
	if t.End-t.Start == 3 && k+2 < len(w.doc.Tokens) && w.doc.Tokens[k+1].Tag == segment.TagSP { // 孟 珂
		if n := &w.doc.Tokens[k+2]; n.End-n.Start == 3 && n.End < end && han(runeAt(w.doc.Text[n.Start:])) {
			return n.End
		}
	}
	return 0
}

// startsText reports whether a text may go on with s, at token k, behind who made it, with a stroke or only blanks between office and name.
func (w *work) startsText(k int, s string, stroke bool) bool {
	const clause = 30 * 3 // bytes
	if r := runeAt(s); !han(r) && !opening(r) && (r < '0' || r > '9') || marks(r) && !opening(r) {
		return false
	}
	if stroke {
		return w.doc.Tokens[k].Tag != segment.TagU
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagV, segment.TagVD, segment.TagD, segment.TagU, segment.TagF, segment.TagC, segment.TagK, segment.TagQ:
		return false
	case segment.TagP:
		switch w.word(k) {
		case "从", "向", "对", "与", "和", "跟", "同":
			return false
		case "在":
			return !strings.ContainsAny(s[:min(len(s), clause)], "看获采现") // 记者 陈卫东在现场看到
		}
	}
	return true
}
