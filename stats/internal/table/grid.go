package table

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A Grid is a table as rows of cells, spans of the document's text.
type Grid struct {
	segment.Span                  // from the first cell to the last
	Rows         [][]segment.Span // cells without white space at their ends
	Head         int              // rows that head the columns
	Unit         string           // what the line above it says: 亿元
	Read         bool             // for the caller: its figures have been taken
}

// Find returns the tables of doc, in order and apart from each other.
func Find(doc *segment.Document) []Grid {
	var out []Grid
	for i := range doc.Source.Tables {
		t := &doc.Source.Tables[i]
		g := Grid{Rows: t.Rows, Head: t.Head}
		g.bounds()
		if g.End > g.Start && g.End <= len(doc.Text) && (len(out) == 0 || out[len(out)-1].End <= g.Start) {
			out = append(out, g)
		}
	}
	if len(out) == 0 && ruledText(doc.Text) {
		out = drawn(doc)
	}
	for i := range out {
		g := &out[i]
		if g.Head == 0 && g.headed(doc.Text) {
			g.Head = 1
		}
		if g.Unit = unitAbove(doc.Text[max(0, g.Start-120):g.Start]); g.Unit == "" {
			g.Unit = unitBelow(doc.Text[g.End:])
		}
	}
	return out
}

// ruledText reports whether anything that parts the cells of a drawn table stands in text.
func ruledText(text string) bool {
	return strings.IndexByte(text, '\t') >= 0 || strings.IndexByte(text, '|') >= 0 || strings.Contains(text, "｜") || strings.Contains(text, "  ")
}

// bounds sets the span of g to that of its cells.
func (g *Grid) bounds() {
	g.Start = -1
	for _, row := range g.Rows {
		for _, c := range row {
			if c.End <= c.Start {
				continue
			}
			if g.Start < 0 {
				g.Start = c.Start
			}
			g.End = c.End
		}
	}
}

// drawn finds tables in plain text: lines that follow each other and have as many cells.
func drawn(doc *segment.Document) (out []Grid) {
	var g Grid
	flush := func() {
		if len(g.Rows) >= 2 {
			g.bounds()
			out = append(out, g)
		}
		g = Grid{}
	}
	end := 0
	for _, p := range doc.Paragraphs {
		cells := cellsOf(doc.Text, p)
		if cells == nil {
			cells = blankCells(doc.Text, p)
		}
		if len(g.Rows) > 0 && (len(cells) != len(g.Rows[0]) || strings.Count(doc.Text[end:p.Start], "\n") > 1) {
			flush()
		}
		end = p.End
		switch {
		case len(cells) < 2:
		case len(g.Rows) == 1 && ruled(doc.Text, cells): // |---|---|
			g.Head = 1
		default:
			g.Rows = append(g.Rows, cells)
		}
	}
	flush()
	return out
}

// cellsOf cuts a line at tabs or strokes.
func cellsOf(text string, p segment.Span) (cells []segment.Span) {
	line := text[p.Start:p.End]
	by := "\t"
	if !strings.Contains(line, "\t") {
		by = "|"
		if !strings.Contains(line, "|") {
			by = "｜"
		}
	}
	if !strings.Contains(line, by) {
		return nil
	}
	at := p.Start
	for i, s := range strings.Split(line, by) {
		c := trim(text, segment.Span{Start: at, End: at + len(s)})
		at += len(s) + len(by)
		if c.End == c.Start && by != "\t" && (i == 0 || at > p.End) { // the strokes at both ends
			continue
		}
		cells = append(cells, c)
	}
	return cells
}

// maxCell is the longest cell, in bytes, of a table whose columns are parted by blanks.
const maxCell = 60

// blankCells cuts a line of three cells or more at runs of two or more blanks; a cell that
// is longer than any of a table is the sentence of a text.
func blankCells(text string, p segment.Span) (cells []segment.Span) {
	if !strings.Contains(text[p.Start:p.End], "  ") {
		return nil
	}
	p = trim(text, p)
	for at := p.Start; at < p.End; {
		n := strings.Index(text[at:p.End], "  ")
		if n < 0 {
			n = p.End - at
		}
		if n > maxCell {
			return nil
		}
		cells = append(cells, segment.Span{Start: at, End: at + n})
		at += n
		for at < p.End && text[at] == ' ' {
			at++
		}
	}
	if len(cells) < 3 {
		return nil
	}
	return cells
}

func trim(text string, s segment.Span) segment.Span {
	for s.Start < s.End && (text[s.Start] == ' ' || text[s.Start] == '\r') {
		s.Start++
	}
	for s.Start < s.End && (text[s.End-1] == ' ' || text[s.End-1] == '\r') {
		s.End--
	}
	return s
}

// ruled reports whether the cells are the rule below a head: ---, :--:.
func ruled(text string, cells []segment.Span) bool {
	for _, c := range cells {
		if s := text[c.Start:c.End]; s == "" || strings.Trim(s, "-: ") != "" {
			return false
		}
	}
	return true
}

// headed reports whether the first row is a head: fewer of its cells are numbers than in
// the rows below.
func (g *Grid) headed(text string) bool {
	if len(g.Rows) < 2 {
		return false
	}
	return numbers(text, g.Rows[0]) < numbers(text, g.Rows[1])
}

func numbers(text string, row []segment.Span) (n int) {
	for i, c := range row {
		if i == 0 {
			continue
		}
		if s := strings.TrimLeft(text[c.Start:c.End], "+-−"); s != "" && s[0] >= '0' && s[0] <= '9' && !year(s) && !strings.ContainsAny(s, "年月季度日") {
			n++
		}
	}
	return n
}

// told reports whether cell c of a row is that beside it or above it, which spans both.
func (g *Grid) told(row, c int) bool {
	cell := g.Rows[row][c]
	if c > 0 && cell == g.Rows[row][c-1] {
		return true
	}
	return row > g.Head && c < len(g.Rows[row-1]) && cell == g.Rows[row-1][c]
}

// unitBelow returns the unit that the line below a table states, s what follows the table.
func unitBelow(s string) string {
	s = strings.TrimLeft(s, " \t\r\n|(（")
	line, _, _ := strings.Cut(s, "\n")
	for _, w := range [...]string{"注：", "注:"} {
		line = strings.TrimPrefix(line, w)
	}
	if !strings.HasPrefix(line, "单位") && !strings.HasPrefix(line, "單位") {
		return ""
	}
	return unitAbove(strings.TrimRight(line, "。"))
}

// unitAbove returns the unit that the end of s states: 单位：亿元.
func unitAbove(s string) string {
	s = strings.TrimRight(s, " \t\r\n)）|")
	i := strings.LastIndex(s, "单位")
	if i < 0 {
		if i = strings.LastIndex(s, "單位"); i < 0 {
			return ""
		}
	}
	rest := strings.TrimSpace(s[i+len("单位"):])
	r, ok := strings.CutPrefix(rest, "：")
	if !ok {
		if r, ok = strings.CutPrefix(rest, ":"); !ok {
			return ""
		}
	}
	if r = strings.TrimSpace(r); len(r) > 24 || strings.ContainsAny(r, "\n。，,、") {
		return ""
	}
	return r
}
