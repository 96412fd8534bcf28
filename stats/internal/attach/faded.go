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

// hourGone reports whether the period of figure k, which is named at cell i, is an hour of no day that another sentence
// was about: 晚上10点回家还剩22%。充满用时|47分钟.
func (r *Reader) hourGone(k int, i int32, period string) bool {
	if i < 0 || r.cells[i].sentence == r.cells[r.figAt[k]].sentence {
		return false
	}
	for _, w := range [...]string{"早上", "晚上", "上午", "下午", "中午", "凌晨", "傍晚", "清晨", "深夜", "夜里", "晚间"} {
		period = strings.TrimPrefix(period, w)
	}
	n := strings.IndexFunc(period, func(c rune) bool {
		return c != ' ' && (c < '0' || c > '9') && !strings.ContainsRune("一二两三四五六七八九十", c)
	})
	if n < 1 {
		return false
	}
	for _, w := range [...]string{"点", "點", "时", "時"} {
		if rest, ok := strings.CutPrefix(period[n:], w); ok {
			return !strings.ContainsAny(rest, "日月年")
		}
	}
	return false
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
