package stats

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A sentence in another language gives no figures; a bare amount, a table and Chinese beside it do.
func TestCheck(t *testing.T) {
	seg := newSegmenter(t)
	for _, text := range []string{
		"Exports of the port rose 5% to 300 million tonnes.",
		"港の貨物量は前年に比べて5%増えた。",
		"항구 화물량이 5% 증가했다.",
		"Выручка порта выросла на 5% и достигла 300 млн тонн.",
	} {
		doc := seg.Document(text)
		assert.ErrorIs(t, Check(doc), ErrNotChinese, text)
		assert.Empty(t, Extract(doc), text)
	}
	for text, n := range map[string]int{
		"3.4%":       1,
		"+3.4% YoY.": 1,
		"港口货物量增长5%，外方说“we expect more of it in the coming years”。":                             1,
		"港口货物量增长5%。\n\nThe throughput of the port rose by 7% in the third quarter.\n\n收入增长6%。": 2,
	} {
		doc := seg.Document(text)
		assert.NoError(t, Check(doc), text)
		assert.Len(t, Extract(doc), n, text)
	}
	table := seg.Document("| port | throughput in million tonnes a year |\n|---|---|\n| Aland | 12% |\n| Bland | 15% |\n")
	assert.Error(t, Check(table))
	assert.Len(t, Extract(table), 2)
	assert.NoError(t, Check(nil))
	r, err := New()
	require.NoError(t, err)
	all := r.Explain(seg.Document("Exports of the port rose 5% to 300 million tonnes."))
	require.Len(t, all, 2)
	assert.Nil(t, all[0].Stat)
	assert.Equal(t, []Reason{{"check: a text, or a paragraph, that is not Chinese", "dropped"}}, all[0].Reasons)
}
