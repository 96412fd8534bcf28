package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// stirs reports whether clause k of sentence s says no more than that people speak of what the clauses before it tell: 引发网友热议, 这一消息登上热搜. Where the
// title says so too, it is the news.
func (w *work) stirs(s, k int32) bool {
	const most = 24
	c := &w.clauses[k]
	text := w.doc.Text[c.start:c.end]
	if k == 0 || w.stirring || w.sents[s].is&asks != 0 || c.is&(isFigure|isTurn|isIf|isTime|isSays|isSource) != 0 || c.size > most || !endsWith(text, classTalk) {
		return false
	}
	if !holds(text, classStirs) || hanzi.ContainsAny(text, "“「《") || strings.ContainsAny(text, "未不没还更") || c.is&(isSubject|isHang) == isSubject && !opensWith(text, classStirred) {
		return false
	}
	for t := c.first; t < c.last; t++ {
		switch w.doc.Tokens[t].Tag {
		case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
			return false // it says whose
		}
	}
	before := &w.clauses[k-1]
	return !endsWith(w.doc.Text[before.start:before.end], classSpread) // 四处游览的照片，|引发热议: it has its verb there
}

// onStirs is what a reader minds where a part of c ends in a clause that only says that people speak of it.
func (w *work) onStirs(c *cand) float32 {
	v := float32(0)
	for i := range c.n {
		p := &c.parts[i]
		switch {
		case p.from == p.to || !w.stirs(p.sent, p.to):
		case i == c.n-1:
			v += onStir
		default:
			v += onStir / 2
		}
	}
	return v
}

// endsRightly reports whether p ends early because all of its sentence has no room, or says no more but that people speak of it.
func (w *work) endsRightly(p *part, room int32) bool {
	return p.full > room || p.to+1 == p.end && w.stirs(p.sent, p.end)
}
