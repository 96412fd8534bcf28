package summary

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

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
	w.moveStart(s, s.end-len(strings.TrimLeft(w.doc.Text[s.start:s.end], " \u3000\u00a0")))
	if at := cmp.Or(w.nameOver(s), w.warrantHead(s), w.doubled(s), w.namedAgain(s), w.askedAbove(s), w.questionHead(s), w.rubricHead(s), w.wideHeading(s), w.blankLine(s)); at > 0 {
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

// warrantHead returns where s goes on behind a heading that says what a court or its prosecutors did to somebody: …检察院依法对某某决定逮捕|某市原副市长某某….
func (w *work) warrantHead(s *sent) int {
	const far = 30 // characters
	text := w.doc.Text[s.start:s.end]
	if !hanzi.Contains(text[:min(len(text), far*utf8.UTFMax)], "依法对") {
		return 0
	}
	head := text[:runesIn(text, far)]
	i := strings.Index(head, "依法对")
	if i < 0 {
		return 0
	}
	for k := range head[i:] {
		n := i + k
		act, _ := lexical().sets[classCharges].LongestIn(text[n:])
		if act == 0 {
			continue
		}
		if hanzi.ContainsAny(head[:n], "，。；：、“") {
			break
		}
		rest := strings.TrimLeft(text[n+act:], " 　\u00a0")
		if r := runeAt(rest); rest != "" && han(r) && r != '的' && r != '后' && !marks(r) && strings.Contains(rest, "一案") {
			return s.end - len(rest)
		}
	}
	return 0
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
		if _, han := hanzi.HanAt(text, j); !han {
			return 0
		}
	}
	rest := text[i+1:]
	if _, han := hanzi.HanAt(rest, 0); !han || strings.IndexByte(rest, ' ') >= 0 || w.inName(s.start+i) {
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
		chars += w.charsOf(k)
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
