package block

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
)

// Fill writes lines as the body of a, with the places of its headings, captions and
// tables.
func Fill(a *page.Article, lines []Line) {
	var b strings.Builder
	n := 0
	for i := range lines {
		n += len(lines[i].Text) + 1
	}
	b.Grow(n)
	var down []below
	for i := range lines {
		l := &lines[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		at := page.Span{Start: b.Len(), End: b.Len() + len(l.Text)}
		b.WriteString(l.Text)
		switch {
		case l.Kind == line.Caption:
			a.Captions = append(a.Captions, at)
		case l.Table > 0:
			if i == 0 || lines[i-1].Table != l.Table {
				a.Tables = append(a.Tables, page.Table{Head: heads(lines[i:])})
			}
			t := &a.Tables[len(a.Tables)-1]
			if i == 0 || lines[i-1].Table != l.Table {
				down = down[:0]
			}
			t.Rows = append(t.Rows, spread(cells(l, at.Start), l.Spans, &down))
		case IsHeading(lines, i):
			a.Headings = append(a.Headings, page.Heading{Span: at, Level: l.Level()})
		}
	}
	a.Body = b.String()
}

// JoinCells writes the cells of a row as one line.
func JoinCells(cells []string) string {
	return strings.Join(strings.Fields(strings.Join(cells, " ")), " ")
}

// cells finds the cells of l in its text, which starts at byte from of the body.
func cells(l *Line, from int) []page.Span {
	out := make([]page.Span, len(l.Cells))
	at := 0
	for i, c := range l.Cells {
		if c = JoinCells([]string{c}); c == "" {
			out[i] = page.Span{Start: from + at, End: from + at}
			continue
		}
		if k := strings.Index(l.Text[at:], c); k >= 0 {
			at += k
		}
		out[i] = page.Span{Start: from + at, End: from + at + len(c)}
		at += len(c)
	}
	return out
}

// A below is a cell of a column that goes on in the rows below.
type below struct {
	page.Span
	rows int // that are left
}

// maxColumns is how many columns a table can have when its cells are put wherever they span.
const maxColumns = 64

// spread puts each cell in all columns that it spans, and those of the rows above that go on in this one between them.
func spread(row []page.Span, spans []CellSpan, down *[]below) []page.Span {
	if len(spans) == 0 && len(*down) == 0 {
		return row
	}
	var out []page.Span
	under := func() {
		for k := len(out); k < len(*down) && (*down)[k].rows > 0 && k < maxColumns; k++ {
			out = append(out, (*down)[k].Span)
			(*down)[k].rows--
		}
	}
	for i, c := range row {
		under()
		cols, rows := 1, 1
		if len(spans) > 0 && spans[0].Cell == i {
			cols, rows = spans[0].Cols, spans[0].Rows
			spans = spans[1:]
		}
		for ; cols > 0 && len(out) < maxColumns; cols-- {
			for rows > 1 && len(*down) <= len(out) {
				*down = append(*down, below{})
			}
			if rows > 1 {
				(*down)[len(out)] = below{c, rows - 1}
			}
			out = append(out, c)
		}
	}
	under()
	return out
}

// heads counts the rows of heads that open the table at lines[0]. Where the page marks
// none, a first row without figures above a row of figures is one.
func heads(lines []Line) int {
	n := 0
	for n < len(lines) && lines[n].Table == lines[0].Table && lines[n].Head {
		n++
	}
	if n == 0 && len(lines) > 1 && lines[1].Table == lines[0].Table && lines[0].Digits == 0 && figures(&lines[1]) {
		return 1
	}
	return n
}

// figures says whether half of the filled cells of a row hold digits.
func figures(l *Line) bool {
	filled, with := 0, 0
	for _, c := range l.Cells {
		if c != "" {
			filled++
		}
		if line.Of(c).Digits > 0 {
			with++
		}
	}
	return with*2 >= filled && with > 0
}
