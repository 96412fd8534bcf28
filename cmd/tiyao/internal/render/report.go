package render

import (
	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/jsontext"
)

// A Report is the result of all verbs but segment.
type Report struct {
	*tiyao.Report
	Parts tiyao.Part // those that the verb is for
}

// AppendFields appends the fields of the parts, without braces.
func (r Report) AppendFields(dst []byte) []byte {
	if r.Parts == tiyao.PartArticle { // extract has fewer fields than analyze
		dst = jsontext.AppendField(dst, "title", r.Article.Title)
		dst = jsontext.AppendField(dst, "date", r.Article.Date())
		return jsontext.AppendField(dst, "text", r.Article.Body)
	}
	return r.Report.AppendFields(dst)
}
