package keywords

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

func TestAmount(t *testing.T) {
	for w, want := range map[string]bool{
		"50mm": true, "1 tb": true, "6gb": true, "1.5t": true, "q3": true,
		"5g": false, "q8": false, "4k": false, "3d": false, "a4": false, "2025": false, "mm": false,
	} {
		require.Equal(t, want, amount(w), w)
	}
}

func TestGlosses(t *testing.T) {
	for _, text := range []string{"云帆科技（Yunfan）发布新机", "云帆科技 (Yunfan, Inc.)发布新机"} {
		require.True(t, glosses(text, "云帆科技", "Yunfan"), text)
	}
	for _, text := range []string{"云帆科技和Yunfan", "云帆科技（Yunfang）", "云帆科技", ""} {
		require.False(t, glosses(text, "云帆科技", "Yunfan"), text)
	}
}

// Words of no subject and the paper that reports are no tags beside others.
func TestNoSubject(t *testing.T) {
	e := New(Config{TopK: 5, MinScore: -1, MaxRunes: 12, MaxWords: MaxWords})
	seg, err := segment.New()
	require.NoError(t, err)
	doc := seg.Read(segment.Source{
		Title: "滨江市启动水稻新品种试种",
		Body:  "江畔晚报记者从滨江市农科院了解到，水稻新品种试种昨日启动。滨江市农科院说，水稻新品种耐盐碱，试种面积500亩。江畔晚报记者看到，插秧机正在作业。",
	})
	var got []string
	for _, k := range e.Extract(doc) {
		got = append(got, k.Text)
	}
	require.NotEmpty(t, got)
	require.False(t, slices.Contains(got, "启动") || slices.Contains(got, "江畔晚报记者") || slices.Contains(got, "江畔晚报"), "%q", got)
}

// A longer word said once gives way to the term that the document uses.
func TestKernel(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	e := New(Config{TopK: 10, MinScore: -1, MaxRunes: 12, MaxWords: MaxWords})
	doc := seg.Read(segment.Source{
		Title: "豆腐脑走红",
		Body:  "豆腐脑在滨江走红。店主说，豆腐脑每天卖出千碗，豆腐脑要现做。顾客称赞豆腐脑细嫩。一位教师做了豆腐脑研究。豆腐脑也卖到外地。",
	})
	var got []string
	for _, k := range e.Extract(doc) {
		got = append(got, k.Text)
	}
	require.Contains(t, got, "豆腐脑")
	require.NotContains(t, got, "豆腐脑研究")
}
