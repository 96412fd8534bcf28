//go:build man

package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMan(t *testing.T) {
	dir := t.TempDir()
	_, _, status := command(t, "", "man", dir)
	require.Equal(t, statusOK, status)
	for _, v := range verbs {
		b, err := os.ReadFile(filepath.Join(dir, "tiyao-"+v.name+".1"))
		require.NoError(t, err)
		assert.Contains(t, string(b), "\n.TH \"TIYAO-")
		assert.Contains(t, string(b), ".SH EXAMPLE")
	}
}
