package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// What is known of a sentence.
type trait uint16

const (
	skipped   trait = 1 << iota // residue of the page: credits, captions, notes to the reader
	heading                     // a line with no end mark: title, sub-heading, item of a list
	hangs                       // cannot stand without the sentence before
	links                       // starts with a connective
	contrasts                   // starts with but
	self                        // speaks as the writer or to the reader
	asks                        // a question
	quoted                      // nothing but a quotation
	opensPara
	endsPara
	unclosed // holds a quote or bracket that it does not close, or closes one it does not open
	figure   // holds a statistic
	strong   // holds one that measures: a percentage, a multiple, a large amount
	dated    // a dateline was cut off: the lead of a news item
	glued    // a headline may run into it: it opens with 原标题：
	headline // the heading at the top of a text whose title was not given
)

// A sent is a sentence of the document, what may stand before it (dateline, bullet) cut off.
type sent struct {
	start, end  int // bytes
	first, last int // tokens
	inc, incEnd int // its distinct words, work.inc[inc:incEnd]
	chars       int
	nth         int32 // place among the sentences that are not skipped
	para        int
	is          trait
	aim         purpose
	plain       bool    // no phrase of purposes.txt stands in it
	norm        float32 // 1 / length of its word vector
	degree      float32 // sum of its likeness to the others
	rank        float32 // LexRank, 1 at most
	score       float32 // see rank.go
}

// read finds what each sentence is.
func (w *work) read() {
	doc := w.doc
	w.cues = grown(w.cues, len(doc.Tokens))
	clear(w.cues)
	w.sents = grown(w.sents, len(doc.Sentences))
	w.chinese = hasChinese(doc.Text[:min(len(doc.Text), 4096)])
	w.old = w.findOldTitle()
	fig, zone := 0, 0
	for i, ds := range doc.Sentences {
		s := &w.sents[i]
		*s = sent{start: ds.Start, end: ds.End, first: ds.First, last: ds.Last, para: ds.Paragraph}
		switch ds.Role {
		case segment.RoleCredit, segment.RoleCaption, segment.RoleDateline:
			s.is |= skipped
		case segment.RoleHeading:
			s.is |= heading
		}
		if i == 0 || doc.Sentences[i-1].Paragraph != ds.Paragraph {
			s.is |= opensPara
		}
		if i+1 == len(doc.Sentences) || doc.Sentences[i+1].Paragraph != ds.Paragraph {
			s.is |= endsPara
		}
		if w.cfg.Skip != nil && w.cfg.Skip(doc.Text[ds.Start:ds.End]) {
			s.is |= skipped
		}
		for zone < len(doc.Zones) && doc.Zones[zone].Last <= ds.First {
			zone++
		}
		w.trimTail(s, zone)
		w.behindTitle(s)
		w.trimLead(s, ds.Lead)
		if w.old.body > 0 {
			w.skipAgain(s)
		}
		if i < 2 && w.titled {
			if at := w.skipTitle(s.start, s.end); at > s.start {
				w.moveStart(s, at)
				w.trimLead(s, s.first)
			}
		}
		s.chars = utf8.RuneCountInString(doc.Text[s.start:s.end])
		if i == 1 && w.sents[0].is&glued != 0 && w.sents[0].chars <= 30 {
			s.is |= glued // 要注意！两类人最易受骗近日，…: the headline goes on behind its ！
		}
		if s.is&skipped == 0 {
			w.classify(s)
		}
		fig = w.figures(s, fig)
	}
	w.pictures()
	w.quotations()
	w.joinLines()
	w.headings()
	w.findTitle()
	w.purposes()
	nth := int32(0)
	w.dated, w.longLead, w.leadChars = false, false, 0
	for i := range w.sents {
		s := &w.sents[i]
		s.nth = nth
		if s.is&skipped == 0 {
			if nth++; nth == 1 {
				w.leadChars, w.longLead = s.chars, s.chars > defaultMax
			}
			w.dated = w.dated || s.is&dated != 0 && nth <= 3
		}
	}
	w.brief = nth <= 4
}

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
	if n := news.Dateline(w.doc.Text[s.start:s.end]); n > 0 && n < s.end-s.start {
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
}

// joinLines puts lines together of which the first ends in a comma: verses, and text broken at the width of a
// screen.
func (w *work) joinLines() {
	wrapped := w.wrapped()
	for i := 0; i+1 < len(w.sents); i++ {
		s := &w.sents[i]
		if s.is&endsPara == 0 || s.is&skipped != 0 {
			continue
		}
		for j := i + 1; j < len(w.sents) && s.chars < 120 && runsOn(w.doc.Text[s.start:s.end], wrapped); j++ {
			t := &w.sents[j]
			s.end, s.last = t.end, t.last
			s.chars += t.chars
			s.is = s.is&^(heading|endsPara) | t.is&endsPara
			t.is |= skipped
		}
	}
}

// classify sets the traits that the words of s show.
func (w *work) classify(s *sent) {
	text := w.doc.Text[s.start:s.end]
	if s.chars < 2 || residue(text, s.chars) {
		s.is |= skipped
		return
	}
	if bracketed(text) || s.chars > 15 && w.chinese && !hasChinese(text) {
		s.is |= skipped
		return
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	inner := text
	for closing(last) {
		inner = inner[:len(inner)-utf8.RuneLen(last)]
		last, _ = utf8.DecodeLastRuneInString(inner)
	}
	switch last {
	case '。', '！', '!', '…', '.', '；', '．', '~', '～', '｡':
	case '？', '?':
		s.is |= asks
	default:
		// A short line without an end mark is a heading; a long one lost its mark.
		if s.is&endsPara != 0 && (s.chars < 40 || s.is&opensPara == 0 && s.chars < 15) {
			s.is |= heading
		}
	}
	if first := runeAt(text); (first == '“' || first == '「') && len(inner) < len(text) && wholeQuote(text) {
		s.is |= quoted
	}
	if w.onlySays(s) {
		s.is |= skipped
		return
	}
	for k, n := s.first, 0; k < s.last && n < 8; k++ {
		t := w.doc.Tokens[k]
		if t.Tag == segment.TagSP {
			continue
		}
		c := w.cue(k)
		if n == 0 {
			switch {
			case c&cueHang != 0:
				s.is |= hangs
			case c&cueContrast != 0:
				s.is |= contrasts | links
			case c&cueLink != 0:
				s.is |= links
			}
		}
		if n == 1 && w.doc.Text[t.Start:t.End] == "其中" {
			s.is |= hangs // 在其中
		}
		if c&cueSelf != 0 {
			s.is |= self
		}
		n++
	}
}

// onlySays reports whether s is what is left of a quotation that ended before: 某某说。
func (w *work) onlySays(s *sent) bool {
	if s.chars > 60 {
		return false
	}
	k := s.last - 1
	for k > s.first && w.doc.Tokens[k].Tag == segment.TagW {
		k--
	}
	switch w.doc.Word(k) {
	case "说", "道", "表示", "称", "说道", "指出", "認為", "說", "写道", "介绍", "介绍说", "告诉记者", "问道", "问", "回忆", "坦言":
	case "记者":
	default:
		return false
	}
	if s.is&strong == 0 && s.chars > 13 && !strings.ContainsAny(w.doc.Text[s.start:s.end], "“”「」\"") {
		return true // …在座谈会上说。 Here the quotation comes behind.
	}
	if s.chars > 30 {
		return false
	}
	for i := s.first; i < k; i++ {
		if r := runeAt(w.doc.Word(i)); r == '，' || r == '：' || r == ',' || r == ':' {
			return s.chars < 14
		}
	}
	return true
}

// figures notes whether s holds a statistic. fig is the first given span that may lie in s.
func (w *work) figures(s *sent, fig int) int {
	if w.cfg.Figures != nil {
		for ; fig < len(w.cfg.Figures) && w.cfg.Figures[fig].Start < s.end; fig++ {
			f := w.cfg.Figures[fig]
			if f.Start < s.start || f.End > s.end {
				continue
			}
			s.is |= figure
			if measures(w.doc.Text[f.Start:f.End]) {
				s.is |= strong
			}
		}
		return fig
	}
	for k := s.first; k < s.last; k++ {
		if w.doc.Tokens[k].Tag != segment.TagM {
			continue
		}
		switch w.number(k, s.last) {
		case 2:
			s.is |= figure | strong
		case 1:
			s.is |= figure
		}
	}
	return 0
}

// number tells whether token k is a numeral that counts something (1), measures it (2), or none (0).
func (w *work) number(k, last int) int {
	t := w.doc.Tokens[k]
	text := w.doc.Text
	if t.Tag != segment.TagM || text[t.Start] < '0' || text[t.Start] > '9' {
		return 0
	}
	if text[t.End-1] == '%' || measures(text[t.Start:t.End]) {
		return 2
	}
	if k+1 < last {
		switch n := text[w.doc.Tokens[k+1].Start:w.doc.Tokens[k+1].End]; runeAt(n) {
		case '年', '月', '日', '时', '点', '分', '号', '届', '、', '.', '：', ':', '-', '）', ')', '岁', '∶', '比':
			return 0
		case '亿', '万', '倍', '%', '％', '千':
			return 2
		}
	}
	if k > 0 && text[w.doc.Tokens[k-1].Start:w.doc.Tokens[k-1].End] == "第" {
		return 0
	}
	return 1
}

// measures reports whether a figure measures rather than counts: 81.8%, 3倍, 2.6亿.
func measures(s string) bool {
	for _, r := range s {
		switch r {
		case '%', '％', '‰', '倍', '亿', '万', '萬', '億', '折':
			return true
		}
	}
	return false
}

// hasChinese reports whether s holds a character of the block U+4E00–9FFF: in UTF-8 these, and hardly others,
// start with E4–E9.
func hasChinese(s string) bool {
	for i := range len(s) {
		if s[i] >= 0xE4 && s[i] <= 0xE9 {
			return true
		}
	}
	return false
}

func closing(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '）', ')', '】', '"', '》', '〉', ']':
		return true
	}
	return false
}

// wholeQuote reports whether the quote that opens s closes at its end and nowhere before.
func wholeQuote(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case '“', '「':
			depth++
		case '”', '」':
			if depth--; depth == 0 && i+utf8.RuneLen(r) < len(s) {
				return false
			}
		}
	}
	return depth == 0
}

// bracketed reports whether s is one remark in brackets: （完）, (国际金融报).
func bracketed(s string) bool {
	depth := 0
	for i, r := range s {
		switch r {
		case '（', '(', '【', '[':
			depth++
		case '）', ')', '】', ']':
			if depth--; depth == 0 {
				rest := s[i+utf8.RuneLen(r):]
				return rest == "" || rest == "。"
			}
		default:
			if depth == 0 {
				return false
			}
		}
	}
	return false
}
