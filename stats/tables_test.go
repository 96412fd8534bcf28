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
