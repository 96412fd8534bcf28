package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, []byte(sample)))
	t.Log("\n" + out.String())
	for _, want := range []string{"江临县企业开办时间压缩至四小时", "2022-06-15 16:08", "keyword:", "93.7%", "41.5%", "description: "} {
		assert.Contains(t, out.String(), want)
	}
	assert.Error(t, run(&out, nil))
}
