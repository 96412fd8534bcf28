package tagging

import (
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
	return udiff.ToUnified("a/"+name, "b/"+name, old, edits, udiff.DefaultContextLines)
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
