package keywords

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

//go:embed stopwords.txt
var stopwordsText string

// defaultStops returns the built-in stop words, folded.
func defaultStops() map[string]bool {
	m := map[string]bool{}
	for _, line := range strings.Split(stopwordsText, "\n") {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			m[hanzi.FoldString(w)] = true
		}
	}
	return m
}

// StopWords returns the built-in stop words, folded and sorted.
func StopWords() []string {
	words := slices.Collect(maps.Keys(defaultStops()))
	slices.Sort(words)
	return words
}
