package summary

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPairsIn(t *testing.T) {
	pairs := func(title, s string) int {
		w := &work{titled: true, titleText: title}
		w.findPairs()
		return w.pairsIn(s).count()
	}
	assert.Equal(t, 2, pairs("申请院校：小托福 更有优势", "也就是我们常说的“小托福”"))
	assert.Zero(t, pairs("申请院校：小托福 更有优势", "福气不小，托人办事"))
	assert.Zero(t, pairs("A股：升", "A股：升了"))
}
