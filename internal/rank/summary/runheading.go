package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// namedAgain returns where s goes on behind a heading of nouns that opens with its own subject: 豆腐的营养价值|豆腐富含…. 0 where there is none.
func (w *work) namedAgain(s *sent) int {
	const least, far = 2, 9 // words between the two, words of the heading
	toks := w.doc.Tokens
	if s.first >= s.last {
		return 0 // blanks alone are left
	}
	word := w.word(s.first)
	if hanzi.Count(word) < 2 || !han(runeAt(word)) || !named(toks[s.first].Tag) {
		return 0
	}
	for k := s.first + 1; k+1 < min(s.last, s.first+far); k++ {
		switch t := toks[k].Tag; {
		case w.word(k) == word:
			if p := toks[k-1].Tag; k <= s.first+least || p != segment.TagN && p != segment.TagVN {
				return 0
			}
			switch toks[k+1].Tag {
			case segment.TagV, segment.TagD, segment.TagVD, segment.TagAD:
				return toks[k].Start
			}
			return 0
		case named(t), t == segment.TagVN, t == segment.TagA, t == segment.TagB, w.word(k) == "的", w.word(k) == "与", w.word(k) == "和":
		default:
			return 0
		}
	}
	return 0
}

// askedAbove returns where s goes on behind a question that a sentence before it asks, which heads a part of the text here and has lost its line
// and its mark: …豆腐放冰箱能放几天？……豆腐放冰箱能放几天|最好吃新鲜的. 0 where there is none.
func (w *work) askedAbove(s *sent) int {
	const least, far = 6, 12 // characters, sentences at the top
	text := w.doc.Text[s.start:s.end]
	for i := range w.sents[:min(len(w.sents), far)] {
		q := &w.sents[i]
		if q.start >= s.start {
			break
		}
		if q.is&asks == 0 {
			continue
		}
		asked := strings.TrimRight(w.doc.Text[q.start:q.end], "？?”")
		if len(asked) < least || len(text) < least || !strings.Contains(asked, text[:3]) {
			continue // s would begin with what it asks for
		}
		if j := strings.LastIndexAny(asked, "，、：；,;:"); j >= 0 {
			_, n := utf8.DecodeRuneInString(asked[j:])
			asked = asked[j+n:]
		}
		if hanzi.Count(asked) < least || !strings.HasPrefix(text, asked) {
			continue
		}
		if rest := text[len(asked):]; hanzi.Count(rest) > leastTitle && han(runeAt(rest)) && !strings.HasPrefix(rest, "的") {
			return s.start + len(asked)
		}
	}
	return 0
}

// rubricHead returns where s goes on behind words that head a part of a text and say only what it is: 获奖教师简介|本节课从….
func (w *work) rubricHead(s *sent) int {
	const far = 10 * 3 // bytes before it
	text := w.doc.Text[s.start:s.end]
	i := strings.Index(text[:min(len(text), far+len("简介"))], "简介")
	if i < 0 || hanzi.Count(text[:i])*3 != i || hanzi.ContainsAny(text[:i], "，。、：“《（的") {
		return 0
	}
	n := i + len("简介")
	rest := text[n:]
	r := runeAt(rest)
	if hanzi.Count(rest) < 2*leastTitle || !han(r) && (r < '0' || r > '9') || marks(r) || strings.ContainsRune("的如为中里显称和与及是、", r) {
		return 0
	}
	if t := w.doc.Tokens[w.doc.TokenAt(s.start+n)]; t.Tag == segment.TagV || t.Tag == segment.TagD {
		return 0
	}
	return s.start + n
}

// wideHeading returns where s goes on behind headings, apart by single blanks, that stand behind a run of blanks in place of a line end:
// ….    三人重唱旧歌 某某感谢比赛 |某某曾在当年脱颖而出，…. 0 where there is none.
func (w *work) wideHeading(s *sent) int {
	const most = 60 * 3 // bytes
	text := w.doc.Text[s.start:s.end]
	if !strings.HasSuffix(w.doc.Text[:s.start], "    ") {
		return 0
	}
	head := text[:min(len(text), most)]
	if i := hanzi.IndexAny(head, "，。：；！？"); i >= 0 {
		head = head[:i]
	}
	i := strings.LastIndexByte(head, ' ')
	if i < leastTitle*3 || len(text)-i < 2*leastTitle*3 || strings.HasPrefix(head, "据") {
		return 0
	}
	if r := runeAt(text[i+1:]); !han(r) && !opening(r) {
		return 0
	}
	for _, r := range head[:i] {
		if !han(r) && r != ' ' && !opening(r) && !closing(r) {
			return 0 // in 搭载 X9+ 平台 blanks part letters from characters
		}
	}
	if k := w.doc.TokenAt(s.start + i); k > 0 && (w.doc.Tokens[k-1].Tag == segment.TagNR || w.inName(s.start+i)) {
		return 0
	}
	return s.start + i + 1
}
