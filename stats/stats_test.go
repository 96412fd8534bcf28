package stats

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/stats/internal/figure"
)

func TestJSON(t *testing.T) {
	seg := newSegmenter(t)
	text := "2022年进京来访人数与去年对比降低43.5%，来访由30批降至12批，参与群众数百人，预计明年下降5%～8%。"
	all := Extract(seg.Document(text))
	require.Len(t, all, 4)
	b, err := json.Marshal(all[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"text":"43.5%","start":46,"end":51,"kind":"change","value":"43.5","unit":"%","direction":"down","measure":"percent",
		"basis":"yoy","basis_text":"与去年对比","subject":"进京来访人数","period":"2022年","dates":"2022","confidence": 0.5}`, string(b))
	for _, s := range all {
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var back Stat
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, row(s), row(back))
		assert.Equal(t, s.BasisText, back.BasisText)
	}
	var s Stat
	assert.Error(t, json.Unmarshal([]byte(`{"kind":"guess"}`), &s))
	assert.Error(t, json.Unmarshal([]byte(`{"value":"many"}`), &s))
}

func TestSelect(t *testing.T) {
	seg := newSegmenter(t)
	all := Extract(seg.Document("全市生产总值1200亿元，同比增长6%，居全省第四位，力争明年增长7%。"))
	require.Len(t, all, 4)
	assert.Len(t, Select(all, Changes), 2)
	assert.Len(t, Select(all, Changes, Facts), 1)
	assert.Len(t, Select(all, Amounts), 1)
	assert.Len(t, Select(all, Percentages), 2)
	assert.Len(t, Select(all, OfKind(Rank, Level)), 2)
	assert.Len(t, Select(all), 4)
	assert.Len(t, Select(all, Named), 4)
}

// Figures of tables, of which nobody asked how sure they are, stay.
func TestSure(t *testing.T) {
	all := []Stat{{Text: "5%", Confidence: 0.4}, {Text: "7%", Confidence: 0.6}, {Text: "9%"}}
	assert.Len(t, Select(all, Sure(0)), 3)
	assert.Equal(t, all[1:], Select(all, Sure(0.6)))
	for _, s := range Extract(newSegmenter(t).Document("全市粮食产量52.3万吨，同比增长3.1%，那一年走了很多人，比女性低7%。")) {
		assert.Positive(t, s.Confidence)
	}
}

// A number has one form, so that == and maps compare it.
func TestDecimalForm(t *testing.T) {
	for s, digits := range map[string]string{"1百": "100", "3.50": "3.5", "零": "0.0", "1.2万": "12000", "-3千": "-3000"} {
		n, err := ParseNumber(s)
		require.NoError(t, err)
		d, err := ParseDecimal(digits)
		require.NoError(t, err)
		assert.True(t, n == d, s)
	}
	assert.True(t, Int(-500) == Int(-5).Shift(2))
	for _, s := range Extract(newSegmenter(t).Document("投资1.20亿元，比上年的3百万元增长，产量由10万吨增至20万吨，年薪三十到五十万元。")) {
		for _, d := range []Decimal{s.Value, s.Lower, s.Upper, s.From, s.To} {
			if d.IsSet() {
				back, err := ParseDecimal(d.String())
				require.NoError(t, err)
				assert.True(t, d == back, d.String())
			}
		}
	}
}

func TestTop(t *testing.T) {
	seg := newSegmenter(t)
	all := Extract(seg.Document("全市生产总值1200亿元，同比增长6%，失业率下降0.3个百分点，新建学校12所。"))
	assert.Len(t, Select(all, Increases), 1)
	assert.Len(t, Select(all, Decreases), 1)
	assert.Len(t, Select(all, ByUnit("CNY", "%")), 2)
	assert.Len(t, Top(all, 2), 2)
	assert.Equal(t, "6%", Top(all, 1)[0].Text)
	assert.Empty(t, Top(all, 0))
}

func TestBase(t *testing.T) {
	seg := newSegmenter(t)
	for text, want := range map[string]string{"大桥全长1.2公里。": "1200 米", "浓度为35微克/立方米。": "0.000035 克/立方米", "重达3吨。": "3000000 克"} {
		all := Extract(seg.Document(text))
		if assert.Len(t, all, 1, text) {
			v, base, ok := all[0].Base()
			assert.True(t, ok)
			assert.Equal(t, want, v.String()+" "+base)
		}
	}
}

func TestDates(t *testing.T) {
	day := time.Date(2024, 10, 20, 0, 0, 0, 0, time.UTC)
	for period, want := range map[string]string{
		"2019年8月": "2019-08", "前三季度": "2024-01/2024-09", "去年": "2023", "今年1至8月": "2024-01/2024-08", "11月": "2023-11",
		"截至9月底": "2024-09", "3月31日": "2024-03-31", "2023年第四季度": "2023-10/2023-12", "上半年": "2024-01/2024-06", "近五年": "", "春节": "", "": "",
		"前8个月": "2024-01/2024-08", "2022年": "2022", "3月8号": "2024-03-08", "3月0日": "", "3月32日": "", "8日": "",
		"3月至5月": "2024-03/2024-05", "5月至3月": "", "3月至13月": "", "13月": "", "1900年": "1900", "1899年": "", "2100年": "",
	} {
		assert.Equal(t, want, isoPeriod(period, day), period)
	}
	assert.Equal(t, "2019", isoPeriod("2019年", time.Time{}))
	assert.Empty(t, isoPeriod("8月", time.Time{}))
}

func TestLocalMoney(t *testing.T) {
	seg := newSegmenter(t)
	for text, want := range map[string]string{
		"香港一間食肆的午餐價格升至80元。":    "HKD",
		"臺灣這家工廠的營業收入達到83億元。":   "TWD",
		"香港一間食肆的午餐價格升至80元人民幣。": "CNY",
		"香港一家餐馆的午餐价格升至80元。":    "CNY",
	} {
		all := Extract(seg.Document(text))
		if assert.Len(t, all, 1, text) {
			assert.Equal(t, want, all[0].Unit, text)
		}
	}
	for text, want := range map[string][]string{
		"这家面板厂上季营收新台币83亿元，净利润6亿元。":     {"TWD", "TWD"},
		"这家面板厂上季净利润6亿元，营收新台币83亿元。":     {"CNY", "TWD"},
		"酒店投资港币83亿元，每间客房造价200万元。":      {"HKD", "HKD/间"},
		"工厂营收新台币83亿元，约合人民币18亿元，投资2亿元。": {"TWD", "CNY", "CNY"},
	} {
		var units []string
		for _, s := range Extract(seg.Document(text)) {
			units = append(units, s.Unit)
		}
		assert.Equal(t, want, units, text)
	}
}

func TestConcurrent(t *testing.T) {
	seg := newSegmenter(t)
	doc := seg.Document(strings.Repeat("全市粮食产量52.3万吨，同比增长3.1%。\n", 50))
	want := Extract(doc)
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			assert.Equal(t, want, Extract(doc))
		}()
	}
	wg.Wait()
	assert.Nil(t, Extract(nil))
	assert.Nil(t, Extract(seg.Document("")))
}

func TestSentence(t *testing.T) {
	seg := newSegmenter(t)
	for text, want := range map[string]string{
		"全年完成投资3.9万亿元。":            "全年投资为3.9万亿元",
		"工业利润同比增速为-2.7%。":          "工业利润同比增速为-2.7%",
		"全县GDP总量居全省第八位。":           "全省GDP总量居第8位",
		"贫困发生率由2014年的32.5%降为0.8%。": "贫困发生率由32.5%下降到0.8%",
		"失业率与上月持平。":                "失业率环比持平",
		"预计明年出口增长5%至8%。":           "明年出口预计上升5%至8%",
		"不足三成受访者支持。":               "受访者占不到30%",
		"港口投资50亿至53亿元。":            "港口投资为50亿至53亿元",
		"门票售价80至120元。":             "门票售价为80至120元",
		"工厂去年出口18亿新西兰元。":           "去年工厂出口为18亿纽元",
		"援助金额比上年减少2400万林吉特。":       "援助金额同比下降2400万林吉特",
		"住宅售价35万英镑。":               "住宅售价为35万英镑",
		"門票票價為280澳門元。":             "門票票價为280澳门元",
		"贷款利率比上季度下调15个基点。":         "贷款利率比上季度下降15个基点",
		"成交均价每平方米28650元。":          "成交均价为28650元/平方米",
	} {
		all := Extract(seg.Document(text))
		if assert.Len(t, all, 1, text) {
			assert.Equal(t, want, all[0].String())
		}
	}
}

// The engine numbers its terms as this package does.
func TestTerms(t *testing.T) {
	assert.Equal(t, []int{int(Level), int(Rank)}, []int{int(figure.Level), int(figure.Rank)})
	assert.Equal(t, []int{int(Up), int(Flat)}, []int{int(figure.Up), int(figure.Flat)})
	assert.Equal(t, []int{int(Percent), int(Times)}, []int{int(figure.Percent), int(figure.Times)})
	assert.Equal(t, []int{int(YearOnYear), int(OtherBasis)}, []int{int(figure.YearOnYear), int(figure.OtherBasis)})
	assert.Equal(t, []int{int(About), int(Above)}, []int{int(figure.About), int(figure.Above)})
	assert.Equal(t, []int{int(Forecast), int(Target)}, []int{int(figure.Forecast), int(figure.Target)})
}
