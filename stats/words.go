package stats

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

//go:embed times.txt
var timeFile string

//go:embed hidden.txt
var hiddenFile string

// words is the table of the grammar.
var words = phrase.Must(readWords())

func readWords() (*phrase.Table[word], error) {
	var lines []phrase.Line
	for _, f := range [...]struct{ name, text string }{{"words.txt", wordFile}, {"times.txt", timeFile}, {"hidden.txt", hiddenFile}} {
		l, err := phrase.Parse(f.name, f.text)
		if err != nil {
			return nil, err
		}
		lines = append(lines, l...)
	}
	return phrase.New(lines, newWord)
}

// newWord reads the class and the argument of a line of words.
func newWord(l *phrase.Line) (w word, err error) {
	i := slices.Index(classNames[:], l.Class)
	if i < 1 {
		return w, fmt.Errorf("unknown class %q", l.Class)
	}
	w.class = class(i)
	args := argNames[w.class]
	if args == nil {
		args = []string{""}
	}
	k := slices.Index(args, l.Arg(0))
	if k < 0 || len(l.Args) > 1 {
		return w, fmt.Errorf("unknown argument of %s: %q", l.Class, l.Args)
	}
	w.arg = uint8(k)
	return w, nil
}

// classNames are the classes that words of the files can have.
var classNames = [...]string{
	cVerb: "verb", cVerb1: "short", cMake: "make", cTurn: "turn", cFlat: "flat", cDouble: "double", cNamed: "named", cBasis: "basis",
	cPrep: "prep", cThan: "than", cCloser: "closer", cMoment: "time", cList: "list", cShare: "share", cConj: "conj", cCopula: "copula",
	cCut: "cut", cAdverb: "adverb", cStatus: "status", cAmong: "among", cReport: "report", cPlace: "place", cPer: "per", cFrom: "from",
	cOf: "of", cApprox: "approx", cRank: "rank", cFirst: "first", cWord: "word", cHead: "head",
	cPunct: "punct", cPause: "pause", cOpen: "open", cClose: "close",
}

// argNames are the arguments of a class, in the order of their values.
var argNames = [cClose + 1][]string{
	cVerb: directions, cVerb1: directions, cMake: directions, cNamed: directions, cThan: directions,
	cDouble: {"100", "300", "700", "-50"},
	cBasis:  {"none", "yoy", "mom", "qoq", "other"},
	cMoment: {"other", "year", "half", "quarter", "month", "day", "clock", "festival"},
	cShare:  {"", "again"},
	cCut:    {"", "verb"},
	cAdverb: {"opening", "degree"},
	cStatus: {"actual", "forecast", "target"},
	cApprox: {"exact", "about", "below", "above"},
}

var directions = []string{"none", "up", "down", "flat"}
