package tiyao

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// MarshalJSON writes the report as one flat object, with the fields of the parts that an
// Analyzer was asked for; of a report made by hand, those that are set:
//
//	{"title","date","source","author","url","language","kind","tags","text","register","names","keywords","section","section_score","stats","summary","sentences","description"}
//
// "author", "url" and "language" are left out where the page does not tell them.
// A "truncated":true behind "stats" says that the text may have more of them than stats.Limit.
// A "note" stands at the end where something is not there that was asked for, and says why.
// A date is "2006-01-02", with " 15:04" or " 15:04:05" behind it when the page gives
// the time; it is empty when the page gives no date. A byte of the body that is no UTF-8 is
// written as U+FFFD, which JSON can hold: offsets are those of the body, not of what is written then.
func (r Report) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// AppendJSON appends what MarshalJSON returns. It does not allocate if dst is large enough.
func (r *Report) AppendJSON(dst []byte) []byte {
	return append(r.AppendFields(append(dst, '{')), '}')
}

// AppendFields appends the fields of AppendJSON without the braces around them, for an
// object that has more: behind an opening brace, or a comma and a field, it reads on.
func (r *Report) AppendFields(dst []byte) []byte {
	parts := r.parts
	if parts == 0 {
		parts = r.set()
	}
	if parts&PartArticle != 0 {
		dst = jsontext.AppendField(dst, "title", r.Article.Title)
		dst = jsontext.AppendField(dst, "date", r.Article.Date())
		dst = jsontext.AppendField(dst, "source", r.Article.Source)
		dst = jsontext.AppendOptional(dst, "author", r.Article.Author)
		dst = jsontext.AppendOptional(dst, "url", r.Article.URL)
		dst = jsontext.AppendOptional(dst, "language", r.Article.Language)
		dst = jsontext.AppendField(dst, "kind", string(r.Article.Kind))
		dst = append(jsontext.AppendName(dst, "tags"), '[')
		for _, t := range r.Article.Tags {
			dst = jsontext.AppendString(jsontext.AppendComma(dst), t)
		}
		dst = jsontext.AppendField(append(dst, ']'), "text", r.Article.Body)
		if r.told {
			dst = jsontext.AppendField(dst, "register", r.Register.String())
		}
	}
	if parts&PartNames != 0 {
		dst = append(jsontext.AppendName(dst, "names"), '[')
		for i := range r.Names {
			dst = r.Names[i].AppendJSON(jsontext.AppendComma(dst))
		}
		dst = append(dst, ']')
	}
	if parts&PartKeywords != 0 {
		dst = append(jsontext.AppendName(dst, "keywords"), '[')
		for i := range r.Keywords {
			dst = r.Keywords[i].AppendJSON(jsontext.AppendComma(dst))
		}
		dst = r.Section.AppendFields(append(dst, ']'))
	}
	if parts&PartStats != 0 {
		dst = append(jsontext.AppendName(dst, "stats"), '[')
		for i := range r.Stats {
			dst = r.Stats[i].AppendJSON(jsontext.AppendComma(dst))
		}
		dst = append(dst, ']')
		if r.Truncated {
			dst = append(jsontext.AppendName(dst, "truncated"), "true"...)
		}
	}
	if parts&PartSummary != 0 {
		dst = r.Summary.AppendFields(dst)
	}
	if parts&PartDescription != 0 {
		dst = jsontext.AppendField(dst, "description", r.Description)
	}
	return jsontext.AppendOptional(dst, "note", r.Note)
}

// set returns the parts that r holds something of.
func (r *Report) set() (p Part) {
	if a := &r.Article; a.Title != "" || a.Body != "" || a.Source+a.Author+a.URL != "" || len(a.Tags) > 0 || !a.Published.IsZero() {
		p |= PartArticle
	}
	if len(r.Names) > 0 {
		p |= PartNames
	}
	if len(r.Keywords) > 0 || r.Section.Name != "" {
		p |= PartKeywords
	}
	if len(r.Stats) > 0 {
		p |= PartStats
	}
	if r.Summary.Text != "" || len(r.Summary.Sentences) > 0 {
		p |= PartSummary
	}
	if r.Description != "" {
		p |= PartDescription
	}
	return p
}

// china is the zone of dates that name none.
var china = time.FixedZone("", 8*3600)

// dateLayouts are the forms a report writes a date in.
var dateLayouts = [...]string{time.DateTime, "2006-01-02 15:04", time.DateOnly}

// UnmarshalJSON reads what MarshalJSON writes. What is not written (the segmented
// document, where a keyword stands) is not read either. A date names no zone, and is read
// as article.ParseDate reads such a one: in that of China.
func (r *Report) UnmarshalJSON(b []byte) error {
	var v struct {
		Title, Date, Source *string
		Author, URL         string
		Language, Kind      string
		Tags                []string
		Text                string
		Register            *segment.Register
		Names               *[]segment.Name
		Keywords            *[]keywords.Keyword
		Section             string
		SectionScore        float64 `json:"section_score"`
		Stats               *[]stats.Stat
		Truncated           bool
		Summary             *string
		Sentences           []struct {
			Text       string
			Start, End int
		}
		Description *string
		Note        string
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return fmt.Errorf("tiyao: report: %w", err)
	}
	out := Report{}
	if v.Title != nil || v.Date != nil || v.Source != nil || v.Text != "" {
		out.parts |= PartArticle
		out.Article.Title, out.Article.Source = deref(v.Title), deref(v.Source)
		out.Article.Author, out.Article.URL, out.Article.Language = v.Author, v.URL, v.Language
		out.Article.Tags, out.Article.Body = v.Tags, v.Text
		out.Article.Kind = article.Kind(v.Kind)
		if v.Register != nil {
			out.Register, out.told = *v.Register, true
		}
		if err := out.readDate(deref(v.Date)); err != nil {
			return err
		}
	}
	if v.Names != nil {
		out.parts |= PartNames
		out.Names = *v.Names
	}
	if v.Keywords != nil {
		out.parts |= PartKeywords
		out.Keywords = *v.Keywords
		out.Section = keywords.Section{Name: v.Section, Score: v.SectionScore}
	}
	if v.Stats != nil {
		out.parts |= PartStats
		out.Stats, out.Truncated = *v.Stats, v.Truncated
	}
	if v.Summary != nil {
		out.parts |= PartSummary
		out.Summary.Text = *v.Summary
		for _, s := range v.Sentences {
			out.Summary.Sentences = append(out.Summary.Sentences, summarize.Sentence{Text: s.Text, Start: s.Start, End: s.End})
		}
	}
	if v.Description != nil {
		out.parts |= PartDescription
		out.Description = *v.Description
	}
	out.Note = v.Note
	*r = out
	return nil
}

// readDate sets the article's date from the form that reports write.
func (r *Report) readDate(s string) error {
	if s == "" {
		return nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.ParseInLocation(layout, s, china); err == nil {
			r.Article.Published, r.Article.HasTime = t, layout != time.DateOnly
			return nil
		}
	}
	return fmt.Errorf("tiyao: report: no date: %q", s)
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
