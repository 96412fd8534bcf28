package names

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFiles(t *testing.T) {
	_, err := read()
	require.NoError(t, err)
}
