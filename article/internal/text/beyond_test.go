package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article/internal/page"
)

// TestBeyond reads a text that a list of advertisements parts in two.
func TestBeyond(t *testing.T) {
	const dump = `首页 | 新闻 | 体育
• 国内
• 国际
• 文体
老街夜市重新开张
2023-05-04 09:30 来源：江城晚报
停业四个月的老街夜市昨晚重新开张，三百多个摊位沿河岸排成两列。
·
祖传秘方见效快
·
加盟小吃月入过万
·
二手车清仓甩卖
摊主吴女士说，改造以后每个月的摊位费从一千五百元降到了一千元，水电单独装表，下雨天也不再满地泥水，来逛的客人比以前多了一半。
街道办事处介绍，夜市改造投入四百二十万元，新增公共厕所两座、垃圾分类亭六处，油烟净化设备由街道统一采购后租给摊主使用。
夜市营业时间定为傍晚五点到晚上十一点半，居民楼一侧装了两百米长的隔音屏，噪声超过六十分贝就会自动报警。
相关阅读
• 公园夜间开放
江ICP备00000000号`
	a, err := Parse(dump, page.Hint{})
	require.NoError(t, err)
	assert.Contains(t, a.Body, "停业四个月")
	assert.Contains(t, a.Body, "隔音屏")
	assert.NotContains(t, a.Body, "加盟")
}
