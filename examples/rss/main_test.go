package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	feed, err := read(nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, run(&out, feed))
	t.Log("\n" + out.String())
	for _, want := range []string{"云州地铁三号线日均客流突破二十万\n", "三号线", "春茶", "空白的一条\n"} {
		assert.Contains(t, out.String(), want)
	}
	_, err = read([]string{"no-such-feed.xml"})
	assert.Error(t, err)
}
