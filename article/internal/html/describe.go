package html

import (
	"bytes"
	"fmt"
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
	lo := max(0, r.first-40)
	hi := min(int32(len(t.lines)), last+25)
	title := t.titleLine(r.title, lo, min(r.first+6, hi))
	for i := lo; i < hi; i++ {
		l := &t.lines[i]
		in := i >= r.first+8 && i < last-6
		if l.size > 120 || in && l.kind != line.Meta || l.kind == line.Foot || l.kind == line.Text && (l.flags&isProse != 0 && l.size > 40 || l.size > 20 && t.says(l)) {
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
		switch {
		case title >= 0 && i >= title && i <= title+6:
			v += 25 - int(i-title)
		case i >= last:
			v -= 15
		case i < r.first:
			v += 5
		}
		if v > rank {
			best, rank = st, v
		}
	}
	return best, rank
}

// inComments says whether node n is among what readers say below an article.
func (t *tree) inComments(n int32) bool {
	for level := 0; level < 12 && n > 0; level++ {
		if t.nodes[n].cue&(clutter|posted) == clutter|posted {
			return true
		}
		n = t.nodes[n].parent
	}
	return false
}

// dateLabel is what the label says for the date in line i or behind it: that it was put out
// then, or that something else was.
func (t *tree) dateLabel(i int32) int {
	for k := i; k >= max(0, i-1); k-- {
		s := strings.ReplaceAll(t.of(&t.lines[k]), " ", "")
		s = strings.ReplaceAll(s, "\u3000", "")
		for _, w := range [...]string{"成文日期", "生成日期", "成文时间", "实施日期", "施行日期", "生效日期", "失效日期", "有效期", "截止日期", "截止时间"} {
			if strings.HasPrefix(s, w) {
				return -12
			}
		}
		for _, w := range [...]string{"发布日期", "发布时间", "发文日期", "公开日期", "公开时间"} {
			if strings.HasPrefix(s, w) {
				return 3
			}
		}
		if k == i && t.lines[i].size > 8 {
			break
		}
	}
	return 0
}

// says whether l, a line that is part of the text, is more of a sentence than of a line of
// facts: the day in it is one that the article speaks of.
func (t *tree) says(l *textLine) bool {
	m := line.Of(t.of(l))
	return m.Commas >= 2 && m.Gaps < 2
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

// dateIn finds the date of a line about the article; s is its text with blanks between
// its pieces. The date of a link is that of another page.
func (t *tree) dateIn(l *textLine, s string) (when.Stamp, bool) {
	if l.kind == line.Drop && !strings.Contains(s, "20") || l.flags&isLinked != 0 && l.kind != line.Meta && l.kind != line.Drop {
		return when.Stamp{}, false
	}
	st, _, _, ok := when.Find(when.Halve(s))
	if !ok {
		st, _, _, ok = when.Find(when.Halve(t.of(l))) // a date in pieces
	}
	return st, ok
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

// published decides between the dates that a page gives: what it declares, what
// it shows, what its address says.
func (t *tree) published(a *page.Article, r *reading, shown when.Stamp, rank int, src []byte) when.Stamp {
	st := t.head.published
	url, hasURL := when.FromURL(a.URL)
	if shown.Day != 0 && shown.Year == 0 {
		switch {
		case st.Year != 0:
			shown.Year = st.Year
		case hasURL:
			shown.Year = url.Year
		default:
			if shown.Year = t.yearOf(shown, r); shown.Year == 0 {
				shown.Year = yearIn(src, shown)
			}
			if shown.Year == 0 {
				shown = when.Stamp{}
			}
		}
	}
	switch {
	case st.Day == 0:
		st = shown
	case shown.Day != 0 && rank >= 40 && shown.SameDay(st) && shown.Detail() > st.Detail():
		st = shown
	case rank >= visible && shown.Year != 0 && (!shown.SameDay(st) || shown.HasTime && shown.Hour != st.Hour):
		st = shown // templates declare when the page was built; readers see when it was written
	}
	if st.Day == 0 {
		for _, tag := range t.head.times {
			if p, ok := when.Parse(tag.value); ok {
				st = p
				break
			}
		}
	}
	if st.Day == 0 && hasURL {
		st = url
	}
	if st.Day == 0 {
		st = fromState(src)
	}
	if st.HasTime && !st.HasSec {
		st = seconds(st, src)
	}
	return st
}

// yearOf looks in the text for the day that st names without its year; 0 where none has
// it, or two years do.
func (t *tree) yearOf(st when.Stamp, r *reading) int {
	year := 0
	for i := range r.lines {
		if i > 40 {
			break
		}
		full, _, _, ok := when.Find(when.Halve(r.lines[i].Text))
		if !ok || full.Year == 0 || full.Month != st.Month || full.Day != st.Day {
			continue
		}
		if year != 0 && year != full.Year {
			return 0
		}
		year = full.Year
	}
	return year
}

// visible is the rank of a date that is written where pages give it: between title
// and text, on a line of such facts.
const visible = 60

// seconds completes a time shown to the minute when the page's source has the same
// minute with seconds, as in the variables that templates leave for scripts.
func seconds(st when.Stamp, src []byte) when.Stamp {
	for _, layout := range [...]string{"%d/%02d/%02d %02d:%02d:", "%d-%02d-%02d %02d:%02d:", "%d-%02d-%02dT%02d:%02d:"} {
		k := []byte(fmt.Sprintf(layout, st.Year, st.Month, st.Day, st.Hour, st.Min))
		i := bytes.Index(src, k)
		if i < 0 {
			continue
		}
		rest := src[i+len(k):]
		if len(rest) >= 2 && rest[0] >= '0' && rest[0] < '6' && rest[1] >= '0' && rest[1] <= '9' {
			st.Sec, st.HasSec = int(rest[0]-'0')*10+int(rest[1]-'0'), true
			return st
		}
	}
	return st
}
