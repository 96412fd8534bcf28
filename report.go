package tiyao

import (
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/head"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// A Report says what one article is about. Parts that were not asked for are empty.
// All offsets in it are bytes into Article.Body.
type Report struct {
	Article     article.Article
	Keywords    []keywords.Keyword // best first
	Stats       []stats.Stat       // in the order of the text
	Summary     summarize.Summary
	Description string // plain text; for HTML use Head

	doc   *segment.Document
	parts Part
}

// Document returns the segmented body, or nil if no part needed it.
func (r *Report) Document() *segment.Document { return r.doc }

// Head returns what the report says for the <head> of the article's page: its methods
// give the meta description, Open Graph and JSON-LD, escaped.
func (r *Report) Head() head.Head {
	h := head.Head{
		Title:       r.Article.Title,
		Description: r.Description,
		URL:         r.Article.URL,
		Source:      r.Article.Source,
		Author:      r.Article.Author,
		Published:   r.Article.Published,
		HasTime:     r.Article.HasTime,
	}
	for _, k := range r.Keywords {
		h.Keywords = append(h.Keywords, k.Text)
	}
	return h
}

// MarshalJSON writes the report as one flat object, with the fields of the parts that
// were asked for:
//
//	{"title","date","source","tags","text","keywords","stats","summary","sentences","description"}
//
// A date is "2006-01-02", with " 15:04" or " 15:04:05" behind it when the page gives
// the time; it is empty when the page gives no date.
func (r *Report) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// AppendJSON appends what MarshalJSON returns. It does not allocate if dst is large enough.
func (r *Report) AppendJSON(dst []byte) []byte {
	dst = append(dst, '{')
	if r.parts&PartArticle != 0 {
		dst = jsontext.AppendField(dst, "title", r.Article.Title)
		dst = jsontext.AppendField(dst, "date", r.Article.Date())
		dst = jsontext.AppendField(dst, "source", r.Article.Source)
		dst = append(jsontext.AppendName(dst, "tags"), '[')
		for _, t := range r.Article.Tags {
			dst = jsontext.AppendString(jsontext.AppendComma(dst), t)
		}
		dst = jsontext.AppendField(append(dst, ']'), "text", r.Article.Body)
	}
	if r.parts&PartKeywords != 0 {
		dst = append(jsontext.AppendName(dst, "keywords"), '[')
		for i := range r.Keywords {
			dst = r.Keywords[i].AppendJSON(jsontext.AppendComma(dst))
		}
		dst = append(dst, ']')
	}
	if r.parts&PartStats != 0 {
		dst = append(jsontext.AppendName(dst, "stats"), '[')
		for i := range r.Stats {
			dst = appendStat(jsontext.AppendComma(dst), &r.Stats[i])
		}
		dst = append(dst, ']')
	}
	if r.parts&PartSummary != 0 {
		dst = jsontext.AppendField(dst, "summary", r.Summary.Text)
		dst = append(jsontext.AppendName(dst, "sentences"), '[')
		for _, s := range r.Summary.Sentences {
			dst = append(jsontext.AppendComma(dst), '{')
			dst = jsontext.AppendField(dst, "text", s.Text)
			dst = jsontext.AppendInt(dst, "start", s.Start)
			dst = append(jsontext.AppendInt(dst, "end", s.End), '}')
		}
		dst = append(dst, ']')
	}
	if r.parts&PartDescription != 0 {
		dst = jsontext.AppendField(dst, "description", r.Description)
	}
	return append(dst, '}')
}

// appendStat writes s as stats.Stat.MarshalJSON does.
func appendStat(dst []byte, s *stats.Stat) []byte {
	dst = jsontext.AppendField(append(dst, '{'), "text", s.Text)
	dst = jsontext.AppendInt(dst, "start", s.Start)
	dst = jsontext.AppendInt(dst, "end", s.End)
	dst = jsontext.AppendField(dst, "kind", s.Kind.String())
	dst = jsontext.AppendOptional(dst, "value", s.Value.String())
	dst = jsontext.AppendOptional(dst, "lower", s.Lower.String())
	dst = jsontext.AppendOptional(dst, "upper", s.Upper.String())
	dst = jsontext.AppendOptional(dst, "unit", s.Unit)
	dst = jsontext.AppendOptional(dst, "modifier", s.Modifier.String())
	dst = jsontext.AppendOptional(dst, "direction", s.Direction.String())
	dst = jsontext.AppendOptional(dst, "measure", s.Measure.String())
	dst = jsontext.AppendOptional(dst, "from", s.From.String())
	dst = jsontext.AppendOptional(dst, "to", s.To.String())
	dst = jsontext.AppendOptional(dst, "basis", s.Basis.String())
	dst = jsontext.AppendOptional(dst, "basis_text", s.BasisText)
	dst = jsontext.AppendOptional(dst, "subject", s.Subject)
	dst = jsontext.AppendOptional(dst, "scope", s.Scope)
	dst = jsontext.AppendOptional(dst, "period", s.Period)
	return append(jsontext.AppendOptional(dst, "status", s.Status.String()), '}')
}
