package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// ofLabel gives figure k the label that it stands behind, with what the label before was of:
// 《海棠》估价：|4万元|，出价：|16万元|.
func (r *Reader) ofLabel(k int) {
	i, j := r.labelBefore(k)
	if j <= i {
		return
	}
	again := false // the one before has a label too
	g, s, stem := &r.got[k], r.span(i, j), ""
	if k > 0 && r.p.Figures[k].Unit == r.p.Figures[k-1].Unit && r.cells[r.figAt[k-1]].sentence == r.cells[r.figAt[k]].sentence {
		if a, b := r.labelBefore(k - 1); b > a {
			stem, again = strings.CutSuffix(r.got[k-1].Subject, r.span(a, b))
		}
	}
	if n := r.titleBefore(i); n < i {
		i, stem = n, ""
		s = r.span(i, j)
	}
	if !again && !r.isMeasure(j-1) || strings.HasSuffix(g.Subject, s) || strings.HasSuffix(s, g.Subject) && g.Subject != "" {
		return
	}
	s = stem + s
	g.Subject, g.subject, g.verb, g.from = s, [2]int32{i, j}, "", fromBefore
	r.byRule(k, Subject, s, "the label that it stands behind")
}

// titleBefore returns where the title of what a label is of begins, with what stands in brackets behind it, the cell i
// where it has none: 《海棠》（1963）|估价.
func (r *Reader) titleBefore(i int32) int32 {
	n := i - 1
	if n > 0 && r.cells[n].mark == closeMark {
		for n > 0 && n > i-bracketReach && r.cells[n].mark != openMark {
			n--
		}
		n--
	}
	for n > 0 && r.cells[n].mark == spaceMark {
		n--
	}
	if n < 1 || !r.is(&r.cells[n], "》") {
		return i
	}
	for m := n - 1; m >= 0 && m > n-maxOwner; m-- {
		if r.is(&r.cells[m], "《") {
			return m
		}
	}
	return i
}

// maxLabel is how many words a label has at most.
const maxLabel = 4

// labelBefore returns the noun before a colon that figure k stands right behind, where that says what it measures.
func (r *Reader) labelBefore(k int) (i, j int32) {
	if !r.labelled(k) {
		return 0, 0
	}
	j = r.figAt[k] - 1
	i = j
	for i > 0 && j-i < maxLabel {
		c := &r.cells[i-1]
		if c.mark != wordMark || c.name > 0 || c.class == cDe || r.text[c.start] < 0x80 || !nounish(c) && c.tag != segment.TagB && c.tag != segment.TagA && (!verbish(c) || j-i > 0) {
			break
		}
		i--
	}
	if i == j || r.says(j-1, saysFrame) {
		return 0, 0
	}
	if i > 0 && r.cells[i-1].mark == wordMark && r.cells[i-1].name == 0 && r.text[r.cells[i-1].start] >= 0x80 {
		return 0, 0
	}
	return i, j
}

// closedBehind reports whether nothing that could be counted stands behind figure k: a mark, or the next label.
func (r *Reader) closedBehind(k int) bool {
	at := r.figAt[k]
	c := r.cellAt(at + 1)
	if c.mark != wordMark || c.start > r.cells[at].end || classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind) == moneyUnit {
		return true
	}
	for n := at + 1; n <= at+maxLabel+1; n++ {
		if m := r.cellAt(n); m.mark == commaMark && r.is(m, "：", ":") {
			return true
		} else if m.mark != wordMark {
			return false
		}
	}
	return false
}

// isMeasure reports whether cell i is a word that figures are told of.
func (r *Reader) isMeasure(i int32) bool {
	c := &r.cells[i]
	return c.class == cHead || c.class == cNamed || c.told() > 1
}
