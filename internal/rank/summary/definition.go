package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// definesTitle reports whether s, which stands at place n, says what it is that the title names: its subject is of the title's words. Further down it has to
// open the part that its subject heads.
func (w *work) definesTitle(s *sent, n int, head *sent) bool {
	const least = 12 // characters
	if !w.titled || n > defineReach && head == nil || s.is&(hangs|links|contrasts|asks) != 0 || s.chars < least || s.item {
		return false
	}
	if strings.HasPrefix(w.doc.Text[s.start:s.end], "作为一") {
		return n <= defineReach && w.definesAs(s)
	}
	if w.cue(s.first)&cueOpen != 0 {
		return false
	}
	d := definition{w: w, s: s, title: hanzi.FoldString(w.titleText)}
	if !d.read() || n > defineReach && !strings.Contains(w.doc.Text[head.start:head.end], d.subject()) {
		return false
	}
	return w.register == segment.RegisterPost || w.definesNews(d.copula, d.mass)
}

// A definition is a sentence whose subject is read as far as the copula behind it.
type definition struct {
	w         *work
	s         *sent
	title     string // folded
	copula    int    // token
	end       int    // byte where the subject ends
	all, both int    // its words, and those that the title has
	rare      bool
	mass      float32 // of the title's words
}

// subject returns the text before the copula, without what stands in brackets behind it.
func (d *definition) subject() string { return strings.TrimSpace(d.w.doc.Text[d.s.start:d.end]) }

// read reads the subject, and reports whether the title has it and what stands behind the copula can define it.
func (d *definition) read() bool {
	const most = 16 // tokens of the subject
	w, s := d.w, d.s
	deep := 0
	for k := s.first; k < min(s.last, s.first+most); k++ {
		t := w.doc.Tokens[k]
		if t.Start < s.start {
			continue
		}
		switch word := w.word(k); {
		case word == "（" || word == "(":
			deep++
			continue
		case word == "）" || word == ")":
			deep--
			continue
		case deep > 0 || t.Tag == segment.TagSP || is(word, classInEssence):
			continue
		case d.all > 0 && is(word, classCopula):
			d.copula = k
			return d.defines()
		case is(word, classNoSubject), t.Tag == segment.TagD && d.all > 0 && !is(w.word(k+1), classCopula): // 甲很早就提供了
			return false
		}
		if (t.Tag == segment.TagV || t.Tag == segment.TagNR) && w.register != segment.RegisterPost {
			return false
		}
		if t.Tag != segment.TagD {
			d.end = t.End
		}
		if i := w.of[k]; i >= 0 {
			d.all++
			if x := &w.words[i]; x.title || hanzi.Count(w.word(k)) > 1 && strings.Contains(d.title, hanzi.FoldString(w.word(k))) {
				d.both++
				d.mass += x.idf
				d.rare = d.rare || t.Tag == segment.TagEng || x.idf > 5
			}
		}
	}
	return false
}

// defines reports whether the title has the subject, and what stands behind the copula can define it.
func (d *definition) defines() bool {
	w, k := d.w, d.copula
	if k+2 >= d.s.last || opensWith(w.doc.Text[w.doc.Tokens[k].End:d.s.end], classNoDefinition) {
		return false
	}
	if subject := d.subject(); hanzi.Count(subject) > 1 && strings.Contains(d.title, hanzi.FoldString(subject)) {
		return true
	}
	if 2*d.both < d.all {
		return false
	}
	if d.both == d.all {
		return d.rare
	}
	for j := k + 1; j < d.s.last; j++ {
		if i := w.of[j]; i >= 0 && w.words[i].title && (d.rare || w.doc.Tokens[j].Tag == segment.TagEng) {
			return true
		}
	}
	return false
}

// definesNews reports whether a definition with its copula at token k and so much of the title before it is what a text is about that is no post by its register: of all
// that the title names, or of what it asks for.
func (w *work) definesNews(k int, mass float32) bool {
	const most, asked = .5, .3
	if !strings.HasPrefix(w.word(k), "是") && !strings.HasPrefix(w.word(k), "指") {
		return false
	}
	return mass >= by(most, w.titleMass) || mass >= by(asked, w.titleMass) && holds(w.titleText, classQuestion)
}

// definesAs reports whether s says what the title's thing is before what it does: 作为一款框架，甲….
func (w *work) definesAs(s *sent) bool {
	comma := false
	for k := s.first; k < s.last; k++ {
		if w.word(k) == "，" {
			comma = true
			continue
		}
		if i := w.of[k]; comma && i >= 0 {
			return w.words[i].title || strings.Contains(hanzi.FoldString(w.titleText), hanzi.FoldString(w.word(k)))
		}
	}
	return false
}
