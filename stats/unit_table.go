package stats

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"

	"github.com/tiyao/tiyao/internal/phrase"
)

// A unitKind says how a unit takes part in the grammar.
type unitKind uint8

const (
	uNone     unitKind = iota
	uPercent           // % and what is turned into it: 成, 百分之, 分之
	uPermille          // ‰
	uPoint             // 百分点: "pp"
	uBasis             // 基点: "bp"
	uTimes             // 倍
	uMoney             // an ISO code
	uMeasure           // 吨, 千瓦时
	uThing             // a classifier
	uPerson            // a classifier that is a noun itself: 人, 人次, 户
	uEvent             // a classifier of what happens, often without a noun: 起, 次, 例
	uSpan              // a length of time
	uAge               // 岁
	uMark              // 点: of an index
	uScore             // 分
	uFan               // 番
	uCut               // 折
	uRank              // 位, 名 behind 第
	uSign              // of money, in front of a number
)

// A unit is an entry of the table of units.
type unit struct {
	kind  unitKind
	code  string // what Stat.Unit says, "" for the words of the text
	shift int    // power of ten to the code's unit: -1 for 角
}

//go:embed units.txt
var unitFile string

// units finds the unit at a place, signs the sign or code of money in front of a number.
var units, signs = readUnits()

func readUnits() (units, signs *phrase.Table[unit]) {
	lines := phrase.Must(phrase.Parse("units.txt", unitFile))
	sign := phrase.Of(lines, "sign")
	lines = slices.DeleteFunc(lines, func(l phrase.Line) bool { return l.Class == "sign" })
	return phrase.Must(phrase.New(lines, newUnit)), phrase.Must(phrase.New(sign, newUnit))
}

// newUnit reads what stands before the names of units.
func newUnit(l *phrase.Line) (u unit, err error) {
	i := slices.Index(kindNames1[:], l.Class)
	if i < 1 {
		return u, fmt.Errorf("unknown class %q", l.Class)
	}
	u.kind, u.code = unitKind(i), l.Arg(0)
	if s := l.Arg(1); s != "" {
		u.shift, err = strconv.Atoi(s)
	}
	return u, err
}

// kindNames1 are the kinds of units in units.txt.
var kindNames1 = [...]string{
	uPercent: "percent", uPermille: "permille", uPoint: "point", uBasis: "basis", uTimes: "times", uMoney: "money", uMeasure: "measure",
	uThing: "thing", uPerson: "person", uEvent: "event", uSpan: "span", uAge: "age", uMark: "mark", uScore: "score", uFan: "fan", uCut: "cut",
	uSign: "sign",
}
