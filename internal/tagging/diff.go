package tagging

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/aymanbagabas/go-udiff/lcs"
)

// diff is the difference of two versions of a post, which patch and git apply understand.
// The lines are compared as wholes.
func diff(name, old, made string) (string, error) {
	ids := map[string]rune{}
	a, starts := numbered(old, ids)
	b, ends := numbered(made, ids)
	changes := lcs.DiffRunes(a, b)
	edits := make([]udiff.Edit, 0, len(changes))
	for _, d := range changes {
		edits = append(edits, udiff.Edit{Start: starts[d.Start], End: starts[d.End], New: made[ends[d.ReplStart]:ends[d.ReplEnd]]})
	}
	return udiff.ToUnified(label("a/"+name), label("b/"+name), old, edits, udiff.DefaultContextLines)
}

// label writes a name as git does where the line would be read otherwise: in quotes when it has
// line ends and the like, with a tab behind it when it has blanks.
func label(name string) string {
	var b strings.Builder
	quoted := false
	for _, c := range []byte(name) {
		switch i := strings.IndexByte("\a\b\t\n\v\f\r\"\\", c); {
		case i >= 0:
			b.WriteString(`\` + `abtnvfr"\`[i:i+1])
		case c < ' ' || c == 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
			continue
		}
		quoted = true
	}
	switch {
	case quoted:
		return `"` + b.String() + `"`
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}

// numbered gives each line of a text its number in ids, and says where the lines start.
func numbered(text string, ids map[string]rune) (numbers []rune, starts []int) {
	at := 0
	for _, l := range strings.SplitAfter(text, "\n") {
		id, ok := ids[l]
		if !ok {
			id = rune(len(ids))
			ids[l] = id
		}
		numbers, starts = append(numbers, id), append(starts, at)
		at += len(l)
	}
	return numbers, append(starts, at)
}
