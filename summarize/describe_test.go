package summarize_test

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

func newSegmenter(tb testing.TB) *segment.Segmenter {
	seg, err := segment.New()
	require.NoError(tb, err)
	return seg
}

// A block of testdata/describe.txt.
type block struct {
	head, text, want string // as they stand
	opts             []summarize.Option
	limit            summarize.Limit
	title            string
}

func (b *block) document(seg *segment.Segmenter) *segment.Document {
	return seg.Read(segment.Source{Title: b.title, Body: b.text})
}

// describe is Describe of a Summarizer with those options.
func describe(t testing.TB, doc *segment.Document, opts ...summarize.Option) string {
	t.Helper()
	s, err := summarize.New(opts...)
	require.NoError(t, err)
	return s.Describe(doc, summarize.Hints{})
}

func readBlocks(t *testing.T) (comment string, blocks []block) {
	data, err := os.ReadFile("testdata/describe.txt")
	require.NoError(t, err)
	rest := string(data)
	for strings.HasPrefix(rest, "#") {
		line, after, _ := strings.Cut(rest, "\n")
		comment += line + "\n"
		rest = after
	}
	for _, s := range strings.Split(rest, "===\n") {
		in, want, ok := strings.Cut(s, "---\n")
		require.True(t, ok, s)
		head, text, ok := strings.Cut("\n"+in, "\n\n")
		require.True(t, ok, s)
		b := block{head: strings.TrimPrefix(head, "\n"), text: text, want: strings.TrimSuffix(want, "\n"), limit: summarize.DefaultLimit()}
		for _, line := range strings.Split(b.head, "\n") {
			key, value, _ := strings.Cut(line, ": ")
			switch key {
			case "title":
				b.title = value
			case "limit":
				b.limit, err = summarize.ParseLimit(value)
				require.NoError(t, err)
				b.opts = append(b.opts, summarize.WithLimit(b.limit))
			case "must":
				b.opts = append(b.opts, summarize.WithMention(value))
			}
		}
		blocks = append(blocks, b)
	}
	return comment, blocks
}

func TestDescribe(t *testing.T) {
	seg := newSegmenter(t)
	comment, blocks := readBlocks(t)
	var out bytes.Buffer
	out.WriteString(comment)
	for i, b := range blocks {
		got := describe(t, b.document(seg), b.opts...)
		sound(t, b.title, got, b.limit)
		if i > 0 {
			out.WriteString("===\n")
		}
		if b.head != "" {
			out.WriteString(b.head + "\n")
		}
		out.WriteString("\n" + b.text + "---\n" + got + "\n")
		if !casefile.Recording() {
			assert.Equal(t, b.want, got, b.text)
		}
	}
	if casefile.Recording() {
		require.NoError(t, os.WriteFile("testdata/describe.txt", out.Bytes(), 0o644))
	}
}

// sound checks what holds for every description.
func sound(t *testing.T, title, got string, limit summarize.Limit) {
	t.Helper()
	assert.LessOrEqual(t, limit.Length(got), limit.Max, got)
	assert.NotContains(t, got, "\n")
	assert.NotContains(t, got, "　")
	assert.Equal(t, strings.TrimSpace(got), got)
	if title != "" {
		assert.NotEqual(t, title, strings.TrimRight(got, "。"))
	}
	for _, pair := range []string{"“”", "《》", "（）", "「」", "【】"} {
		r := []rune(pair)
		assert.Equal(t, strings.Count(got, string(r[0])), strings.Count(got, string(r[1])), got)
	}
	if got != "" {
		assert.True(t, strings.ContainsAny(got[max(0, len(got)-6):], "。！？…!?.”」"), got)
	}
	for _, residue := range []string{"责编", "电（", "讯（"} {
		assert.NotContains(t, got, residue)
	}
}

// Every limit is kept, in both units, for articles in several registers.
func TestLimits(t *testing.T) {
	seg := newSegmenter(t)
	_, blocks := readBlocks(t)
	texts := make([]string, 0, len(blocks)+3)
	texts = append(texts, news, strings.ReplaceAll(news, "\n", ""), strings.ReplaceAll(news, "。", "；"))
	for _, b := range blocks {
		texts = append(texts, b.text)
	}
	for _, text := range texts {
		doc := seg.Document(text)
		for n := 10; n <= 240; n += 7 {
			for _, l := range []summarize.Limit{{Max: n, Unit: summarize.Characters}, {Max: 2 * n, Unit: summarize.Columns}} {
				got := describe(t, doc, summarize.WithLimit(l))
				sound(t, "", got, l)
			}
		}
	}
}

func TestPresets(t *testing.T) {
	for name, want := range map[string]summarize.Limit{"": summarize.DefaultLimit(), "Baidu": summarize.BaiduLimit(), "google": summarize.GoogleLimit(), "bing": summarize.BingLimit(), "120": {Max: 120}} {
		l, err := summarize.ParseLimit(name)
		require.NoError(t, err)
		assert.Equal(t, want, l)
	}
	for _, bad := range []string{"0", "9", "-5", "yahoo", "1e3", "80字"} {
		_, err := summarize.ParseLimit(bad)
		assert.Error(t, err, bad)
	}
	assert.Equal(t, 12, summarize.GoogleLimit().Length("提要（tiyao）")-summarize.DefaultLimit().Length("ab")+1)
}

func TestMustMention(t *testing.T) {
	doc := newSegmenter(t).Document(news)
	for _, word := range []string{"毫米波雷达", "罗广林", "苏禾电器", "27亿元"} {
		assert.Contains(t, describe(t, doc, summarize.WithMention(word)), word)
	}
	assert.NotEmpty(t, describe(t, doc, summarize.WithMention("没有这个词")))
}

// The main figure is in the description, by tokens alone or when the statistics are given.
func TestMainFigure(t *testing.T) {
	text := "云州市文旅局5日发布通报。今年上半年，全市接待游客1260万人次，同比增长23.4%。各区县积极开展活动，氛围良好。"
	doc := newSegmenter(t).Read(segment.Source{Title: "文旅市场回暖", Body: text})
	assert.Contains(t, describe(t, doc), "23.4%")
	i := strings.Index(text, "23.4%")
	s, err := summarize.New()
	require.NoError(t, err)
	assert.Contains(t, s.Describe(doc, summarize.Hints{Figures: []segment.Span{{Start: i, End: i + len("23.4%")}}}), "23.4%")
}

// Two documents at a time and in any order give what each gives alone.
func TestConcurrent(t *testing.T) {
	seg := newSegmenter(t)
	s, err := summarize.New()
	require.NoError(t, err)
	_, blocks := readBlocks(t)
	want := make([]string, 0, len(blocks))
	for _, b := range blocks {
		want = append(want, s.Describe(b.document(seg), summarize.Hints{}))
	}
	done := make(chan bool)
	for g := range 4 {
		go func() {
			defer func() { done <- true }()
			for i := range 5 * len(blocks) {
				k := (i*7 + g) % len(blocks)
				assert.Equal(t, want[k], s.Describe(blocks[k].document(seg), summarize.Hints{}), strconv.Itoa(k))
			}
		}()
	}
	for range 4 {
		<-done
	}
}
