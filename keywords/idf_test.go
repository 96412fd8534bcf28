package keywords_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
)

const archive = `{"id": "1", "title": "茶园春天", "text": "茶园里的茶农开始采茶。"}

{"id": "2", "text": "茶农说，今年的春茶好。"}
{"id": "3", "text": "图书馆开放了。"}
`

func TestIDFRoundTrip(t *testing.T) {
	b := keywords.NewIDFBuilder(segmenter(t))
	require.NoError(t, b.AddNDJSON(strings.NewReader(archive)))
	table := b.Build(1)
	assert.Equal(t, 3, table.Docs())
	assert.Less(t, table.Of("茶农"), table.Of("图书馆"))
	assert.Equal(t, table.Of("图书馆"), table.Of("圖書館"))
	assert.Equal(t, table.Of("图书馆"), table.Of("没有的词"))

	var out bytes.Buffer
	n, err := table.WriteTo(&out)
	require.NoError(t, err)
	assert.Equal(t, int64(out.Len()), n)
	first := out.String()
	again, err := keywords.ReadIDF(&out, "idf.txt")
	require.NoError(t, err)
	assert.Equal(t, table.Len(), again.Len())
	assert.Equal(t, 3, again.Docs())
	assert.InDelta(t, table.Of("茶农"), again.Of("茶农"), 0.001)
	out.Reset()
	_, err = again.WriteTo(&out)
	require.NoError(t, err)
	assert.Equal(t, first, out.String())
}

func TestIDFChangesWhatIsRare(t *testing.T) {
	seg := segmenter(t)
	b := keywords.NewIDFBuilder(seg)
	for range 50 {
		b.Add("图书馆的通知")
	}
	b.Add("茶园的通知")
	text := "图书馆旁边有茶园。图书馆和茶园都开放。"
	e := extractor(t, keywords.WithIDF(b.Build(1)), keywords.WithMethod(keywords.TFIDF))
	assert.Equal(t, "茶园", e.Extract(seg.Document(text))[0].Text)
}

func TestIDFErrorsNameTheLine(t *testing.T) {
	b := keywords.NewIDFBuilder(segmenter(t))
	assert.ErrorContains(t, b.AddNDJSON(strings.NewReader("{\"text\": \"好\"}\n{bad\n")), "line 2")
	for _, c := range []string{"茶 1.5\n茶园\n", "茶 1.5\n茶园 x\n", "茶 1.5\n茶园 -1\n", "茶 1.5\n茶园 NaN\n"} {
		_, err := keywords.ReadIDF(strings.NewReader(c), "my.txt")
		assert.ErrorContains(t, err, "my.txt:2", "%q", c)
	}
	jieba, err := keywords.ReadIDF(strings.NewReader("# a comment\n茶园 9.5\n茶 4\n#话题 2\n"), "idf.txt")
	require.NoError(t, err)
	assert.Equal(t, 9.5, jieba.Of("茶园"))
	assert.Equal(t, 9.5, jieba.Of("不在表里"))
	assert.Equal(t, 2.0, jieba.Of("#话题"), "no comment")
}

func FuzzReadIDF(f *testing.F) {
	f.Add("# tiyao idf 1 3\n茶 1.5\n")
	f.Add("＃ 茶 1.5\n#话题 2\n#\t3\n")
	f.Fuzz(func(t *testing.T, text string) {
		idf, err := keywords.ReadIDF(strings.NewReader(text), "x.txt")
		if err != nil {
			assert.ErrorContains(t, err, "x.txt:")
			return
		}
		var once, twice strings.Builder
		_, err = idf.WriteTo(&once)
		require.NoError(t, err)
		again, err := keywords.ReadIDF(strings.NewReader(once.String()), "x.txt")
		require.NoError(t, err)
		_, err = again.WriteTo(&twice)
		require.NoError(t, err)
		assert.Equal(t, once.String(), twice.String())
		assert.Equal(t, idf.Docs(), again.Docs())
	})
}
