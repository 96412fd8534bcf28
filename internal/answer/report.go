package answer

import (
	"context"
	"fmt"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/record"
)

// Report finds the article of a page and reports on it. What a page has hidden in its
// tags or its description is left out of them.
func Report(ctx context.Context, a *tiyao.Analyzer, p *record.Page) (*tiyao.Report, error) {
	art, err := p.Article()
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
	return r, nil
}

// Recover is deferred where a fault of ours that one article meets must not cost the
// others: it makes an error of a panic.
func Recover(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("internal error: %v", x)
	}
}

// AppendFields appends the fields of the parts of a report, without braces. The article
// alone has fewer than it has beside other parts.
func AppendFields(dst []byte, r *tiyao.Report, parts tiyao.Part) []byte {
	if parts != tiyao.PartArticle {
		return r.AppendFields(dst)
	}
	dst = jsontext.AppendField(dst, "title", r.Article.Title)
	dst = jsontext.AppendField(dst, "date", r.Article.Date())
	dst = jsontext.AppendField(dst, "kind", string(r.Article.Kind))
	return jsontext.AppendField(dst, "text", r.Article.Body)
}
