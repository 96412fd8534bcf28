package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
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
	picked      bool    // for the summary
	item        bool    // behind the number of a list
	key         key     // see findKeys
	keyAt       int     // where the clause starts that is one
	keyEnd      int     // and where what it tells does
	plain       bool    // no phrase of purposes.txt stands in it
	norm        float32 // 1 / length of its word vector
	degree      float32 // sum of its likeness to the others
	rank        float32 // LexRank, 1 at most
	adrift      float32 // see adrift; 0: not asked yet
	joint       float32 // chance that a heading runs into it that was left where it is
	lexis       float32 // what its words say: see Lexis
	score       float32 // see rank.go
}

// maxSentences is how many sentences of a text are read, the first: sixteen megabytes of news
// have as many.
const maxSentences = 1 << 17

// read finds what each sentence is.
func (w *work) read() {
	doc := w.doc
	all := doc.Sentences[:min(len(doc.Sentences), maxSentences)]
	w.sents = grown(w.sents, len(all))
	w.chinese = hasChinese(doc.Text[:min(len(doc.Text), 4096)])
	w.old = w.findOldTitle()
	if w.old.body == 0 {
		w.old = w.findBody()
	}
	lost := w.lostLines()
	pointed := w.pointed(lost)
	w.findHead()
	fig, zone := 0, 0
	for i, ds := range all {
		s := &w.sents[i]
		*s = sent{start: ds.Start, end: ds.End, first: ds.First, last: ds.Last, para: ds.Paragraph}
		s.is |= w.given(&ds)
		if i == 0 || all[i-1].Paragraph != ds.Paragraph {
			s.is |= opensPara
		}
		if i+1 == len(all) || all[i+1].Paragraph != ds.Paragraph {
			s.is |= endsPara
		}
		for zone < len(doc.Zones) && doc.Zones[zone].Last <= ds.First {
			zone++
		}
		w.trimTail(s, zone)
		w.callTail(s)
		w.strayClose(s)
		w.behindTitle(s)
		w.trimLead(s, ds.Lead)
		if w.old.body > 0 {
			w.skipAgain(s)
		}
		if pointed && s.is&skipped == 0 {
			w.behindPointer(s, ds.Start)
		}
		if i > 0 {
			w.behindHead(s)
		}
		if i < 2 && w.titled {
			w.titleAgain(s)
		}
		if s.is&skipped == 0 {
			w.behindLines(s, i, lost)
		}
		s.chars = hanzi.Count(doc.Text[s.start:s.end])
		if i == 1 && w.sents[0].is&glued != 0 && w.sents[0].chars <= 30 {
			s.is |= glued // 要注意！两类人最易受骗近日，…: the headline goes on behind its ！
		}
		if s.is&skipped == 0 {
			w.classify(s)
			w.numberedQuestion(s, ds.Start)
			s.item = numbered(doc.Text[ds.Start:s.start])
		}
		fig = w.figures(s, fig)
	}
	w.markdownLines()
	w.advertisements()
	w.pictures()
	w.quotations()
	w.askers()
	w.joinLines()
	w.headings()
	w.biographies()
	w.listLines()
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

// behindLines moves s, sentence i, behind other lines that ran into it: lost says that some may have.
func (w *work) behindLines(s *sent, i int, lost bool) {
	if i < datelined && s.is&dated == 0 {
		w.behindDateline(s)
	}
	if i == 0 && w.old.body > 0 || !lost || i >= jointSentences || s.is&skipped != 0 {
		return
	}
	at := s.start
	if w.innerHeading(s, i == 1 && w.sents[0].is&glued != 0); s.start > at {
		w.trimLead(s, s.first) // 一、 or a byline may stand behind it
	}
	w.behindLent(s)
}

// datelined is how many sentences of a text are asked for a dateline inside of them.
const datelined = 4

// behindDateline moves s behind a dateline inside of it, which a caption or a quotation above the text ran into: 他饰演教练，某网娱乐讯 |10月31日消息，….
func (w *work) behindDateline(s *sent) {
	text := w.doc.Text[s.start:s.end]
	head := text[:min(len(text), mostBefore*3)]
	if strings.IndexByte(head, ' ') < 0 || !strings.Contains(head, "讯 ") && !strings.Contains(head, "日电 ") {
		return // most often
	}
	if _, body := w.innerDateline(s.start, text); body > s.start && body < s.end-leastTitle*3 {
		w.moveStart(s, body)
		w.trimLead(s, s.first)
		s.is |= dated
	}
}

// titleAgain moves s, one of the first, behind the title that it opens with, and skips it where it is no more.
func (w *work) titleAgain(s *sent) {
	if at := w.skipTitle(s.start, s.end); at > s.start {
		w.moveStart(s, at)
		w.trimLead(s, s.first)
	} else if s.is&glued != 0 && s.end < len(w.doc.Text) && w.isTitle(w.doc.Text[s.start:s.end]) {
		s.is |= skipped // 原标题：, and the title again
	}
}

// lostLines reports whether the text has lost line ends, to tell from how long its lines are.
func (w *work) lostLines() bool {
	const long = 120 * 3 // bytes
	return len(w.doc.Paragraphs) == 1 || len(w.doc.Text) > long*len(w.doc.Paragraphs)
}

// given returns what sentence ds is by what the document says of it, and whether it is left out from the start.
func (w *work) given(ds *segment.Sentence) trait {
	text := w.doc.Text[ds.Start:ds.End]
	switch {
	case ds.Role == segment.RoleCredit, ds.Role == segment.RoleCaption, ds.Role == segment.RoleDateline,
		strings.HasPrefix(text, "作者介绍"), strings.HasPrefix(text, "作者简介"),
		w.cfg.Skip != nil && w.cfg.Skip(text):
		return skipped
	case ds.Role == segment.RoleHeading:
		return heading
	}
	return 0
}

// joinLines puts lines together of which the first ends in a comma: verses, and text broken at the width of a
// screen.
func (w *work) joinLines() {
	wrapped, broken := w.wrapped(), w.brokenAt()
	w.wraps = wrapped || broken > 0
	for i := 0; i+1 < len(w.sents); i++ {
		s := &w.sents[i]
		if s.is&endsPara == 0 || s.is&skipped != 0 {
			continue
		}
		for j := i + 1; j < len(w.sents) && s.chars < 120 && (runsOn(w.doc.Text[s.start:s.end], wrapped) || w.breaks(j-1, broken)); j++ {
			t := &w.sents[j]
			s.end, s.last = t.end, t.last
			s.chars += t.chars
			s.is = s.is&^(heading|endsPara) | t.is&endsPara
			t.is |= skipped
		}
	}
}

// breaks reports whether sentence i ends at the end of a line that is as wide as those that go on in the next one: see brokenAt.
func (w *work) breaks(i, broken int) bool {
	if broken == 0 || w.sents[i].is&endsPara == 0 {
		return false
	}
	p := w.doc.Paragraphs[w.sents[i].para]
	line := w.doc.Text[p.Start:p.End]
	return endsOpen(line) && columns(line) >= broken
}
