package tagging

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/frontmatter"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/plain"
)

// leastDescription is how many characters a description must have to be worth writing.
const leastDescription = 15

// Edit returns one post with its front matter set, and the reason when it is left alone.
// name tells only what kind of a post it is; nothing is read or written.
func (t *Tagger) Edit(ctx context.Context, name string, src []byte) (out []byte, left string, err error) {
	var alone leftAlone
	out, err = t.edit(ctx, name, src)
	if errors.Is(err, errNothing) || errors.As(err, &alone) {
		return src, err.Error(), nil
	}
	return out, "", err
}

// edit returns the post with its front matter set.
func (t *Tagger) edit(ctx context.Context, name string, src []byte) ([]byte, error) {
	p, err := t.open(name, src)
	if err != nil {
		return nil, err
	}
	pl := t.plan(p)
	if pl.rule == asItIs {
		t.used.add(p)
		return src, nil
	}
	t.touched.add(name, pl.touched)
	var fields []frontmatter.Field
	if wanted, err := t.wanted(p, &pl); err != nil {
		return nil, err
	} else if wanted {
		if fields, err = t.fields(ctx, p, &pl); err != nil {
			return nil, err
		}
	}
	out, err := p.Set(fields...)
	if err != nil {
		return nil, err
	}
	if len(fields) > 0 || pl.renewed {
		if out, err = t.stamped(p, pl, fields, out); err != nil {
			return nil, err
		}
	}
	if q, err := t.open(name, out); err == nil {
		t.used.add(q)
	}
	return out, nil
}

// wanted tells whether there is anything to write in a post, so that a site which has all
// it needs is not analysed again.
func (t *Tagger) wanted(p *post, pl *plan) (bool, error) {
	missing := false
	for _, at := range []place{p.tags, p.keywords, p.description, p.categories} {
		if at.key == "-" {
			continue
		}
		_, ok, err := p.get(at)
		if err != nil {
			return false, err
		}
		missing = missing || !ok || pl.of(at) != fill
	}
	return missing, nil
}

// fields returns what is to be written.
func (t *Tagger) fields(ctx context.Context, p *post, pl *plan) ([]frontmatter.Field, error) {
	r, err := t.reading(ctx, p)
	if err != nil {
		return nil, err
	}
	words := make([]string, len(r.Words))
	for i, w := range r.Words {
		words[i] = plain.Clean(w)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return strings.TrimSpace(w) == "" })
	var category []string
	if c := t.Categories[r.Section]; c != "" {
		category = []string{c}
	}
	var fields []frontmatter.Field
	for _, l := range []struct {
		at    place
		words []string
		most  int
	}{{p.tags, words, t.MaxTags}, {p.keywords, words, t.Top}, {p.categories, category, 1}} {
		f, err := p.list(l.at, l.words, l.most, pl.of(l.at))
		if err != nil {
			return nil, err
		}
		fields = append(fields, f...)
	}
	if at := p.description; at.key != "-" {
		_, ok, err := p.get(at)
		if err != nil {
			return nil, err
		}
		description := plain.Clean(r.Description)
		if (!ok || pl.of(at) == replace) && utf8.RuneCountInString(description) >= leastDescription {
			fields = append(fields, frontmatter.Field{Table: at.table, Key: at.key, Value: frontmatter.Text(description)})
		}
	}
	return fields, nil
}

// list returns the field for a list of at most so many words; none when there is nothing
// to write. Where the author has one text with marks between the words it stays one.
func (p *post) list(at place, words []string, most int, r rule) ([]frontmatter.Field, error) {
	if at.key == "-" {
		return nil, nil
	}
	old, ok, err := p.get(at)
	if err != nil {
		return nil, err
	}
	if ok && r == fill {
		return nil, nil
	}
	kept := p.split(at, old)
	if r == merge && ok {
		words = join(kept, words)
		most = max(most, len(kept))
		if len(words) > most {
			words = words[:most]
		}
		if len(words) == len(kept) { // nothing new: it stays as it is written
			return nil, nil
		}
	}
	words = words[:min(most, len(words))]
	if len(words) == 0 {
		return nil, nil
	}
	value := frontmatter.List(words...)
	if ok && !old.IsList {
		mark := p.mark(at, old.Text)
		within := mark // what no word may have in it
		if mark != " " {
			within = strings.TrimSpace(mark)
		}
		if mark != "" && !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, within) }) {
			value = frontmatter.Text(strings.Join(words, mark))
		}
	}
	return []frontmatter.Field{{Table: at.table, Key: at.key, Value: value}}, nil
}

// join appends the words that kept does not have yet. Width, case and traditional
// characters make no difference.
func join(kept, words []string) []string {
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
