package render

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// labels are the words of the report for people.
type labels struct {
	source, author, tags, keywords, figures, summary, description, chars string
	bases, statuses                                                      map[string]string
}

var (
	english = labels{
		"source", "author", "page tags", "Keywords", "Figures", "Summary", "Description", "%d characters",
		map[string]string{"yoy": "YoY", "mom": "MoM", "qoq": "QoQ"},
		map[string]string{"forecast": "forecast", "target": "target"},
	}
	chinese = labels{
		"来源", "作者", "网页标签", "关键词", "数据", "摘要", "描述", "%d 字",
		map[string]string{"yoy": "同比", "mom": "环比", "qoq": "比上季度"},
		map[string]string{"forecast": "预计", "target": "目标"},
	}
)

// userLabels are in the language of the user's locale.
func userLabels() *labels {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "zh") {
				return &chinese
			}
			break
		}
	}
	return &english
}

// AppendText appends the report for people: everything for analyze, with headings; for
// the other verbs their own part, plain, so that it can be piped on.
func (r Report) AppendText(dst []byte, s Style) []byte {
	r = r.plain()
	switch r.Parts {
	case tiyao.PartArticle:
		dst = r.appendHead(dst, s)
		dst = append(dst, '\n')
		dst = append(dst, r.Article.Body...)
		return append(dst, '\n')
	case tiyao.PartNames:
		return appendNames(dst, s, r.Names)
	case tiyao.PartKeywords:
		return appendKeywords(dst, s, r.Keywords)
	case tiyao.PartStats:
		return appendFigures(dst, s, r.Stats, "")
	case tiyao.PartSummary:
		return append(append(dst, r.Summary.Text...), '\n')
	case tiyao.PartDescription:
		return append(append(dst, r.Description...), '\n')
	}
	return r.appendAll(dst, s)
}

// appendHead appends title, time, source and the page's tags.
func (r Report) appendHead(dst []byte, s Style) []byte {
	a := &r.Article
	for _, line := range wrap(a.Title, s.width) {
		if line != "" {
			dst = append(append(dst, s.bold(line)...), '\n')
		}
	}
	var facts []string
	if d := a.Date(); d != "" {
		facts = append(facts, d)
	}
	if a.Source != "" {
		facts = append(facts, s.labels.source+" "+a.Source)
	}
	if a.Author != "" {
		facts = append(facts, s.labels.author+" "+a.Author)
	}
	if len(a.Tags) > 0 {
		facts = append(facts, s.labels.tags+" "+strings.Join(a.Tags, ", "))
	}
	if len(facts) > 0 {
		dst = append(append(dst, s.dim(strings.Join(facts, " · "))...), '\n')
	}
	return dst
}

func (r Report) appendAll(dst []byte, s Style) []byte {
	dst = r.appendHead(dst, s)
	if len(r.Keywords) > 0 {
		dst = appendSection(dst, s, s.labels.keywords, "")
		dst = appendTags(dst, s, r.Keywords)
	}
	if len(r.Stats) > 0 {
		dst = appendSection(dst, s, s.labels.figures, fmt.Sprint(len(r.Stats)))
		dst = appendFigures(dst, s, r.Stats, "  ")
	}
	if r.Summary.Text != "" {
		dst = appendSection(dst, s, s.labels.summary, "")
		dst = appendWrapped(dst, s, r.Summary.Text)
	}
	if r.Description != "" {
		dst = appendSection(dst, s, s.labels.description, fmt.Sprintf(s.labels.chars, utf8.RuneCountInString(r.Description)))
		dst = appendWrapped(dst, s, r.Description)
	}
	return dst
}

// doubtful is the score below which a keyword is more likely wrong than helpful.
const doubtful = 0.1

// appendTags appends the keywords one behind the other, the doubtful ones pale.
func appendTags(dst []byte, s Style, ks []keywords.Keyword) []byte {
	const between = " · "
	at := s.width
	for i, k := range ks {
		need := columns(between) + columns(k.Text)
		switch {
		case at+need > s.width && i > 0:
			dst = append(dst, '\n')
			fallthrough
		case i == 0:
			dst = append(dst, "  "...)
			at = 2 + columns(k.Text)
		default:
			dst = append(dst, s.dim(between)...)
			at += need
		}
		if k.Score < doubtful {
			dst = append(dst, s.dim(k.Text)...)
		} else {
			dst = append(dst, s.cyan(k.Text)...)
		}
	}
	return append(dst, '\n')
}

func appendSection(dst []byte, s Style, name, note string) []byte {
	if len(dst) > 0 {
		dst = append(dst, '\n')
	}
	dst = append(dst, s.bold(name)...)
	if note != "" {
		dst = append(dst, s.dim(" ("+note+")")...)
	}
	return append(dst, '\n')
}

func appendWrapped(dst []byte, s Style, text string) []byte {
	for _, line := range wrap(text, s.width-2) {
		dst = append(append(append(dst, "  "...), line...), '\n')
	}
	return dst
}

func appendNames(dst []byte, s Style, names []segment.Name) []byte {
	var t table
	for i := range names {
		n := &names[i]
		t.add(cell{n.Text, s.cyan}, cell{n.Type.String(), nil}, cell{fmt.Sprintf("×%d", len(n.Body())), s.dim})
	}
	return t.append(dst, "", s.width)
}

func appendKeywords(dst []byte, s Style, ks []keywords.Keyword) []byte {
	var t table
	for _, k := range ks {
		t.add(cell{k.Text, s.cyan}, cell{fmt.Sprintf("%.2f", k.Score), nil},
			cell{fmt.Sprintf("×%d", k.Count), s.dim}, cell{string(k.Type), s.dim})
	}
	return t.append(dst, "", s.width)
}

// appendFigures appends the figures as a table: direction, value, subject, scope,
// period, basis, status.
func appendFigures(dst []byte, s Style, figures []stats.Stat, indent string) []byte {
	t := table{keep: 2}
	for i := range figures {
		f := &figures[i]
		arrow, paint := direction(f.Direction, s)
		t.add(cell{arrow, paint}, cell{f.Text, paint}, cell{f.Subject, nil}, cell{f.Scope, nil},
			cell{f.Period, s.dim}, cell{basis(f, s.labels), s.dim}, cell{s.labels.statuses[f.Status.String()], s.dim})
	}
	return t.append(dst, indent, s.width)
}

// direction is the arrow of a change in the colours of Chinese markets: red is up.
func direction(d stats.Direction, s Style) (string, func(string) string) {
	switch d {
	case stats.Up:
		return "↑", s.red
	case stats.Down:
		return "↓", s.green
	case stats.Flat:
		return "→", nil
	}
	return "", nil
}

// basis is what a change is compared with, in the article's words if it is no common one.
func basis(f *stats.Stat, l *labels) string {
	if name := l.bases[f.Basis.String()]; name != "" {
		return name
	}
	return f.BasisText
}
