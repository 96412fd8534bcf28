package head

import (
	"encoding/json"
	"html"
	"strings"
	"time"
	"unicode/utf8"
)

// A Head is what is known of an article. The zero value renders to the least each format allows.
type Head struct {
	Title       string
	Description string
	URL         string // canonical address
	Image       string // address of the picture to show
	Source      string // name of the site or newspaper
	Author      string
	Published   time.Time
	HasTime     bool // Published has a time of day; without it the day alone is written
	Keywords    []string
	About       []Thing // what the article is about: names of its title, say
	Mentions    []Thing // what else it names
}

// A Thing is a person, place, organization, work, event or product that an article names.
type Thing struct {
	Name string
	Type string // person, place, organization, work, event or product
}

// schemaTypes are the classes of schema.org for the types of things.
var schemaTypes = map[string]string{
	"person": "Person", "place": "Place", "organization": "Organization",
	"work": "CreativeWork", "event": "Event", "product": "Product",
}

// MetaDescription returns <meta name="description" content="…">, or "" without a description.
func (h Head) MetaDescription() string {
	return meta("name", "description", h.Description)
}

// MetaKeywords returns <meta name="keywords" content="甲,乙">, or "" without keywords.
func (h Head) MetaKeywords() string {
	return meta("name", "keywords", strings.Join(nonEmpty(h.Keywords), ","))
}

// OpenGraph returns the Open Graph properties (ogp.me) of an article, one <meta> a line.
func (h Head) OpenGraph() string {
	var b strings.Builder
	line := func(property, content string) {
		if m := meta("property", property, content); m != "" {
			b.WriteString(m)
			b.WriteByte('\n')
		}
	}
	line("og:type", "article")
	line("og:title", h.Title)
	line("og:description", h.Description)
	line("og:url", h.URL)
	line("og:image", h.Image)
	line("og:site_name", h.Source)
	line("article:published_time", h.stamp())
	line("article:author", h.Author)
	for _, k := range nonEmpty(h.Keywords) {
		line("article:tag", k)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// JSONLD returns a schema.org NewsArticle in a <script type="application/ld+json"> element. The text of a
// script element is not unescaped by a browser, so <, > and & are written as JSON escapes.
func (h Head) JSONLD() string {
	type thing struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	a := struct {
		Context     string   `json:"@context"`
		Type        string   `json:"@type"`
		Headline    string   `json:"headline,omitempty"`
		Description string   `json:"description,omitempty"`
		Published   string   `json:"datePublished,omitempty"`
		Page        string   `json:"mainEntityOfPage,omitempty"`
		Image       []string `json:"image,omitempty"`
		Author      []thing  `json:"author,omitempty"`
		Publisher   *thing   `json:"publisher,omitempty"`
		Keywords    []string `json:"keywords,omitempty"`
		About       []thing  `json:"about,omitempty"`
		Mentions    []thing  `json:"mentions,omitempty"`
	}{Context: "https://schema.org", Type: "NewsArticle"}
	a.Headline, a.Description = clean(h.Title), clean(h.Description)
	a.Published, a.Page = h.stamp(), clean(h.URL)
	if h.Image != "" {
		a.Image = []string{clean(h.Image)}
	}
	if h.Author != "" {
		a.Author = []thing{{"Person", clean(h.Author)}}
	}
	if h.Source != "" {
		a.Publisher = &thing{"Organization", clean(h.Source)}
	}
	for _, k := range nonEmpty(h.Keywords) {
		a.Keywords = append(a.Keywords, clean(k))
	}
	things := func(in []Thing) (out []thing) {
		for _, t := range in {
			class, ok := schemaTypes[t.Type]
			if !ok {
				class = "Thing"
			}
			if name := clean(t.Name); name != "" {
				out = append(out, thing{class, name})
			}
		}
		return out
	}
	a.About, a.Mentions = things(h.About), things(h.Mentions)
	b, err := json.Marshal(a) // escapes <, >, &, U+2028 and U+2029
	if err != nil {           // strings and nothing else: cannot happen
		return ""
	}
	return `<script type="application/ld+json">` + string(b) + `</script>`
}

// HTML returns all of it: <title>, description, keywords, Open Graph and JSON-LD, one element a line.
func (h Head) HTML() string {
	var parts []string
	if title := clean(h.Title); title != "" {
		parts = append(parts, "<title>"+html.EscapeString(title)+"</title>")
	}
	for _, p := range []string{h.MetaDescription(), h.MetaKeywords(), h.OpenGraph(), h.JSONLD()} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "\n")
}

func meta(key, name, content string) string {
	if content = clean(content); content == "" {
		return ""
	}
	return `<meta ` + key + `="` + name + `" content="` + html.EscapeString(content) + `">`
}

// stamp writes the time of publication as ISO 8601: with its zone, or as the day alone
// where the hour is not known.
func (h Head) stamp() string {
	switch {
	case h.Published.IsZero():
		return ""
	case !h.HasTime:
		return h.Published.Format(time.DateOnly)
	}
	return h.Published.Format(time.RFC3339)
}

func nonEmpty(s []string) []string {
	var out []string
	for _, x := range s {
		if clean(x) != "" {
			out = append(out, x)
		}
	}
	return out
}

// clean puts s on one line and drops what no attribute or JSON text may hold: control
// characters and bytes that are not UTF-8.
func clean(s string) string {
	ok := utf8.ValidString(s)
	for i := 0; ok && i < len(s); i++ {
		ok = s[i] >= ' ' && s[i] != 0x7f
	}
	if ok {
		return strings.TrimSpace(s)
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}
