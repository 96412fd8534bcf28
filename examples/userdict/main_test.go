package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, names, sample))
	t.Log("\n" + out.String())
	_, own, ok := strings.Cut(out.String(), "with names\n")
	require.True(t, ok)
	assert.Contains(t, own, " 慧农一号 ")
	assert.Contains(t, own, " 柳荫里育苗场 ")
	assert.Contains(t, own, "慧农一号 · ", "among the keywords")

	assert.ErrorContains(t, run(&out, "慧农一号 often", sample), "names.txt:1")
}
