package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/line"
)

// climb moves from the chosen element to one around it that the page names as
// content and that adds mostly text: an article in several boxes.
func (t *tree) climb(top int32, s sums) int32 {
	cur := top
	for level := 0; level < 3; level++ {
		p := t.nodes[cur].parent
		if p <= 0 {
			break
		}
		cur = p
		n, old := &t.nodes[p], &t.nodes[top]
		if n.cue&(content|certain) == 0 || s.linked(n) > 20 {
			continue
		}
		size, score := s.sizeOf(n)-s.sizeOf(old), s.scoreOf(n)-s.scoreOf(old)
		if size > 0 && score*2 > size && !t.barsFrom(old.l1, n.l1) {
			top = p
		}
	}
	return top
}

// gather returns the elements that make up the article: the chosen one and what
// beside it continues the text, in document order. For what goes on below, boxes that
// only hold another box are no level of their own.
func (t *tree) gather(top int32, s sums) []int32 {
	picked := []int32{top}
	from := t.opening(&t.nodes[top])
	var words map[[2]rune]bool // of the text, read when they are asked for
	kin := func(n *node) bool {
		if words == nil {
			words = t.pairs(&t.nodes[top])
		}
		return t.shares(n, words)
	}
	cur, depth := top, -1
	for level := 0; level < 3 && cur > 0; level++ {
		parent := t.nodes[cur].parent
		depth++
		for parent > 0 && t.nodes[parent].l0 == t.nodes[cur].l0 && t.nodes[parent].l1 == t.nodes[cur].l1 {
			cur, parent = parent, t.nodes[parent].parent
			depth++
		}
		if parent < 0 {
			break
		}
		before := t.above(parent, cur, depth, from, s)
		picked = append(append(before, picked...), t.below(parent, cur, level, s.scoreOf(&t.nodes[top]), kin, s)...)
		cur = parent
	}
	return picked
}

// beside says whether n, next to the article, may be part of it.
func beside(n *node, s sums) bool { return n.cue&(clutter|hidden) == 0 && s.linked(n) <= 30 }

// opening is the line that the article's head begins with: nothing that ends before it is
// part of it. It is the last title over the text in n or in it, or the line of the date
// where no title is found; -1 where there is neither.
func (t *tree) opening(n *node) int32 {
	at := int32(-1)
	for _, i := range t.titleLines() {
		switch t.nodes[t.lines[i].node].tag {
		case atom.Dd, atom.Dt, atom.Li: // a table of facts has the name too
			continue
		}
		if i < n.l1 {
			at = max(at, i)
		}
	}
	for i := max(0, n.l0-8); at < 0 && i < n.l0; i++ {
		if t.lines[i].kind == line.Meta {
			at = i
		}
	}
	return at
}

// above returns the children of parent over cur that belong to the text: its summary, and
// text that neither title nor date stand below.
func (t *tree) above(parent, cur int32, level int, from int32, s sums) []int32 {
	var out []int32
	for k := parent + 1; k < cur; k = t.nodes[k].end {
		n := &t.nodes[k]
		if !beside(n, s) || n.l1 <= from || t.introduces(n) {
			continue
		}
		score := s.scoreOf(n)
		if score > 0 && (n.cue&lede != 0 || score > 20 && s.linked(n) < 15 && (level == 0 || n.cue&maybe == 0)) {
			out = append(out, k)
		} else {
			out = append(out, t.ledes(k, s)...)
		}
	}
	return out
}

// introduces says whether n is a box that says what there is to see: 视频简介 and a few
// sentences, which come again in the text.
func (t *tree) introduces(n *node) bool {
	for i := n.l0; i < min(n.l1, n.l0+14); i++ {
		if t.lines[i].kind == line.Drop && strings.HasSuffix(t.of(&t.lines[i]), "简介") {
			return true
		}
	}
	return false
}

// below returns the children of parent under cur that go on with the text, up to a line
// that ends articles. main is the evidence for what was chosen.
func (t *tree) below(parent, cur int32, level int, main int32, kin func(*node) bool, s sums) []int32 {
	var out []int32
	chain := &t.nodes[cur] // the sibling that holds what was chosen
	for k := chain.end; k < t.nodes[parent].end; k = t.nodes[k].end {
		n := &t.nodes[k]
		if !beside(n, s) || n.l1 > n.l0 && t.remarks()[n.l1-1] {
			continue
		}
		if t.bars(n) {
			break
		}
		score := s.scoreOf(n)
		same := n.class == chain.class && n.tag == chain.tag && chain.class != uint32(n.tag)
		switch {
		case score == 0:
		case same && (level == 0 || score*8 > main),
			level == 0 && isLeaf(n.tag) && score > 20,
			level == 0 && score*6 > main && score > 60 && n.cue&maybe == 0 && kin(n),
			level == 1 && n.cue&content != 0 && score*6 > main:
			out = append(out, k)
		}
	}
	return out
}

// ledes returns the elements in n, the head of an article, that are named as its summary.
func (t *tree) ledes(n int32, s sums) []int32 {
	var out []int32
	for k := n + 1; k < t.nodes[n].end && k < n+24; k++ {
		nd := &t.nodes[k]
		if size := s.sizeOf(nd); nd.cue&lede != 0 && nd.cue&(clutter|hidden) == 0 && size >= 12 && size < 200 && s.linked(nd) < 15 {
			out = append(out, k)
			k = nd.end - 1
		}
	}
	return out
}

// bars says whether n opens with a line that ends articles.
func (t *tree) bars(n *node) bool { return t.barsFrom(n.l0, min(n.l1, n.l0+3)) }

func (t *tree) barsFrom(l0, l1 int32) bool {
	for i := l0; i < l1; i++ {
		if k := t.lines[i].kind; k == line.Cut || k == line.Foot {
			return true
		}
	}
	return false
}
