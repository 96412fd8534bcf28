package attach

import (
	"slices"
	"strings"
)

const (
	fadesAfter = 3    // how many sentences a time holds at least, whatever they tell
	fadeReach  = 3000 // how far before a figure its time is looked for, in bytes
)

// statedAt returns the cell where the period c of figure k, of which b is the figure before that tells a time of its own, is
// named; -1 where that is not known.
func (r *Reader) statedAt(k, b int, c *candidate) int32 {
	switch {
	case c.source == fromNothing:
		return -1
	case c.j > c.i:
		return c.i
	case c.source == fromCarried && b >= 0 && r.got[b].Period == c.text:
		return r.got[b].stated
	}
	at := int(r.cells[r.figAt[k]].start)
	from := max(r.p.Start, at-fadeReach)
	n := strings.LastIndex(r.text[from:at], c.text)
	if n < 0 {
		return -1
	}
	i, _ := slices.BinarySearchFunc(r.cells, int32(from+n), func(c cell, s int32) int { return int(c.end - s - 1) })
	return int32(i)
}

// faded reports whether the period of figure k, which is named at cell i, was named so many sentences ago, with so few
// figures since, that the text tells of something else by now: 去年…。专家提醒…。每人每天应睡|8小时. A report goes on with
// figures.
func (r *Reader) faded(k int, i int32) bool {
	if i < 0 || k == 0 {
		return false
	}
	gone := r.cells[r.figAt[k]].sentence - r.cells[i].sentence
	if gone < fadesAfter {
		return false
	}
	told := int32(0)
	for n := k - 1; n >= 0 && r.figAt[n] > i && told*2 <= gone; n-- {
		told++
	}
	return told*2 <= gone
}
