package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/byline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
	"github.com/tiyao/tiyao/article/internal/when"
)

// describe fills in everything but the body.
func (t *tree) describe(a *page.Article, r *reading, src []byte) {
	h := &t.head
	if a.URL == "" {
		a.URL = h.canonical
	}
	if a.Title = r.title; a.Title == "" {
		a.Title = t.title(0, int32(len(t.lines)))
	}
	sample := h.title
	for i := range r.lines {
		if len(sample) > 8000 {
			break
		}
		sample += r.lines[i].Text
	}
	a.Language = language(h.lang, sample)
	a.Description = orElse(h.description, h.ogDesc)

	seen, at := t.around(a, r)
	r.dated = at >= visible
	st := t.published(a, r, seen, at, src)
	a.Published, a.HasTime = st.Time(tongue.Zone(a.Language)), st.HasTime
	if a.Source == "" {
		a.Source = orElse(h.source, h.site)
	}
	if a.Author == "" && isName(h.author) && h.author != a.Source && h.author != h.site &&
		!strings.Contains(strings.TrimPrefix(h.title, a.Title), h.author) { // the site's name, not a person's
		a.Author = h.author
	}
	if tags := h.pageTags(a.Title, sample); len(tags) > 0 {
		a.Tags = tags
	}
}

// isName says whether s can be a person's or a paper's name: templates put account
// numbers and logins into the author tag.
func isName(s string) bool {
	m := line.Of(s)
	if low := strings.ToLower(s); strings.Contains(low, ".c") || strings.Contains(low, "www.") || strings.Contains(low, " team") || strings.Contains(low, "inc.") || strings.Contains(low, "admin") {
		return false
	}
	return s != "" && m.Size() <= 24 && (m.Han+m.Other > 0 || m.Latin > m.Digits && strings.Contains(s, " ")) && m.Digits < 3
}

// around reads labels and the date from the lines about the article. It returns
// the best visible date and how much it is worth: lines between title and text
// count most, the text itself not at all.
func (t *tree) around(a *page.Article, r *reading) (best when.Stamp, rank int) {
	last := r.last
	if last == 0 {
		last = int32(len(t.lines))
	}
	lo := max(0, r.first-factsAbove)
	hi := min(int32(len(t.lines)), last+factsBelow)
	title := t.titleLine(r.title, lo, min(r.first+6, hi))
	for i := lo; i < hi; i++ {
		l := &t.lines[i]
		if in := i >= r.first+8 && i < last-6; in && l.kind != line.Meta || !t.mayTell(l) {
			continue
		}
		s := t.spaced(l)
		if l.flags&isLinked == 0 || l.kind == line.Meta || l.kind == line.Drop {
			byline.Parse(s).Fill(a)
		}
		if len(a.Tags) == 0 && byline.OpensTags(s) {
			a.Tags = t.tagLinks(i + 1)
		}
		st, ok := t.dateIn(l, s)
		if !ok || i >= last && t.inComments(l.node) {
			continue
		}
		v := 10*st.Detail() + t.dateLabel(i)
		if l.kind == line.Meta {
			v += 20
		}
		if v += byPlace(i, title, r.first, last); v > rank {
			best, rank = st, v
		}
	}
	return best, rank
}

// byPlace is what a date on line i is worth for where it stands: most below the title, something above the text, which
// goes from first to last; below the text it is more often another article's.
func byPlace(i, title, first, last int32) int {
	switch {
	case title >= 0 && i >= title && i <= title+6:
		return 25 - int(i-title)
	case i >= last:
		return -15
	case i < first:
		return 5
	}
	return 0
}

// Facts about an article stand in this many lines above its text, over which portals set their channels, and below it,
// where official sites sign; what is further off belongs to another article.
const (
	factsAbove = 40
	factsBelow = 25
)

// mayTell says whether l can be a line of such facts: labels, names and a date, and no paragraph of the text.
func (t *tree) mayTell(l *textLine) bool {
	switch {
	case l.size > 120 || l.kind == line.Foot:
		return false
	case l.kind != line.Text:
		return true
	}
	return (l.flags&isProse == 0 || l.size <= 40) && (l.size <= 20 || !t.says(l))
}

// titleLine returns the last of lines [lo, hi) that is the title and no more, or -1.
func (t *tree) titleLine(title string, lo, hi int32) int32 {
	want := plain(title)
	if want == "" {
		return -1
	}
	for i := hi - 1; i >= lo; i-- {
		if l := &t.lines[i]; l.size < 100 && plain(t.of(l)) == want {
			return i
		}
	}
	return -1
}

// tagLinks reads tags that stand on lines of their own below their label.
func (t *tree) tagLinks(i int32) []string {
	var tags []string
	for ; i < int32(len(t.lines)) && len(tags) < 12; i++ {
		l := &t.lines[i]
		if l.flags&isLinked == 0 || l.size == 0 || l.size > 12 {
			break
		}
		tags = append(tags, byline.List(t.spaced(l))...)
	}
	return tags
}
