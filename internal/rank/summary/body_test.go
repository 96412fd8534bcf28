package summary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

// The line that other lines ran into is long: behind each case stands more.
const moreOfIt = "参加者来自沿线各村，年纪最大的已经七十三岁。负责人表示，下一步将把这项工作固定下来，每月一次，并公布结果，接受大家监督。去年同期，类似的工作因为天气原因推迟了两周，今年提前做了准备，进展比较顺利。"

func TestFindBody(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	casefile.Pairs(t, "testdata/body.txt", " => ", func(t *testing.T, line int, in, want string) {
		doc := seg.Document(in + moreOfIt)
		w := engine(80).begin(doc, Hints{})
		defer w.end()
		for i := range w.sents {
			if s := &w.sents[i]; s.is&skipped == 0 {
				assert.True(t, strings.HasPrefix(doc.Text[s.start:s.end], want), "body.txt:%d: starts %s", line, doc.Text[s.start:s.end])
				return
			}
		}
		t.Errorf("body.txt:%d: nothing is left", line)
	})
}

// A heading that lost its line and ends in the word with which the text goes on is cut off inside of a text too.
func TestDoubled(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	for in, want := range map[string]string{
		"云州港三年内扩建四个泊位。新港区码头改造码头改造下月开工，工期两年，投资三亿元。":                  "码头改造下月开工",
		"云州港三年内扩建四个泊位。代代相传的造船手艺在新港区继续，工期两年，投资三亿元。":                  "代代相传的造船手艺",
		"云州港三年内扩建四个泊位。砂锅的保养方法砂锅不能骤冷骤热，用完要等凉透了再洗。":                   "砂锅不能骤冷骤热",
		"云州港三年内扩建四个泊位。云州港务局和云州港集团将联合施工，工期两年，投资三亿元。":                 "云州港务局和云州港集团",
		"云州两名教师获奖，都来自城关小学。获奖教师简介陈卫东从教十六年，他的课以实验多著称。":                "陈卫东从教十六年",
		"云州青年画展开幕，展出作品百件。参展画家的简介印在门票背面，观众可以扫码收听讲解。":                 "参展画家的简介",
		"首期节目播放量破千万。    三人重唱旧歌 陈卫东感谢比赛 陈卫东、周以宁曾在同一届出道，此次将用和声重唱成名曲。": "陈卫东、周以宁曾在同一届出道",
		"云州港三年内扩建四个泊位。工人在新港区清淤（港务局供图）码头改造下月开工，工期两年，投资三亿元。":          "码头改造下月开工",
		"云州港三年内扩建四个泊位。云州港务局供图 码头改造下月开工，工期两年，投资三亿元。":                 "码头改造下月开工",
		"云州港三年内扩建四个泊位。这一张照片（港务局供图）记录了开工的那一天，工期两年，投资三亿元。":            "这一张照片",
		"云州港三年内扩建四个泊位。码头改造（二期工程）下月开工，工期两年，投资三亿元，由港务局负责。":            "码头改造（二期工程）",
		"三起案件有新进展。云州检察机关依法对何立新决定逮捕云州市原副市长何立新涉嫌受贿一案，由监察委员会调查终结。":     "云州市原副市长何立新",
		"三起案件有新进展。云州检察机关依法对何立新决定逮捕后，云州市原副市长何立新涉嫌受贿一案，由监委移送。":        "云州检察机关依法",
		"首期节目播放量破千万。    副导演 陈卫东介绍，第二期将在河湾镇的码头上录制，观众可以免费入场。":         "副导演 陈卫东介绍",
	} {
		w := engine(80).begin(seg.Document(in), Hints{})
		assert.True(t, strings.HasPrefix(in[w.sents[1].start:], want), in[w.sents[1].start:])
		w.end()
	}
}
