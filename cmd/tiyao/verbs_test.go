package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/tiyao/tiyao/internal/casefile"
)

const samples = "../../examples/articles/"

const text = "今年一季度，全县新增市场主体4268户，同比增长37.9%。企业满意度也在上升。"

// names returns the names of an object's fields in their order.
func names(t *testing.T, object string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(object))
	_, err := d.Token()
	require.NoError(t, err, object)
	var all []string
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		all = append(all, name.(string))
		var v json.RawMessage
		require.NoError(t, d.Decode(&v))
	}
	return all
}

func TestVerbFields(t *testing.T) {
	for verb, want := range map[string][]string{
		"analyze":   {"id", "title", "date", "source", "kind", "tags", "text", "register", "names", "keywords", "stats", "summary", "sentences", "description"},
		"extract":   {"id", "title", "date", "kind", "text"},
		"segment":   {"id", "words"},
		"names":     {"id", "names"},
		"keywords":  {"id", "keywords"},
		"stats":     {"id", "stats"},
		"summarize": {"id", "summary", "sentences"},
		"describe":  {"id", "description"},
	} {
		out, errs, status := command(t, fmt.Sprintf(`{"id":"n1","title":"江临县","text":%q}`, text), verb)
		require.Equal(t, statusOK, status, errs)
		assert.Equal(t, 1, strings.Count(out, "\n"))
		assert.Equal(t, want, names(t, out), verb)

		out, _, _ = command(t, text, verb, "--to", "json")
		assert.Equal(t, want[1:], names(t, out), verb+": a page that stands alone has no id")

		out, _, status = command(t, `{"id":"n1","text":" \n"}`, verb)
		if verb == "segment" {
			assert.Equal(t, statusOK, status)
			continue
		}
		assert.Equal(t, statusFailed, status)
		assert.Equal(t, []string{"id", "error"}, names(t, out), verb)
		assert.Contains(t, out, "empty")
	}
}

func TestInputFields(t *testing.T) {
	page, err := os.ReadFile(samples + "web-page.html")
	require.NoError(t, err)
	dump, err := os.ReadFile(samples + "scraped-page.txt")
	require.NoError(t, err)
	type article struct{ ID, Title, Date, Text, Error string }
	extract := func(fields map[string]string, args ...string) (a article) {
		line, err := json.Marshal(fields)
		require.NoError(t, err)
		out, _, _ := command(t, string(line), append([]string{"extract", "--from", "ndjson"}, args...)...)
		require.NoError(t, json.Unmarshal([]byte(out), &a))
		return a
	}

	a := extract(map[string]string{"id": "h", "html": string(page)})
	assert.Equal(t, "云州今夏用电负荷三创新高 储能电站首次参与顶峰", a.Title)
	assert.Equal(t, "2024-08-07 10:32", a.Date)
	assert.NotContains(t, a.Text, "下载客户端")
	assert.NotContains(t, a.Text, "<p>")

	lying := strings.Replace(string(page), `charset="utf-8"`, `charset="gbk"`, 1)
	assert.Equal(t, a, extract(map[string]string{"id": "h", "html": lying}), "a string in JSON is UTF-8, whatever the page says")

	a = extract(map[string]string{"page": string(dump)})
	assert.Equal(t, "江临县为企业跑出“加速度”", a.Title)
	assert.Equal(t, "2022-06-15 16:08", a.Date)
	assert.NotContains(t, a.Text, "ICP")

	a = extract(map[string]string{"page": string(dump), "title": "自己的标题"})
	assert.Equal(t, "自己的标题", a.Title)
	assert.NotContains(t, a.Text, "ICP")

	a = extract(map[string]string{"page": string(dump)}, "--raw")
	assert.Contains(t, a.Text, "ICP")

	a = extract(map[string]string{"text": string(dump), "html": string(page)})
	assert.Equal(t, string(dump), a.Text, "text is the body as it stands")
	assert.Empty(t, a.Title)
}

func TestPages(t *testing.T) {
	file := func(name string, b []byte) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, b, 0o644))
		return path
	}
	plain, err := os.ReadFile(samples + "finance.txt")
	require.NoError(t, err)
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes(plain)
	require.NoError(t, err)

	want, _, status := command(t, "", "analyze", "--to", "json", samples+"finance.txt")
	require.Equal(t, statusOK, status)
	got, _, _ := command(t, "", "analyze", "--to", "json", file("gbk.txt", gbk))
	assert.Equal(t, want, got, "the encoding of a page does not change its report")
	got, _, _ = command(t, string(gbk), "analyze", "--to", "json")
	assert.Equal(t, want, got)

	words, _, _ := command(t, string(gbk), "segment")
	assert.Contains(t, words, "同比 增长")

	out, _, _ := command(t, "", "extract", "--raw", samples+"scraped-page.txt")
	assert.Contains(t, out, "ICP")
	out, _, _ = command(t, "", "extract", samples+"scraped-page.txt")
	assert.NotContains(t, out, "ICP")

	out, errs, status := command(t, "", "analyze", file("empty.txt", nil), samples+"health.txt")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "empty.txt: ")
	assert.Contains(t, out, "每天多走两千步")

	_, errs, status = command(t, strings.Repeat("信访工作。", 2<<20), "describe", "--from", "text")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "too large")
}

func TestTopAndLimit(t *testing.T) {
	var r struct{ Keywords []struct{ Text string } }
	out, _, _ := command(t, "", "keywords", "--top", "3", "--to", "json", samples+"sport.txt")
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Len(t, r.Keywords, 3)
	for limit, most := range map[string]int{"40": 40, "60": 60, "baidu": 80, "google": 160, "bing": 160} {
		out, _, status := command(t, "", "describe", "--limit", limit, samples+"sport.txt")
		assert.Equal(t, statusOK, status)
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSpace(out)), most, limit)
		assert.NotEmpty(t, strings.TrimSpace(out))
	}
}

// What a person sees. TIYAO_RECORD=1 writes the golden files anew.
func TestReports(t *testing.T) {
	paths, err := filepath.Glob(samples + "*.*")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			out, errs, status := command(t, "", "analyze", path)
			require.Equal(t, statusOK, status, errs)
			golden := filepath.Join("testdata", "reports", strings.TrimSuffix(name, filepath.Ext(name))+".golden")
			casefile.Golden(t, golden, []byte(out))
			for _, line := range strings.Split(out, "\n") {
				assert.LessOrEqual(t, uniseg.StringWidth(line), 100, line)
			}
			assert.NotContains(t, out, "\x1b", "colours are for terminals")
		})
	}
}

func TestReportFormats(t *testing.T) {
	path := samples + "local-news.txt"
	asJSON, _, _ := command(t, "", "analyze", "--to", "json", path)
	asYAML, _, _ := command(t, "", "analyze", "--to", "yaml", path)
	var j, y any
	require.NoError(t, json.Unmarshal([]byte(asJSON), &j))
	require.NoError(t, yaml.Unmarshal([]byte(asYAML), &y))
	back, err := json.Marshal(y)
	require.NoError(t, err)
	assert.JSONEq(t, asJSON, string(back), "YAML says the same")
	assert.True(t, strings.HasPrefix(asYAML, "title: "), "in the same order")

	out, _, _ := command(t, "", "analyze", "--to", "html", path, samples+"sport.txt")
	assert.Equal(t, 1, strings.Count(out, "<!DOCTYPE html>"))
	assert.Equal(t, 2, strings.Count(out, "<article>"))
	assert.Contains(t, out, "<mark ")
	out, _, _ = command(t, `{"text":"<script>alert(1)</script>增长8%。"}`, "analyze", "--to", "html")
	assert.NotContains(t, out, "<script>")

	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	out, _, _ = command(t, "", "analyze", path)
	assert.Contains(t, out, "\n关键词\n")
}

func TestIDF(t *testing.T) {
	file := filepath.Join(t.TempDir(), "my.idf")
	archive := `{"text":"信访工作会议"}` + "\n" + `{"text":"信访工作"}` + "\nbroken\n"
	_, errs, status := command(t, archive, "idf", "build", "-o", file)
	assert.Equal(t, statusFailed, status, "what could not be read is said")
	assert.Contains(t, errs, "-:3: bad JSON")
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(b), "信访")
	assert.NotContains(t, string(b), "会议", "in one article only")
	left, err := os.ReadDir(filepath.Dir(file))
	require.NoError(t, err)
	assert.Len(t, left, 1)

	out, errs, status := command(t, text, "keywords", "--idf", file)
	assert.Equal(t, statusOK, status, errs)
	assert.NotEmpty(t, out)
	_, errs, status = command(t, text, "keywords", "--idf", samples+"sport.txt")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "sport.txt:1: ")
}

func TestVocabulary(t *testing.T) {
	dir := t.TempDir()
	vocab, block := filepath.Join(dir, "tags.txt"), filepath.Join(dir, "never.txt")
	require.NoError(t, os.WriteFile(vocab, []byte("# tags of the site\n营商环境 = 市场主体, 企业满意度\n体育\n"), 0o644))
	require.NoError(t, os.WriteFile(block, []byte("增长\n全县\n"), 0o644))
	tags := func(args ...string) (all []string) {
		out, errs, status := command(t, text, append([]string{"keywords", "--to", "json"}, args...)...)
		require.Equal(t, statusOK, status, errs)
		var r struct{ Keywords []struct{ Text string } }
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		for _, k := range r.Keywords {
			all = append(all, k.Text)
		}
		return all
	}
	assert.Equal(t, []string{"营商环境"}, tags("--vocab", vocab))
	preferred := tags("--vocab", vocab, "--prefer")
	assert.Equal(t, "营商环境", preferred[0])
	assert.Greater(t, len(preferred), 1)
	assert.NotContains(t, tags("--block", block), "全县")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "c.yaml"), []byte("vocab: tags.txt\nblock: [never.txt]\n"), 0o644))
	assert.Equal(t, []string{"营商环境"}, tags("--config", filepath.Join(dir, "c.yaml")), "files beside the configuration")
	t.Setenv("TIYAO_VOCAB", vocab)
	assert.Equal(t, []string{"营商环境"}, tags())

	require.NoError(t, os.WriteFile(vocab, []byte("营商环境\n = 市场\n"), 0o644))
	_, errs, status := command(t, text, "keywords")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "tags.txt:2")
	_, errs, status = command(t, text, "keywords", "--vocab", filepath.Join(dir, "none.txt"))
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "--vocab: ")
}

func TestDict(t *testing.T) {
	dict := filepath.Join(t.TempDir(), "names.txt")
	require.NoError(t, os.WriteFile(dict, []byte("柳荫里小区 100 ns\n和丰5号电池\n"), 0o644))
	out, errs, status := command(t, "柳荫里小区有和丰5号电池", "segment", "--dict", dict)
	assert.Equal(t, statusOK, status, errs)
	assert.Equal(t, "柳荫里小区 有 和丰5号电池\n", out)

	require.NoError(t, os.WriteFile(dict, []byte("柳荫里小区 100 ns\n和丰 many\n"), 0o644))
	_, errs, status = command(t, text, "keywords", "--dict", dict)
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "names.txt:2")
	_, _, status = command(t, text, "stats", "--dict", dict+".none")
	assert.Equal(t, statusUsage, status)
}

func TestSegmentModes(t *testing.T) {
	out, _, _ := command(t, "信访工作 8%", "segment", "--pos")
	assert.Regexp(t, "^信访/[vn]+ 工作/[vn]+ 8%/m\n$", out)
	out, _, _ = command(t, `{"id":1,"text":"上访"}`, "segment", "--pos")
	assert.Equal(t, []string{"id", "words", "tags"}, names(t, out))
	full, _, _ := command(t, "人民群众", "segment", "--mode", "full")
	assert.Contains(t, full, "群众")
	search, _, _ := command(t, "中华人民共和国", "segment", "--mode", "search")
	assert.Greater(t, len(strings.Fields(search)), 1)
	_, _, status := command(t, "信访", "segment", "--mode", "fast")
	assert.Equal(t, statusUsage, status)
}

// A sentence that stands in three articles of a folder is in no description.
func TestDescribeFolder(t *testing.T) {
	files := map[string]string{}
	for i, text := range []string{"青澜县新修的山谷水库于昨日开始蓄水，可灌溉下游六个乡镇的农田。", "青澜县图书馆重新开放，新增儿童阅览室和夜间自习室两处。", "青澜县老码头改造工程完工，游客可以乘船游览两岸的古村落。"} {
		files[fmt.Sprintf("%d.txt", i)] = "本刊由青澜县新闻中心的志愿者每周编写一次，欢迎读者来信。\n" + text
	}
	dir := postFolder(t, files)
	var out, errs bytes.Buffer
	require.Equal(t, statusOK, run([]string{"describe", dir}, strings.NewReader(""), &out, &errs), errs.String())
	assert.NotContains(t, out.String(), "志愿者每周编写")
	assert.Contains(t, out.String(), "山谷水库")
}
