package answer

import (
	"context"
	"fmt"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/record"
)

// Report finds the article of a page and reports on it. What a page has hidden in its
// tags or its description is left out of them.
func Report(ctx context.Context, a *tiyao.Analyzer, p *record.Page) (*tiyao.Report, error) {
	p.Done = ctx.Done()
	art, err := p.Article()
	if e := ctx.Err(); e != nil {
		err = e
	}
	if err != nil {
		return nil, err
	}
	p.Bytes = nil // not needed while the article is read
	r, err := a.AnalyzeArticleContext(ctx, art)
	if err != nil {
		return nil, err
	}
	for i := range r.Keywords {
		r.Keywords[i].Text = plain.Clean(r.Keywords[i].Text)
	}
	r.Description = plain.Clean(r.Description)
	if p.Note != "" {
		r.Note = strings.TrimPrefix(r.Note+"; "+p.Note, "; ")
	}
	return r, nil
}

// Recover is deferred where a fault of ours that one article meets must not cost the
// others: it makes an error of a panic.
func Recover(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("internal error: %v", x)
	}
}

// AppendFields appends the fields of the parts of a report, without braces. Of the article
// alone what the page does not tell is left out.
func AppendFields(dst []byte, r *tiyao.Report, parts tiyao.Part) []byte {
	if parts != tiyao.PartArticle {
		return r.AppendFields(dst)
	}
	a := &r.Article
	dst = jsontext.AppendField(dst, "title", a.Title)
	dst = jsontext.AppendField(dst, "date", a.Date())
	dst = jsontext.AppendOptional(dst, "source", a.Source)
	dst = jsontext.AppendOptional(dst, "author", a.Author)
	dst = jsontext.AppendOptional(dst, "url", a.URL)
	dst = jsontext.AppendOptional(dst, "language", a.Language)
	dst = jsontext.AppendField(dst, "kind", string(a.Kind))
	if len(a.Tags) > 0 {
		dst = append(jsontext.AppendName(dst, "tags"), '[')
		for _, t := range a.Tags {
			dst = jsontext.AppendString(jsontext.AppendComma(dst), t)
		}
		dst = append(dst, ']')
	}
	return jsontext.AppendOptional(jsontext.AppendField(dst, "text", a.Body), "note", r.Note)
}
