package html

import (
	"slices"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/line"
)

// weights gives each line its evidence; lines in elements of a cue in avoid have none.
func (t *tree) weights(in []cue, avoid cue) []int32 {
	w := make([]int32, len(t.lines))
	for i := range t.lines {
		l := &t.lines[i]
		if avoid != 0 && in[l.node]&avoid != 0 {
			continue
		}
		w[i] = t.weigh(l)
	}
	return w
}

// What lines are worth as evidence, in Han characters. Set by hand, no fit is behind them, and it is their order that
// counts: with six tenths of any one of them, or 1.6 times as much, texts, titles and dates of 101 hand-checked pages and of
// their dumps score the same.
const (
	maxProse  = 1000 // of a paragraph, by its score
	maxTagged = 30   // of other text in the tag of a paragraph, which is worth half its size
	leastTalk = 4    // a clause from this size on is worth what it has: verses, short talk
	maxBroken = 8    // of a line that a break ends, which is worth a quarter
)

func (t *tree) weigh(l *textLine) int32 {
	switch l.kind {
	case line.Foot, line.Menu, line.Meta, line.Cut, line.Drop, line.End:
		return 0
	}
	if l.flags&isLinked != 0 && (l.flags&isProse == 0 || int(l.link)*10 > int(l.end-l.start)*9) {
		return 0
	}
	tag := t.nodes[l.node].tag
	switch {
	case l.flags&isProse != 0:
		return min(l.score, maxProse)
	case tag == atom.P || tag == atom.Pre || tag == atom.Blockquote:
		return min(l.size/2, maxTagged)
	case l.flags&isClause != 0 && l.size >= leastTalk:
		return l.size
	case l.flags&isBreak != 0:
		return min(l.size/4, maxBroken)
	}
	return 0
}

// decay is what of a line's evidence each element further out gets, in percent. Set by hand: on the same pages other values
// of the first two (six tenths, 1.6 times) lose up to .006 of F1, summed over six sets, or gain .001; more for the third or
// the fourth would gain .005, on one page.
var decay = [...]int32{100, 62, 40, 25, 15}

// choose returns the element that holds the article, or -1. An element's claim is
// the evidence right in it and, discounted, in the elements within it: the
// innermost element that holds the paragraphs together wins. Evidence counts for
// more where the text speaks of what the page's title names: the notice in the
// sidebar may be longer than the news.
func (t *tree) choose(w []int32, s sums) int32 {
	holder := t.holders()
	trust := t.trust(w, holder)
	claim := make([]int64, len(t.nodes))
	teased, said := t.teasers(), t.remarks()
	for i := range t.lines {
		if w[i] == 0 {
			continue
		}
		n := holder[i]
		c := int64(w[i]) * int64(trust[n])
		if teased[i] || said[i] {
			c /= 3
		}
		for _, d := range decay {
			if n < 0 {
				break
			}
			claim[n] += c * int64(d)
			n = t.outside(n)
		}
	}
	for _, n := range t.timelines() {
		claim[n] = max(claim[n], int64(s.scoreOf(&t.nodes[n]))*int64(trust[n])*int64(decay[0]))
	}
	titles := t.titleLines()
	best, most := int32(-1), int64(0)
	for i := range t.nodes {
		n := &t.nodes[i]
		c := claim[i]
		if c == 0 {
			continue
		}
		c = c * int64(100-min(s.linked(n), 90)) / 100
		if n.cue&certain != 0 {
			c *= 2
		}
		if n.cue&content != 0 {
			c += c / 5
		}
		if n.below(titles) {
			c += c / 2
		}
		if c > most {
			best, most = int32(i), c
		}
	}
	return best
}

// outside is the element around n that holds more lines than n: boxes that only hold
// another box are passed over.
func (t *tree) outside(n int32) int32 {
	p := t.nodes[n].parent
	for p > 0 && t.nodes[p].l0 == t.nodes[n].l0 && t.nodes[p].l1 == t.nodes[n].l1 {
		p = t.nodes[p].parent
	}
	return p
}

// holders gives for each line the element that holds it as one of its paragraphs.
func (t *tree) holders() []int32 {
	direct := make([]int32, len(t.nodes)) // lines right in a node
	for i := range t.lines {
		direct[t.lines[i].node]++
	}
	out := make([]int32, len(t.lines))
	for i := range t.lines {
		n := t.lines[i].node
		if n > 0 && (isLeaf(t.nodes[n].tag) && t.nodes[n].tag != atom.Pre || direct[n] < 3) {
			n = t.nodes[n].parent
			for n > 0 && isLeaf(t.nodes[n].tag) {
				n = t.nodes[n].parent
			}
		}
		out[i] = n
	}
	return out
}

// maxRivals is how many elements are compared by what they speak of.
const maxRivals = 12

// trust gives the elements that hold the most text a weight by how much they speak
// of the page's title, in percent; others have the weight of one that half does.
func (t *tree) trust(w, holder []int32) []int32 {
	const half = 80
	trust := make([]int32, len(t.nodes))
	held := make([]int32, len(t.nodes))
	for i := range trust {
		trust[i] = half
	}
	said := t.said()
	if len(said) == 0 {
		return trust
	}
	title := headline.Strip(said[0], said[1:])
	for i, n := range holder {
		held[n] += w[i]
	}
	for _, r := range rivals(held) {
		trust[r] = 30 + int32(t.speaksOf(title, t.nodes[r].l0, t.nodes[r].l1))
	}
	return trust
}

// rivals are the elements that hold the most, at least something, the most first.
func rivals(held []int32) []int32 {
	var out []int32
	for i, h := range held {
		if h < 24 {
			continue
		}
		k := len(out)
		for k > 0 && held[out[k-1]] < h {
			k--
		}
		if k < maxRivals {
			out = slices.Insert(out, k, int32(i))
			out = out[:min(len(out), maxRivals)]
		}
	}
	return out
}
