package html

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
	"github.com/tiyao/tiyao/article/internal/when"
)

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
		for _, w := range [...]string{"发布日期", "发布时间", "发文日期", "公开日期", "公开时间", "公告日期", "公告时间", "披露日期", "刊登日期"} {
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

// published decides between the dates that a page gives: what it declares, what
// it shows, what its address says.
func (t *tree) published(a *page.Article, r *reading, shown when.Stamp, rank int, src []byte) when.Stamp {
	st := local(t.head.dateOf(r.first), shown, tongue.Zone(a.Language))
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
	if outweighs(shown, rank, st) {
		st = shown
	}
	if st.Day == 0 {
		st = local(t.head.firstTime(), shown, tongue.Zone(a.Language))
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

// local is declared, where templates write UTC, as the clocks of the page's readers show it. A page that shows the very day or
// minute that it declares, and would show another in UTC, has called its own time UTC.
func local(declared, shown when.Stamp, zone *time.Location) when.Stamp {
	if !declared.HasZone || declared.Offset != 0 || !declared.HasTime {
		return declared
	}
	in := declared.In(zone)
	if in.Hour+in.Min+in.Sec == 0 {
		in.HasTime, in.HasSec = false, false // a day
	}
	if shown.Year == 0 || in == declared || !shown.SameDay(declared) {
		return in
	}
	if !shown.SameDay(in) || shown.HasTime && shown.Hour == declared.Hour && shown.Min == declared.Min {
		declared.HasZone = false
		return declared
	}
	return in
}

// outweighs says whether the date that a page shows, worth rank, is taken and not the one that it declares.
func outweighs(shown when.Stamp, rank int, declared when.Stamp) bool {
	if declared.Day == 0 {
		return true
	}
	if shown.Day != 0 && rank >= plainly && shown.SameDay(declared) && shown.Detail() > declared.Detail() {
		return true
	}
	// Templates declare when the page was built; readers see when it was written.
	return rank >= visible && shown.Year != 0 && (!shown.SameDay(declared) || shown.HasTime && shown.Hour != declared.Hour)
}

// dateOf is the declared date of the text that begins at line first. Where microdata dates a question and its answers each,
// it is the last one above the text.
func (h *head) dateOf(first int32) when.Stamp {
	own := h.published
	for i, d := range h.dates {
		st, ok := when.Parse(d.value)
		if i == 0 && (!ok || !st.SameDay(own)) {
			break // something else dates the page
		}
		if ok && i > 0 && d.at <= first {
			own = st
		}
	}
	return own
}

// firstTime is the first time element that can be read.
func (h *head) firstTime() (st when.Stamp) {
	for _, tag := range h.times {
		if p, ok := when.Parse(tag.value); ok {
			return p
		}
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

// Ranks of a date that a page shows, as around counts them: ten for each of day, time and seconds, and for its place.
const (
	visible = 60 // written where pages give it: between title and text, on a line of such facts
	plainly = 40 // there or on such a line: it may say more of the day that the page declares
)

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
