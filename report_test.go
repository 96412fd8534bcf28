package tiyao_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/stats"
)

func newAnalyzer(t testing.TB, opts ...tiyao.Option) *tiyao.Analyzer {
	t.Helper()
	a, err := tiyao.New(opts...)
	require.NoError(t, err)
	return a
}

// samples returns the sample articles by name.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("examples/articles/*.*")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 8)
	pages := map[string][]byte{}
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		pages[filepath.Base(p)] = b
	}
	return pages
}

// The whole report of each sample, as JSON. TIYAO_RECORD=1 writes the golden files
// anew; read the difference before you commit it.
func TestSamples(t *testing.T) {
	a := newAnalyzer(t)
	for name, page := range samples(t) {
		t.Run(name, func(t *testing.T) {
			r, err := a.Analyze(page)
			require.NoError(t, err)
			var got bytes.Buffer
			require.NoError(t, json.Indent(&got, r.AppendJSON(nil), "", "  "))
			got.WriteByte('\n')
			casefile.Golden(t, filepath.Join("testdata", "reports", name+".json"), got.Bytes())
			checkReport(t, r)
		})
	}
}

// checkReport checks what holds for the report of any page.
func checkReport(t testing.TB, r *tiyao.Report) {
	t.Helper()
	body := r.Article.Body
	for _, s := range r.Stats {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(body), "figure %d:%d", s.Start, s.End)
		require.Equal(t, body[s.Start:s.End], s.Text)
	}
	for _, k := range r.Keywords {
		require.NotEmpty(t, k.Text)
		require.True(t, k.Score >= 0 && k.Score <= 1, "%s: score %v", k.Text, k.Score)
		for _, s := range k.Spans {
			require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(body))
		}
	}
	at := 0
	for _, s := range r.Summary.Sentences {
		require.True(t, at <= s.Start && s.Start < s.End && s.End <= len(body), "sentence %d:%d", s.Start, s.End)
		require.Equal(t, body[s.Start:s.End], s.Text)
		at = s.End
	}
	require.LessOrEqual(t, len([]rune(r.Description)), 80)
	require.NotContains(t, r.Description, "\n")
	require.True(t, json.Valid(r.AppendJSON(nil)))
}

// The same bytes give the same report, however many goroutines ask.
func TestConcurrentUse(t *testing.T) {
	a := newAnalyzer(t)
	pages := samples(t)
	want := map[string]string{}
	for name, page := range pages {
		r, err := a.Analyze(page)
		require.NoError(t, err)
		want[name] = string(r.AppendJSON(nil))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for name, page := range pages {
				r, err := a.Analyze(page)
				if assert.NoError(t, err) {
					assert.Equal(t, want[name], string(r.AppendJSON(nil)))
				}
			}
		}()
	}
	wg.Wait()
}

func TestParts(t *testing.T) {
	text := "今年一季度，全县新增市场主体4268户，同比增长37.9%。"
	for parts, want := range map[tiyao.Part][]string{
		tiyao.PartArticle:                       {"title", "date", "source", "kind", "tags", "text"},
		tiyao.PartKeywords:                      {"keywords", "section"},
		tiyao.PartStats:                         {"stats"},
		tiyao.PartSummary:                       {"summary", "sentences"},
		tiyao.PartDescription:                   {"description"},
		tiyao.PartStats | tiyao.PartDescription: {"stats", "description"},
		tiyao.All:                               {"title", "date", "source", "kind", "tags", "text", "register", "names", "keywords", "section", "stats", "summary", "sentences", "description"},
	} {
		r, err := newAnalyzer(t, tiyao.WithParts(parts)).AnalyzeArticle(article.Article{Body: text})
		require.NoError(t, err)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		assert.Equal(t, want, keys(t, b))
		assert.Equal(t, parts&tiyao.PartStats != 0, r.Stats != nil)
		assert.Equal(t, parts&tiyao.PartKeywords != 0, r.Keywords != nil)
	}
}

// keys returns the names of an object's fields in their order.
func keys(t *testing.T, object []byte) []string {
	d := json.NewDecoder(bytes.NewReader(object))
	_, err := d.Token()
	require.NoError(t, err)
	var names []string
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		names = append(names, name.(string))
		var v json.RawMessage
		require.NoError(t, d.Decode(&v))
	}
	return names
}

// The figures of a report must read back as stats.Stat writes them.
func TestStatsJSON(t *testing.T) {
	r, err := newAnalyzer(t).Analyze(samples(t)["finance.txt"])
	require.NoError(t, err)
	want, err := json.Marshal(r.Stats)
	require.NoError(t, err)
	var got struct{ Stats json.RawMessage }
	require.NoError(t, json.Unmarshal(r.AppendJSON(nil), &got))
	assert.JSONEq(t, string(want), string(got.Stats))
}

// The head of a page says what the report says.
func TestHead(t *testing.T) {
	r, err := newAnalyzer(t).Analyze(samples(t)["web-page.html"])
	require.NoError(t, err)
	h := r.Head()
	assert.Equal(t, r.Article.Title, h.Title)
	assert.Equal(t, r.Description, h.Description)
	assert.Equal(t, "https://news.example.com/energy/2024-08-07/power.html", h.URL)
	assert.Len(t, h.Keywords, len(r.Keywords))
	assert.Equal(t, "云州新闻网", h.Source)
	assert.Contains(t, h.HTML(), `"datePublished":"2024-08-07T10:32:00+08:00"`)
}

func TestErrors(t *testing.T) {
	a := newAnalyzer(t)
	_, err := a.Analyze(nil)
	assert.ErrorIs(t, err, tiyao.ErrEmpty)
	_, err = a.AnalyzeArticle(article.Article{Title: "只有标题", Body: " \n　"})
	assert.ErrorIs(t, err, tiyao.ErrEmpty)
	_, err = tiyao.New(tiyao.WithParts(0))
	assert.ErrorContains(t, err, "WithParts")
	_, err = tiyao.New(tiyao.WithSegmenter(nil))
	assert.ErrorContains(t, err, "WithSegmenter")
	_, err = a.Analyze(bytes.Repeat([]byte("信访工作。"), 2<<20))
	assert.True(t, errors.Is(err, tiyao.ErrTooLarge), "%v", err)
}

func FuzzAnalyze(f *testing.F) {
	for _, page := range samples(f) {
		f.Add(page)
	}
	f.Add([]byte("<html><body><p>" + strings.Repeat("同比增长8.9%，", 20)))
	a := newAnalyzer(f)
	f.Fuzz(func(t *testing.T, page []byte) {
		r, err := a.Analyze(page)
		if err != nil {
			return
		}
		checkReport(t, r)
	})
}

// A report that a program makes by hand writes what it holds, and reads back.
func TestReportByHand(t *testing.T) {
	b, err := json.Marshal(&tiyao.Report{Description: "云州大桥今日合龙。"})
	require.NoError(t, err)
	assert.JSONEq(t, `{"description":"云州大桥今日合龙。"}`, string(b))
	var r tiyao.Report
	require.NoError(t, json.Unmarshal(b, &r))
	assert.Equal(t, "云州大桥今日合龙。", r.Description)
	assert.ErrorContains(t, json.Unmarshal([]byte(`{"text":"文","date":"昨天"}`), &r), `no date: "昨天"`)
}

// What a report writes it reads, and writes the same again.
func TestReportRoundTrip(t *testing.T) {
	a := newAnalyzer(t)
	for name, page := range samples(t) {
		r, err := a.Analyze(page)
		require.NoError(t, err)
		want := r.AppendJSON(nil)
		var back tiyao.Report
		require.NoError(t, json.Unmarshal(want, &back), name)
		assert.Equal(t, string(want), string(back.AppendJSON(nil)), name)
		assert.True(t, r.Article.Published.Equal(back.Article.Published), "%s: %v, %v", name, r.Article.Published, back.Article.Published)
		assert.Equal(t, r.Head().HTML(), back.Head().HTML(), name)
		value, err := json.Marshal(struct{ Report tiyao.Report }{back})
		require.NoError(t, err)
		assert.JSONEq(t, `{"Report":`+string(want)+`}`, string(value), "a report in another value")
	}
}

// What has too many figures has the first of them, and says so.
func TestTruncated(t *testing.T) {
	a, err := tiyao.New(tiyao.WithParts(tiyao.PartStats))
	require.NoError(t, err)
	for n, truncated := range map[int]bool{100: false, 16000: true} {
		r, err := a.AnalyzeArticle(article.Article{Body: strings.Repeat("产量增长12%。", n)})
		require.NoError(t, err)
		assert.Equal(t, truncated, r.Truncated)
		assert.Len(t, r.Stats, min(n, stats.Limit(len(r.Article.Body))))
		line := r.AppendJSON(nil)
		assert.Equal(t, truncated, strings.HasSuffix(string(line), `],"truncated":true}`))
		var back tiyao.Report
		require.NoError(t, json.Unmarshal(line, &back))
		assert.Equal(t, truncated, back.Truncated)
	}
}

// An analysis that nobody waits for any more ends, with the reason.
func TestAnalyzeContext(t *testing.T) {
	a := newAnalyzer(t)
	page := []byte(strings.Repeat("云州港今年完成吞吐量3200万吨，比上年增长1.3%。\n", 20000))
	ctx, cancel := context.WithCancel(context.Background())
	_, err := a.AnalyzeContext(ctx, page[:300])
	require.NoError(t, err)
	cancel()
	_, err = a.AnalyzeContext(ctx, page)
	require.ErrorIs(t, err, context.Canceled)

	// a page is given up while it is parsed, and what there is of it is no reason
	html := []byte("<html><body>" + strings.Repeat("<div><p>云州港今年完成吞吐量3200万吨，<a href=\"/a\">比上年</a>增长1.3%。</p></div>", 80000))
	text := []byte(strings.Repeat("首页 | 新闻 | 体育 | 财经\n", 200000))
	for _, page := range [][]byte{html, text} {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
		begun := time.Now()
		_, err = a.AnalyzeContext(ctx, page)
		require.ErrorIs(t, err, context.DeadlineExceeded)
		t.Logf("%d bytes: %v", len(page), time.Since(begun))
		assert.Less(t, time.Since(begun), 2*time.Second)
		cancel()
	}
}

// Many articles that take turns are reported on as each alone, and each has its own error.
func TestAnalyzeArticles(t *testing.T) {
	a := newAnalyzer(t)
	var articles []article.Article
	for _, page := range samples(t) {
		art, err := article.Parse(page)
		require.NoError(t, err)
		articles = append(articles, art, article.Article{Title: "只有标题"})
	}
	reports, errs := a.AnalyzeArticles(context.Background(), articles)
	for i, art := range articles {
		want, err := a.AnalyzeArticle(art)
		assert.Equal(t, err, errs[i])
		if err != nil {
			assert.Nil(t, reports[i])
			continue
		}
		line, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := json.Marshal(reports[i])
		require.NoError(t, err)
		assert.Equal(t, string(line), string(got))
	}
}

func TestNewChecksPageOptions(t *testing.T) {
	_, err := tiyao.New(tiyao.WithPage(article.WithMaxBytes(-1)))
	assert.ErrorContains(t, err, "WithMaxBytes(-1)")
}

func TestWithStats(t *testing.T) {
	const rule = "part: behind a verb of share"
	body := article.Article{Body: "修路占全年投资的三分之一。"}
	read := func(opts ...stats.Option) []stats.Stat {
		a, err := tiyao.New(tiyao.WithStats(opts...))
		require.NoError(t, err)
		r, err := a.AnalyzeArticle(body)
		require.NoError(t, err)
		return r.Stats
	}
	assert.NotEqual(t, read(), read(stats.WithoutRules(rule)))

	_, err := tiyao.New(tiyao.WithStats(stats.WithoutRules("no such rule")))
	assert.ErrorContains(t, err, "no such rule")
}
