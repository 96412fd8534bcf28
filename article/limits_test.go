package article_test

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/article"
)

// TestHostile feeds pages made to be expensive. 16 MB of each must take less than
// three seconds, which BenchmarkHostile shows; the test reads smaller ones
// and wants no more than a known error.
func TestHostile(t *testing.T) {
	for name, page := range hostile(256 << 10) {
		t.Run(name, func(t *testing.T) {
			_, err := article.Parse(page)
			if err != nil {
				assert.Truef(t, isKnown(err), "%v", err)
			}
		})
	}
}

// TestMemory counts what is allocated in all for pages of two sizes: the same for each
// byte, and never more than a small multiple of the page.
func TestMemory(t *testing.T) {
	allocated := func(page []byte) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = article.Parse(page)
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(page))
	}
	large := hostile(512 << 10)
	for name, page := range hostile(128 << 10) {
		a, b := allocated(page), allocated(large[name])
		assert.Less(t, b, 260.0, "%s: bytes allocated for each byte of the page", name)
		assert.Less(t, b, 1.5*a+16, "%s: %.0f for each byte of the small one", name, a)
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, page := range hostile(16<<20 - 4096) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for range b.N {
				article.Parse(page)
			}
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/1e6, "allocated-MB/op")
		})
	}
}

func hostile(n int) map[string][]byte {
	rep := func(s string) []byte {
		return append([]byte("<html><body>"), bytes.Repeat([]byte(s), n/len(s))...)
	}
	return map[string][]byte{
		"nested div":         rep("<div>"),
		"nested b":           rep("<b>"),
		"nested a":           rep("<a href=x>"),
		"nested table":       rep("<table><tr><td>"),
		"nested p in table":  rep("<table><td><p>"),
		"stray end tags":     append(rep("<td><div>")[:n/2], bytes.Repeat([]byte("</section></div>"), n/32)...),
		"end tags":           rep("</div>"),
		"short paragraphs":   rep("<p>字"),
		"br soup":            rep("字<br>"),
		"links":              rep("<a href=x>字</a>"),
		"attributes":         []byte("<html><body><div " + strings.Repeat("a=b ", n/4) + "><p>正文。"),
		"unique attributes":  rep("<p class=abcdefghijklmnopqrstuvwxyz-comment-related id=q>"),
		"title tags":         append(rep(`<meta property=og:title content=甲乙><meta property=article:tag content=丙>`), "<p>正文，说的是甲乙丙丁，不说别的。"...),
		"huge title":         []byte("<title>" + strings.Repeat("题目", n/6) + "</title><h1>题目</h1><p>正文说的是题目，也说别的。"),
		"long script string": []byte("<script>x={\"a\":\"" + strings.Repeat("<p>正文，一句。", n/22) + "\"}</script>"),
		"open comment":       rep("<!-- "),
		"open tag":           rep("<a "),
		"open script":        append([]byte("<html><script>"), bytes.Repeat([]byte("<!--<script>"), n/12)...),
		"entities":           rep("&amp;&#x4e00;"),
		"bad entities":       rep("&aaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
		"lists":              rep("<ul><li>"),
		"headings":           rep("<h2>小标题</h2>"),
		"cue lines":          rep("<p>责任编辑：甲</p><p>相关阅读</p>"),
		"dates":              rep("<p>2021-01-01 12:00</p>"),
		"one huge line":      bytes.Repeat([]byte("一，"), n/6),
		"one spaced line":    bytes.Repeat([]byte("一二 "), n/7),
		"short lines":        bytes.Repeat([]byte("一二三\n"), n/10),
		"same prose":         bytes.Repeat([]byte("这是一句完整的话，有逗号，也有句号。\n"), n/55),
		"brackets":           bytes.Repeat([]byte("[](["), n/4),
		"markdown brackets":  append([]byte("# 题\n\n## 题\n\n"), bytes.Repeat([]byte("[a]("), n/4)...),
		"zero bytes":         make([]byte, n),
		"json":               append([]byte("<html><script type=application/ld+json>"), bytes.Repeat([]byte("[["), n/2)...),
		"meta tags":          rep(`<meta name=keywords content="甲,乙,丙">`),
		"colons":             bytes.Repeat([]byte("来源："), n/9),
		"wrapped lines":      bytes.Repeat([]byte("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n"), n/91),
		"links in one line":  bytes.Repeat([]byte("[甲](b) "), n/10),
		"cells":              rep("<td>字"),
		"hours":              rep("<div><div>12:30</div><p>下雨了。</p></div>"),
		"teasers":            rep("<div><a href=/>一则别处的标题</a><p>这里是摘要，说了些话。</p></div>"),
		"remarks":            rep("<div><b>甲</b><p>说得对，我也这样想。</p><i>2小时前</i></div>"),
		"frames":             rep("<noframes>"),
		"posts":              bytes.Repeat([]byte("<pre>发信人: 甲\n标题: 乙\n\n"), n/40),
		"verses":             rep("我在这里<br>"),
		"Org marks":          append([]byte("#+TITLE: x\n\n"), bytes.Repeat([]byte("甲 *乙* "), n/10)...),
		"picture names":      append([]byte("# x\n\n## y\n\n"), bytes.Repeat([]byte("甲 :a ~b "), n/12)...),
		"one line of labels": bytes.Repeat([]byte("来源：甲 2021-01-01 作者：乙 "), n/44),
	}
}

func isKnown(err error) bool {
	for _, e := range []error{article.ErrEmpty, article.ErrNoArticle, article.ErrTooLarge, article.ErrEncoding} {
		if ok := assert.ObjectsAreEqual(e, err); ok || strings.Contains(err.Error(), e.Error()) {
			return true
		}
	}
	return false
}
