package markdown

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/frontmatter"
)

// The keys of front matter that say what an article has, best first.
var (
	titleKeys  = []string{"title"}
	authorKeys = []string{"author", "authors"}
	aboutKeys  = []string{"description", "summary", "excerpt"}
	dateKeys   = []string{"date", "published", "publishdate", "created"}
	tagKeys    = []string{"tags", "keywords", "tag"}
)

// meta reads the fields of front matter that an article has. A field that is no text
// and no list of texts is passed over.
func meta(a *page.Article, p *frontmatter.Post) {
	a.Title = text(p, titleKeys)
	a.Author = text(p, authorKeys)
	a.Description = text(p, aboutKeys)
	for _, k := range dateKeys {
		if v, ok, err := p.Get(k); err == nil && ok && !v.IsList {
			if st, ok := when.Parse(v.Text); ok {
				a.Published, a.HasTime = st.Time(when.China), st.HasTime
				break
			}
		}
	}
	for _, table := range []string{"", "taxonomies"} { // Zola's place for them
		for _, k := range tagKeys {
			if a.Tags = list(p, table, k); len(a.Tags) > 0 {
				return
			}
		}
	}
}

// text is the first of keys that says something, on one line.
func text(p *frontmatter.Post, keys []string) string {
	for _, k := range keys {
		v, ok, err := p.Get(k)
		if err != nil || !ok {
			continue
		}
		if v.IsList {
			v.Text = strings.Join(v.List, "、")
		}
		if s := strings.Join(strings.Fields(v.Text), " "); s != "" {
			return s
		}
	}
	return ""
}

// list is the list that a key holds; a text is cut at its commas.
func list(p *frontmatter.Post, table, key string) []string {
	v, ok, err := p.GetIn(table, key)
	if err != nil || !ok {
		return nil
	}
	if !v.IsList {
		v.List = strings.FieldsFunc(v.Text, func(r rune) bool { return strings.ContainsRune(",，、", r) })
	}
	var out []string
	for _, x := range v.List {
		if x = strings.Join(strings.Fields(x), " "); x != "" {
			out = append(out, x)
		}
	}
	return out
}
