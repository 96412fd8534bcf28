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
	switch {
	case n > 60:
		return Text, false
	case n <= 50 && m.Ends == 0 && commentCount(f):
		return Cut, true
	case n <= 40 && m.Digits > 0 && counters(f):
		return Drop, true
	case n <= 4 && m.Digits > 0 && strings.Trim(f, " 0123456789/()+👍❤💬⭐️★☆🔥👏·") == "" && strings.ContainsAny(f, "/(👍❤💬⭐"):
		return Drop, true
	case strings.Contains(f, "第1页") && strings.Contains(f, "第2页"):
		return Drop, true // what each page of a long article is about
	case n <= 16 && pageCount(f):
		return Drop, true
	case n <= 24 && buttons(f):
		return Drop, true
	case strings.HasPrefix(f, "◤") && strings.HasSuffix(f, "◢"):
		return Drop, true // the ribbon of an advertisement
	case n <= 20 && more(f):
		return Drop, true
	case n <= 48 && appeal(f):
		return Drop, true
	case n <= 24 && m.Ends == 0 && signed(f):
		return End, true
	}
	return Text, false
}

//go:embed counts.txt
var countText string

// counted are what sites count beside an article.
var counted = sync.OnceValue(func() *phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("counts.txt", countText))))["count"]
})

// counters says whether f is counters and nothing else: 点赞 128 收藏 36, 阅读(3.2万) · 评论(56).
func counters(f string) bool {
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
// 分享 收藏 打印.
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
