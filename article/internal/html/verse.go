package html

import "github.com/tiyao/tiyao/article/internal/line"

// minVerses is how many lines of their own make a poem.
const minVerses = 6

// verses weighs the lines of pages without running text: short lines without marks in one
// element, none of them a link. It returns nil where there are none, or where no date
// stands over them: a menu is such lines too.
func (t *tree) verses(in []cue) []int32 {
	count := make([]int32, len(t.nodes))
	holder := t.holders()
	isVerse := func(i int) bool {
		l := &t.lines[i]
		return l.kind == line.Text && l.link == 0 && l.size >= 2 && l.size <= 40 && in[l.node]&(clutter|hidden) == 0
	}
	for i := range t.lines {
		if isVerse(i) && t.lines[i].flags&(isBreak|isPre) != 0 {
			count[holder[i]]++
		}
	}
	var out []int32
	dated := false
	for i := range t.lines {
		dated = dated || t.lines[i].kind == line.Meta
		if !dated || count[holder[i]] < minVerses || !isVerse(i) {
			continue
		}
		if out == nil {
			out = make([]int32, len(t.lines))
		}
		out[i] = t.lines[i].size
	}
	return out
}
