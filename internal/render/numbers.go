package render

import (
	"fmt"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/stats"
)

// Numbers is the result of stats --explain: every number of the text, what it is reported
// as, and the rules that were applied to it.
type Numbers []stats.Explanation

// AppendFields appends "explain":[{"text","start","end","stat","reasons":[{"rule","effect"}…]}…].
func (n Numbers) AppendFields(dst []byte) []byte {
	dst = append(jsontext.AppendName(dst, "explain"), '[')
	for _, x := range n {
		dst = jsontext.AppendField(append(jsontext.AppendComma(dst), '{'), "text", x.Text)
		dst = jsontext.AppendInt(dst, "start", x.Start)
		dst = jsontext.AppendInt(dst, "end", x.End)
		if x.Stat != nil {
			dst = x.Stat.AppendJSON(jsontext.AppendName(dst, "stat"))
		}
		dst = append(jsontext.AppendName(dst, "reasons"), '[')
		for _, r := range x.Reasons {
			dst = jsontext.AppendField(append(jsontext.AppendComma(dst), '{'), "rule", r.Rule)
			dst = append(jsontext.AppendField(dst, "effect", r.Effect), '}')
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, ']')
}

// AppendText appends a number on a line, and below it the rules.
func (n Numbers) AppendText(dst []byte, s Style) []byte {
	for _, x := range n {
		dst = append(dst, s.cyan(plain.Clean(x.Text))...)
		if x.Stat != nil {
			dst = append(append(dst, "  "...), plain.Clean(x.Stat.String())...)
			dst = append(append(dst, "  "...), s.dim(fmt.Sprintf("confidence %.2f", x.Stat.Confidence))...)
		}
		dst = append(dst, '\n')
		for _, r := range x.Reasons {
			dst = append(append(append(dst, "    "...), s.dim(r.Effect+"  "+r.Rule)...), '\n')
		}
	}
	return dst
}

// AppendHTML appends the same as preformatted text.
func (n Numbers) AppendHTML(dst []byte) ([]byte, error) {
	return appendPreformatted(dst, n.AppendText(nil, Style{width: 100})), nil
}
