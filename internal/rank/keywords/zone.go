package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

const (
	headRunes     = 30 // a line without an end mark and no longer than this is a sub-heading
	datelineWords = 14 // how far into the first sentence a dateline may reach
	bylineWords   = 16
)

// zones gives every unit of the body its sentence and zone.
func (s *scan) zones() {
	clear(s.zone)
	off := int32(s.nt) + 1
	for i := range s.sent {
		s.sent[i] = -1
	}
	doc := s.doc
	lead := 0 // sentences of running text seen
	for i := range doc.Sentences {
		x := &doc.Sentences[i]
		z := uint8(0)
		switch {
		case s.heading(i):
			z = fHead
		case lead == 0:
			z = fLead | fFirst
			lead++
		case lead == 1:
			z = fLead
			lead++
		}
		for t := x.First; t < x.Last; t++ {
			u := off + int32(t)
			s.sent[u], s.zone[u] = int32(i), z
		}
		if z&fFirst != 0 {
			s.dateline(x)
		}
	}
	s.bylines()
}

// heading reports whether sentence i is a paragraph by itself that reads like a
// sub-heading: short, without an end mark, in a text of several paragraphs.
func (s *scan) heading(i int) bool {
	doc := s.doc
	x := &doc.Sentences[i]
	if len(doc.Paragraphs) < 3 || x.End-x.Start > headRunes*4 || x.Last-x.First > headRunes {
		return false
	}
	if i > 0 && doc.Sentences[i-1].Paragraph == x.Paragraph || i+1 < len(doc.Sentences) && doc.Sentences[i+1].Paragraph == x.Paragraph {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(doc.Text[x.Start:x.End])
	return !hanzi.EndsClause(r) && !hanzi.IsCloser(r) && utf8.RuneCountInString(doc.Text[x.Start:x.End]) <= headRunes
}

// dateline leaves out the opening of a news text: 新华社北京3月8日电（记者张三）,
// 本报讯, 某台消息（某栏目）：. Its names are the agency's, not the article's.
func (s *scan) dateline(x *segment.Sentence) {
	doc := s.doc
	for t := x.First; t < min(x.Last, x.First+datelineWords); t++ {
		tok := &doc.Tokens[t]
		switch {
		case tok.Tag == segment.TagW:
			if m := markOf(doc.Word(t)); m == markStop {
				return
			}
			continue
		case t+1 >= x.Last:
			return
		}
		if !endsDateline(doc.Word(t)) {
			continue
		}
		// Past what follows in brackets, and past the mark.
		next := t + 1
		if m := s.after(next); m == markSpace && next+1 < x.Last && s.after(next+1) == markParen {
			next++
		}
		if s.after(next) == markParen {
			for next < min(x.Last, t+bylineWords) && s.after(next) != markUnparen {
				next++
			}
			next++
		} else if m := s.after(next); m != markSpace && m != markStop && m != markColon {
			continue
		}
		s.skip(x.First, min(next, x.Last))
		return
	}
}

// endsDateline reports whether a dateline can end with word w.
func endsDateline(w string) bool {
	switch w {
	case "电", "電", "讯", "訊", "消息", "报道", "報道", "快讯", "快訊", "日电", "日電", "日讯", "日訊", "报讯", "報訊", "本报讯", "本報訊":
		return true
	}
	return false
}

// after returns the mark at token t, markNone for a word.
func (s *scan) after(t int) mark {
	if t >= len(s.doc.Tokens) {
		return markStop
	}
	switch s.doc.Tokens[t].Tag {
	case segment.TagW:
		return markOf(s.doc.Word(t))
	case segment.TagSP:
		return markSpace
	}
	return markNone
}

// bylines leaves out who made the report: what stands in brackets after 记者, 编辑 and
// the like, the names behind them without brackets, and the paper before them.
func (s *scan) bylines() {
	doc := s.doc
	for t := 0; t < len(doc.Tokens); t++ {
		if doc.Tokens[t].Tag == segment.TagW || doc.Tokens[t].Tag == segment.TagSP || !makesReports(doc.Word(t)) {
			continue
		}
		if t > 0 && s.after(t-1) == markParen {
			for e := t + 1; e < len(doc.Tokens) && e <= t+2*bylineWords; e++ {
				if s.after(e) == markUnparen {
					s.skip(t-1, e+1)
					t = e
					break
				}
			}
			continue
		}
		if w := doc.Word(t); w == "文" || w == "图" || w == "圖" || w == "来源" || w == "來源" || w == "总台" || w == "總台" {
			continue
		}
		e := t + 1
		for e < len(doc.Tokens) && e <= t+bylineWords && s.nameOrGap(e) {
			e++
		}
		b := t
		if b > 0 && isPress(doc.Word(b-1)) {
			if b--; len(doc.Word(b)) <= 6 && b > 0 && doc.Tokens[b-1].Tag != segment.TagW && doc.Tokens[b-1].Tag != segment.TagSP {
				b-- // 极目 新闻
			}
		}
		s.skip(b, e)
		t = e - 1
	}
}

// makesReports reports whether w stands before the names of those who made a report.
func makesReports(w string) bool {
	switch w {
	case "记者", "記者", "通讯员", "通訊員", "编辑", "編輯", "责编", "責編", "责任编辑", "責任編輯", "作者", "来源", "來源", "总台", "總台", "本报记者", "本報記者",
		"文", "图", "圖", "见习记者", "见习", "实习生", "摄影", "攝影":
		return true
	}
	return false
}

// isPress reports whether w ends like the name of a paper, agency or station.
func isPress(w string) bool {
	r, n := utf8.DecodeLastRuneInString(w)
	switch r {
	case '报', '報', '社', '台', '臺', '网', '網', '闻', '聞':
		return n < len(w)
	}
	return false
}

// nameOrGap reports whether token t can stand in a row of reporters' names.
func (s *scan) nameOrGap(t int) bool {
	tok := &s.doc.Tokens[t]
	switch tok.Tag {
	case segment.TagSP:
		return s.doc.Text[tok.Start] != '\n'
	case segment.TagNR:
		return tok.End-tok.Start <= 12
	case segment.TagW:
		m := s.after(t)
		return m == markEnum || m == markDot
	}
	return false
}

// skip marks tokens [a, b) as not to be counted.
func (s *scan) skip(a, b int) {
	for t := a; t < b; t++ {
		s.zone[s.nt+1+t] = fSkip
	}
}
