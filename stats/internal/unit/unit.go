package unit

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// A Kind says how a unit takes part in the grammar.
type Kind uint8

// The kinds.
const (
	None     Kind = iota
	Percent       // % and what is turned into it: 成, 百分之, 分之
	Permille      // ‰
	Point         // 百分点: "pp"
	Basis         // 基点: "bp"
	Times         // 倍
	Money         // an ISO code
	Measure       // 吨, 千瓦时
	Thing         // a classifier
	Person        // a classifier that is a noun itself: 人, 人次, 户
	Event         // a classifier of what happens, often without a noun: 起, 次, 例
	Span          // a length of time
	Age           // 岁
	Mark          // 点: of an index
	Score         // 分
	Fan           // 番
	Cut           // 折
	Rank          // 位, 名 behind 第
)

// A Unit is an entry of the table of units.
type Unit struct {
	Kind  Kind
	Code  string // what Stat.Unit says, "" for the words of the text
	Shift int    // power of ten to the code's unit: -1 for 角
}

//go:embed units.txt
var unitFile string

var lines = phrase.Must(phrase.Parse("units.txt", unitFile))

// The tables of units.txt.
var (
	Units  = readUnits()      // the unit at a place
	Signs  = readOf("sign")   // the sign or code of money in front of a number
	Before = readOf("before") // the name of a currency there
	Per    = readOf("per")    // what stands behind a stroke alone
)

func readOf(class string) *phrase.Table[Unit] {
	return phrase.Must(phrase.New(phrase.Of(lines, class), func(l *phrase.Line) (Unit, error) {
		return Unit{Kind: Money, Code: l.Arg(0)}, nil
	}))
}

func readUnits() *phrase.Table[Unit] {
	names := slices.DeleteFunc(slices.Clone(lines), func(l phrase.Line) bool {
		return slices.Contains([]string{"sign", "before", "per", "prefix", "prefixed", "unprefixed"}, l.Class)
	})
	return phrase.Must(phrase.New(append(names, prefixed()), newUnit))
}

// prefixed returns the units with prefixes; those that are named in a line of their own stay what they are.
func prefixed() phrase.Line {
	out := phrase.Line{File: "units.txt", Class: "measure", Yields: true}
	prefixes := phrase.Of(lines, "prefix")
	never := map[string]bool{} // 2.0TM is an engine
	unprefixed := phrase.Of(lines, "unprefixed")
	for i := range unprefixed {
		for w := range unprefixed[i].Words() {
			never[w.Text] = true
		}
	}
	for _, l := range phrase.Of(lines, "prefixed") {
		out.Num = l.Num
		for w := range l.Words() {
			out.Given = append(out.Given, w)
			for i := range prefixes {
				for x := range prefixes[i].Words() {
					if !never[x.Text+w.Text] {
						out.Given = append(out.Given, phrase.Word{Text: x.Text + w.Text, Num: w.Num})
					}
				}
			}
		}
	}
	return out
}

// newUnit reads what stands before the names of units.
func newUnit(l *phrase.Line) (u Unit, err error) {
	i := slices.Index(kindNames[:], l.Class)
	if i < 1 {
		return u, fmt.Errorf("unknown class %q", l.Class)
	}
	u.Kind, u.Code = Kind(i), l.Arg(0)
	if s := l.Arg(1); s != "" {
		u.Shift, err = strconv.Atoi(s)
	}
	return u, err
}

// kindNames are the kinds of units in units.txt.
var kindNames = [...]string{
	Percent: "percent", Permille: "permille", Point: "point", Basis: "basis", Times: "times", Money: "money", Measure: "measure",
	Thing: "thing", Person: "person", Event: "event", Span: "span", Age: "age", Mark: "mark", Score: "score", Fan: "fan", Cut: "cut",
}

// Name returns the Chinese name of a currency by its code, "" where units.txt has none.
func Name(code string) string { return names()[code] }

var names = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, l := range phrase.Of(lines, "money") {
		if l.Arg(0) == "" || l.Arg(1) != "" || names[l.Arg(0)] != "" {
			continue
		}
		for w := range l.Words() {
			names[l.Arg(0)] = w.Text
			break
		}
	}
	return names
})
