package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// courtesy reports whether s only speaks to those who are there, or says what programme this is: 各位朋友，上午好！, 先简单报告。,
// 多谢抽空接受访问。
func (w *work) courtesy(s *sent) bool {
	const most = 45 // characters
	text := w.doc.Text[s.start:s.end]
	holds := func(class phraseClass) bool { return w.holdsPhrase(s.start, s.end, class) }
	if s.is&strong != 0 || s.chars > 2*most {
		return false
	}
	if hanzi.Contains(text, "我") && holds(classWishes) {
		return true // 我对会议的召开表示热烈祝贺
	}
	if s.chars > most {
		return false
	}
	if s.chars <= most/3 && (strings.HasPrefix(text, "我是") || strings.HasPrefix(text, "我叫")) {
		return true
	}
	if hanzi.ContainsAny(text, "“「《") {
		return (opensWith(text, classProgramme) && holds(classAirs) || holds(classHello) && (strings.Contains(text, "这里是") || strings.Contains(text, "這裡是"))) && s.chars <= 2*most/3
	}
	if s.chars <= 2*most/3 {
		if s.is&figure == 0 && s.is&endsPara == 0 && opensWith(text, classBelow) {
			return true // 以下是今天的主要新闻。
		}
		if holds(classHello) || opensWith(text, classProgramme) && holds(classAirs) {
			return true
		}
		if w.register != segment.RegisterPost && turnsTo(text) || speaks(text) && thanks(text) {
			return true
		}
	}
	return holds(classAudience) && thanks(text)
}

// spokenOpening marks what a speaker says behind his greeting before he comes to the matter: sentences without a fact that speak of
// him or to those who are there. What somebody answers, behind his name, is the matter.
func (w *work) spokenOpening() {
	const most = 45 // characters
	if w.register == segment.RegisterPost {
		return
	}
	greeted := false
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		text := w.doc.Text[s.start:s.end]
		switch {
		case s.aim&greets != 0, s.chars <= most/2 && s.is&(figure|strong) == 0 && (strings.HasPrefix(text, "各位") || strings.HasPrefix(text, "诸位")):
			s.aim |= greets
			greeted = true
			continue
		case !greeted || s.chars > most || speaks(text) || s.is&(figure|strong) != 0 || s.is&asks != 0 && !opensWith(text, classHello):
			return
		case hanzi.Contains(text, "我") || strings.Contains(text, "咱") || w.holdsPhrase(s.start, s.end, classAudience) || strings.HasPrefix(text, "请") || strings.HasPrefix(text, "請") || opensWith(text, classProgramme):
			s.aim |= greets
		default:
			return
		}
	}
}

// speaks reports whether s opens with who speaks in an interview: 林晓舟：.
func speaks(s string) bool {
	i := hanzi.IndexAny(s, "：:")
	return i > 0 && i <= 8*3
}

// turnsTo reports whether a clause of s says what the speaker will speak of: 下面我向大家通报有关情况.
func turnsTo(s string) bool {
	for c := range clausesOf(s) {
		if opensWith(c, classTurn) && holds(c, classSpeaks) {
			return true
		}
	}
	return false
}

// thanks reports whether a clause of s opens with thanks, or nearly.
func thanks(s string) bool {
	const near = 4 * 3 // bytes
	for c := range clausesOf(s) {
		for i := range c {
			if i > near {
				break
			}
			if opensWith(c[i:], classThanks) {
				return true
			}
		}
	}
	return false
}

// clausesOf yields what stands between the marks of s.
func clausesOf(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for s != "" {
			i := hanzi.IndexAny(s, "，。！？；：、,!?;:\n")
			if i < 0 {
				yield(s)
				return
			}
			if i > 0 && !yield(s[:i]) {
				return
			}
			_, n := utf8.DecodeRuneInString(s[i:])
			s = s[i+n:]
		}
	}
}

// truism reports whether s, a short sentence without a fact, says what everybody knows: 防治近视是一项系统工程。
func (w *work) truism(s *sent) bool {
	const most = 60 // characters
	text := w.doc.Text[s.start:s.end]
	if s.chars > most || s.is&(figure|strong|heading) != 0 || !w.holdsPhrase(s.start, s.end, classTruism) || hanzi.ContainsAny(text, "“「《") {
		return false
	}
	for k := s.first; k < s.last; k++ {
		switch w.doc.Tokens[k].Tag {
		case segment.TagNR, segment.TagNT, segment.TagNZ, segment.TagEng:
			return false
		case segment.TagT:
			if word := w.word(k); strings.HasSuffix(word, "日") || strings.HasSuffix(word, "月") {
				return false
			}
		}
	}
	return true
}

// emptyPurposes returns what the clause s says that is no news: who was there, by their offices, or that something is out. alone
// says that it is all of its sentence.
func (w *work) emptyPurposes(s string, c *clause, alone bool) purpose {
	if c.is&isStrong != 0 {
		return 0
	}
	if c.marks > 0 && w.holdsPhrase(c.start, c.end, classAttending) {
		if n := w.guestsIn(c.start, c.end); n > 1 && (n > 2 || c.marks > 1 || endsWith(s, classAttending)) && !w.namesOne(c) {
			return guests
		}
	}
	if strings.HasSuffix(s, "主持") {
		return attends
	}
	if endsWith(hanzi.TrimRight(s, "》”」"), classReport) && holds(withoutBriefing(s), classIssues) || alone && c.size <= 36 && holds(withoutBriefing(s), classPublishes) {
		return announces
	}
	return 0
}

// namesOne reports whether c names one person alone, whose offices it lists.
func (w *work) namesOne(c *clause) bool {
	n := 0
	for k := c.first; k < c.last; k++ {
		if w.doc.Tokens[k].Tag != segment.TagNR {
			continue
		}
		if n++; k+1 < c.last && w.word(k+1) == "、" {
			return false
		}
	}
	return n == 1
}

// guestsIn returns how many kinds of guests the text from byte start to byte end names.
func (w *work) guestsIn(start, end int) int {
	t, text := lexical().sets[classGuest], w.doc.Text[:end]
	kinds, next := 0, start // behind the phrase before
	all, _ := w.startsIn(start, end)
	for _, opens := range all {
		at := int(opens)
		if n, _ := t.LongestIn(text[at:]); n > 0 && at >= next {
			kinds++
			next = at + n
		}
	}
	return kinds
}

// withoutBriefing returns s without the 发布 of 发布会, which puts nothing out.
func withoutBriefing(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "发布会", ""), "發布會", "")
}
