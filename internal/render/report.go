package render

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/plain"
)

// A Report is the result of all verbs but segment.
type Report struct {
	*tiyao.Report
	Parts tiyao.Part // those that the verb is for
}

// plain returns r with texts that a terminal can be shown.
func (r Report) plain() Report {
	a := &r.Article
	if !plain.Harmful(a.Title+a.Source+a.Author+strings.Join(a.Tags, " ")) && !plain.Harmful(a.Body) {
		return r
	}
	c := *r.Report
	c.Article.Title, c.Article.Source, c.Article.Author = plain.Clean(a.Title), plain.Clean(a.Source), plain.Clean(a.Author)
	c.Article.Tags = slices.Clone(a.Tags)
	for i, t := range c.Article.Tags {
		c.Article.Tags[i] = plain.Clean(t)
	}
	c.Article.Body = plain.Body(a.Body)
	c.Keywords = slices.Clone(c.Keywords)
	for i := range c.Keywords {
		c.Keywords[i].Text = plain.Clean(c.Keywords[i].Text)
	}
	c.Stats = slices.Clone(c.Stats)
	for i := range c.Stats {
		f := &c.Stats[i]
		f.Text, f.Subject, f.Scope = plain.Clean(f.Text), plain.Clean(f.Subject), plain.Clean(f.Scope)
		f.Period, f.BasisText, f.Unit = plain.Clean(f.Period), plain.Clean(f.BasisText), plain.Clean(f.Unit)
	}
	c.Summary.Text, c.Description = plain.Clean(c.Summary.Text), plain.Clean(c.Description)
	r.Report = &c
	return r
}

// AppendFields appends the fields of the parts, without braces.
func (r Report) AppendFields(dst []byte) []byte {
	return answer.AppendFields(dst, r.Report, r.Parts)
}
