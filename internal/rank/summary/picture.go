package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// behindPicture returns where the text goes on behind the maker of a picture that has lost its line end: 受访者 供图, 某图库 资料图,
// 实习生 某某摄, or 0. What follows is the start of a sentence.
func (w *work) behindPicture(start int) int {
	const most = 90 // characters
	toks, text := w.doc.Tokens, w.doc.Text
	limit := start + runesIn(text[start:], most)
	for k := w.doc.TokenAt(start) + 1; k+2 < len(toks) && toks[k].Start < limit; k++ {
		end := toks[k].End
		s := text[:end]
		switch {
		case strings.HasSuffix(s, "摄影") || strings.HasSuffix(s, "摄"):
			if toks[k-1].Tag != segment.TagNR && toks[k-1].Tag != segment.TagSP || w.word(k) == "拍摄" {
				continue
			}
		case w.word(k) == "图" && toks[k-1].Tag == segment.TagSP:
		case news.EndsPicture(s) > 0:
		case lastRune(s) == '）' && madeInBracket(s):
		default:
			continue
		}
		if strings.Count(text[start:end], "。") > 1 {
			return 0 // what the picture shows is the last sentence
		}
		if n := agency(text[end:]); n > 0 {
			for k+3 < len(toks) && toks[k].End < end+n {
				k++
			}
		}
		next := &toks[k+1]
		for next.Tag == segment.TagSP && k+3 < len(toks) {
			k++
			next = &toks[k+1]
		}
		r, _ := utf8.DecodeRuneInString(text[next.Start:])
		if next.Tag == segment.TagW && !opening(r) || !han(r) && !unicode.IsDigit(r) || strings.ContainsRune("）)】]，、：", r) {
			continue
		}
		if w.continues(k) {
			continue
		}
		return next.Start
	}
	return 0
}

// continues reports whether the word behind token k, which may end who made a picture, goes on from it: 资料图由某馆提供. Behind 摄, 为 opens a text: 某某摄|为提高….
func (w *work) continues(k int) bool {
	word := w.word(k + 1)
	switch w.doc.Tokens[k+1].Tag {
	case segment.TagP:
		return word == "由" || word == "给"
	case segment.TagV:
		return word != "为" || w.word(k) == "图"
	case segment.TagU, segment.TagC, segment.TagF, segment.TagY, segment.TagD:
		return true
	}
	return false
}

// agency returns how many bytes of s, behind 摄, say whose the picture is: /光明图片.
func agency(s string) int {
	const most = 10 * 3 // bytes
	if !strings.HasPrefix(s, "/") {
		return 0
	}
	if n := strings.Index(s[:min(len(s), most)], "图片"); n > 0 {
		return n + len("图片")
	}
	return 0
}

// madeInBracket reports whether s ends in a bracket that says where a picture is from: （图源：视频截图）.
func madeInBracket(s string) bool {
	i := strings.LastIndex(s, "（")
	if i < 0 {
		return false
	}
	in := s[i+len("（"):]
	for _, x := range [...]string{"图源", "图片来源", "资料图", "视频截图", "网络截图", "网络图", "图/", "图："} {
		if strings.HasPrefix(in, x) {
			return true
		}
	}
	return false
}

// photographed returns the length of the words at the start of s that say whose its pictures are, and ran into it: 图片由受访者提供|云州的….
func photographed(s string) int {
	const most = 16 * 3 // bytes
	if !strings.HasPrefix(s, "图片由") && !strings.HasPrefix(s, "图由") {
		return 0
	}
	i := strings.Index(s[:min(len(s), most)], "提供")
	if i < 0 || strings.ContainsAny(s[:i], "，。") {
		return 0
	}
	n := len(s) - len(strings.TrimLeft(s[i+len("提供"):], " 　"))
	if r := runeAt(s[n:]); !han(r) || marks(r) || r == '的' || r == '给' {
		return 0
	}
	return n
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
	return news.CreditsPicture(rest[:c])
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

// showsPicture reports whether r says what a picture shows.
func (w *work) showsPicture(r *run) bool {
	s := w.doc.Text[r.start:r.end]
	return opensWith(s, classPicture) || w.pointing && pointsInto(s) || r.ends && lentBehind(w.doc.Text[r.end:])
}

// lentBehind reports whether s, what stands behind a sentence, opens with whose the picture is that the sentence is the caption of: 店门口挂着招牌。|（受访者供图）.
func lentBehind(s string) bool {
	const most = 14 * 3 // bytes
	s = s[:min(len(s), most)]
	if !strings.HasPrefix(s, "（") && !strings.HasPrefix(s, "(") {
		return false
	}
	n := closeOf(s, most)
	return n > 0 && !hanzi.ContainsAny(s[:n], "，。、：") && news.EndsPicture(strings.TrimRight(s[:n], "）) ")) > 0
}

// pointsInto reports whether s says who stands where in a picture: 林晓舟（右一）.
func pointsInto(s string) bool {
	for i := hanzi.IndexAny(s, "（("); i >= 0; i = hanzi.IndexAny(s, "（(") {
		_, n := hanzi.Plain(s[i:])
		if s = s[i+n:]; sided(s) {
			return true
		}
	}
	return false
}

// sided reports whether a bracket that in is the inside of says no more than where someone stands.
func sided(in string) bool {
	for _, side := range [...]string{"左", "右", "中", "前排", "后排"} {
		rest, ok := strings.CutPrefix(in, side)
		if !ok {
			continue
		}
		for _, place := range [...]string{"一", "二", "三", "四", "五", "左", "右", "中"} {
			if t, ok := strings.CutPrefix(rest, place); ok {
				rest = t
				break
			}
		}
		if strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")") {
			return true
		}
	}
	return false
}

// captioned returns the length of a caption with whose the picture is, in brackets, that ran into s: 超载的三轮车（通讯员供图）|当天下午，….
func captioned(s string) int {
	const most = 24 * 3 // bytes before the bracket
	i := strings.Index(s[:min(len(s), most)], "（")
	if i < leastTitle || hanzi.ContainsAny(s[:i], "，。：；！？“《") || showing(s[:i]) || !pictured(s[i:]) {
		return 0
	}
	n := i + closeOf(s[i:], most)
	if r := runeAt(s[n:]); n >= len(s) || !han(r) || strings.ContainsRune("的，。、", r) {
		return 0
	}
	return n
}
