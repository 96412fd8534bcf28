package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/tagging"
)

// written is the score from which a keyword is written into a post, a tag of a vocabulary too, where the
// settings ask for none.
const written = 0.3

// TagReader returns a reader of posts that analyses as the settings say. Where they ask for no MinScore,
// keywords that score less than 0.3 are left out, but for the best one.
func (c *Settings) TagReader() (tagging.Reader, error) {
	an, err := c.Analyzer(tiyao.PartKeywords | tiyao.PartDescription)
	if err != nil {
		return nil, err
	}
	least := c.MinScore
	if least == EditorsScore {
		least = written
	}
	return func(ctx context.Context, a article.Article) (tagging.Reading, error) {
		r, err := an.AnalyzeArticleContext(ctx, a)
		if err != nil {
			return tagging.Reading{}, err
		}
		out := tagging.Reading{Description: r.Description, Section: r.Section.Name}
		for i, k := range r.Keywords {
			if i == 0 || k.Score >= least {
				out.Words = append(out.Words, k.Text)
			}
		}
		return out, nil
	}, nil
}

// Tag writes tags, keywords and a description into the front matter of one post. The
// object has the post, its name if its ending matters, what the fields of a request say
// and how it is written: "tags", "keywords" and "description" name the keys, "-" for none;
// "max_tags", "replace", "merge", "create" are those of the command. The answer is
// {"post","changed"} and, when the post is left alone, "left", the reason.
func (a *Service) Tag(object []byte) ([]byte, error) {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(object, &m); err != nil {
		return nil, BadRequest(errors.New("want a JSON object"))
	}
	var post, name string
	t := tagging.Tagger{Options: tagging.Defaults()}
	own := map[string]any{
		"post": &post, "name": &name, "tags": &t.Tags, "keywords": &t.Keywords, "description": &t.Description,
		"max_tags": &t.MaxTags, "replace": &t.Replace, "merge": &t.Merge, "create": &t.Create,
	}
	var r request
	for _, field := range slices.Sorted(maps.Keys(m)) {
		var err error
		if to := own[field]; to == nil {
			err = r.field(field, m[field])
		} else if json.Unmarshal(m[field], to) != nil {
			err = fmt.Errorf("%q: not what is wanted", field)
		}
		if err != nil {
			return nil, BadRequest(err)
		}
	}
	if m["post"] == nil {
		return nil, BadRequest(errors.New(`no "post"`))
	}
	if err := t.Check(); err != nil {
		return nil, BadRequest(err)
	}
	cfg, err := a.configure(&r)
	if err != nil {
		return nil, BadRequest(message{err})
	}
	if t.Read, err = cfg.TagReader(); err != nil {
		return nil, BadRequest(message{err})
	}
	t.Top = cfg.Top
	out, left, err := t.Edit(context.Background(), name, []byte(post))
	if err != nil {
		return nil, message{err}
	}
	answer := jsontext.AppendField([]byte{'{'}, "post", string(out))
	answer = fmt.Appendf(jsontext.AppendName(answer, "changed"), "%t", string(out) != post)
	if left != "" {
		answer = jsontext.AppendField(answer, "left", left)
	}
	return append(answer, '}'), nil
}
