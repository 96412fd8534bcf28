package summary

import "github.com/tiyao/tiyao/segment"

// offTitle reports whether c says nothing of what the title given says: none of its words that carry meaning, and no two characters of it that stand
// together either, for 小托福 is one word there and two in the text. A post has a title that is no headline.
func (w *work) offTitle(c *cand) bool {
	if !w.titled || w.titleMass == 0 || c.tally.title > 0 || w.register == segment.RegisterPost {
		return false
	}
	for i := range c.n {
		p := &c.parts[i]
		if w.sharesTwo(w.doc.Text[w.clauses[p.from].start:w.clauses[p.to].end]) {
			return false
		}
	}
	return true
}

// sharesTwo reports whether two Chinese characters stand together in the title that stand together in s too.
func (w *work) sharesTwo(s string) bool {
	const far = 200 // bytes of the title
	return pairsAgain(w.titleText[:min(len(w.titleText), far)], s) > 0
}
