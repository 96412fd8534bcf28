package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExplainStats(t *testing.T) {
	const text = "全市产值增长5%，比分为3:12，C919下线。"
	out, errs, status := command(t, text, "stats", "--explain")
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "change: behind a verb of change")
	assert.Contains(t, out, "trap: score or clock")
	out, _, _ = command(t, text, "stats", "--explain", "--to", "ndjson")
	assert.Contains(t, out, `"reasons":[{"rule":"trap: score or clock","effect":"dropped"}]`)
}

func TestExplainKeywords(t *testing.T) {
	out, errs, status := command(t, text, "keywords", "--explain")
	require.Equal(t, statusOK, status, errs)
	assert.Contains(t, out, "市场主体")
	out, _, _ = command(t, text, "keywords", "--explain", "--to", "ndjson")
	var x struct {
		Explain []struct {
			Text, Source, By string
			Features         []struct{ Name string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &x))
	assert.NotEmpty(t, x.Explain[0].Features)
	beaten := 0
	for _, c := range x.Explain {
		assert.NotEmpty(t, c.Source, c.Text)
		if c.By != "" {
			beaten++
		}
	}
	assert.Positive(t, beaten)
	out, _, _ = command(t, "云州市支持云州企业出海，支持云州企业的资金有六亿元。银行说，支持云州企业是今年的重点。", "keywords", "--explain")
	assert.Contains(t, out, "no tag: a verb with its object")
}
