package tagging

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/frontmatter"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// edit returns the post with its front matter set.
func (t *Tagger) edit(src []byte) ([]byte, error) {
	if !utf8.Valid(src) {
		return nil, input.ErrNotUTF8
	}
	p, err := frontmatter.Parse(src)
	if err != nil {
		return nil, err
	}
	a, err := article.ParseMarkdown(string(p.Body()))
	if err != nil {
		return nil, errNothing
	}
	if title, ok, err := p.Get("title"); err == nil && ok && !title.IsList {
		a.Title = title.Text
	}
	words, description, err := t.Read(a)
	if err != nil {
		return nil, err
	}
	var fields []frontmatter.Field
	for _, l := range []struct {
		key  string
		most int
	}{{t.Tags, t.MaxTags}, {t.Keywords, t.Top}} {
		f, err := t.list(p, l.key, words, l.most)
		if err != nil {
			return nil, err
		}
		fields = append(fields, f...)
	}
	if name := t.Description; name != "-" && description != "" {
		old, ok, err := p.Get(name)
		if err != nil {
			return nil, err
		}
		if !t.Keep || !ok || strings.TrimSpace(old.Text) == "" && !old.IsList {
			fields = append(fields, frontmatter.Field{Key: name, Value: frontmatter.Text(description)})
		}
	}
	return p.Set(fields...)
}

// list returns the field for a list of at most so many words; none when there is nothing
// to write. Where the author has one text with commas it stays one.
func (t *Tagger) list(p *frontmatter.Post, name string, words []string, most int) ([]frontmatter.Field, error) {
	if name == "-" {
		return nil, nil
	}
	old, ok, err := p.Get(name)
	if err != nil {
		return nil, err
	}
	mark := comma(old.Text)
	if t.Keep {
		kept := old.List
		if ok && !old.IsList {
			kept = splitCommas(old.Text)
		}
		kept = slices.DeleteFunc(slices.Clone(kept), func(w string) bool { return strings.TrimSpace(w) == "" })
		words = merge(kept, words)
		most = max(most, len(kept))
	}
	words = words[:min(most, len(words))]
	if len(words) == 0 {
		return nil, nil
	}
	value := frontmatter.List(words...)
	if ok && !old.IsList && mark != "" {
		value = frontmatter.Text(strings.Join(words, mark))
	}
	return []frontmatter.Field{{Key: name, Value: value}}, nil
}

// comma returns the mark between the parts of a text as it is written there, "" for none.
func comma(s string) string {
	for _, m := range []string{", ", ",", "，", "、"} {
		if strings.Contains(s, m) {
			return m
		}
	}
	return ""
}

func splitCommas(s string) []string {
	var parts []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// merge appends the words that kept does not have yet. Width, case and traditional
// characters make no difference.
func merge(kept, words []string) []string {
	out := slices.Clone(kept)
	seen := map[string]bool{}
	for _, w := range kept {
		seen[hanzi.FoldString(w)] = true
	}
	for _, w := range words {
		if k := hanzi.FoldString(w); !seen[k] {
			seen[k] = true
			out = append(out, w)
		}
	}
	return out
}
