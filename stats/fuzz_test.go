package stats

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkSpans fails when a span is outside the text, out of order or not what Text says.
func checkSpans(t *testing.T, text string, all []Stat) {
	last := 0
	for _, s := range all {
		require.True(t, last <= s.Start && s.Start < s.End && s.End <= len(text), "span [%d,%d) after %d in %d bytes", s.Start, s.End, last, len(text))
		require.Equal(t, text[s.Start:s.End], s.Text)
		require.True(t, s.Value.IsSet() || s.IsRange(), "%q has no value", s.Text)
		last = s.End
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"到省、市来访批次与去年对比各自减少31%、24.5%。", "由上年同期的8%上升到11.6%", "两三百万元、十五六个和30数次", "〔2021〕3号", "1.2.3.4 12:03 2:0",
		"每每每10万万万万万亿亿亿亿人", "百分之百分之百分之", "（（（同比增长5%", "-−+$¥€ 5%~8%—至到", "\xff\xfe5%\xe4\xb8", "０．４％", "翻两番、腰斩、持平、居首", "１２，３４５．６７８９亿亿",
		"9999999999999999999999999999999999999%", "截至截至2019年2019年1月1日", "比比较较与与相比5%",
		"| 品名 | 数量 |\n|---|---|\n| 甲 | 3块五花肉 |\n| 乙 | 12 |\n",
	} {
		f.Add(s)
	}
	seg := newSegmenter(f)
	f.Fuzz(func(t *testing.T, text string) {
		all := Extract(seg.Document(text))
		checkSpans(t, text, all)
		for _, s := range all {
			_ = s.String()
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"三万五", "1,234.5亿", "壹佰元整", "-０．５", "零零零", "亿亿亿万万万", "两三百", "9亿9亿"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseNumber(s)
		if err != nil {
			return
		}
		require.True(t, d.IsSet())
		back, err := ParseDecimal(d.String())
		if err == nil { // longer than 64 bits once written out otherwise
			assert.Zero(t, d.Cmp(back), "%s is %s", s, d)
		}
	})
}

// BenchmarkHard shows that the time grows with the text, not with its square: both
// sizes of each hard line should read about as many bytes a second.
func BenchmarkHard(b *testing.B) {
	seg := newSegmenter(b)
	for name, unit := range map[string]string{
		"lists":    "甲、乙、丙和丁分别增长1%、2%、3%和4%，",
		"numerals": "一二三四五六七八九十百千万亿",
		"digits":   "1,234,567.89.",
		"open":     "（“较比与每占",
		"points":   "1.5、",
		"verbs":    "增长下降较比由从至到",
		"years":    "截至2019年1月",
	} {
		for _, n := range []int{1000, 16000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				doc := seg.Document(strings.Repeat(unit, n))
				b.SetBytes(int64(len(doc.Text)))
				for range b.N {
					Extract(doc)
				}
			})
		}
	}
}
