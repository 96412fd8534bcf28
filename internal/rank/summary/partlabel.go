package summary

import "github.com/tiyao/tiyao/segment"

// partLabel returns the length of the heading of a part at byte at, before byte end, that lost its line end: behind it the text opens with when, or with somebody of whom
// as many are counted. 情况通报|近日，网络出现…, 事件概述|一名学生….
func (w *work) partLabel(at, end int) int {
	n, _ := lexical().rubrics.LongestIn(w.doc.Text[at:end])
	if n == 0 || at+n >= end {
		return 0
	}
	k := w.doc.TokenAt(at + n)
	if k+1 >= len(w.doc.Tokens) || w.doc.Tokens[k].Start != at+n {
		return 0
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagT, segment.TagM:
		return n
	}
	return 0
}
