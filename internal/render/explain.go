package render

import (
	"fmt"
	"html"
	"strings"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/keywords"
)

// Candidates is the result of keywords --explain: every candidate, the best first, with
// what the ranker saw in it.
type Candidates []keywords.Explanation

// AppendFields appends "explain":[{"text","score","count","source","by","refused","words","features"}…], without by where nothing beat a
// candidate, and without refused where no rule is against it.
func (c Candidates) AppendFields(dst []byte) []byte {
	dst = append(jsontext.AppendName(dst, "explain"), '[')
	for _, x := range c {
		dst = jsontext.AppendField(append(jsontext.AppendComma(dst), '{'), "text", x.Text)
		dst = jsontext.AppendFloat(jsontext.AppendName(dst, "score"), x.Score)
		dst = jsontext.AppendInt(dst, "count", x.Count)
		dst = jsontext.AppendField(dst, "source", x.Source)
		dst = jsontext.AppendOptional(jsontext.AppendOptional(dst, "by", x.By), "refused", x.Refused)
		dst = append(jsontext.AppendName(dst, "words"), '[')
		for _, w := range x.Words {
			dst = jsontext.AppendString(jsontext.AppendComma(dst), w)
		}
		dst = append(jsontext.AppendName(append(dst, ']'), "features"), '[')
		for _, f := range x.Features {
			dst = jsontext.AppendField(append(jsontext.AppendComma(dst), '{'), "name", f.Name)
			dst = jsontext.AppendInt(dst, "value", f.Value)
			dst = append(jsontext.AppendFloat(jsontext.AppendName(dst, "weight"), f.Weight), '}')
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, ']')
}

// AppendText appends a candidate on a line, with where it comes from and what beat it, and below it what weighs.
func (c Candidates) AppendText(dst []byte, s Style) []byte {
	for _, x := range c {
		dst = append(dst, s.cyan(plain.Clean(x.Text))...)
		about := strings.Join(x.Words, "|") + "  " + x.Source
		switch {
		case x.By != "":
			about += "  < " + x.By
		case x.Refused != "":
			about += "  no tag: " + x.Refused
		}
		dst = fmt.Appendf(dst, "  %.3f  ×%d  %s\n", x.Score, x.Count, s.dim(plain.Clean(about)))
		var parts []string
		for _, f := range x.Features {
			if f.Weight > 0.005 || f.Weight < -0.005 {
				parts = append(parts, fmt.Sprintf("%s %d %+.2f", f.Name, f.Value, f.Weight))
			}
		}
		for _, line := range wrap(strings.Join(parts, " · "), s.width-4) {
			dst = append(append(append(dst, "    "...), s.dim(line)...), '\n')
		}
	}
	return dst
}

// AppendHTML appends the same as preformatted text.
func (c Candidates) AppendHTML(dst []byte) ([]byte, error) {
	return appendPreformatted(dst, c.AppendText(nil, Style{width: 100})), nil
}

// appendPreformatted appends text as an article of HTML, as it stands.
func appendPreformatted(dst, text []byte) []byte {
	dst = append(dst, "<article><pre>"...)
	dst = append(dst, html.EscapeString(string(text))...)
	return append(dst, "</pre></article>\n"...)
}
