package unit

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"

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
	sign          // of money, in front of a number
)

// A Unit is an entry of the table of units.
type Unit struct {
	Kind  Kind
	Code  string // what Stat.Unit says, "" for the words of the text
	Shift int    // power of ten to the code's unit: -1 for 角
}

//go:embed units.txt
var unitFile string

// Units finds the unit at a place, Signs the sign or code of money in front of a number.
var Units, Signs = readUnits()

func readUnits() (units, signs *phrase.Table[Unit]) {
	lines := phrase.Must(phrase.Parse("units.txt", unitFile))
	money := phrase.Of(lines, "sign")
	lines = slices.DeleteFunc(lines, func(l phrase.Line) bool { return l.Class == "sign" })
	return phrase.Must(phrase.New(lines, newUnit)), phrase.Must(phrase.New(money, newUnit))
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
	sign: "sign",
}
