package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

// The index finds each name of the file, in full and without its class, and nothing else.
func TestDivisions(t *testing.T) {
	lines, err := phrase.Parse("divisions.txt", divisionsFile)
	require.NoError(t, err)
	count := 0
	for _, l := range lines {
		assert.True(t, IsChina(l.Arg(0)), l.Arg(0))
		for w := range l.Words() {
			assert.Equal(t, hanzi.FoldString(w.Text), w.Text)
			assert.Contains(t, Parents(w.Text), l.Arg(0))
			if s := Short(w.Text); s != "" && s != l.Arg(0) {
				assert.Contains(t, Parents(s), l.Arg(0), s)
			}
			count++
		}
	}
	assert.Less(t, 2*(count+len(lines)), 1<<divisionBits, "room for the index")
	assert.Equal(t, []string{"南昌市"}, Parents("安义县"))
	assert.Equal(t, []string{"南昌市"}, Parents("安义"))
	assert.Empty(t, Parents("江西省"))
	assert.True(t, IsChina("江西"))
	assert.False(t, IsChina("安"))
	assert.False(t, IsChina("安义县城"))
	assert.False(t, IsChina(""))
	assert.False(t, IsChina(strings.Repeat("县", 9)))
}
