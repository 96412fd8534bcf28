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
	{"单位：亿元\n地区\t产值\t同比±%\n江北区\t1,205.6\t6.2\n河东区\t980.3\t-1.5", `
1,205.6 | level 120560000000 CNY - | - - - | 产值 | 江北区 | - | -
6.2 | change 6.2 % - | up percent yoy | 产值 | 江北区 | - | -
980.3 | level 98030000000 CNY - | - - - | 产值 | 河东区 | - | -
-1.5 | change 1.5 % - | down percent yoy | 产值 | 河东区 | - | -
`},
	{"项目\t本期金额\t上期金额\t变动比例\n净利润\t2,310.00\t(1,105.00)\t8.81%\n营业成本\t（31.5）\t29\t-3%\n单位：元", `
2,310.00 | level 2310 CNY - | - - - | 净利润 | - | 本期金额 | -
(1,105.00) | level -1105 CNY - | - - - | 净利润 | - | 上期金额 | -
8.81% | change 8.81 % - | up percent - | 净利润 | - | 本期金额 | -
（31.5） | level -31.5 CNY - | - - - | 营业成本 | - | 本期金额 | -
29 | level 29 CNY - | - - - | 营业成本 | - | 上期金额 | -
-3% | change 3 % - | down percent - | 营业成本 | - | 本期金额 | -
`},
	{"指标|单位|2023年\n常住人口|万人|312.4\n城镇化率|%|63.2", `
312.4 | level 3124000 人 - | - - - | 常住人口 | - | 2023年 | -
63.2 | rate 63.2 % - | - - - | 城镇化率 | - | 2023年 | -
`},
	{"单位：万元\n科目\t上半年\t为预算%\t比上年同期增减%\n一、税收收入\t215,300\t51.2\t4.4\n其中：增值税\t80,120\t49.8\t-2.7", `
215,300 | level 2153000000 CNY - | - - - | 税收收入 | - | 上半年 | -
51.2 | share 51.2 % - | - - - | 税收收入 | - | - | -
4.4 | change 4.4 % - | up percent yoy | 税收收入 | - | 上半年 | -
80,120 | level 801200000 CNY - | - - - | 增值税 | - | 上半年 | -
49.8 | share 49.8 % - | - - - | 增值税 | - | - | -
-2.7 | change 2.7 % - | down percent yoy | 增值税 | - | 上半年 | -
`},
	{"名次\t代表团\t金牌\n1\t东江\t12枚\n2\t西岭\t10枚", `
12枚 | level 12 枚 - | - - - | 金牌 | 东江 | - | -
10枚 | level 10 枚 - | - - - | 金牌 | 西岭 | - | -
`},
	{"村名\t户数\t最大风速(m/s)\t容量\n石桥村\t432\t18.2\t52kWh\n柳湾村\t288\t12\t71kWh", `
432 | level 432 户 - | - - - | 户数 | 石桥村 | - | -
18.2 | level 18.2 m/s - | - - - | 最大风速 | 石桥村 | - | -
52kWh | level 52 kWh - | - - - | 容量 | 石桥村 | - | -
288 | level 288 户 - | - - - | 户数 | 柳湾村 | - | -
12 | level 12 m/s - | - - - | 最大风速 | 柳湾村 | - | -
71kWh | level 71 kWh - | - - - | 容量 | 柳湾村 | - | -
`},
	{"港口\t吞吐量（万吨）\t其中：外贸\n白石港\t3,200\t870\n青湾港\t1,880\t412", `
3,200 | level 32000000 吨 - | - - - | 吞吐量 | 白石港 | - | -
870 | level 8700000 吨 - | - - - | 外贸吞吐量 | 白石港 | - | -
1,880 | level 18800000 吨 - | - - - | 吞吐量 | 青湾港 | - | -
412 | level 4120000 吨 - | - - - | 外贸吞吐量 | 青湾港 | - | -
`},
	{"参数\t数值\n总库容\t2.3亿立方米\n坝高（米）\t86.5", `
2.3亿立方米 | level 230000000 立方米 - | - - - | 总库容 | - | - | -
86.5 | level 86.5 米 - | - - - | 坝高 | - | - | -
`},
	{"品名\t价格（元/公斤）\t较上周（%）\t较上月±（元）\n猪肉\t26.8\t-1.2\t-0.5\n鸡蛋\t9.6\t0.8\t+0.3", `
26.8 | level 26.8 CNY/公斤 - | - - - | 价格 | 猪肉 | - | -
-1.2 | change 1.2 % - | down percent other | 价格 | 猪肉 | - | -
-0.5 | change 0.5 CNY - | down absolute mom | 价格 | 猪肉 | - | -
9.6 | level 9.6 CNY/公斤 - | - - - | 价格 | 鸡蛋 | - | -
0.8 | change 0.8 % - | up percent other | 价格 | 鸡蛋 | - | -
+0.3 | change 0.3 CNY - | up absolute mom | 价格 | 鸡蛋 | - | -
`},
	{"年度\t2022\t2023\n营业收入(亿元)\t13.8\t15.0\n毛利率\t30.8%\t29.5%", `
13.8 | level 1380000000 CNY - | - - - | 营业收入 | - | 2022 | -
15.0 | level 1500000000 CNY - | - - - | 营业收入 | - | 2023 | -
30.8% | rate 30.8 % - | - - - | 毛利率 | - | 2022 | -
29.5% | rate 29.5 % - | - - - | 毛利率 | - | 2023 | -
`},
	{"品牌\t2023Q3 出货量(万台)\t2022Q3 出货量(万台)\t同比\n星河\t1,320\t1,210\t9.1%\n蓝图\t1,105\t1,180\t-6.4%", `
1,320 | level 13200000 台 - | - - - | 出货量 | 星河 | 2023Q3 | -
1,210 | level 12100000 台 - | - - - | 出货量 | 星河 | 2022Q3 | -
9.1% | change 9.1 % - | up percent yoy | 出货量 | 星河 | - | -
1,105 | level 11050000 台 - | - - - | 出货量 | 蓝图 | 2023Q3 | -
1,180 | level 11800000 台 - | - - - | 出货量 | 蓝图 | 2022Q3 | -
-6.4% | change 6.4 % - | down percent yoy | 出货量 | 蓝图 | - | -
`},
	{"月份\t用电量（亿千瓦时）\t同比增减（亿千瓦时）\n1月\t35.2\t2.1\n2月\t28.9\t-1.4", `
35.2 | level 3520000000 千瓦时 - | - - - | 用电量 | - | 1月 | -
2.1 | change 210000000 千瓦时 - | up absolute yoy | 用电量 | - | 1月 | -
28.9 | level 2890000000 千瓦时 - | - - - | 用电量 | - | 2月 | -
-1.4 | change 140000000 千瓦时 - | down absolute yoy | 用电量 | - | 2月 | -
`},
	{"排名\t影片\t人次(万)\n1\t远山来信\t2,105\n2\t海边灯塔\t1,230", `
2,105 | level 21050000 人次 - | - - - | 人次 | 远山来信 | - | -
1,230 | level 12300000 人次 - | - - - | 人次 | 海边灯塔 | - | -
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

// A head over two columns, and one of a column in two rows, come as cells of each.
func TestSpannedHeads(t *testing.T) {
	body := "指标 一季度 绝对量（亿元） 同比增长（%） 生产总值 820.5 5.6"
	at := func(s string) segment.Span {
		i := strings.Index(body, s)
		return segment.Span{Start: i, End: i + len(s)}
	}
	doc := newSegmenter(t).Read(segment.Source{Body: body, Tables: []segment.Table{{Head: 2, Rows: [][]segment.Span{
		{at("指标"), at("一季度"), at("一季度")}, {at("指标"), at("绝对量（亿元）"), at("同比增长（%）")}, {at("生产总值"), at("820.5"), at("5.6")},
	}}}})
	got := Extract(doc)
	require.Len(t, got, 2)
	assert.Equal(t, "820.5 | level 82050000000 CNY - | - - - | 生产总值 | - | 一季度 | -", row(got[0]))
	assert.Equal(t, "5.6 | change 5.6 % - | up percent yoy | 生产总值 | - | 一季度 | -", row(got[1]))
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
