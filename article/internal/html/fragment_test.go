package html

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/article/internal/page"
)

// What an editor's field holds is an article however short; the same in a page is none, nor is a
// fragment that says nothing.
func TestFragment(t *testing.T) {
	for src, body := range map[string]string{
		"<p>阅读量突破100万。</p>":                           "阅读量突破100万。",
		"<p>市长说：<b>桥通了</b>。</p><p>明天通车。</p>":          "市长说：桥通了。\n明天通车。",
		"<html><body><p>阅读量突破100万。</p></body></html>": "",
		"<p>首页</p>": "",
	} {
		a, err := Parse([]byte(src), page.Hint{})
		if body == "" {
			assert.ErrorIs(t, err, page.ErrNoArticle, src)
			continue
		}
		assert.NoError(t, err, src)
		assert.Equal(t, body, a.Body)
	}
}
