package keywords

import (
	_ "embed"
	"maps"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordsText string

// words are the sets of words.txt by class, and the words of saying that follow who is quoted.
var words = sync.OnceValue(func() map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	lines := wordLines()
	sizes := map[string]int{}
	for i := range lines {
		sizes[lines[i].Class] += lines[i].Len()
	}
	for _, l := range lines {
		if sets[l.Class] == nil {
			sets[l.Class] = make(map[string]bool, sizes[l.Class])
		}
		for w := range l.Words() {
			sets[l.Class][w.Text] = true
		}
	}
	sets["telling"] = map[string]bool{}
	for _, l := range append(news.Speakers.Saying("say"), news.Summaries.Saying("say")...) {
		for w := range l.Words() {
			sets["telling"][w.Text] = true
			if len(w.Text) > len("说") { // one of a single character may be a measure or a noun
				sets["stop"][w.Text] = true
			}
		}
	}
	return sets
})

// wordLines are the lines of words.txt.
var wordLines = sync.OnceValue(func() []phrase.Line { return phrase.Must(phrase.Parse("words.txt", wordsText)) })

// aliases are the words of things under several names, by the number of the thing.
var aliases = sync.OnceValue(func() map[string]int {
	of := map[string]int{}
	for i, l := range phrase.Of(wordLines(), "alias") {
		for w := range l.Words() {
			of[w.Text] = i + 1
		}
	}
	return of
})

// StopWords returns the built-in stop words, folded and sorted.
func StopWords() []string { return slices.Sorted(maps.Keys(words()["stop"])) }
