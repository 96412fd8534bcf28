package html

import "github.com/tiyao/tiyao/internal/hanzi"

// maxKin is how many bytes of a text are compared with another.
const maxKin = 24 << 10

// pairs are the pairs of Han characters of the lines in n.
func (t *tree) pairs(n *node) map[[2]rune]bool {
	out := map[[2]rune]bool{}
	t.eachPair(n, func(p [2]rune) { out[p] = true })
	return out
}

// shares says whether the text in n speaks of what words are from: a tenth of its pairs
// of characters come back there. A site's word about itself, or what a reader says, has
// fewer.
func (t *tree) shares(n *node, words map[[2]rune]bool) bool {
	all, hits := 0, 0
	t.eachPair(n, func(p [2]rune) {
		all++
		if words[p] {
			hits++
		}
	})
	return hits*10 >= all
}

func (t *tree) eachPair(n *node, f func([2]rune)) {
	size := 0
	for i := n.l0; i < n.l1 && size < maxKin; i++ {
		l := &t.lines[i]
		if l.flags&isLinked != 0 {
			continue
		}
		size += int(l.end - l.start)
		var last rune
		for _, r := range string(t.text[l.start:l.end]) {
			if !hanzi.IsHan(r) {
				last = 0
				continue
			}
			if last != 0 {
				f([2]rune{last, r})
			}
			last = r
		}
	}
}
