package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/byline"
	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
	"github.com/tiyao/tiyao/article/internal/when"
)

// Parse finds the article in s, which is UTF-8. hint gives what
// is known of the page before.
// The error is page.ErrEmpty when s shows nothing, page.ErrNoArticle when it holds
// menus and lists only, and page.ErrTooLarge when it has more than half a million lines.
func Parse(s string, hint page.Hint) (page.Article, error) {
	a := page.Article{URL: hint.URL, Kind: "article", Confidence: 0.7}
	s = normalize(s)
	lines := split(s, &hint)
	if hint.Stopped() {
		return a, page.ErrStopped
	}
	if len(lines) == 0 {
		return a, page.ErrEmpty
	}
	if len(lines) > maxLines {
		return a, fmt.Errorf("text: more than %d lines: %w", maxLines, page.ErrTooLarge)
	}
	if clean(lines) {
		a.Confidence = 0.9
		a.Language = orElse(a.Language, tongue.Of(s))
		takeClean(&a, s, lines)
		return a, nil
	}
	lines = unnumber(lines)
	var run span
	var title int
	if stained(lines) {
		run, title = span{0, len(lines)}, topTitle(lines)
	} else {
		var ok bool
		if run, ok = choose(lines); !ok {
			a.Kind, a.Confidence = "list", 0.5
			return a, page.ErrNoArticle
		}
		run = bridge(lines, run)
		title = findTitle(lines, run)
	}
	a.Language = orElse(a.Language, tongue.Of(opening(lines[run.first:run.last])))
	if a.Title == "" && title < 0 {
		a.Title = original(lines[:run.last])
	}
	if title >= 0 {
		a.Title = orElse(a.Title, titleFrom(lines, title, run))
		if title >= run.first && title < run.last {
			run.first = title + 1
		}
	}
	around(&a, lines, run, title)
	if run.first > 0 {
		run = extend(lines, run, title)
	}
	body := make([]block.Line, 0, run.last-run.first)
	for i := run.first; i < run.last; i++ {
		if i != title {
			body = append(body, lines[i].Line)
		}
	}
	body = lead(&a, block.Clean(body))
	if len(body) == 0 {
		return a, page.ErrNoArticle
	}
	block.Fill(&a, body)
	return a, nil
}

// titleFrom returns the title that begins at line title: a flat page parts a title at its blanks, so that more
// of it may stand in the lines up to run.
func titleFrom(lines []item, title int, run span) string {
	s := titleOf(lines, title)
	for i := title + 1; lines[title].flat && i < run.first && isTitle(&lines[i].Line); i++ {
		if !metaBetween(lines, i+1, min(i+3, run.first)) {
			break
		}
		s += " " + lines[i].Text
	}
	return s
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// Clean says whether s is an article and nothing else, which Parse returns whole.
func Clean(s string) bool {
	lines := split(normalize(s), &page.Hint{})
	return len(lines) > 0 && clean(lines)
}

// takeClean fills a from a text without clutter: the body is s as it stands. A
// first line that is short, unpunctuated and above a paragraph is the title.
func takeClean(a *page.Article, s string, lines []item) {
	from := lines[0].start
	if len(lines) > 1 && isTitle(&lines[0].Line) && (lines[1].Prose() || lines[0].blankAfter && len(lines) > 2) {
		if a.Title == "" {
			a.Title = headline.Clean(lines[0].Text)
		}
		lines = lines[1:]
		from = lines[0].start
	}
	end := lines[len(lines)-1].end
	a.Body = s[from:end]
	bl := make([]block.Line, len(lines))
	joined := false
	for i := range lines {
		bl[i] = lines[i].Line
		joined = joined || lines[i].joined
	}
	if joined {
		block.Fill(a, bl)
		return
	}
	for i := range bl {
		if block.IsHeading(bl, i) {
			at := strings.Index(s[lines[i].start:lines[i].end], bl[i].Text)
			if at >= 0 {
				st := lines[i].start - from + at
				a.Headings = append(a.Headings, page.Heading{Span: page.Span{Start: st, End: st + len(bl[i].Text)}, Level: bl[i].Level()})
			}
		}
	}
}

// around reads date, source, author and tags from the lines about the run.
func around(a *page.Article, lines []item, run span, title int) {
	lo, hi := max(0, run.first-factsAbove), min(len(lines), run.last+factsBelow)
	if title >= 0 && title < run.first {
		lo = max(0, title-3)
	}
	var best when.Stamp
	rank := 0
	for i := lo; i < hi; i++ {
		l := &lines[i]
		in := i >= run.first && i < run.last
		if in && l.Kind == line.Text && i > run.first || l.Size() > maxFacts {
			continue
		}
		if l.Kind != line.Foot && (l.Kind == line.Meta || l.Kind == line.Drop || !in) {
			by := byline.Parse(l.Text)
			by.Fill(a)
		}
		if st, r := dated(l, i >= run.last); r > rank {
			best, rank = st, r
		}
	}
	if rank > 0 && a.Published.IsZero() {
		resolve(a, best)
	}
}

// Facts about an article stand in this many lines above its text and below it, each with so many characters at most. Dumps
// have fewer lines than pages: what stands side by side is one line.
const (
	factsAbove = 25
	factsBelow = 12
	maxFacts   = 160
)

// dated is the date in l and what it is worth, 0 for none: a line of facts says it best, one below the text least.
func dated(l *item, below bool) (st when.Stamp, rank int) {
	if l.Kind != line.Meta && l.Kind != line.Text && l.Kind != line.End || l.Prose() {
		return st, 0
	}
	st, _, _, ok := when.Find(when.Halve(l.Text))
	if !ok {
		return st, 0
	}
	rank = 10 * st.Detail()
	if l.Kind == line.Meta {
		rank += 15
	}
	if below {
		rank -= 12
	}
	return st, rank
}

// resolve dates the article by st; the year of a date without one is that of the
// page's address.
func resolve(a *page.Article, st when.Stamp) {
	if st.Year == 0 {
		u, ok := when.FromURL(a.URL)
		if !ok {
			return
		}
		st.Year = u.Year
	}
	a.Published, a.HasTime = st.Time(tongue.Zone(a.Language)), st.HasTime
}

// lead cuts what dumps leave in front of the first paragraph: a dateline run into it.
func lead(a *page.Article, body []block.Line) []block.Line {
	if len(body) == 0 {
		return body
	}
	rest, by := byline.CutLead(body[0].Text)
	if rest != body[0].Text && rest != "" {
		by.Fill(a)
		if a.Published.IsZero() && by.Date.Day != 0 {
			resolve(a, by.Date)
		}
		l := block.New(rest)
		l.Kind = line.Text
		body[0] = l
	}
	return body
}

// normalize makes line ends "\n"; it returns s itself when there is nothing to do.
func normalize(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	if strings.Contains(s, "\u2028") || strings.Contains(s, "\u2029") || strings.Contains(s, "\u0085") {
		s = strings.NewReplacer("\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(s)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return s
}
