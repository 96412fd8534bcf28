package byline

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// A field is what a label says of the value behind it.
type field uint8

const (
	other field = iota
	source
	author
	tags
)

//go:embed labels.txt
var labelText string

// labels reads labels.txt, once.
var labels = sync.OnceValue(func() *phrase.Table[field] {
	classes := map[string]field{"source": source, "author": author, "tags": tags}
	return phrase.Must(phrase.New(phrase.Must(phrase.Parse("labels.txt", labelText)), func(l *phrase.Line) (field, error) {
		f, ok := classes[l.Class]
		if !ok {
			return f, fmt.Errorf("unknown field %s", l.Class)
		}
		return f, nil
	}))
})

// fieldOf is the field that the label s names, in either script and case; other for
// any other word.
func fieldOf(s string) field {
	if n, f := labels().LongestIn(s); n == len(s) {
		return f
	}
	return other
}
