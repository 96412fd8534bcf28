package render

import (
	"html"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/stats"
)

// The frame around the <article> elements of HTML output.
const (
	HTMLHead = `<!DOCTYPE html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tiyao</title>
<style>
body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 1rem/1.7 system-ui, sans-serif; }
article + article { border-top: 1px solid #8888; margin-top: 3em; }
mark { background: #fd06; color: inherit; }
table { border-collapse: collapse; font-size: .9em; }
th, td { text-align: left; padding: .15em .8em .15em 0; border-bottom: 1px solid #8884; }
.tags span { display: inline-block; border: 1px solid #8888; border-radius: 1em; padding: 0 .7em; margin: .2em .3em .2em 0; }
.up { color: #c22; } .down { color: #183; }
.facts { opacity: .7; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #ddd; } }
</style>
`
	HTMLTail = "</html>\n"
)

// A htmlRun is a stretch of the body; a figure has a title.
type htmlRun struct{ text, title string }

// AppendHTML appends the report as an article, its figures marked in the text.
func (r Report) AppendHTML(dst []byte) ([]byte, error) {
	l := userLabels()
	body, figures := r.Article.Body, r.Stats // offsets are of the body as it is
	r = r.plain()
	h := markup(append(dst, "<article>\n"...))
	if r.Parts&tiyao.PartArticle != 0 {
		var facts []string
		for _, f := range []string{r.Article.Date(), r.Article.Source, r.Article.Author} {
			if f != "" {
				facts = append(facts, f)
			}
		}
		h.element("<h1>", r.Article.Title, "</h1>\n")
		h.element(`<p class="facts">`, strings.Join(facts, " · "), "</p>\n")
	}
	h.element(`<p class="description">`, r.Description, "</p>\n")
	if len(r.Keywords) > 0 {
		h.raw(`<p class="tags">`)
		for i := range r.Keywords {
			h.element("<span>", r.Keywords[i].Text, "</span>")
		}
		h.raw("</p>\n")
	}
	if r.Summary.Text != "" {
		h.element("<h2>", l.summary, "</h2>\n")
		h.element("<p>", r.Summary.Text, "</p>\n")
	}
	if len(r.Stats) > 0 {
		h.element("<h2>", l.figures, "</h2>\n<table>\n")
		for i := range r.Stats {
			h.figure(&r.Stats[i], l)
		}
		h.raw("</table>\n")
	}
	if r.Parts&tiyao.PartArticle != 0 {
		for _, runs := range marked(body, figures, l) {
			h.paragraph(runs)
		}
	}
	h.raw("</article>\n")
	return h, nil
}

// markup is HTML as it grows. html/template would do it too, but links what no part of the
// command has use for, a twelfth of its size.
type markup []byte

// raw appends markup as it stands.
func (h *markup) raw(s string) { *h = append(*h, s...) }

// text appends text, which is also fit for an attribute in double quotes.
func (h *markup) text(s string) { h.raw(html.EscapeString(s)) }

// element appends text between two tags; nothing when there is none.
func (h *markup) element(open, text, end string) {
	if text != "" {
		h.raw(open)
		h.text(text)
		h.raw(end)
	}
}

// figure appends the row of a figure.
func (h *markup) figure(f *stats.Stat, l *labels) {
	arrow, _ := direction(f.Direction, Style{})
	h.raw(`<tr><td class="`)
	h.text(f.Direction.String())
	h.raw(`">`)
	h.text(arrow + " " + f.Text)
	for _, cell := range []string{f.Subject, f.Scope, f.Period, basis(f, l)} {
		h.raw("</td><td>")
		h.text(cell)
	}
	h.raw("</td></tr>\n")
}

// paragraph appends a paragraph of the body.
func (h *markup) paragraph(runs []htmlRun) {
	h.raw("<p>")
	for _, r := range runs {
		if r.title == "" {
			h.text(r.text)
			continue
		}
		h.raw(`<mark title="`)
		h.text(r.title)
		h.raw(`">`)
		h.text(r.text)
		h.raw("</mark>")
	}
	h.raw("</p>\n")
}

// marked splits body into paragraphs and these at the figures, with what each is about.
func marked(body string, figures []stats.Stat, l *labels) [][]htmlRun {
	var pars [][]htmlRun
	at := 0
	for _, line := range strings.SplitAfter(body, "\n") {
		end := at + len(strings.TrimRight(line, "\n"))
		next := at + len(line)
		var runs []htmlRun
		for len(figures) > 0 && figures[0].Start < end {
			f := &figures[0]
			figures = figures[1:]
			if f.Start < at || f.End > end {
				continue
			}
			runs = append(runs, htmlRun{text: plain.Clean(body[at:f.Start])}, htmlRun{plain.Clean(body[f.Start:f.End]), plain.Clean(about(f, l))})
			at = f.End
		}
		if at < end {
			runs = append(runs, htmlRun{text: plain.Clean(body[at:end])})
		}
		if len(runs) > 0 {
			pars = append(pars, runs)
		}
		at = next
	}
	return pars
}

// about says what a figure is about, in one line.
func about(f *stats.Stat, l *labels) string {
	arrow, _ := direction(f.Direction, Style{})
	var parts []string
	for _, p := range []string{f.Subject, f.Scope, f.Period, basis(f, l), l.statuses[f.Status.String()]} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.TrimSpace(arrow+" "+f.Text) + ": " + strings.Join(parts, " · ")
}
