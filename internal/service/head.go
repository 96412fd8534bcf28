package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/jsontext"
)

// headFields are the fields of a report that Head looks at.
var headFields = [...]string{"title", "date", "source", "author", "url", "keywords", "names", "description"}

// Head writes a report for the page that the article will stand on: {"html"}, the elements of
// its <head> as tiyao.Report.Head has them, and {"front"}, the front matter of a post. The
// object is a report as analyze answers it, edited or not; only headFields are looked at, and no
// null may stand in them.
func (a *Service) Head(object []byte) ([]byte, error) {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(object, &m); err != nil || m == nil {
		return nil, BadRequest(errors.New("want a JSON object"))
	}
	for _, name := range headFields {
		if holdsNull(m[name]) { // which a report would take for nothing
			return nil, BadRequest(fmt.Errorf("%q has a null", name))
		}
	}
	var r tiyao.Report
	if err := json.Unmarshal(object, &r); err != nil {
		return nil, BadRequest(message{err})
	}
	answer := jsontext.AppendField([]byte{'{'}, "html", r.Head().HTML()+"\n")
	return append(jsontext.AppendField(answer, "front", frontMatter(&r)), '}'), nil
}

// holdsNull reports whether a null stands anywhere in raw, which is JSON or empty.
func holdsNull(raw []byte) bool {
	for d := json.NewDecoder(bytes.NewReader(raw)); ; {
		switch t, err := d.Token(); {
		case err != nil:
			return false
		case t == nil:
			return true
		}
	}
}

// frontMatter is the front matter of a new post in YAML, of which a string of JSON is one too.
// A date with an hour has its zone behind it: that form is read by Hugo, Hexo and Jekyll alike.
func frontMatter(r *tiyao.Report) string {
	b := []byte("---\n")
	line := func(name, value string) {
		if value != "" {
			b = append(append(b, name...), value...)
			b = append(b, '\n')
		}
	}
	text := func(s string) string {
		if s = strings.TrimSpace(s); s == "" {
			return ""
		}
		return string(jsontext.AppendString(nil, s))
	}
	line("title: ", text(r.Article.Title))
	switch {
	case r.Article.Published.IsZero():
	case r.Article.HasTime:
		line("date: ", r.Article.Published.Format(time.RFC3339))
	default:
		line("date: ", r.Article.Published.Format(time.DateOnly))
	}
	if len(r.Keywords) > 0 {
		b = append(b, "tags:\n"...)
	}
	for _, k := range r.Keywords {
		line("  - ", text(k.Text))
	}
	line("description: ", text(r.Description))
	return string(append(b, "---\n"...))
}
