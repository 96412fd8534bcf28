package render

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/plain"
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

var articleTemplate = template.Must(template.New("").Parse(`<article>
{{- with .Title}}
<h1>{{.}}</h1>{{end}}
{{- with .Facts}}
<p class="facts">{{.}}</p>{{end}}
{{- with .Description}}
<p class="description">{{.}}</p>{{end}}
{{- with .Keywords}}
<p class="tags">{{range .}}<span>{{.Text}}</span>{{end}}</p>{{end}}
{{- with .Summary}}
<h2>{{$.Labels.Summary}}</h2>
<p>{{.}}</p>{{end}}
{{- with .Stats}}
<h2>{{$.Labels.Figures}}</h2>
<table>
{{range .}}<tr><td class="{{.Class}}">{{.Arrow}} {{.Text}}</td><td>{{.Subject}}</td><td>{{.Scope}}</td><td>{{.Period}}</td><td>{{.Basis}}</td></tr>
{{end}}</table>{{end}}
{{- range .Body}}
<p>{{range .}}{{if .Title}}<mark title="{{.Title}}">{{.Text}}</mark>{{else}}{{.Text}}{{end}}{{end}}</p>{{end}}
</article>
`))

type htmlFigure struct{ Class, Arrow, Text, Subject, Scope, Period, Basis string }

// A htmlRun is a stretch of the body; a figure has a title.
type htmlRun struct{ Text, Title string }

// AppendHTML appends the report as an article, its figures marked in the text.
func (r Report) AppendHTML(dst []byte) ([]byte, error) {
	l := userLabels()
	body, figures := r.Article.Body, r.Stats // offsets are of the body as it is
	r = r.plain()
	data := struct {
		Title, Facts, Description, Summary string
		Keywords                           any
		Stats                              []htmlFigure
		Body                               [][]htmlRun
		Labels                             struct{ Summary, Figures string }
	}{Description: r.Description, Summary: r.Summary.Text, Keywords: r.Keywords}
	data.Labels.Summary, data.Labels.Figures = l.summary, l.figures
	if r.Parts&tiyao.PartArticle != 0 {
		var facts []string
		for _, f := range []string{r.Article.Date(), r.Article.Source, r.Article.Author} {
			if f != "" {
				facts = append(facts, f)
			}
		}
		data.Title, data.Facts = r.Article.Title, strings.Join(facts, " · ")
		data.Body = marked(body, figures, l)
	}
	for i := range r.Stats {
		f := &r.Stats[i]
		arrow, _ := direction(f.Direction, Style{})
		data.Stats = append(data.Stats, htmlFigure{f.Direction.String(), arrow, f.Text, f.Subject, f.Scope, f.Period, basis(f, l)})
	}
	b := bytes.NewBuffer(dst)
	if err := articleTemplate.Execute(b, data); err != nil {
		return dst, fmt.Errorf("html: %w", err)
	}
	return b.Bytes(), nil
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
			runs = append(runs, htmlRun{Text: plain.Clean(body[at:f.Start])}, htmlRun{plain.Clean(body[f.Start:f.End]), plain.Clean(about(f, l))})
			at = f.End
		}
		if at < end {
			runs = append(runs, htmlRun{Text: plain.Clean(body[at:end])})
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
