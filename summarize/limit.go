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
}

// The limits of the places where descriptions are shown: the lengths that are shown whole in a
// list of results on a wide screen. None of the three publishes a hard figure.

// DefaultLimit is 80 characters, what editors write at most.
func DefaultLimit() Limit { return Limit{80, Characters} }

// BaiduLimit is 78 characters.
func BaiduLimit() Limit { return Limit{78, Characters} }

// GoogleLimit is 155 columns.
func GoogleLimit() Limit { return Limit{155, Columns} }

// BingLimit is 160 columns.
func BingLimit() Limit { return Limit{160, Columns} }

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
	l := Limit{n, Characters}
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
	return nil
}

// Length returns the length of s as l counts it.
func (l Limit) Length(s string) int { return l.rank().Length(s) }

// rank is l as the engine has it.
func (l Limit) rank() rank.Limit { return rank.Limit{Max: l.Max, Unit: rank.Unit(l.Unit)} }
