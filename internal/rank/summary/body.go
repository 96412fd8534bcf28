package summary

import (
	"cmp"
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

// innerHeading moves the start of s, a sentence inside of a line that others ran into, behind a short heading that lost its line
// end: 退费先要交钱近日，…. Where it may have one and that is not sure enough, s says so.
// Behind the first part of a headline it may be the rest of it.
func (w *work) innerHeading(s *sent, headline bool) {
	text := w.doc.Text[s.start:s.end]
	if hanzi.Contains(text, "图") || hanzi.Contains(text, "摄") {
		if n := w.behindPicture(s.start); n > 0 && n < s.end-leastTitle*3 {
			w.moveStart(s, n)
			return
		}
	}
	if at := cmp.Or(w.nameOver(s), w.doubled(s), w.questionHead(s), w.blankLine(s)); at > 0 {
		w.moveStart(s, at)
		return
	}
	const short = 200 * 3 // bytes; a text of one such line has no headings
	if len(w.doc.Text) < short {
		return
	}
	bar, doubt := innerBar, unlikely
	if headline {
		bar = jointBar
	}
	if s.is&dated != 0 { // a text starts behind a dateline, but for a few that have their headline there
		bar, doubt = .9, .6
	}
	if at, chance := w.likeliestJoint(s.start, false, !headline); at < s.end-leastTitle*3 && chance >= w.jointBar(at, bar) {
		w.moveStart(s, at)
	} else if at < s.end && chance > doubt {
		s.joint = float32(chance)
	}
}

// questionHead returns where s goes on behind a question that headed a part of the text and has lost its line and its mark: 药酒为什么不能多喝中医认为….
func (w *work) questionHead(s *sent) int {
	const far = 14 // words
	toks := w.doc.Tokens
	asked := false
	for k := s.first; k+1 < min(s.last, s.first+far); k++ {
		if toks[k].Tag == segment.TagW {
			return 0
		}
		if asked && k > s.first+2 && named(toks[k].Tag) && !named(toks[k-1].Tag) && w.cue(k+1)&doesSay != 0 && toks[k+1].Tag == segment.TagV && w.word(k+1) != "是" && w.word(k+1) != "有" {
			return toks[k].Start
		}
		asked = asked || is(w.word(k), classQuestion)
	}
	return 0
}

// blankLine returns where s goes on behind a run of blanks that stands for a line end, behind a few words without a mark.
func (w *work) blankLine(s *sent) int {
	const most = 30 * 3 // bytes
	text := w.doc.Text[s.start:s.end]
	i := strings.Index(text[:min(len(text), most)], "    ")
	if i < 0 {
		return w.oneBlank(s)
	}
	if i == 0 || len(text)-i < 2*leastTitle*3 || strings.ContainsAny(text[:i], "，。：") {
		return 0
	}
	return s.start + len(text) - len(strings.TrimLeft(text[i:], " 　"))
}

// oneBlank is blankLine for a single blank between Chinese characters, in a news text that has few of them: 换个样子生活 说起云河，….
func (w *work) oneBlank(s *sent) int {
	const least, most, many = 4, 14, 6 // characters before it, blanks in the text
	const far = 1 << 13
	text := w.doc.Text[s.start:s.end]
	i := strings.IndexByte(text[:min(len(text), most*3)], ' ')
	if i < least*3 || w.register != segment.RegisterNews || len(text)-i < 2*leastTitle*3 {
		return 0
	}
	for j := 0; j < i; j += 3 {
		if r, is := hanzi.HanAt(text, j); !is || marks(r) {
			return 0
		}
	}
	rest := text[i+1:]
	if r, is := hanzi.HanAt(rest, 0); !is || marks(r) || strings.IndexByte(rest, ' ') >= 0 || w.inName(s.start+i) {
		return 0
	}
	k := w.doc.TokenAt(s.start + i)
	if w.nameAt(s.start+i+1) != nil || w.doc.Tokens[k+1].Tag == segment.TagNR {
		return 0 // 副司长 林晓舟：
	}
	if p := w.doc.Tokens[k-1].Tag; p == segment.TagNR || p == segment.TagP || p == segment.TagU || p == segment.TagC {
		return 0
	}
	found := 0
	all := w.doc.Text[:min(len(w.doc.Text), far)]
	for j := 3; j+4 <= len(all); j++ {
		if all[j] == ' ' && all[j-1] >= 0x80 && all[j+1] >= 0xE4 {
			if found++; found > many {
				return 0
			}
		}
	}
	return s.start + i + 1
}

// doubled returns where s goes on behind a heading that ends in the word with which the text behind it starts: 码头改造码头改造分三步….
// 0 where there is none.
func (w *work) doubled(s *sent) int {
	const least, most, far = 2, 8, 16 // characters
	toks, text := w.doc.Tokens, w.doc.Text[:s.end]
	chars := 0
	for k := s.first; k < s.last && chars < far && toks[k].Tag != segment.TagW && toks[k].Tag != segment.TagSP; k++ {
		chars += hanzi.Count(w.doc.Word(k))
		if toks[k].Tag == segment.TagV || toks[k].Tag == segment.TagD || toks[k].Tag == segment.TagZ {
			continue // 研究研究
		}
		at := toks[k].End
		if at >= s.end {
			break
		}
		for i := k; i >= s.first && at-toks[i].Start <= most*utf8.UTFMax; i-- {
			word := text[toks[i].Start:at]
			if !strings.HasPrefix(text[at:], word) || !han(runeAt(word)) && (toks[i].Tag != segment.TagT || i == k) { // a date of two words may be doubled too
				continue
			}
			if n := hanzi.Count(word); least <= n && n <= most {
				return at
			}
		}
	}
	return 0
}

// nameOver returns where s goes on behind a name that headed a part of the text and has lost its line, where the sentence has it
// again as its subject: 林晓舟现年30岁的林晓舟是…, or 0.
func (w *work) nameOver(s *sent) int {
	const far = 12 // words
	n := w.nameAt(s.start)
	if n == nil || n.end >= s.end {
		return 0
	}
	text, name := w.doc.Text, w.doc.Text[n.start:n.end]
	k := w.doc.TokenAt(n.end)
	if w.doc.Tokens[k].Start != n.end || w.doc.Tokens[k].Tag == segment.TagW || strings.HasPrefix(text[n.end:], "的") {
		return 0
	}
	for i := k; i < min(s.last, k+far) && w.doc.Tokens[i].Tag != segment.TagW; i++ {
		if at := w.doc.Tokens[i].Start; at > n.end && strings.HasPrefix(text[at:], name) && strings.HasSuffix(text[:at], "的") {
			return n.end
		}
	}
	return 0
}
