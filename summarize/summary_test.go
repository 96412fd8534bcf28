package summarize_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

func TestSummaryInOrder(t *testing.T) {
	doc := newSegmenter(t).Document(news)
	for n := 1; n < 12; n++ {
		sum := summarize.Summarize(doc, summarize.WithCount(n))
		assert.Len(t, sum.Sentences, n)
		var text string
		end := 0
		for _, s := range sum.Sentences {
			assert.LessOrEqual(t, end, s.Start)
			assert.Equal(t, doc.Text[s.Start:s.End], s.Text)
			text += s.Text
			end = s.End
		}
		assert.Equal(t, text, sum.Text)
		assert.NotContains(t, text, "电（记者")
		assert.NotContains(t, text, "青澜港智慧码头投用 单箱成本降两成") // a heading is no sentence
	}
	assert.Less(t, len(summarize.Summarize(doc, summarize.WithCount(1000)).Sentences), 40)
}

func TestSummaryBudgets(t *testing.T) {
	doc := newSegmenter(t).Document(news)
	all := utf8.RuneCountInString(news)
	last := 0
	for _, r := range []float64{.01, .1, .3, .6, 1} {
		n := utf8.RuneCountInString(summarize.Summarize(doc, summarize.WithRatio(r)).Text)
		assert.LessOrEqual(t, n, max(int(r*float64(all))+1, 40))
		assert.GreaterOrEqual(t, n, last)
		last = n
	}
	for _, c := range []int{1, 20, 60, 200} {
		assert.LessOrEqual(t, utf8.RuneCountInString(summarize.Summarize(doc, summarize.WithCharacters(c)).Text), c)
	}
	assert.Empty(t, summarize.Summarize(doc, summarize.WithCharacters(1)).Sentences)
}

// What hangs on the sentence before comes only with it.
func TestSummaryHanging(t *testing.T) {
	text := "云州市启动公交线网优化。其中，十二条线路调整走向，市区北部全部覆盖公交线网，覆盖率达到100%。天气晴朗。对此，市民反响热烈，认为公交线网优化是好事。记者在现场看到，车站秩序井然。"
	doc := newSegmenter(t).Document(text)
	for n := 1; n < 5; n++ {
		s := summarize.Summarize(doc, summarize.WithCount(n)).Text
		if strings.Contains(s, "其中") {
			assert.Contains(t, s, "云州市启动公交线网优化。其中")
		}
		if strings.Contains(s, "对此") {
			assert.Contains(t, s, "天气晴朗。对此")
		}
	}
}

// A sentence that is said twice is not chosen twice while there is another.
func TestSummaryRedundancy(t *testing.T) {
	text := "青澜港新增三条近洋航线，吞吐量同比增长16.8%。青澜港新增了三条近洋航线，吞吐量同比增长16.8%。青澜市气象台预计明天有雨。"
	sum := summarize.Summarize(newSegmenter(t).Document(text), summarize.WithCount(2))
	assert.Equal(t, 1, strings.Count(sum.Text, "近洋航线"))
}

func TestSummaryOdd(t *testing.T) {
	seg := newSegmenter(t)
	assert.Empty(t, summarize.Summarize(seg.Document("")))
	assert.Empty(t, summarize.Summarize(seg.Document(" \n\t　\n")))
	assert.Equal(t, "只有一句。", summarize.Summarize(seg.Document("只有一句。")).Text)
	assert.Equal(t, "只有标题", summarize.Summarize(seg.Document("只有标题")).Text)
	assert.Len(t, summarize.Summarize(seg.Document("检修播种机\n清理田间沟渠\n选购种子\n联系农技员")).Sentences, 3)
	assert.Empty(t, summarize.Describe(&segment.Document{}))
}

func TestOptionErrors(t *testing.T) {
	for name, o := range map[string]summarize.Option{
		"count":      summarize.WithCount(0),
		"ratio":      summarize.WithRatio(1.5),
		"characters": summarize.WithCharacters(-1),
		"limit":      summarize.WithLimit(summarize.Limit{Max: 5}),
		"unit":       summarize.WithLimit(summarize.Limit{Max: 50, Unit: 9}),
		"figures":    summarize.WithFigures([]segment.Span{{Start: 5, End: 3}}),
	} {
		_, err := summarize.New(o)
		assert.ErrorContains(t, err, "summarize: ", name)
		// As an option of a call it changes nothing.
		doc := newSegmenter(t).Document(news)
		assert.Equal(t, summarize.Describe(doc), summarize.Describe(doc, o), name)
		assert.Equal(t, summarize.Summarize(doc), summarize.Summarize(doc, o), name)
	}
}

// Figures far out of the text do no harm.
func TestFiguresElsewhere(t *testing.T) {
	doc := newSegmenter(t).Document("今天是云州入梅的第一天。")
	assert.NotPanics(t, func() {
		summarize.Describe(doc, summarize.WithFigures([]segment.Span{{Start: 3, End: 9000}, {Start: 8000, End: 9000}}))
	})
}

// Weights of one's own decide.
func TestWeights(t *testing.T) {
	w := summarize.LearnedWeights()
	for i, name := range summarize.SentenceFeatures {
		w.Sentence[i] = 0
		if name == "place" {
			w.Sentence[i] = 100
		}
	}
	doc := newSegmenter(t).Document("甲市召开会议。乙市举行比赛。丙市发布报告。")
	assert.Equal(t, "丙市发布报告。", summarize.Summarize(doc, summarize.WithCount(1), summarize.WithWeights(w)).Text)
}
