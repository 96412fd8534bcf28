package keywords_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// benchmark extracts from the sample articles, already segmented.
func benchmark(b *testing.B, opts ...keywords.Option) {
	seg, e := segmenter(b), extractor(b, opts...)
	var docs []*segment.Document
	size := 0
	for _, s := range samples(b) {
		docs = append(docs, read(seg, s.title, s.text))
		size += len(s.text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		for _, d := range docs {
			e.Extract(d)
		}
	}
}

func BenchmarkExtract(b *testing.B)  { benchmark(b) }
func BenchmarkTFIDF(b *testing.B)    { benchmark(b, keywords.WithMethod(keywords.TFIDF)) }
func BenchmarkTextRank(b *testing.B) { benchmark(b, keywords.WithMethod(keywords.TextRank)) }

func BenchmarkVocabulary100k(b *testing.B) {
	tags := make([]keywords.Tag, 100_000)
	for i := range tags {
		tags[i].Name = fmt.Sprintf("%c%c%c%d", 0x4E00+i%5000, 0x4E00+i*7%6000, 0x4E00+i*13%3000, i)
	}
	v, err := keywords.NewVocabulary(tags...)
	require.NoError(b, err)
	b.Run("prefer", func(b *testing.B) { benchmark(b, keywords.WithVocabulary(v, keywords.Prefer)) })
	b.Run("only", func(b *testing.B) { benchmark(b, keywords.WithVocabulary(v, keywords.Only)) })
	b.Run("build", func(b *testing.B) {
		for range b.N {
			_, _ = keywords.NewVocabulary(tags...)
		}
	})
}
