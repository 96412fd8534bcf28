package stats

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkExtract reads the sentences of testdata, figures and traps in equal parts.
// With TIYAO_BENCH=FILE it reads that text instead: news has fewer figures to a line.
func BenchmarkExtract(b *testing.B) {
	var text string
	if path := os.Getenv("TIYAO_BENCH"); path != "" {
		data, err := os.ReadFile(path)
		require.NoError(b, err)
		text = string(data)
	} else {
		for _, path := range []string{"testdata/news.txt", "testdata/traps.txt"} {
			data, err := os.ReadFile(path)
			require.NoError(b, err)
			for _, l := range strings.Split(string(data), "\n") {
				if l != "" && l[0] != '\t' && l[0] != '#' {
					text += l + "\n"
				}
			}
		}
		text = strings.Repeat(text, 20)
	}
	doc := newSegmenter(b).Document(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		Extract(doc)
	}
}

func BenchmarkParseNumber(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		if _, err := ParseNumber("二千三百六十六万九千四百"); err != nil {
			b.Fatal(err)
		}
	}
}
