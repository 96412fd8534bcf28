package phrase

import "github.com/tiyao/tiyao/internal/hanzi"

// Ending returns the length in bytes of the longest word that the text s ends in and that has at most so many runes,
// whatever its width, case and script: 0 when there is none. It is quick to say so.
func (t *Table[V]) Ending(s string, most int) int {
	if r, _ := hanzi.Last(s); !t.Ends(hanzi.Fold(r)) {
		return 0
	}
	found := 0
	for i, n := len(s), min(most, t.longest); i > 0 && n > 0; n-- {
		_, w := hanzi.Last(s[:i])
		if i -= w; t.Has(s[i:]) {
			found = len(s) - i
		}
	}
	return found
}
