package corpus

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPiece(t *testing.T) {
	got, err := Piece("上海浦东", "6+6")
	assert.NoError(t, err)
	assert.Equal(t, "浦东", got)
	for _, bad := range []string{"6", "+3", "6+7", "-1+3", "6+0", "a+b", "13+1"} {
		_, err := Piece("上海浦东", bad)
		assert.ErrorContains(t, err, "no place", bad)
	}
	assert.Equal(t, "811c9dc5", Check("")) // the offset basis
}
