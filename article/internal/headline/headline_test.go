package headline

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTitles reads testdata/titles.txt.
func TestTitles(t *testing.T) {
	b, err := os.ReadFile("testdata/titles.txt")
	require.NoError(t, err)
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if strings.HasPrefix(l, "#") {
			continue
		}
		p := strings.Split(l, " => ")
		require.GreaterOrEqual(t, len(p), 2, l)
		assert.Equal(t, p[1], Clean(Strip(p[0], p[2:])), p[0])
	}
}
