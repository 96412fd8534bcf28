package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// behindTitle moves s behind a headline that runs into it, and behind the dateline and bylines that follow.
func (w *work) behindTitle(s *sent) {
	if s.end <= w.old.body {
		s.is |= skipped
		return
	}
	if s.start >= w.old.body {
		return
	}
	w.moveStart(s, w.old.body)
	if n := datelineOf(w.doc.Text[s.start:s.end]); n > 0 && n < s.end-s.start {
		w.moveStart(s, s.start+n)
		s.is |= dated
	}
	for range 3 {
		if n := w.byline(s.start, s.end-s.start); n > 0 && n < s.end-s.start {
			w.moveStart(s, s.start+n)
		}
	}
}

// trimTail takes the credits off the end of s. zone is the first that may lie in it.
func (w *work) trimTail(s *sent, zone int) {
	zones, first := w.doc.Zones, zone
	for zone < len(zones) && zones[zone].First < s.last {
		zone++
	}
	for zone--; zone >= first && zones[zone].First > s.first; zone-- {
		k := s.last
		for k > zones[zone].Last && w.doc.Tokens[k-1].Tag == segment.TagSP {
			k--
		}
		if r := zones[zone].Role; k != zones[zone].Last || r != segment.RoleCredit && r != segment.RoleCaption {
			return
		}
		s.last = zones[zone].First
		for s.last > s.first+1 && w.doc.Tokens[s.last-1].Tag == segment.TagSP {
			s.last--
		}
		s.end = w.doc.Tokens[s.last-1].End
	}
}

// pictures skips what stands where a picture was and has lost its lines: 图片来源：… with all that it ran into, and the short
// sentence before, which is its caption.
func (w *work) pictures() {
	const caption = 30 // characters
	for i := range w.sents {
		s := &w.sents[i]
		text := w.doc.Text[s.start:s.end]
		if !strings.HasPrefix(text, "图片来源") && !strings.HasPrefix(text, "图源") && !strings.HasPrefix(text, "来源：") {
			continue
		}
		if s.is |= skipped; i > 0 && w.sents[i-1].para == s.para && w.sents[i-1].chars <= caption && text[:3] == "图" {
			w.sents[i-1].is |= skipped
		}
	}
	w.captions()
	w.credited()
}

// credited skips the short sentence before the name of who took its picture: 侨商参观展览馆。某某 摄.
func (w *work) credited() {
	const caption, name = 30, 12 // characters
	text := w.doc.Text
	left := 0
	for i := range w.sents {
		if w.sents[i].is&(skipped|heading) == 0 {
			left++
		}
	}
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 || s.chars > caption || left < 2 {
			continue
		}
		rest := text[s.end:]
		if pictured(rest) || lent(rest) {
			s.is |= skipped
			left--
			continue
		}
		rest = strings.TrimLeft(rest[:runesIn(rest, name)], " 　。\n\r")
		i := strings.Index(rest, "摄")
		if i <= 0 || strings.HasPrefix(rest[i:], "摄氏") || strings.HasPrefix(rest[i:], "摄像") || strings.HasPrefix(rest[i:], "摄影") || strings.HasPrefix(rest[i:], "摄入") || strings.ContainsAny(rest[:i], "，。：、的在") {
			continue
		}
		if k := w.doc.TokenAt(s.end + strings.Index(text[s.end:], rest)); k < len(w.doc.Tokens) && w.doc.Tokens[k].Tag == segment.TagNR || strings.Contains(rest[:i], " ") || strings.Contains(rest[:i], "记者") {
			s.is |= skipped
			left--
		}
	}
}

// lent reports whether rest opens with who gave the picture: 云州县委宣传部供图.
func lent(rest string) bool {
	const most = 16 // characters
	rest = strings.TrimLeft(rest[:runesIn(rest, most)], " 　\n\r")
	i := strings.Index(rest, "供图")
	return i > 0 && !hanzi.ContainsAny(rest[:i], "，。：、！？“”的")
}

// captions skips what pictures show, where the text says more.
func (w *work) captions() {
	found, left := 0, 0
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 {
			if strings.HasPrefix(w.doc.Text[s.start:s.end], "图为") {
				found++
			} else {
				left++
			}
		}
	}
	if found == 0 || left == 0 {
		return
	}
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 && strings.HasPrefix(w.doc.Text[s.start:s.end], "图为") {
			s.is |= skipped
		}
	}
}

// pictured reports whether rest opens with a bracket that says whose a picture is: （某社图片）.
func pictured(rest string) bool {
	const most = 14 // characters
	if !strings.HasPrefix(rest, "（") && !strings.HasPrefix(rest, "(") {
		return false
	}
	c := closeOf(rest, most)
	if c < 0 {
		return false
	}
	in := strings.TrimRight(rest[:c], "）)")
	for _, x := range [...]string{"图片", "圖片", "供图", "供圖", "资料图", "資料圖", "资料照", "資料照", "照片", "摄", "攝"} {
		if strings.HasSuffix(in, x) {
			return true
		}
	}
	return false
}
