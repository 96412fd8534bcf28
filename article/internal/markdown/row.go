package markdown

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/block"
)

// row reads a row of a table; a row of dashes makes the one above it heads.
func (r *reader) row(t string) {
	r.end()
	if strings.Trim(t, "|-: ") == "" {
		if n := len(r.lines); r.table && n > 0 {
			r.lines[n-1].head = true
		}
		return
	}
	t = strings.TrimSuffix(strings.TrimPrefix(t, "|"), "|")
	l := textLine{first: !r.table}
	for _, c := range strings.Split(t, "|") {
		l.cells = append(l.cells, block.JoinCells([]string{inline(c)}))
	}
	if l.text = block.JoinCells(l.cells); l.text != "" {
		r.lines = append(r.lines, l)
		r.table = true
	}
}
