package stats

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

func TestQuarterly(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	const text = "公司综合毛利率为24.1%，环比下降0.4个百分点。"
	for title, want := range map[string]Basis{
		"公司2024年第一季度报告":  QuarterOnQuarter,
		"公司三季报出炉":        QuarterOnQuarter,
		"公司3月经营简报":       MonthOnMonth,
		"一季度数据公布，3月环比上升": MonthOnMonth,
		"": MonthOnMonth,
	} {
		all := Extract(seg.Read(segment.Source{Title: title, Body: text}))
		require.Len(t, all, 2, title)
		assert.Equal(t, want, all[1].Basis, title)
	}
}
