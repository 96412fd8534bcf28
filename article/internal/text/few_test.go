package text

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/article/internal/page"
)

// TestFew reads texts of a few lines, which have no page around them: a sentence passes whole
// whatever cue is in it, and what belongs to pages alone does not.
func TestFew(t *testing.T) {
	for text, body := range map[string]string{
		"阅读量突破100万。":                "阅读量突破100万。",
		"一切风波始于11月2日。":              "一切风波始于11月2日。",
		"图为小朋友在温室里看王莲。":             "图为小朋友在温室里看王莲。",
		"江城晚报客户端也推出了这一功能。":          "江城晚报客户端也推出了这一功能。",
		"从 2019 年的 3 亿元增加到 5 亿元":    "从 2019 年的 3 亿元增加到 5 亿元",
		"全市游客超过300万人次。\n浏览量突破100万。": "全市游客超过300万人次。\n浏览量突破100万。",
		"首页 | 新闻 | 体育 | 财经":         "",
		"阅读量：332":                   "",
		"赣ICP备12345678号-1":          "",
		"责任编辑：高原。":                  "",
		"2021年03月08日 12:03 来源：江城晚报": "",
		"社区食堂昨天开张，八十岁以上老人午餐只收八元。\n图为社区食堂。": "社区食堂昨天开张，八十岁以上老人午餐只收八元。",
	} {
		a, err := Parse(text, page.Hint{})
		if body == "" {
			assert.ErrorIs(t, err, page.ErrNoArticle, text)
			continue
		}
		assert.NoError(t, err, text)
		assert.Equal(t, body, a.Body)
	}
}
