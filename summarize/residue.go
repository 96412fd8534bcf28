package summarize

import (
	"strings"
	"unicode/utf8"
)

// residue reports whether the sentence s of n characters is no part of the text: credits,
// captions, notes to the reader.
func residue(s string, n int) bool {
	if strings.IndexByte(s, '{') >= 0 && strings.IndexByte(s, '}') >= 0 {
		return true // what is left of a style sheet or script
	}
	if n > 80 {
		return strings.HasPrefix(s, "欢迎关注")
	}
	if credits.at(s) {
		return true
	}
	if n > 60 {
		return false
	}
	for i, r := range s {
		if notes.starts(r) && notes.at(s[i:]) {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return last == '摄' && n <= 40
}

// phrases are strings by their first character.
type phrases struct {
	first [1 << 16 / 64]uint64 // characters that start one
	by    map[rune][]string
}

func newPhrases(list ...string) *phrases {
	p := &phrases{by: map[rune][]string{}}
	for _, s := range list {
		r := runeAt(s)
		p.first[r>>6&1023] |= 1 << (r & 63)
		p.by[r] = append(p.by[r], s)
	}
	return p
}

// starts reports whether a phrase may start with r.
func (p *phrases) starts(r rune) bool { return p.first[r>>6&1023]>>(r&63)&1 == 1 }

// at reports whether s starts with a phrase.
func (p *phrases) at(s string) bool {
	r := runeAt(s)
	if !p.starts(r) {
		return false
	}
	for _, x := range p.by[r] {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}

// credits start a line that names who made the page, or leads away from it.
var credits = newPhrases(
	"责编", "责任编辑", "编辑：", "编辑:", "编辑/", "来源：", "来源:", "作者：", "作者:", "作者 ", "作者/", "文/", "文｜", "文|", "文 |", "图/",
	"图片来源", "图片：", "图为", "图：", "图源", "资料图", "摄影：", "摄影/", "供图", "记者：", "记者:", "记者 ", "本报记者 ", "本报记者　", "■", "校对",
	"审核", "监制", "统筹", "终审", "编译", "翻译：", "视频：", "制图", "策划", "出品", "值班", "题图", "微信号", "联系电话", "电话：", "邮箱", "地址：",
	"标签：", "关键词：", "声明：", "特别声明", "免责声明", "版权", "本文来源", "本文来自", "本文转自", "转自", "原文", "分享到", "相关阅读", "延伸阅读", "推荐阅读",
	"相关新闻", "相关链接", "更多", "点击", "扫码", "扫一扫", "长按", "欢迎关注", "欢迎订阅", "返回", "上一篇", "下一篇", "首页", "未经授权", "投稿", "本报讯",
	"新浪声明", "注：", "注:",
)

// notes occur in short sentences that speak to the reader or of the page rather than of the matter.
var notes = newPhrases(
	"欢迎关注", "敬请关注", "请关注", "扫描二维码", "微信公众号：", "版权所有", "未经允许", "不得转载", "禁止转载", "转载请注明", "请注明出处", "不代表本", "仅供参考",
	"投资需谨慎", "投资者据此操作", "点击查看", "点击进入", "点击图片", "一起来看", "请看报道", "请看详细", "敬请期待", "详见", "下图", "上图", "如图", "见图",
	"下载客户端", "专享", "快来", "戳这里", "关注我们", "点个赞", "转发", "http", "www.",
)
