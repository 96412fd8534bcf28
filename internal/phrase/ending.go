package phrase

import "github.com/tiyao/tiyao/internal/hanzi"

// Ending returns the length in bytes of the longest word that the text s ends in and that has at most so many runes,
// whatever its width, case and script: 0 when there is none. It is quick to say so.
func (t *Table[V]) Ending(s string, most int) int {
	if !t.Ends(hanzi.LastFolded(s)) {
		return 0
	}
	found := 0
	for i, n := len(s), min(most, t.longest); i > 0 && n > 0; n-- {
		w, han := 3, false
		if i > 2 {
			_, han = hanzi.HanAt(s[:i], i-3)
		}
		if !han {
			_, w = hanzi.Last(s[:i])
		}
		if i -= w; t.Has(s[i:]) {
			found = len(s) - i
		}
	}
	return found
}
