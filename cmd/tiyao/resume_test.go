package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/input"
)

// What is answered is told in the order of the answers, in any other, and once for each.
func TestAnswered(t *testing.T) {
	answers := func(ids ...string) *answered {
		a := &answered{}
		for _, id := range ids {
			a.ids = append(a.ids, hashOf([]byte(id)))
		}
		return a
	}
	take := func(a *answered, ids ...string) (taken []bool) {
		for _, id := range ids {
			taken = append(taken, a.take(&input.Item{Line: 1, Data: []byte(`{"id":` + id + `,"text":""}`)}))
		}
		return taken
	}
	assert.Equal(t, []bool{true, true, true, false}, take(answers("1", "2", "3"), "1", "2", "3", "4"))
	assert.Equal(t, []bool{true, false, true, true, false}, take(answers("1", "3", "2"), "1", "4", "2", "3", "3"))
	assert.Equal(t, []bool{false, true, true, false, true}, take(answers("5", "6", "5"), "1", "5", "5", "5", "6"))
	assert.Equal(t, []bool{false}, take(nil, "1"))
}
