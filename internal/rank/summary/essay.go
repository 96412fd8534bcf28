package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// What a reader minds in a description of a text that is no news, in the unit of the score.
const (
	onTitle  = 8 // is the heading at the top: a name, where news have a sentence
	onItem   = 3 // opens with an item of a numbered list
	onStep   = 3 // opens with what the reader has to do
	onSeries = 3 // speaks of other parts of a series
	onHook   = 4 // opens with who knows what it says
	onMotive = 3 // opens with why it was written
	onIntro  = 2 // opens with the introduction before the first heading
)

// ofTitle is how much of the title's words a sentence of the introduction has that speaks of its matter.
const ofTitle = .4

// findIntro notes where the introduction ends that stands before the first heading, 0 where none does.
func (w *work) findIntro() {
	const least = 20 // characters
	w.introEnd = 0
	chars := 0
	for i := range w.sents {
		s := &w.sents[i]
		switch {
		case s.is&skipped != 0:
		case s.is&heading != 0:
			if chars >= least {
				w.introEnd = int32(i)
				return
			}
		case s.is&asks == 0:
			chars += s.chars
		}
	}
}

// essayReading is what a reader minds in c where the text is no news.
func (w *work) essayReading(c *cand) float32 {
	if !w.isPost() {
		return 0
	}
	v := float32(0)
	p0 := &c.parts[0]
	s := &w.sents[p0.sent]
	whole := p0.from == int32(w.looked[p0.look].clause)
	if s.is&headline != 0 {
		v += onTitle
	}
	if s.item && s.key == noKey {
		v += onItem
	}
	if whole && s.is&links != 0 && s.key == noKey {
		v += onDangling
	}
	if w.addressed(&w.clauses[p0.from]) && p0.from < p0.to {
		v += onHook
	}
	if w.opensWithStep(p0) {
		v += onStep
	}
	if p0.sent < w.introEnd && w.titleMass > 0 && w.titleShare(s) > ofTitle && w.latinOfTitle(s) {
		v -= onIntro
	}
	if whole && s.key == noKey && opensWith(w.doc.Text[s.start:s.end], classMotive) && (w.titleMass == 0 || w.titleShare(s) < ofTitle) {
		v += onMotive
	}
	for i := range c.n {
		p := &c.parts[i]
		if w.keyedPart(p) == 0 && holds(w.doc.Text[w.clauses[p.from].start:w.clauses[p.to].end], classSeries) {
			v += onSeries
		}
	}
	return v
}

// opensWithStep reports whether p tells its reader to do something: 点击按钮，….
func (w *work) opensWithStep(p *part) bool {
	c := &w.clauses[p.from]
	s := w.doc.Text[c.start:c.end]
	if opensWith(s, classStep) {
		return w.doc.Tokens[c.first].Tag == segment.TagV || strings.HasPrefix(s, "然后") || strings.HasPrefix(s, "先")
	}
	return false
}

// addressed reports whether c only says who knows what the next clause says: 熟悉甲的人都知道，.
func (w *work) addressed(c *clause) bool {
	s := w.doc.Text[c.start:c.end]
	return opensWith(s, classAddress) && endsWith(s, classAware) && !strings.Contains(s, "不")
}

// isPost reports whether the text is a post: by its register, or one that is no news, below a title with a name in Latin letters, and has headings and a writer who speaks.
func (w *work) isPost() bool {
	return w.register == segment.RegisterPost || w.technical
}

// latinOfTitle reports whether s has a word in Latin letters that the title has, or the title has none.
func (w *work) latinOfTitle(s *sent) bool {
	none := true
	for _, t := range w.titleTokens {
		none = none && t.Tag != segment.TagEng
	}
	if none {
		return true
	}
	for _, k := range w.inc[s.inc:s.incEnd] {
		if x := &w.words[k]; x.title && x.tag == segment.TagEng {
			return true
		}
	}
	return false
}
