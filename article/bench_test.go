package article_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tiyao/tiyao/article"
)

// BenchmarkParse reads the fixture pages, which are denser in text than real ones.
func BenchmarkParse(b *testing.B) {
	for _, kind := range []string{"html", "txt"} {
		b.Run(kind, func(b *testing.B) {
			names, _ := filepath.Glob("testdata/pages/*." + kind)
			pages := make([][]byte, 0, len(names))
			n := 0
			for _, name := range names {
				p, err := os.ReadFile(name)
				if err != nil {
					b.Fatal(err)
				}
				pages = append(pages, p)
				n += len(p)
			}
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for range b.N {
				for _, p := range pages {
					article.Parse(p)
				}
			}
		})
	}
}
