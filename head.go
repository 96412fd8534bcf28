package tiyao

import (
	"bytes"
	"html"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/jsontext"
)

// Head returns the elements for the <head> of the article's page, one a line: the
// description, Open Graph and JSON-LD. Everything in them is escaped.
func Head(r *Report) string {
	return MetaDescription(r.Description) + OpenGraph(r) + JSONLD(r)
}

// MetaDescription returns <meta name="description">, escaped, with a line end; nothing
// for an empty description.
func MetaDescription(description string) string { return meta("name", "description", description) }

// OpenGraph returns the article's Open Graph elements (https://ogp.me), one a line:
// type, title, description, url, the time of publication and a tag for each keyword.
// What is not known is left out.
func OpenGraph(r *Report) string {
	var b strings.Builder
	b.WriteString(meta("property", "og:type", "article"))
	b.WriteString(meta("property", "og:title", r.Article.Title))
	b.WriteString(meta("property", "og:description", r.Description))
	b.WriteString(meta("property", "og:url", r.Article.URL))
	b.WriteString(meta("property", "article:published_time", isoTime(r.Article.Published)))
	for _, k := range r.Keywords {
		b.WriteString(meta("property", "article:tag", k.Text))
	}
	return b.String()
}

func meta(attr, name, content string) string {
	content = strings.Join(strings.Fields(content), " ")
	if content == "" {
		return ""
	}
	return `<meta ` + attr + `="` + name + `" content="` + html.EscapeString(content) + "\">\n"
}

// JSONLD returns a <script> element with the article as a schema.org NewsArticle:
// headline, datePublished, description, keywords, author and url. No text of an article
// can end the element.
func JSONLD(r *Report) string {
	b := []byte(`{"@context":"https://schema.org","@type":"NewsArticle"`)
	b = jsontext.AppendOptional(b, "headline", r.Article.Title)
	b = jsontext.AppendOptional(b, "datePublished", isoTime(r.Article.Published))
	b = jsontext.AppendOptional(b, "description", r.Description)
	if len(r.Keywords) > 0 {
		b = append(jsontext.AppendName(b, "keywords"), '[')
		for _, k := range r.Keywords {
			b = jsontext.AppendString(jsontext.AppendComma(b), k.Text)
		}
		b = append(b, ']')
	}
	if r.Article.Author != "" {
		b = append(jsontext.AppendName(b, "author"), `{"@type":"Person"`...)
		b = append(jsontext.AppendField(b, "name", r.Article.Author), '}')
	}
	b = jsontext.AppendOptional(b, "url", r.Article.URL)
	b = append(b, '}')
	b = bytes.ReplaceAll(b, []byte("<"), []byte(`\u003c`))
	b = bytes.ReplaceAll(b, []byte(">"), []byte(`\u003e`))
	b = bytes.ReplaceAll(b, []byte("&"), []byte(`\u0026`))
	return "<script type=\"application/ld+json\">" + string(b) + "</script>\n"
}

// isoTime is t as ISO 8601: a day alone when the time of day is not known.
func isoTime(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0:
		return t.Format("2006-01-02")
	}
	return t.Format(time.RFC3339)
}
