package tiyao_test

import (
	"testing"

	"github.com/tiyao/tiyao"
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
