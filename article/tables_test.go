package article_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article"
)

const harvest = `<html><head><title>全县秋粮产量公布</title></head><body><h1>全县秋粮产量公布</h1><div class="content">
<p><img src=a.jpg alt="收割机在稻田里作业"><br>稻田里的收割机</p>
<p>县统计局昨天公布了今年秋粮产量，全县总产量比去年略有增加，单产为近五年最高。</p>
<table><tr><th>品种</th><th>面积（万亩）</th><th>产量（吨）</th></tr>
<tr><td>水稻</td><td>12.4</td><td>68200</td></tr>
<tr><td>玉米</td><td></td><td>15300</td></tr>
<tr><td>合计</td><td>15.1</td><td>83500</td></tr></table>
<h3>明年打算</h3><p>明年全县计划再建高标准农田三万亩，水稻全部实现机插、机收。</p>
</div></body></html>`

func cellsOf(a article.Article, row []article.Span) (out []string) {
	for _, c := range row {
		out = append(out, a.Body[c.Start:c.End])
	}
	return out
}

func TestTables(t *testing.T) {
	a, err := article.ParseHTML([]byte(harvest))
	require.NoError(t, err)
	require.Len(t, a.Tables, 1)
	tb := a.Tables[0]
	assert.Equal(t, 1, tb.Head)
	require.Len(t, tb.Rows, 4)
	assert.Equal(t, []string{"品种", "面积（万亩）", "产量（吨）"}, cellsOf(a, tb.Rows[0]))
	assert.Equal(t, []string{"玉米", "", "15300"}, cellsOf(a, tb.Rows[2]))
	require.Len(t, a.Headings, 1)
	assert.Equal(t, 3, a.Headings[0].Level)
	assert.Empty(t, a.Captions)
	assert.NotContains(t, a.Body, "稻田里的收割机")
}

const spanned = `<html><head><title>全县一季度数据公布</title></head><body><h1>全县一季度数据公布</h1><div class="content">
<p>县统计局昨天公布了一季度主要数据，全县经济开局平稳，多数指标比去年同期略有增加。</p>
<table><tr><th rowspan=2>指标</th><th colspan=2>一季度</th></tr><tr><th>总量（亿元）</th><th>增长（%）</th></tr>
<tr><td rowspan="2">工业</td><td>12.4</td><td>5.1</td></tr><tr><td>13.6</td><td>4.4</td></tr>
<tr><td colspan="9999">增速按可比价计算</td><td>无</td></tr></table>
<p>下一步全县将继续抓好项目建设，力争上半年各项指标走在全市前列，完成全年任务。</p>
</div></body></html>`

// A cell that spans several columns or rows stands in each.
func TestSpans(t *testing.T) {
	a, err := article.ParseHTML([]byte(spanned))
	require.NoError(t, err)
	require.Len(t, a.Tables, 1)
	tb := a.Tables[0]
	assert.Equal(t, 2, tb.Head)
	require.GreaterOrEqual(t, len(tb.Rows), 4)
	assert.Equal(t, []string{"指标", "一季度", "一季度"}, cellsOf(a, tb.Rows[0]))
	assert.Equal(t, []string{"指标", "总量（亿元）", "增长（%）"}, cellsOf(a, tb.Rows[1]))
	assert.Equal(t, []string{"工业", "12.4", "5.1"}, cellsOf(a, tb.Rows[2]))
	assert.Equal(t, []string{"工业", "13.6", "4.4"}, cellsOf(a, tb.Rows[3]))
	for _, row := range tb.Rows {
		assert.LessOrEqual(t, len(row), 64)
	}
}

func TestCaptions(t *testing.T) {
	a, err := article.ParseHTML([]byte(harvest), article.WithCaptions(), article.WithAlt())
	require.NoError(t, err)
	assert.Equal(t, []string{"收割机在稻田里作业", "稻田里的收割机"}, cellsOf(a, a.Captions))
}
