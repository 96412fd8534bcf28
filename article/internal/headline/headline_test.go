package headline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/casefile"
)

// TestTitles reads testdata/titles.txt.
func TestTitles(t *testing.T) {
	casefile.Pairs(t, "testdata/titles.txt", " => ", func(t *testing.T, _ int, title, rest string) {
		p := strings.Split(rest, " => ")
		assert.Equal(t, p[0], Clean(Strip(title, p[1:])), title)
	})
}
