package keywords

import rank "github.com/tiyao/tiyao/internal/rank/keywords"

// StopWords returns the built-in list of words that are no keywords, in their normal form
// (segment.Normal), sorted.
func StopWords() []string { return rank.StopWords() }
