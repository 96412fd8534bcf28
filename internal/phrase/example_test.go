package phrase_test

import (
	"fmt"

	"github.com/tiyao/tiyao/internal/phrase"
)

func Example() {
	lines, err := phrase.Parse("change.txt", `
# source: our own reading of the news
verb up: 增长 上升
verb down: 下降
`)
	if err != nil {
		panic(err)
	}
	table, err := phrase.New(lines, func(l *phrase.Line) (string, error) { return l.Arg(0), nil })
	if err != nil {
		panic(err)
	}
	n, way := table.LongestIn("增長 3%")
	fmt.Println(n, way)
	// Output: 6 up
}
