package segment

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
)

// A Role is what a sentence, or a part of one, is in an article.
type Role uint8

// The roles.
const (
	RoleText     Role = iota // the article's own running text
	RoleHeading              // a sub-heading
	RoleDateline             // where and when the report was filed: 新华社北京3月8日电
	RoleCredit               // who made it: （记者 张三 李四）, 责任编辑：王五
	RoleCaption              // what stands under a picture
)

var roleNames = [...]string{"text", "heading", "dateline", "credit", "caption"}

// String returns the name of r in lower case.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return roleNames[RoleText]
}

// A Zone is a run of tokens [First, Last) of a Document that is not running text.
type Zone struct {
	First, Last int
	Role        Role
}

// A finder finds the zones of a document, one paragraph after the other.
type finder struct {
	d      *Document
	p      Span // the paragraph
	lo, hi int  // its tokens, those left
	name   news.Namer
	found  []news.Zone
	leads  []bool // of each zone: a sentence that begins with it begins behind it
}

var finders = sync.Pool{New: func() any {
	f := &finder{}
	f.name = func(at int) int { return f.d.person(f.lo, f.hi, f.p.Start+at) - f.p.Start }
	return f
}}

// roles finds the zones of d and the role of each sentence. Whoever needs them reads them
// here: nothing else in this module looks for datelines, credits or headings.
func (d *Document) roles() {
	f := finders.Get().(*finder)
	f.d, f.leads = d, f.leads[:0]
	from := 0
	for i, p := range d.Paragraphs {
		f.p = p
		f.lo = d.tokenAt(from, p.Start)
		f.hi = d.tokenAt(f.lo, p.End)
		from = f.hi
		if k, ok := d.given(p); ok {
			f.put(f.lo, f.hi, k, false)
			continue
		}
		var where news.Place
		if i == 0 {
			where |= news.First
		}
		if i == len(d.Paragraphs)-1 {
			where |= news.Last
		}
		f.found = news.Zones(f.found[:0], d.Text[p.Start:p.End], where, f.name)
		for _, z := range f.found {
			a := d.tokenAt(f.lo, p.Start+z.Start)
			b := max(a, d.tokenAt(a, p.Start+z.End))
			if a < b {
				f.put(a, b, zoneRoles[z.Kind], z.Opens)
				f.lo = b
			}
		}
		if len(f.found) == 0 && d.isHeading(i) && !d.inList(i) {
			f.put(f.lo, f.hi, RoleHeading, false)
		}
	}
	d.assign(f.leads)
	f.d = nil
	finders.Put(f)
}

// put appends the zone of tokens [a, b) to the document.
func (f *finder) put(a, b int, r Role, opens bool) {
	f.d.Zones, f.leads = append(f.d.Zones, Zone{a, b, r}), append(f.leads, opens)
}

var zoneRoles = [...]Role{news.DatelineZone: RoleDateline, news.CreditZone: RoleCredit, news.CaptionZone: RoleCaption}

// tokenAt returns the first token, from token i on, that starts at byte at or later.
func (d *Document) tokenAt(i, at int) int {
	n, _ := slices.BinarySearchFunc(d.Tokens[i:], at, func(t Token, at int) int { return t.Start - at })
	return i + n
}

// person returns where the name of a person ends that begins at byte at, within tokens
// [lo, hi), or 0.
func (d *Document) person(lo, hi, at int) int {
	if i := d.tokenAt(lo, at); i < hi && d.Tokens[i].Start == at && d.Tokens[i].Tag == TagNR {
		return d.Tokens[i].End
	}
	return 0
}

// given returns the role that the source gives paragraph p.
func (d *Document) given(p Span) (Role, bool) {
	for _, s := range d.Source.Captions {
		if s.Start <= p.Start && p.End <= s.End {
			return RoleCaption, true
		}
	}
	for _, s := range d.Source.Headings {
		if s.Start <= p.Start && p.End <= s.End {
			return RoleHeading, true
		}
	}
	return RoleText, false
}

// headingRunes is the most a line without an end mark may have to read as a sub-heading.
const headingRunes = 30

// isHeading reports whether paragraph i reads like a sub-heading that the page did not
// mark as one: short, without an end mark, in a text of several paragraphs.
func (d *Document) isHeading(i int) bool {
	p := d.Paragraphs[i]
	if len(d.Paragraphs) < 3 || p.End-p.Start > headingRunes*4 {
		return false
	}
	text := d.Text[p.Start:p.End]
	r, _ := utf8.DecodeLastRuneInString(text)
	return !hanzi.EndsClause(r) && !hanzi.IsCloser(r) && utf8.RuneCountInString(text) <= headingRunes
}

// inList reports whether paragraph i is one of three lines or more that all look like
// headings: a list, a poem.
func (d *Document) inList(i int) bool {
	run := 1
	for j := i - 1; j >= 0 && run < 3 && d.isHeading(j); j-- {
		run++
	}
	for j := i + 1; j < len(d.Paragraphs) && run < 3 && d.isHeading(j); j++ {
		run++
	}
	return run >= 3
}

// assign gives each sentence its role and its lead from the zones; leads says of each whether
// a sentence that begins with it begins behind it.
func (d *Document) assign(leads []bool) {
	z := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Lead = s.First
		for z < len(d.Zones) && d.Zones[z].Last <= s.First {
			z++
		}
		end := s.First
		for k := z; k < len(d.Zones) && d.Zones[k].First <= end && d.Zones[k].Last > end; k++ {
			end = min(d.Zones[k].Last, s.Last)
			for end < s.Last && d.Tokens[end].Tag == TagSP {
				end++
			}
			if d.wordless(end, s.Last) {
				s.Role = d.Zones[k].Role
			}
			if leads[k] {
				s.Lead = end
			}
		}
	}
}

// wordless reports whether tokens [i, last) are marks and blanks.
func (d *Document) wordless(i, last int) bool {
	for ; i < last; i++ {
		if t := d.Tokens[i].Tag; t != TagW && t != TagSP {
			return false
		}
	}
	return true
}
