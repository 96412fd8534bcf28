package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// findSubjects finds what 该公司 and 他 stand for in the document: the only company of its title, or of its first
// sentence; the only person it names, if the title does.
func (w *work) findSubjects() {
	w.company, w.person = "", ""
	lead := 0
	for i := range w.sents {
		if w.sents[i].is&(skipped|heading) == 0 {
			lead = w.sents[i].end
			break
		}
	}
	persons, titled, led := 0, 0, 0
	inLead := ""
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		if len(n.Mentions) == 0 {
			continue
		}
		switch n.Type {
		case segment.Person:
			if persons++; n.Mentions[0].Title {
				w.person = n.Text
			}
		case segment.Organization:
			if !commercial(n.Text) {
				continue
			}
			if n.Mentions[0].Title {
				titled++
				w.company = n.Text
			}
			if b := n.Body(); len(b) > 0 && b[0].Start < lead {
				led++
				inLead = n.Text
			}
		}
	}
	if persons != 1 {
		w.person = ""
	}
	switch {
	case titled == 1:
	case titled == 0 && led == 1:
		w.company = inLead
	default:
		w.company = ""
	}
}

// commercial reports whether an organisation with that name could be 该公司: it is no office, court or school.
func commercial(name string) bool {
	for _, s := range [...]string{"局", "委", "委员会", "部", "院", "厅", "会", "所", "政府", "大学", "学校", "中学", "小学", "中心", "协会", "网", "报", "社", "台", "队", "俱乐部"} {
		if strings.HasSuffix(name, s) {
			return false
		}
	}
	return true
}

// subjectName has the name of the company or person put in the place of 该公司 or 他 at the start of c, where it opens what
// is given, and reports whether it can.
func (w *work) subjectName(c *clause) bool {
	if c.last-c.first < 2 {
		return false
	}
	t := w.doc.Tokens[c.first]
	word, name := w.word(c.first), ""
	switch word {
	case "公司", "该公司", "本公司":
		name = w.company
	case "该":
		switch next := w.word(c.first + 1); next {
		case "公司", "集团", "企业":
			name, t.End = w.company, w.doc.Tokens[c.first+1].End
		case "省", "市", "县", "区":
			name, t.End = w.placeBefore(c, next), w.doc.Tokens[c.first+1].End
		}
	case "该省", "该市", "该县", "该区":
		name = w.placeBefore(c, strings.TrimPrefix(word, "该"))
	case "他", "她":
		if next := w.doc.Tokens[c.first+1].Tag; next == segment.TagV || next == segment.TagD || next == segment.TagP || next == segment.TagT {
			name = w.person
		}
	}
	if name == "" {
		return false
	}
	if rest := w.doc.Text[t.End:c.end]; strings.HasPrefix(rest, "们") || strings.HasPrefix(rest, "章程") || strings.HasPrefix(rest, "法") {
		return false
	}
	w.drops = append(w.drops, drop{start: t.Start, end: t.End, name: name, opens: true})
	c.size += int32(max(0, w.cfg.Limit.Length(name)-w.cfg.Limit.Length(w.doc.Text[t.Start:t.End])))
	c.is = c.is&^isHang | isSubject | isName
	return true
}

// placeBefore returns the last place of level, 省 or 县, in the clauses of the sentence before c, 记者从云州省水务厅获悉，该省…, or "".
func (w *work) placeBefore(c *clause, level string) string {
	const far = 60 // words
	found, suffixes := "", placeEnds(runeAt(level))
	for k := max(0, c.first-far); k < c.first; k++ {
		t := &w.doc.Tokens[k]
		switch {
		case t.Tag == segment.TagW && hanzi.EndsSentence(runeAt(w.doc.Text[t.Start:])):
			found = ""
		case t.Tag == segment.TagNS || t.Tag == segment.TagNT:
			if s := w.doc.Text[t.Start:t.End]; hasSuffix(s, suffixes) {
				found = s
			} else if name := headPlace(w.doc.Text[t.Start:c.start], suffixes); name != "" {
				found = name
			}
		}
	}
	return found
}

// opensWithName reports whether a name is put in the place of the first word of clause c.
func (w *work) opensWithName(c int32) bool {
	at := w.clauses[c].start
	for i := len(w.drops) - 1; i >= 0 && w.drops[i].start >= at; i-- {
		if d := &w.drops[i]; d.opens && d.start == at {
			return true
		}
	}
	return false
}
