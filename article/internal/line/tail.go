package line

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

// tail judges the short folded line f by what it is made of, where no phrase gives it
// away: counters, buttons, page numbers, appeals to read on elsewhere, a signature.
func tail(f string, m Measure, n int) (Kind, bool) {
	for i := range tails {
		if t := &tails[i]; n <= t.most && (t.ends || m.Ends == 0) && t.when(f) {
			return t.kind, true
		}
	}
	return Text, false
}

// A shortLine is a kind of line that is told by what it is made of.
type shortLine struct {
	name    string
	example string
	kind    Kind
	most    int  // characters that such a line has
	ends    bool // it may have a mark that ends a sentence
	when    func(f string) bool
}

// tails are the kinds of short lines; the first that fits counts.
var tails = [...]shortLine{
	{"comment count", "《旧信》上有2条评论", Cut, 50, false, commentCount},
	{"counters", "点赞 128 收藏 36", Drop, 40, true, counters},
	{"bare counters", "👍12 💬3", Drop, 4, true, bareCounters},
	{"pages by name", "第1页：山上的茶园 第2页：山下的渡口", Drop, 60, true, pagesByName},
	{"page count", "第1页/共3页", Drop, 16, true, pageCount},
	{"buttons", "举报/反馈", Drop, 24, true, buttons},
	{"ribbon", "◤湖畔新居现房发售◢", Drop, 60, true, ribbon},
	{"page of a paper", "第A12版：副刊", Drop, 24, false, paperPage},
	{"hashtags", "#老街 #旧物", Drop, 60, false, hashtags},
	{"more", "更多科技新闻", Drop, 20, true, more},
	{"appeal", "下载客户端，看更多精彩内容", Drop, 48, true, appeal},
	{"signature", "（江城网 张三）", End, 24, false, signed},
}

// paperPage says whether f names the page of a newspaper: 第A12版：副刊, 04版 要闻.
func paperPage(f string) bool {
	f = strings.TrimPrefix(f, "第")
	number := strings.TrimLeft(strings.TrimLeft(f, "abcdefghijklmnopqrstuvwxyz"), "0123456789")
	if len(number) == len(f) || len(f)-len(number) > 4 || !hasDigit(f[:len(f)-len(number)]) {
		return false
	}
	rest, ok := strings.CutPrefix(number, "版")
	return ok && (rest == "" || strings.ContainsRune(":|· ", []rune(rest)[0]))
}

// hashtags says whether f is tags with their marks and nothing else.
func hashtags(f string) bool {
	tags := strings.Fields(f)
	for _, t := range tags {
		if len(t) < 4 || t[0] != '#' || strings.Trim(t, "#") != t[1:] {
			return false
		}
	}
	return len(tags) > 1
}

// attachment says whether f names a file that a post has with it, or when it was sent: IMG_0213.jpg (188.42 KB, 下载次数: 3),
// 2013-10-9 20:31 上传.
func attachment(f string) bool {
	if strings.Contains(f, "下载次数:") && (strings.Contains(f, "kb,") || strings.Contains(f, "mb,") || strings.Contains(f, "bytes,")) {
		return true
	}
	day, ok := strings.CutSuffix(f, "上传")
	return ok && hasDigit(day) && strings.Trim(day, " 0123456789-/:年月日") == ""
}

// jam says whether f is what forums put between the lines of a post against copying: 2 k) h8 Q& e5 T, and the forum's name at
// times.
func jam(f string) bool {
	words := strings.Fields(f)
	if len(words) < 4 {
		return false
	}
	digit, letter, mark := false, false, false
	for _, w := range words[:4] {
		if len(w) > 2 {
			return false
		}
		for i := range len(w) {
			digit = digit || w[i] >= '0' && w[i] <= '9'
			letter = letter || w[i]|32 >= 'a' && w[i]|32 <= 'z'
			mark = mark || w[i] >= '!' && w[i] <= '/'
		}
	}
	return digit && letter && mark
}

// bareCounters says whether f is numbers beside hearts and thumbs, one of a few, or that many more: 👍12, 3/8, +6.
func bareCounters(f string) bool {
	if plus, ok := strings.CutPrefix(f, "+"); ok && plus != "" && strings.Trim(plus, "0123456789") == "" {
		return true // how many pictures more there are
	}
	return hasDigit(f) && strings.Trim(f, " 0123456789/()+👍❤💬⭐️★☆🔥👏·") == "" && strings.ContainsAny(f, "/(👍❤💬⭐")
}

// pagesByName says whether f tells what each page of a long article is about.
func pagesByName(f string) bool {
	return strings.Contains(f, "第1页") && strings.Contains(f, "第2页")
}

// ribbon says whether f is set as advertisements are.
func ribbon(f string) bool { return strings.HasPrefix(f, "◤") && strings.HasSuffix(f, "◢") }

func hasDigit(f string) bool { return strings.ContainsAny(f, "0123456789") }

//go:embed counts.txt
var countText string

// counted are what sites count beside an article.
var counted = sync.OnceValue(func() *phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("counts.txt", countText))))["count"]
})

// counters says whether f is counters and nothing else: 点赞 128 收藏 36, 阅读(3.2万) · 评论(56).
func counters(f string) bool {
	if !hasDigit(f) {
		return false
	}
	some, counted := false, counted()
	for _, w := range strings.FieldsFunc(f, func(r rune) bool {
		return r >= '0' && r <= '9' || strings.ContainsRune(" .,:|/·•()[]<>+-—\t\u00a0\u3000、，：（）【】", r)
	}) {
		if !counted.Has(w) && !counted.Has(strings.TrimPrefix(w, "万")) && !counted.Has(strings.TrimSuffix(w, "数")) {
			return false
		}
		some = some || len(w) >= 6 || w == "赞" || w == "踩" || w == "顶" || len(w) >= 4 && w[0] < 0x80
	}
	return some
}

// pageCount says whether f counts the pages of a long article: 共3页, 第1页/共3页, 1/3页.
func pageCount(f string) bool {
	if !strings.Contains(f, "页") {
		return false
	}
	rest := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || strings.ContainsRune(" /|,.:()[]-<>，、（）【】", r) {
			return -1
		}
		return r
	}, f)
	switch rest {
	case "共页", "第页", "页", "第页共页", "共页第页", "本文共页", "全文共页", "当前第页共页", "当前页":
		return rest != "页" || strings.ContainsAny(f, "/ ") || len(f) < 6
	}
	return false
}

// buttons says whether f is words that stand on buttons, side by side: 举报/反馈,
// 打印 关闭.
func buttons(f string) bool {
	parts := strings.FieldsFunc(f, func(r rune) bool { return strings.ContainsRune(" /|·•、,，()[]【】（）+>»>\u3000\u00a0", r) })
	if len(parts) < 2 {
		return false
	}
	x := cues()
	for _, p := range parts {
		if k := x.whole[p]; k != Drop && k != Menu {
			return false
		}
	}
	return true
}

// commentCount says whether f heads what readers say: 《旧信》上有2条评论, 已有1件评论.
func commentCount(f string) bool {
	f = strings.TrimRight(f, closing)
	rest := f
	for _, w := range [...]string{"评论", "留言", "回应", "回复", "意见"} {
		if r, ok := strings.CutSuffix(f, w); ok {
			rest = r
		}
	}
	if rest == f {
		return false
	}
	for _, w := range [...]string{"条", "件", "则", "个", "篇", "笔"} {
		rest = strings.TrimSuffix(strings.TrimRight(rest, " "), w)
	}
	rest = strings.TrimRight(rest, " 0123456789一二三四五六七八九十两")
	return strings.HasSuffix(rest, "有") || strings.HasSuffix(rest, "上有") || strings.HasSuffix(rest, "》")
}

// more says whether f heads links to more of the kind: 更多南方日报报导, 更多科技新闻.
func more(f string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(f, opening), "更多")
	return ok && hasEnd(strings.TrimRight(rest, closing), "报道", "报导", "新闻", "资讯", "文章", "推荐")
}

func hasEnd(s string, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// signed says whether f is a site's signature in brackets, on a line of its own: （江城网
// 张三）, (责编：李四). A reporter's own name is part of the news.
func signed(f string) bool {
	in, ok := strings.CutPrefix(f, "(")
	if !ok {
		return false
	}
	in, ok = strings.CutSuffix(in, ")")
	if !ok || strings.ContainsAny(in, "()。！？，；“”") || strings.Contains(in, "记者") || strings.Contains(in, "通讯员") {
		return false
	}
	words := strings.FieldsFunc(in, func(r rune) bool { return strings.ContainsRune(" :：/、\u3000\u00a0", r) })
	if len(words) < 2 {
		return false
	}
	for _, w := range words[1:] {
		if n := len(w); n > 15 || !hanzi.IsHan([]rune(w)[0]) {
			return false
		}
	}
	return news.NamesOutlet(words[0]) || news.IsRole(words[0])
}
