package summarize_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

func TestSummaryInOrder(t *testing.T) {
	doc := newSegmenter(t).Document(news)
	for n := 1; n < 12; n++ {
		sum := summed(t, doc, summarize.WithCount(n))
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
	assert.Less(t, len(summed(t, doc, summarize.WithCount(1000)).Sentences), 40)
}

func TestSummaryBudgets(t *testing.T) {
	doc := newSegmenter(t).Document(news)
	all := utf8.RuneCountInString(news)
	last := 0
	for _, r := range []float64{.01, .1, .3, .6, 1} {
		n := utf8.RuneCountInString(summed(t, doc, summarize.WithRatio(r)).Text)
		assert.LessOrEqual(t, n, max(int(r*float64(all))+1, 40))
		assert.GreaterOrEqual(t, n, last)
		last = n
	}
	for _, c := range []int{1, 20, 60, 200} {
		assert.LessOrEqual(t, utf8.RuneCountInString(summed(t, doc, summarize.WithCharacters(c)).Text), c)
	}
	assert.Empty(t, summed(t, doc, summarize.WithCharacters(1)).Sentences)
}

// What hangs on the sentence before comes only with it.
func TestSummaryHanging(t *testing.T) {
	text := "云州市启动公交线网优化。其中，十二条线路调整走向，市区北部全部覆盖公交线网，覆盖率达到100%。天气晴朗。对此，市民反响热烈，认为公交线网优化是好事。记者在现场看到，车站秩序井然。"
	doc := newSegmenter(t).Document(text)
	for n := 1; n < 5; n++ {
		s := summed(t, doc, summarize.WithCount(n)).Text
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
	sum := summed(t, newSegmenter(t).Document(text), summarize.WithCount(2))
	assert.Equal(t, 1, strings.Count(sum.Text, "近洋航线"))
}

func TestSummaryOdd(t *testing.T) {
	seg := newSegmenter(t)
	assert.Empty(t, summed(t, seg.Document("")))
	assert.Empty(t, summed(t, seg.Document(" \n\t　\n")))
	assert.Equal(t, "只有一句。", summed(t, seg.Document("只有一句。")).Text)
	assert.Equal(t, "只有标题", summed(t, seg.Document("只有标题")).Text)
	assert.Len(t, summed(t, seg.Document("检修播种机\n清理田间沟渠\n选购种子\n联系农技员")).Sentences, 3)
	assert.Empty(t, describe(t, &segment.Document{}))
}

func TestOptionErrors(t *testing.T) {
	for name, o := range map[string]summarize.Option{
		"count":      summarize.WithCount(0),
		"ratio":      summarize.WithRatio(1.5),
		"characters": summarize.WithCharacters(-1),
		"limit":      summarize.WithLimit(summarize.Limit{Max: 5}),
		"unit":       summarize.WithLimit(summarize.Limit{Max: 50, Unit: 9}),
	} {
		_, err := summarize.New(o)
		assert.ErrorContains(t, err, "summarize: ", name)
	}
}

// Figures far out of the text, or out of order, do no harm.
func TestFiguresElsewhere(t *testing.T) {
	doc := newSegmenter(t).Document("今天是云州入梅的第一天。")
	s, err := summarize.New()
	require.NoError(t, err)
	assert.NotPanics(t, func() {
		s.Describe(doc, summarize.Hints{Figures: []segment.Span{{Start: 3, End: 9000}, {Start: 8000, End: 9000}, {Start: 5, End: 3}}})
		s.Describe(doc, summarize.Hints{Keywords: []summarize.Keyword{{Weight: 1, Spans: []segment.Span{{Start: 3, End: 9000}}}, {Weight: 1, Spans: []segment.Span{{Start: 9, End: 3}}}}})
	})
}

// summed is Summarize of a Summarizer with those options.
func summed(t testing.TB, doc *segment.Document, opts ...summarize.Option) summarize.Summary {
	t.Helper()
	s, err := summarize.New(opts...)
	require.NoError(t, err)
	return s.Summarize(doc, summarize.Hints{})
}

// A summary writes its sentences as a report has them.

// Whatever spans a caller gives, in whatever order, what is said is of the text.
func TestAnyHints(t *testing.T) {
	doc := newSegmenter(t).Read(segment.Source{Title: "智慧码头投用", Body: news})
	s, err := summarize.New()
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	spans := func() []segment.Span {
		out := make([]segment.Span, random.IntN(6))
		for i := range out {
			out[i] = segment.Span{Start: random.IntN(len(news)+40) - 20, End: random.IntN(len(news)+40) - 20}
		}
		return out
	}
	for range 300 {
		h := summarize.Hints{Figures: spans(), Keywords: []summarize.Keyword{
			{Weight: random.NormFloat64(), Spans: spans()}, {Weight: math.NaN(), Spans: spans()}, {Weight: math.Inf(1), Spans: spans()},
		}}
		sum, description := s.Both(doc, h)
		assert.NotEmpty(t, sum.Sentences, h)
		assert.NotEmpty(t, description, h)
	}
}

func TestJSON(t *testing.T) {
	sum := summarize.Summary{Text: "甲。", Sentences: []summarize.Sentence{{Text: "甲。", Start: 3, End: 9}}}
	assert.Equal(t, `{"summary":"甲。","sentences":[{"text":"甲。","start":3,"end":9}]}`, string(sum.AppendFields([]byte("{")))+"}")
}

func TestSummaryThirdSentenceIsShort(t *testing.T) {
	long := "青州港务局说，" + strings.Repeat("新航线的货轮每周三班往返青州与云州，运费下降了百分之十五，", 8) + "货主称便。"
	text := "青州港7月集装箱吞吐量达到18万标准箱。新开的三条航线贡献了其中四成。" + long + "码头工人分四班作业。"
	sum := summed(t, newSegmenter(t).Document(text), summarize.WithCount(3))
	require.NotEmpty(t, sum.Sentences)
	for _, s := range sum.Sentences {
		assert.Less(t, utf8.RuneCountInString(s.Text), 180)
	}
}

func TestSummaryDoesNotOpenInsideQuotation(t *testing.T) {
	text := "青州图书馆20日恢复夜间开放。馆长杜若兰介绍：“夜班由志愿者轮值。上月夜间读者达到9200人次，同比增长35%。”夜间开放延至23时。"
	for n := 1; n < 4; n++ {
		sum := summed(t, newSegmenter(t).Document(text), summarize.WithCount(n))
		assert.False(t, strings.HasPrefix(sum.Text, "上月"), sum.Text)
		assert.Equal(t, strings.Contains(sum.Text, "”"), strings.Contains(sum.Text, "“"), sum.Text)
	}
}

func TestCheck(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	assert.ErrorIs(t, summarize.Check(seg.Document("The port opened three new lines.")), summarize.ErrNotChinese)
	assert.ErrorIs(t, summarize.Check(seg.Document("港の新しい航路が開設されました。")), summarize.ErrNotChinese)
	assert.NoError(t, summarize.Check(seg.Document("青澜港新开三条航线。")))
}

func TestNilDocument(t *testing.T) {
	s, err := summarize.New()
	require.NoError(t, err)
	assert.Zero(t, s.Summarize(nil, summarize.Hints{}))
	assert.Empty(t, s.Describe(nil, summarize.Hints{}))
	sum, text := s.Both(nil, summarize.Hints{})
	assert.Zero(t, sum)
	assert.Empty(t, text)
	assert.NoError(t, summarize.Check(nil))
}

// What a fit to headlines cannot see: the first of a ranking is there before the second, each item of a roundup says its
// matter before any says more, and no hook takes the place of what happened.
func TestSummaryDistaste(t *testing.T) {
	row := "云州市7月新售电动车2.1万辆，同比增长15%。青澜汽车今年上半年售出电动车8.6万辆，市场份额为21.4%，上升3个百分点。" +
		"河湾汽车今年上半年售出电动车6.3万辆，市场份额为15.7%，上升1个百分点。白石汽车今年上半年售出电动车3.9万辆，市场份额为9.7%，上升2个百分点。" +
		"分析师认为，充电桩增多是主要原因。新款车型将于九月上市。"
	sum := summed(t, newSegmenter(t).Document(row), summarize.WithCount(3)).Text
	if strings.Contains(sum, "河湾汽车") || strings.Contains(sum, "白石汽车") {
		assert.Contains(t, sum, "青澜汽车")
	}
	roundup := "云州地铁三号线开工\n云州地铁三号线6日开工建设，全长41公里。项目总投资210亿元，预计2029年建成。\n" +
		"白石县新增三所小学\n白石县今年秋季新增三所公办小学，提供学位3200个。三所小学总投资4.1亿元，教师全部到岗。\n" +
		"青澜港开通冷链专列\n青澜港7日开通首趟冷链专列，运送水果600吨。专列每周两班，全程运行36小时，比公路运输节省20%。\n"
	sum = summed(t, newSegmenter(t).Document(roundup), summarize.WithCount(3)).Text
	assert.Contains(t, sum, "开工建设")
	assert.Contains(t, sum, "新增三所公办小学")
	assert.Contains(t, sum, "首趟冷链专列")
	hook := "众所周知，夏天最怕的就是停电！云州供电局8日投用两座变电站，城东停电次数下降四成。8月9日，城东居民周先生打开空调，一家人吃上了晚饭。" +
		"两座变电站总容量36万千伏安，覆盖12个小区。供电局还将改造老旧线路80公里，年底前完成。检修队分三班值守。"
	sum = summed(t, newSegmenter(t).Document(hook), summarize.WithCount(3)).Text
	assert.NotContains(t, sum, "众所周知")
}
