package summary

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

// TitleStep is what a step of titlewords.txt is, in natural logarithms.
const TitleStep = .25

//go:embed titlewords.txt
var titleWordText string

// titleWords is how much more or less often than its place tells a word stands in titles, by its folded form.
var titleWords = sync.OnceValue(func() map[string]int8 {
	return phrase.Must(readTitleWords("titlewords.txt", titleWordText))
})

// readTitleWords reads lines of `steps: words`.
func readTitleWords(name, text string) (map[string]int8, error) {
	out := make(map[string]int8, strings.Count(text, " "))
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		steps, words, ok := strings.Cut(l, ": ")
		v, err := strconv.ParseInt(steps, 10, 8)
		if !ok || err != nil {
			return nil, fmt.Errorf("%s:%d: want a number, a colon and words", name, n+1)
		}
		for _, w := range strings.Fields(words) {
			if _, twice := out[w]; twice {
				return nil, fmt.Errorf("%s:%d: %s stands twice", name, n+1, w)
			}
			out[w] = int8(v)
		}
	}
	return out, nil
}

// titleWord returns how much likelier than others s is to stand in a title, in natural logarithms.
func titleWord(s string) float32 {
	return TitleStep * float32(titleWords()[hanzi.FoldString(s)])
}
