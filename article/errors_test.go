package article_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/article"
)

func TestErrors(t *testing.T) {
	list := "<html><head><title>江城网</title></head><body><ul>" + strings.Repeat(`<li><a href="/1">老城改造惠及四万户</a></li><li><a href="/2">夜市重新开张</a></li>`, 40) + "</ul><div>版权所有 江城网 江ICP备00000000号</div></body></html>"
	for _, c := range []struct {
		name, page string
		want       error
	}{
		{"nothing", "", article.ErrEmpty},
		{"blanks", " \n\u3000\n", article.ErrEmpty},
		{"empty page", "<html><body></body></html>", article.ErrEmpty},
		{"list of links", list, article.ErrNoArticle},
		{"menus", "首页 | 新闻 | 体育\n• 国内\n• 国际\n登录 | 注册\n关于我们 | 联系我们\n江ICP备00000000号", article.ErrNoArticle},
		{"too large", strings.Repeat("一", 6<<20), article.ErrTooLarge},
	} {
		_, err := article.Parse([]byte(c.page))
		assert.ErrorIs(t, err, c.want, c.name)
	}
	_, err := article.Parse([]byte("一"), article.WithMaxBytes(2))
	assert.ErrorIs(t, err, article.ErrTooLarge)
	_, err = article.Parse([]byte("一"), article.WithMaxBytes(0))
	assert.ErrorContains(t, err, "WithMaxBytes")
}

func TestRaw(t *testing.T) {
	a, err := article.Parse([]byte("首页 | 新闻\r\n　正文。"), article.WithRaw())
	assert.NoError(t, err)
	assert.Equal(t, "首页 | 新闻\n　正文。", a.Body)
}

func TestShortTextPasses(t *testing.T) {
	for _, s := range []string{"今天下雨。", "信访工作", "老城改造惠及四万户，今年完工。", "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"} {
		a, err := article.Parse([]byte(s))
		assert.NoError(t, err, s)
		assert.Equal(t, s, a.Body)
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		page, header string
		want         article.Format
	}{
		{"<!DOCTYPE html><p>甲", "", article.HTML},
		{"\n<div>甲</div>", "", article.HTML},
		{"<?xml version=\"1.0\"?><html>", "", article.HTML},
		{"甲<乙", "", article.Text},
		{"网页里的 <div> 和 </div> 要成对出现，新手常常忘记。", "", article.Text},
		{"甲", "text/html; charset=utf-8", article.HTML},
		{"---\ntitle: 甲\n---\n乙", "", article.Markdown},
		{"---\n甲乙丙。\n---\n丁", "", article.Text},
		{"# 甲\n\n乙**丙**。\n", "", article.Markdown},
		{"#话题# 今天的河堤上全是人", "", article.Text},
		{"甲", "text/markdown", article.Markdown},
		{"#+TITLE: 甲\n* 乙\n丙。", "", article.Org},
		{"甲乙\n====\n\n:date: 2024-05-08\n\n.. note:: 丙\n\n丁。", "", article.RST},
		{"甲", "text/x-rst", article.RST},
	} {
		assert.Equal(t, c.want, article.Sniff([]byte(c.page), c.header), c.page)
	}
}
