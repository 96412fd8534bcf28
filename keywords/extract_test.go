package keywords_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func segmenter(t testing.TB) *segment.Segmenter {
	t.Helper()
	s, err := segment.New()
	require.NoError(t, err)
	return s
}

func extractor(t testing.TB, opts ...keywords.Option) *keywords.Extractor {
	t.Helper()
	e, err := keywords.New(opts...)
	require.NoError(t, err)
	return e
}

func read(seg *segment.Segmenter, title, body string) *segment.Document {
	return seg.Read(segment.Source{Title: title, Body: body})
}

func texts(ks []keywords.Keyword) []string {
	out := make([]string, 0, len(ks))
	for _, k := range ks {
		out = append(out, k.Text)
	}
	return out
}

// A sample is one article of testdata/articles.txt.
type sample struct {
	title, text string
	want, never []string
	line        int
	first       string
	types       []string // word/type
}

// samples reads testdata/articles.txt; the file says how it is written.
func samples(t testing.TB) []sample {
	t.Helper()
	f, err := os.Open("testdata/articles.txt")
	require.NoError(t, err)
	defer f.Close()
	var out []sample
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		head, rest, _ := strings.Cut(line, ":")
		rest = strings.TrimSpace(rest)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case head == "title":
			out = append(out, sample{title: rest, line: n})
		case head == "want":
			out[len(out)-1].want = strings.Fields(rest)
		case head == "never":
			out[len(out)-1].never = strings.Fields(rest)
		case head == "types":
			out[len(out)-1].types = strings.Fields(rest)
		case head == "first":
			out[len(out)-1].first = rest
		default:
			out[len(out)-1].text += line + "\n"
		}
	}
	require.NoError(t, sc.Err())
	return out
}

func TestArticles(t *testing.T) {
	seg, e := segmenter(t), extractor(t)
	for _, s := range samples(t) {
		all := e.Extract(read(seg, s.title, s.text))
		got := texts(all)
		for _, w := range s.want {
			assert.Contains(t, got, w, "line %d: %s", s.line, s.title)
		}
		for _, w := range s.types {
			text, kind, _ := strings.Cut(w, "/")
			if i := slices.Index(got, text); assert.GreaterOrEqual(t, i, 0, "line %d: %s: %s", s.line, s.title, text) {
				assert.Equal(t, kind, string(all[i].Type), "line %d: %s: %s", s.line, s.title, text)
			}
		}
		for _, w := range s.never {
			assert.NotContains(t, got, w, "line %d: %s", s.line, s.title)
		}
		if s.first != "" && assert.NotEmpty(t, got) {
			assert.Equal(t, s.first, got[0], "line %d: %s", s.line, s.title)
		}
	}
}

func TestSpansHoldTheKeyword(t *testing.T) {
	seg := segmenter(t)
	for _, m := range []keywords.Method{keywords.Ranked, keywords.TFIDF, keywords.TextRank} {
		e := extractor(t, keywords.WithMethod(m))
		for _, s := range samples(t) {
			doc := read(seg, s.title, s.text)
			for _, k := range e.Extract(doc) {
				assert.Len(t, k.Spans, k.Count, k.Text)
				assert.True(t, k.Score >= 0 && k.Score <= 1, "%s %v", k.Text, k.Score)
				for _, p := range k.Spans {
					assert.True(t, strings.EqualFold(k.Text, s.text[p.Start:p.End]), "%s %s", k.Text, s.text[p.Start:p.End]) // Raft stands as raft too
				}
				if k.Count == 0 {
					assert.Contains(t, s.title, k.Text)
				}
			}
		}
	}
}

func TestSameListFromManyGoroutines(t *testing.T) {
	seg := segmenter(t)
	for _, m := range []keywords.Method{keywords.Ranked, keywords.TFIDF, keywords.TextRank} {
		e := extractor(t, keywords.WithMethod(m))
		all := samples(t)
		want := make([][]keywords.Keyword, len(all))
		for i, s := range all {
			want[i] = e.Extract(read(seg, s.title, s.text))
		}
		var wg sync.WaitGroup
		for range 8 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for i, s := range all {
					assert.Equal(t, want[i], e.Extract(read(seg, s.title, s.text)))
				}
			}()
		}
		wg.Wait()
	}
}

// Traditional and simplified, full- and half-width forms of a word are one keyword.
func TestFormsCountAsOne(t *testing.T) {
	doc := segmenter(t).Document("图书馆周末开放。市民说圖書館很安静。新圖書館有三层，图书馆的藏书也多了。")
	ks := extractor(t).Extract(doc)
	n := 0
	for _, k := range ks {
		if k.Text == "图书馆" || k.Text == "圖書館" {
			n++
			assert.Equal(t, 4, k.Count)
		}
	}
	assert.Equal(t, 1, n, texts(ks))
}

func TestDatelineIsNoSubject(t *testing.T) {
	for _, text := range []string{
		"本报青川9月3日电（记者 何大山）青川茶园今年扩大了两千亩。茶园请来农技员，茶农学会了新的修剪办法，茶园的收成好了。",
		"川北电视台消息（川北新闻）：青川茶园今年扩大了两千亩。茶园请来农技员，茶农学会了新的修剪办法，茶园的收成好了。",
	} {
		got := texts(extractor(t).Extract(segmenter(t).Document(text)))
		for _, w := range []string{"何大山", "本报", "川北电视台", "川北新闻", "记者"} {
			assert.NotContains(t, got, w)
		}
	}
}

func TestNothing(t *testing.T) {
	seg, e := segmenter(t), extractor(t)
	for _, text := range []string{"", " \n", "。。。", "的了是", "\xff\xfe", "123"} {
		assert.Empty(t, e.Extract(seg.Document(text)), "%q", text)
	}
	assert.NotPanics(t, func() { e.Extract(read(seg, "新图书馆开放", "")) })
}

func TestOptions(t *testing.T) {
	seg := segmenter(t)
	s := samples(t)[0]
	doc := read(seg, s.title, s.text)
	all := extractor(t, keywords.WithTopK(0), keywords.WithMinScore(0)).Extract(doc)
	require.Greater(t, len(all), 10)
	assert.Equal(t, all[:3], extractor(t, keywords.WithTopK(3)).Extract(doc))
	for _, k := range extractor(t, keywords.WithMinScore(all[2].Score)).Extract(doc) {
		assert.GreaterOrEqual(t, k.Score, all[2].Score)
	}
	for _, k := range extractor(t, keywords.WithMaxRunes(3)).Extract(doc) {
		assert.LessOrEqual(t, len([]rune(k.Text)), 3)
	}
	for _, k := range extractor(t, keywords.WithMaxWords(1)).Extract(doc) {
		assert.Len(t, seg.Append(nil, k.Text), 1)
	}
	for _, k := range extractor(t, keywords.WithPOS(segment.TagNS)).Extract(doc) {
		assert.Equal(t, keywords.TypePlace, k.Type, k.Text)
	}
	assert.NotContains(t, texts(extractor(t, keywords.WithBlock(all[0].Text)).Extract(doc)), all[0].Text)
	assert.NotContains(t, texts(extractor(t, keywords.WithStopWords(all[0].Text)).Extract(doc)), all[0].Text)

	for _, o := range []keywords.Option{keywords.WithMinScore(1), keywords.WithMinScore(0), keywords.WithPOS(segment.TagSP), keywords.WithMaxRunes(2)} {
		_, err := keywords.New(o)
		assert.NoError(t, err)
	}
	for _, o := range []keywords.Option{
		keywords.WithTopK(-1), keywords.WithMinScore(1.5), keywords.WithMaxRunes(1), keywords.WithMaxWords(0), keywords.WithPOS(),
		keywords.WithPOS(segment.TagSP + 1), keywords.WithMinScore(-0.1), keywords.WithIDF(nil), keywords.WithMethod(9), keywords.WithVocabulary(nil, keywords.Only),
	} {
		_, err := keywords.New(o)
		assert.ErrorContains(t, err, "keywords: ")
	}
}

func TestExplain(t *testing.T) {
	s := samples(t)[0]
	doc := read(segmenter(t), s.title, s.text)
	e := extractor(t)
	xs := e.Explain(doc)
	best := e.Extract(doc)[0]
	assert.Equal(t, best.Text, xs[0].Text)
	assert.LessOrEqual(t, xs[0].Score, best.Score)
	assert.Contains(t, xs[0].Features, keywords.Feature{Name: "title", Value: 2, Weight: xs[0].Features[3].Weight})
	last := exp(1)
	for _, x := range xs { // the score rises with the weights
		sum := 0.0
		for _, f := range x.Features {
			sum += f.Weight
		}
		assert.LessOrEqual(t, x.Score, last)
		last = x.Score + 1e-9
		assert.Greater(t, sum, -20.0)
	}
}

func FuzzExtract(f *testing.F) {
	seg, err := segment.New()
	require.NoError(f, err)
	for _, s := range []string{"新图书馆“城市书房”开放，《城市阅读》节目来了。", "“”《》··", "a.b-c 3.5% \xff", "《的》《的“了》”"} {
		f.Add(s, s)
	}
	voc, err := keywords.NewVocabulary(keywords.Tag{Name: "图书馆", Synonyms: []string{"書館", "a b"}}, keywords.Tag{Name: "。"})
	require.NoError(f, err)
	var es []*keywords.Extractor
	for _, o := range [][]keywords.Option{
		nil, {keywords.WithMethod(keywords.TFIDF)}, {keywords.WithMethod(keywords.TextRank)},
		{keywords.WithVocabulary(voc, keywords.Prefer)}, {keywords.WithVocabulary(voc, keywords.Only)},
	} {
		e, err := keywords.New(append(o, keywords.WithTopK(0))...)
		require.NoError(f, err)
		es = append(es, e)
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		doc := read(seg, title, text)
		for _, e := range es {
			for _, k := range e.Extract(doc) {
				if len(k.Spans) != k.Count {
					t.Fatalf("%q: %d spans, count %d", k.Text, len(k.Spans), k.Count)
				}
				for _, p := range k.Spans {
					if p.Start < 0 || p.Start >= p.End || p.End > len(text) {
						t.Fatalf("span %v outside of the text", p)
					}
				}
			}
		}
	})
}

// Check says what language a text is in that gets no keywords.
func TestCheck(t *testing.T) {
	e := extractor(t)
	doc := segmenter(t).Document("The port authority opened three new container lines to the north on Monday.")
	assert.Empty(t, e.Extract(doc))
	err := keywords.Check(doc)
	assert.ErrorIs(t, err, keywords.ErrNotChinese)
	assert.EqualError(t, err, "keywords: the text is not Chinese: it is English or another language in Latin letters")
	assert.NoError(t, keywords.Check(segmenter(t).Document("青澜港周一新开三条航线，货物当天运出。")))
}

func TestNilDocument(t *testing.T) {
	e := extractor(t)
	assert.Nil(t, e.Extract(nil))
	assert.Empty(t, e.Explain(nil))
	assert.Zero(t, keywords.SectionOf(nil))
	assert.NoError(t, keywords.Check(nil))
}
