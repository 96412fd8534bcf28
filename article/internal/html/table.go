package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
)

// Limits of a row of data; rows that lay out a page are larger.
const (
	maxCells = 40
	maxCell  = 60 // characters
)

// row puts the cells of a table row on one line, when k is a row of a table of data
// and not of one that lays out the page. before is what was taken so far: a row with
// a single filled cell goes with the rows above it.
func (t *tree) row(k int32, before []block.Line) (block.Line, bool) {
	n := &t.nodes[k]
	if n.tag != atom.Tr || n.l1 == n.l0 || n.l1-n.l0 > maxCells {
		return block.Line{}, false
	}
	l := block.Line{Table: int(t.tableOf(k)) + 1, Head: true, Keep: true}
	filled, ok := t.cells(k, &l)
	goesOn := len(before) > 0 && before[len(before)-1].Table == l.Table
	if !ok || len(l.Cells) < 2 || filled < 2 && !(filled == 1 && goesOn) {
		return block.Line{}, false
	}
	l.Head = l.Head || t.nodes[n.parent].tag == atom.Thead
	l.Text = block.JoinCells(l.Cells)
	l.Measure = line.Of(l.Text)
	return l, true
}

// cells adds the cells of row k to l and counts those that are filled. ok is false where a line of the row stands in no
// cell, or a cell holds too much for data.
func (t *tree) cells(k int32, l *block.Line) (filled int, ok bool) {
	n := &t.nodes[k]
	next := n.l0 // the line that must come in the next cell
	for c := k + 1; c < n.end; c = t.nodes[c].end {
		cell := &t.nodes[c]
		if cell.tag != atom.Td && cell.tag != atom.Th || cell.l0 != next || len(l.Cells) == maxCells {
			return 0, false
		}
		next = cell.l1
		s, ok := t.cell(cell)
		if !ok {
			return 0, false
		}
		if s != "" {
			filled++
		}
		l.Head = l.Head && (s == "" || cell.tag == atom.Th)
		l.Cells = append(l.Cells, s)
		if cell.cols > 0 || cell.rows > 0 {
			l.Spans = append(l.Spans, block.CellSpan{Cell: len(l.Cells) - 1, Cols: max(1, int(cell.cols)), Rows: max(1, int(cell.rows))})
		}
	}
	return filled, next == n.l1
}

// cell is the text of a cell, its lines joined; ok is false where it is too much for
// a cell of data.
func (t *tree) cell(c *node) (s string, ok bool) {
	size := int32(0)
	var parts []string
	for i := c.l0; i < c.l1; i++ {
		l := &t.lines[i]
		if size += l.size; size > maxCell || t.nodes[l.node].tag == atom.Pre || l.flags&isLinked != 0 || l.kind >= line.Meta || i > c.l0 && l.flags&isProse != 0 {
			return "", false
		}
		parts = append(parts, t.of(l))
	}
	return strings.Join(parts, " "), len(parts) < 4
}

// tableOf is the table that node k is in.
func (t *tree) tableOf(k int32) int32 {
	for k > 0 && t.nodes[k].tag != atom.Table {
		k = t.nodes[k].parent
	}
	return k
}
