package summarize

import (
	"fmt"
	"strconv"
	"strings"

	rank "github.com/tiyao/tiyao/internal/rank/summary"
)

// A Unit is what a length is counted in.
type Unit uint8

// The units.
const (
	Characters Unit = iota // Unicode code points
	Columns                // display width: 2 for a Chinese character or full-width sign, 1 for the others
)

// A Limit is how long a description may be.
type Limit struct {
	Max  int // never exceeded; must be 10 or more (20 or more in columns)
	Unit Unit
	Aim  int // the length to aim at, at most Max; 0 is what editors write, most often two thirds of Max
}

// The limits of the places where descriptions are shown.

// DefaultLimit is 80 characters, what editors write at most.
func DefaultLimit() Limit { return Limit{Max: 80} }

// BaiduLimit aims at 50 characters and is 72 at most. Baidu publishes no figure: by webmasters' counts
// some 72 are shown on a wide screen and about 50 on a telephone.
func BaiduLimit() Limit { return Limit{Max: 72, Aim: 50} }

// GoogleLimit is 155 columns. Google sets no limit and cuts to the width of the device
// (developers.google.com/search/docs/appearance/snippet); by webmasters' counts the 920 pixels of a result on
// a wide screen hold 155 to 160 Latin characters, half as many Chinese ones.
func GoogleLimit() Limit { return Limit{Max: 155, Unit: Columns} }

// BingLimit is 160 columns: Bing's webmaster tools report descriptions of more than 160 characters as
// too long, and its results are as wide as Google's.
func BingLimit() Limit { return Limit{Max: 160, Unit: Columns} }

// smallest limits in which a Chinese clause can be put at all.
const minCharacters, minColumns = 10, 20

// ParseLimit reads "baidu", "google", "bing", "default", or a number of characters.
func ParseLimit(s string) (Limit, error) {
	switch strings.ToLower(s) {
	case "", "default":
		return DefaultLimit(), nil
	case "baidu":
		return BaiduLimit(), nil
	case "google":
		return GoogleLimit(), nil
	case "bing":
		return BingLimit(), nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return Limit{}, fmt.Errorf("summarize: limit %q: neither baidu, google, bing nor a number", s)
	}
	l := Limit{Max: n}
	return l, l.check()
}

func (l Limit) check() error {
	least := minCharacters
	if l.Unit == Columns {
		least = minColumns
	}
	if l.Unit > Columns {
		return fmt.Errorf("summarize: limit: unknown unit %d", l.Unit)
	}
	if l.Max < least {
		return fmt.Errorf("summarize: limit %d: must be %d or more", l.Max, least)
	}
	if l.Aim < 0 || l.Aim > l.Max {
		return fmt.Errorf("summarize: limit %d: cannot aim at %d", l.Max, l.Aim)
	}
	return nil
}

// Length returns the length of s as l counts it.
func (l Limit) Length(s string) int { return l.rank().Length(s) }

// rank is l as the engine has it.
func (l Limit) rank() rank.Limit { return rank.Limit{Max: l.Max, Unit: rank.Unit(l.Unit), Aim: l.Aim} }
