package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// How far into its first line a text may start behind what lost its line ends, and how much has to be left, in
// characters.
const (
	mostBefore = 160
	leastLine  = 100
)

// firstLine returns s up to the first end of a line.
func firstLine(s string) string {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		s = s[:n]
	}
	if n := strings.IndexByte(s, '\r'); n >= 0 {
		s = s[:n]
	}
	return s
}

// findBody looks for where the text starts in a first line that other lines ran into: behind a dateline inside of it, behind
// who made a picture, or behind a headline. Short lines are lines of their own, and below a title there is no second one.
func (w *work) findBody() oldTitle {
	text := w.doc.Text
	start := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	line := firstLine(text[start:])
	if runesIn(line, leastLine) == len(line) || len(w.doc.Sentences) == 0 {
		return oldTitle{}
	}
	if n := advertisement(line); n > 0 {
		return oldTitle{start, start + n, start + n}
	}
	stop := start + len(line)
	if s := &w.doc.Sentences[0]; s.Lead > s.First && s.Lead < s.Last {
		if start = w.doc.Tokens[s.Lead].Start; start > 400*3 {
			return oldTitle{}
		}
		if n := w.behindPicture(start); n > 0 {
			return oldTitle{start, n, n}
		}
		if strings.HasSuffix(strings.TrimRight(text[:start], " 　"), "正文：") && start < stop { // a headline may run into the dateline behind it
			if end, body := w.innerDateline(start, text[start:stop]); body > 0 {
				return oldTitle{start, end, body}
			}
		}
		return oldTitle{}
	}
	if end, body := w.innerDateline(start, line); body > 0 {
		return oldTitle{start, end, body}
	}
	if end, body := w.innerReporter(start, line); body > 0 {
		return oldTitle{start, end, body}
	}
	if n := w.behindPicture(start); n > 0 {
		return oldTitle{start, n, n}
	}
	labelled := strings.HasPrefix(line, "原标题")
	if w.titled && !labelled {
		return oldTitle{}
	}
	if labelled {
		start += len("原标题")
		start += len(text[start:]) - len(strings.TrimLeft(text[start:], "：: 　"))
	}
	if i := strings.Index(line[:runesIn(line, mostTitle)], "来源："); i > leastTitle*3 && !strings.ContainsAny(line[:i], "。，（") {
		return oldTitle{start, start + i, start + i}
	}
	if n := w.findJoint(start, labelled); n > 0 {
		return oldTitle{start, len(strings.TrimRightFunc(text[:n], unicode.IsSpace)), n}
	}
	return oldTitle{}
}

// innerDateline returns where a dateline starts and ends that stands inside of the first line: …发布会。 某社济南8月14日电. It has a day or
// a byline, and no word before it that makes it a source.
func (w *work) innerDateline(start int, line string) (from, body int) {
	toks, text := w.doc.Tokens, w.doc.Text
	most := start + runesIn(line, mostBefore)
	for k := w.doc.TokenAt(start) + 2; k < len(toks) && toks[k].Start < most; k++ {
		at := toks[k].Start
		if toks[k].Tag == segment.TagW && !strings.HasPrefix(text[at:], "【") && !strings.HasPrefix(text[at:], "（") && !strings.HasPrefix(text[at:], "(") || toks[k].Tag == segment.TagSP {
			continue
		}
		switch w.word(k - 1) {
		case "据", "由", "从", "的", "和", "与", "、", "，", "对", "向", "在":
			continue
		}
		rest := text[at : start+len(line)]
		n := news.Dateline(rest)
		if n == 0 || n >= len(rest) {
			continue
		}
		d := rest[:n]
		if !strings.Contains(d, "日电") && !strings.Contains(d, "日讯") && !strings.Contains(d, "讯 ") && !strings.Contains(d, "记者") && !strings.Contains(d, "通讯员") {
			continue
		}
		// Words of the outlet may stand before what was found first: 中国经济网 before 北京7月27日讯 is one dateline.
		return at, at + n
	}
	return 0, 0
}

// behindPicture returns where the text goes on behind the maker of a picture that has lost its line end: 受访者 供图, 某图库 资料图,
// 实习生 某某摄, or 0. What follows is the start of a sentence.
func (w *work) behindPicture(start int) int {
	const most = 90 // characters
	toks, text := w.doc.Tokens, w.doc.Text
	limit := start + runesIn(text[start:], most)
	for k := w.doc.TokenAt(start) + 1; k+2 < len(toks) && toks[k].Start < limit; k++ {
		end := toks[k].End
		s := text[:end]
		switch hanzi.Fold(lastRune(s)) {
		case '图', '片', '影', '摄', ')':
		default:
			continue
		}
		switch {
		case strings.HasSuffix(s, "供图"), strings.HasSuffix(s, "资料图"), strings.HasSuffix(s, "资料图片"), strings.HasSuffix(s, "视频截图"), strings.HasSuffix(s, "网络截图"):
		case strings.HasSuffix(s, "摄影") || strings.HasSuffix(s, "摄"):
			if toks[k-1].Tag != segment.TagNR && toks[k-1].Tag != segment.TagSP || w.word(k) == "拍摄" {
				continue
			}
		case w.word(k) == "图" && toks[k-1].Tag == segment.TagSP:
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
		return word == "由"
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
