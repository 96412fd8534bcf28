package lex

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

//go:embed times.txt
var timeFile string

//go:embed hidden.txt
var hiddenFile string

// Words is the table of the grammar.
var Words = phrase.Must(readWords())

func readWords() (*phrase.Table[Word], error) {
	var lines []phrase.Line
	for _, f := range [...]struct{ name, text string }{{"words.txt", wordFile}, {"times.txt", timeFile}, {"hidden.txt", hiddenFile}} {
		l, err := phrase.Parse(f.name, f.text)
		if err != nil {
			return nil, err
		}
		lines = append(lines, l...)
	}
	lines = append(lines, news.Figures.Saying("report")...)
	lines = append(lines, news.Figures.Times("time")...)
	lines = append(lines, news.Figures.Places("place")...)
	return phrase.New(lines, newWord)
}

// newWord reads the class and the argument of a line of words.
func newWord(l *phrase.Line) (w Word, err error) {
	i := slices.Index(classNames[:], l.Class)
	if i < 1 {
		return w, fmt.Errorf("unknown class %q", l.Class)
	}
	w.Class = Class(i)
	args := ArgNames[w.Class]
	if args == nil {
		args = []string{""}
	}
	k := slices.Index(args, l.Arg(0))
	if k < 0 || len(l.Args) > 1 {
		return w, fmt.Errorf("unknown argument of %s: %q", l.Class, l.Args)
	}
	w.Arg = uint8(k)
	return w, nil
}

// classNames are the classes that words of the files can have.
var classNames = [...]string{
	Verb: "verb", Short: "short", Make: "make", Turn: "turn", Flat: "flat", Double: "double", Named: "named", Basis: "basis",
	Prep: "prep", Than: "than", Closer: "closer", Moment: "time", List: "list", Share: "share", Conj: "conj", Copula: "copula",
	Cut: "cut", Adverb: "adverb", Status: "status", Among: "among", Report: "report", Place: "place", Per: "per", From: "from",
	Of: "of", Approx: "approx", Rank: "rank", First: "first", Hidden: "word", Head: "head",
	Punct: "punct", Pause: "pause", Open: "open", Close: "close",
}

// ArgNames are the arguments of a class, in the order of their values.
var ArgNames = [Close + 1][]string{
	Verb: directions, Short: directions, Make: directions, Named: directions, Than: directions,
	Double: {"100", "300", "700", "-50"},
	Basis:  {"none", "yoy", "mom", "qoq", "other"},
	Moment: {"other", "year", "half", "quarter", "month", "day", "clock", "festival"},
	Share:  {"", "again"},
	Cut:    {"", "verb"},
	Adverb: {"opening", "degree"},
	Status: {"actual", "forecast", "target"},
	Approx: {"exact", "about", "below", "above", "most", "least"},
}

var directions = []string{"none", "up", "down", "flat"}
