package html

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed kinds.txt
var kindText string

// kindWords are the words of kinds.txt: a table for each place, whose values are the
// kinds that a word speaks for, as bits.
var kindWords = sync.OnceValue(func() map[string]*phrase.Table[kinds] {
	lines, err := phrase.Parse("kinds.txt", kindText)
	if err != nil {
		panic(err)
	}
	out := map[string]*phrase.Table[kinds]{}
	for _, place := range [...]string{"title", "line", "body", "maker", "address"} {
		var of []phrase.Line
		for _, l := range lines {
			if l.Arg(0) == place {
				of = append(of, l)
			}
		}
		out[place] = phrase.Must(phrase.New(of, func(l *phrase.Line) (kinds, error) {
			for k := article; k < numKinds; k++ {
				if k.String() == l.Class {
					return 1 << k, nil
				}
			}
			return 0, l.Errorf("no such kind")
		}))
	}
	return out
})

// speaks gives the kinds that the words in s speak for at a place. Of a line and of
// the body's class the whole is a word; a line may also hold what says that there is
// an error or a result.
func speaks(place, s string) kinds {
	t := kindWords()[place]
	var out kinds
	s = hanzi.FoldString(s)
	if place == "line" || place == "body" {
		n, k := t.LongestIn(s)
		if n > 0 && n == len(s) {
			out = k
		}
		if place == "body" || len(s) > 120 {
			return out
		}
		for i := range s {
			if n, k := t.LongestIn(s[i:]); n >= 9 {
				out |= k & (1<<errorPage | 1<<search)
			}
		}
		return out
	}
	for i := range s {
		if n, k := t.LongestIn(s[i:]); n > 0 {
			out |= k
		}
	}
	return out
}

// bodySpeaks gives the kinds that the words of the body element's class speak for.
func bodySpeaks(names string) (out kinds) {
	for _, w := range strings.Fields(strings.ReplaceAll(names, "_", "-")) {
		out |= speaks("body", w)
	}
	return out
}
