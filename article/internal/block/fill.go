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
			t.Rows = append(t.Rows, cells(l, at.Start))
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
