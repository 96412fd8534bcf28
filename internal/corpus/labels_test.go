package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLabels(t *testing.T) {
	path := filepath.Join(t.TempDir(), "labels.txt")
	read := func(text string) (map[string][]string, []string, error) {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return Labels(path, 2)
	}
	lines, ids, err := read("# how to read it\nb 0+3 x\n\na 3+3\n")
	require.NoError(t, err)
	assert.Equal(t, map[string][]string{"a": {"a", "3+3"}, "b": {"b", "0+3", "x"}}, lines)
	assert.Equal(t, []string{"b", "a"}, ids)
	_, _, err = read("a 0+3\nb\n")
	assert.ErrorContains(t, err, "labels.txt:2: 1 fields")
	_, _, err = read("a 0+3\nb 0+3\na 3+3\n")
	assert.ErrorContains(t, err, "labels.txt:3: a stands twice")
	_, _, err = Labels(path+"x", 2)
	assert.ErrorIs(t, err, os.ErrNotExist)
}
