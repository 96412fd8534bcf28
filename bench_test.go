package tiyao_test

import (
	"context"
	"testing"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
)

// The whole way from a page to its report, by sample and part.
func BenchmarkAnalyze(b *testing.B) {
	pages := samples(b)
	for _, c := range []struct {
		name, page string
		parts      tiyao.Part
	}{
		{"all/text", "finance.txt", tiyao.All},
		{"all/html", "web-page.html", tiyao.All},
		{"article", "scraped-page.txt", tiyao.PartArticle},
		{"keywords", "finance.txt", tiyao.PartKeywords},
		{"stats", "finance.txt", tiyao.PartStats},
		{"summary", "finance.txt", tiyao.PartSummary},
		{"description", "finance.txt", tiyao.PartDescription},
	} {
		b.Run(c.name, func(b *testing.B) {
			a := newAnalyzer(b, tiyao.WithParts(c.parts))
			page := pages[c.page]
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for range b.N {
				if _, err := a.Analyze(page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Many articles, one after another and in turn: what a part looks up stays in the cache from one to the next.
func BenchmarkArticles(b *testing.B) {
	a := newAnalyzer(b)
	var articles []article.Article
	size := 0
	for _, page := range samples(b) {
		art, err := article.Parse(page)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, art)
		size += len(art.Body)
	}
	b.Run("after another", func(b *testing.B) {
		b.SetBytes(int64(size))
		for range b.N {
			for _, art := range articles {
				_, _ = a.AnalyzeArticle(art)
			}
		}
	})
	b.Run("in turn", func(b *testing.B) {
		b.SetBytes(int64(size))
		for range b.N {
			a.AnalyzeArticles(context.Background(), articles)
		}
	})
}
