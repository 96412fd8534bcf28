package summary

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSharesTwo(t *testing.T) {
	w := &work{titleText: "申请院校：小托福 更有优势"}
	assert.True(t, w.sharesTwo("也就是我们常说的“小托福”"))
	assert.False(t, w.sharesTwo("福气不小，托人办事"))
	w.titleText = "A股：升"
	assert.False(t, w.sharesTwo("A股：升了"))
}
