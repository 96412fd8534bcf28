package stats

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

// Tables drawn in the text, and what is read in them.
var drawn = []struct{ text, want string }{
	{"主要指标如下。单位：亿元\n指标\t2022年\t2023年\t同比增长（%）\n营业收入\t120.5\t131.2\t8.9\n净利润\t10.1\t9.8\t-3.0", `
120.5 | level 12050000000 CNY - | - - - | 营业收入 | - | 2022年 | -
131.2 | level 13120000000 CNY - | - - - | 营业收入 | - | 2023年 | -
8.9 | change 8.9 % - | up percent yoy | 营业收入 | - | 2023年 | -
10.1 | level 1010000000 CNY - | - - - | 净利润 | - | 2022年 | -
9.8 | level 980000000 CNY - | - - - | 净利润 | - | 2023年 | -
-3.0 | change 3 % - | down percent yoy | 净利润 | - | 2023年 | -
`},
	{"| 地区 | 产量（万吨） | 占比 |\n|---|---|---|\n| 东川 | 120 | 40% |\n| 西川 | 180 | 60% |", `
120 | level 1200000 吨 - | - - - | 产量 | 东川 | - | -
40% | share 40 % - | - - - | 占比 | 东川 | - | -
180 | level 1800000 吨 - | - - - | 产量 | 西川 | - | -
60% | share 60 % - | - - - | 占比 | 西川 | - | -
`},
	{"月份\t客流量（万人次）\n1月\t32.5\n2月\t41", `
32.5 | level 325000 人次 - | - - - | 客流量 | - | 1月 | -
41 | level 410000 人次 - | - - - | 客流量 | - | 2月 | -
`},
	{"区域｜面积（万亩）｜单产（公斤/亩）\n城东｜12.5｜310\n城西｜33.1｜402", `
12.5 | level 125000 亩 - | - - - | 面积 | 城东 | - | -
310 | level 310 公斤/亩 - | - - - | 单产 | 城东 | - | -
33.1 | level 331000 亩 - | - - - | 面积 | 城西 | - | -
402 | level 402 公斤/亩 - | - - - | 单产 | 城西 | - | -
`},
	{"地区    产量（万吨）  占比\n东川      120     40%\n西川      180     60%", `
120 | level 1200000 吨 - | - - - | 产量 | 东川 | - | -
40% | share 40 % - | - - - | 占比 | 东川 | - | -
180 | level 1800000 吨 - | - - - | 产量 | 西川 | - | -
60% | share 60 % - | - - - | 占比 | 西川 | - | -
`},
	{"名称\t收盘价（元）\t涨跌幅（%）\n江临港务\t12.3\t2.75\n云岭药业\t8.06\t-1.40\n东川纸业\t5\t0", `
12.3 | level 12.3 CNY - | - - - | 收盘价 | 江临港务 | - | -
2.75 | change 2.75 % - | up percent - | 收盘价 | 江临港务 | - | -
8.06 | level 8.06 CNY - | - - - | 收盘价 | 云岭药业 | - | -
-1.40 | change 1.4 % - | down percent - | 收盘价 | 云岭药业 | - | -
5 | level 5 CNY - | - - - | 收盘价 | 东川纸业 | - | -
0 | change 0 % - | flat percent - | 收盘价 | 东川纸业 | - | -
`},
	{"品種\t價格漲跌幅(%)\n銅\t+0.85\n鋁\t-2.1", `
+0.85 | change 0.85 % - | up percent - | 價格 | 銅 | - | -
-2.1 | change 2.1 % - | down percent - | 價格 | 鋁 | - | -
`},
	{"城市\t价格同比涨幅/跌幅\n江州\t1.2%\n海平\t-0.7%", `
1.2% | change 1.2 % - | up percent yoy | 价格 | 江州 | - | -
-0.7% | change 0.7 % - | down percent yoy | 价格 | 海平 | - | -
`},
	{"路段\t拥堵指数降幅\n南环\t6.5%\n北环\t3.1%", `
6.5% | change 6.5 % - | down percent - | 拥堵指数 | 南环 | - | -
3.1% | change 3.1 % - | down percent - | 拥堵指数 | 北环 | - | -
`},
	{"指標\t按年跌幅\n零售額\t4.2%\n寫字樓租金收入\t1.9%", `
4.2% | change 4.2 % - | down percent yoy | 零售額 | - | - | -
1.9% | change 1.9 % - | down percent yoy | 寫字樓租金收入 | - | - | -
`},
	{"区\t能耗同比下降（%）\n东城\t5.2\n西城\t4.8", `
5.2 | change 5.2 % - | down percent yoy | 能耗 | 东城 | - | -
4.8 | change 4.8 % - | down percent yoy | 能耗 | 西城 | - | -
`},
	{"区\t2023年增速\t失业率变化（个百分点）\n东城\t5.2%\t-0.3\n西城\t-4.8%\t0.2", `
5.2% | change 5.2 % - | up percent - | - | 东城 | 2023年 | -
-0.3 | change 0.3 pp - | down percentage_point - | 失业率 | 东城 | - | -
-4.8% | change 4.8 % - | down percent - | - | 西城 | 2023年 | -
0.2 | change 0.2 pp - | up percentage_point - | 失业率 | 西城 | - | -
`},
	{"股票\t涨跌额（元）\n江临港务\t-0.33\n云岭药业\t1.2", `
-0.33 | level -0.33 CNY - | - - - | 涨跌额 | 江临港务 | - | -
1.2 | level 1.2 CNY - | - - - | 涨跌额 | 云岭药业 | - | -
`},
	{"编号\t姓名\n1\t甲\n2\t乙", "\n"}, // no unit anywhere
}

func TestDrawnTables(t *testing.T) {
	seg := newSegmenter(t)
	for _, c := range drawn {
		var got strings.Builder
		for _, s := range Extract(seg.Document(c.text)) {
			require.Equal(t, s.Text, c.text[s.Start:s.End])
			got.WriteString(strings.ReplaceAll(row(s), "count ", "level ") + "\n")
		}
		assert.Equal(t, strings.TrimPrefix(c.want, "\n"), got.String(), c.text)
	}
}

// Cells are read without the tokens of the text.
func TestCells(t *testing.T) {
	seg := newSegmenter(t)
	for _, cell := range []string{"3块五花肉", "五块以上", "半公斤一", "12升上下12分", "0.5上下到", "万余号"} {
		text := "| 品名 | 数量 |\n|---|---|\n| 甲 | " + cell + " |\n| 乙 | 12 |\n"
		assert.NotPanics(t, func() { Extract(seg.Document(text)) }, cell)
	}
}

// The tables of a page come as spans of its text.
func TestSourceTables(t *testing.T) {
	body := "各区产值（亿元）\n地区 2023年\n东城 95.5"
	at := func(s string) segment.Span {
		i := strings.Index(body, s)
		return segment.Span{Start: i, End: i + len(s)}
	}
	doc := newSegmenter(t).Read(segment.Source{Body: body, Tables: []segment.Table{{
		Rows: [][]segment.Span{{at("地区"), at("2023年")}, {at("东城"), at("95.5")}}, Head: 1,
	}}})
	assert.Empty(t, Extract(doc), "a number without a unit")
	body = "单位：亿元\n地区 2023年\n东城 95.5"
	doc = newSegmenter(t).Read(segment.Source{Body: body, Tables: []segment.Table{{
		Rows: [][]segment.Span{{at("地区"), at("2023年")}, {at("东城"), at("95.5")}}, Head: 1,
	}}})
	got := Extract(doc)
	require.Len(t, got, 1)
	assert.Equal(t, "95.5 | level 9550000000 CNY - | - - - | 东城 | - | 2023年 | -", row(got[0]))
}

func TestConfidence(t *testing.T) {
	doc := newSegmenter(t).Read(segment.Source{Body: "前四个月，全市财政收入38亿元。", Published: time.Date(2024, 5, 20, 0, 0, 0, 0, time.UTC)})
	got := Extract(doc)
	require.Len(t, got, 1)
	assert.Equal(t, "2024-01/2024-04", got[0].Dates)
	assert.Positive(t, got[0].Confidence)
}
