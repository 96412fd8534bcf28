package tagging

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patch and git apply find a post by the name that stands in the difference.
func TestDiffNames(t *testing.T) {
	for name, want := range map[string]string{
		"a/题.md":       "--- a/a/题.md\n+++ b/a/题.md\n",
		"has blank.md": "--- a/has blank.md\t\n+++ b/has blank.md\t\n",
		"two\nlines":   `--- "a/two\nlines"` + "\n" + `+++ "b/two\nlines"` + "\n",
		"\x1b[31m\"\\": `--- "a/\033[31m\"\\"` + "\n" + `+++ "b/\033[31m\"\\"` + "\n",
	} {
		got, err := diff(name, "甲\n", "乙\n")
		require.NoError(t, err)
		assert.Equal(t, want+"@@ -1 +1 @@\n-甲\n+乙\n", got)
	}
}
