package keywords_test

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func exp(x float64) float64 { return math.Exp(x) }

// TestVocabularyMatches reads testdata/vocabulary.txt: a vocabulary, then lines of
// "text => tags".
func TestVocabularyMatches(t *testing.T) {
	data, err := os.ReadFile("testdata/vocabulary.txt")
	require.NoError(t, err)
	list, cases, ok := strings.Cut(string(data), "\n---\n")
	require.True(t, ok)
	v, err := keywords.ReadVocabulary(strings.NewReader(list), "vocabulary.txt")
	require.NoError(t, err)
	e := extractor(t, keywords.WithVocabulary(v, keywords.Only))
	seg := segmenter(t)
	sc := bufio.NewScanner(strings.NewReader(cases))
	for sc.Scan() {
		text, want, ok := strings.Cut(sc.Text(), "=>")
		if !ok || strings.HasPrefix(text, "#") {
			continue
		}
		got := texts(e.Extract(seg.Document(strings.TrimSpace(text))))
		assert.ElementsMatch(t, strings.Fields(want), got, text)
		got = texts(e.Extract(read(seg, strings.TrimSpace(text), "")))
		assert.ElementsMatch(t, strings.Fields(want), got, "title: "+text)
	}
}

func TestVocabularyFormats(t *testing.T) {
	for name, text := range map[string]string{
		"a.txt":  "# tags\nGo = Golang, go语言\n数据库 = MySQL；PostgreSQL\nRust\n",
		"a.csv":  "\uFEFFtag,synonyms\nGo,Golang,go语言\n数据库,MySQL,PostgreSQL\n\"Rust\"\n",
		"b.json": "{\"Go\": [\"Golang\", \"go语言\"],\n \"数据库\": [\"MySQL\", \"PostgreSQL\"], \"Rust\": []}",
		"c.json": `[{"tag": "Go", "synonyms": ["Golang", "go语言"]}, {"tag": "数据库", "synonyms": ["MySQL", "PostgreSQL"]}, "Rust"]`,
	} {
		v, err := keywords.ReadVocabulary(strings.NewReader(text), name)
		require.NoError(t, err, name)
		assert.Equal(t, 3, v.Len(), name)
		for word, tag := range map[string]string{"GOLANG": "Go", "Go語言": "Go", "ｇｏ": "Go", "postgresql": "数据库", "數據庫": "数据库", "rust": "Rust"} {
			got, ok := v.Canonical(word)
			assert.True(t, ok, "%s: %s", name, word)
			assert.Equal(t, tag, got, "%s: %s", name, word)
		}
		_, ok := v.Canonical("Java")
		assert.False(t, ok)
	}
}

// A row that names the columns is the first alone.
func TestVocabularyHead(t *testing.T) {
	for text, want := range map[string]int{"标签,同义词\n甲,乙\n": 1, "Tag ,x\n甲,乙\n": 1, "甲,乙\n标签,丙\n": 2, "甲,乙\nTag,丙\n": 2, "标签页,丙\n": 1} {
		v, err := keywords.ReadVocabulary(strings.NewReader(text), "a.csv")
		require.NoError(t, err, text)
		assert.Equal(t, want, v.Len(), text)
	}
}

func TestVocabularyErrorsNameTheLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"t.txt", "Go = Golang\n\n= x\n", "t.txt:3: a tag without a name"},
		{"t.txt", "Go = Golang\nGolang\n", "t.txt:2: \"Golang\" is a synonym of \"Go\" already (line 1)"},
		{"t.txt", "Go = 语言\nRust = 語言\n", "t.txt:2: \"語言\" belongs to \"Go\" already (line 1)"},
		{"t.txt", "Go\n" + strings.Repeat("长", 65), "t.txt:2:"},
		{"t.txt", "Go\n\xff\n", "t.txt:2: not UTF-8"},
		{"t.csv", "Go,Golang\n\n,x\n", "t.csv:3: a tag without a name"},
		{"t.csv", "Go\n\"Rust\n", "t.csv:"},
		{"t.json", "{\"Go\": [],\n\"Rust\": 3}", "t.json:2:"},
		{"t.json", "[\"Go\",\n\n{\"tag\": \"\"}]", "t.json:3: a tag without a name"},
		{"t.json", "[\"Go\",\n", "t.json:"},
		{"t.json", "[\"Go\",\n\"\xff\"]", "t.json:2: not UTF-8"},
		{"t.json", "12", "t.json:1:"},
		{"t.yaml", "tag: [\n", "t.yaml: want a tag a line, .csv or .json"},
		{"T.XLSX", "PK\x03\x04", "T.XLSX: want a tag a line, .csv or .json"},
	} {
		_, err := keywords.ReadVocabulary(strings.NewReader(c.text), c.name)
		assert.ErrorContains(t, err, c.want, "%q", c.text)
	}
	words, err := keywords.ReadWords(strings.NewReader("# not these\n广告, 彼此、招聘\n"), "block.txt")
	require.NoError(t, err)
	assert.Equal(t, []string{"广告", "彼此", "招聘"}, words)
}

func TestPreferPutsOwnTagsFirst(t *testing.T) {
	v, err := keywords.NewVocabulary(keywords.Tag{Name: "公共阅读", Synonyms: []string{"图书馆"}})
	require.NoError(t, err)
	s := samples(t)[0]
	got := extractor(t, keywords.WithVocabulary(v, keywords.Prefer)).Extract(read(segmenter(t), s.title, s.text))
	require.NotEmpty(t, got)
	assert.Equal(t, "公共阅读", got[0].Text, "%v", got)
	assert.Equal(t, keywords.TypeTag, got[0].Type)
	for _, p := range got[0].Spans {
		assert.Equal(t, "图书馆", s.text[p.Start:p.End])
	}
	assert.Greater(t, len(got), 1)
	assert.NotContains(t, texts(got), "图书馆")
}

// What is another word for a tag of the vocabulary is not given beside it; where the tag is not to be given, it is.
func TestPreferFoldsSynonyms(t *testing.T) {
	v, err := keywords.NewVocabulary(keywords.Tag{Name: "数据库", Synonyms: []string{"MySQL", "PostgreSQL"}})
	require.NoError(t, err)
	doc := segmenter(t).Read(segment.Source{Title: "MySQL 索引优化", Body: "MySQL 的索引使用 B+ 树。本文介绍 MySQL 索引的设计和优化，并且和 PostgreSQL 作对比。" +
		"程序通过驱动访问数据库。PostgreSQL 的查询优化器更加成熟，MySQL 更流行。"})
	got := texts(extractor(t, keywords.WithVocabulary(v, keywords.Prefer)).Extract(doc))
	assert.Equal(t, "数据库", got[0])
	assert.Contains(t, got, "索引")
	assert.NotContains(t, got, "MySQL")
	assert.NotContains(t, got, "PostgreSQL")
	assert.Subset(t, texts(extractor(t).Extract(doc)), []string{"MySQL", "PostgreSQL"}, "without the vocabulary")
	assert.Contains(t, texts(extractor(t, keywords.WithVocabulary(v, keywords.Prefer), keywords.WithBlock("数据库")).Extract(doc)), "MySQL")
}

// A vocabulary of 100,000 tags is built in less than a second.
func TestLargeVocabulary(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	tags := make([]keywords.Tag, 100_000)
	for i := range tags {
		tags[i].Name = fmt.Sprintf("%c%c%c%d", 0x4E00+i%5000, 0x4E00+i*7%6000, 0x4E00+i*13%3000, i%7)
	}
	for i := range tags {
		tags[i].Name += string(rune(0x4E00 + i/5000))
	}
	v, err := keywords.NewVocabulary(tags...)
	require.NoError(t, err)
	assert.Equal(t, 100_000, v.Len())
}

func FuzzReadVocabulary(f *testing.F) {
	for _, s := range []string{"Go = Golang", "a,b\n", `{"a":["b"]}`, `[{"tag":"a"}]`, "\xff"} {
		f.Add(s)
	}
	seg, err := segment.New()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"a", "a.csv", "a.json"} {
			v, err := keywords.ReadVocabulary(strings.NewReader(text), name)
			if err != nil {
				assert.ErrorContains(t, err, name)
				continue
			}
			e, err := keywords.New(keywords.WithVocabulary(v, keywords.Only))
			require.NoError(t, err)
			assert.LessOrEqual(t, len(e.Extract(seg.Document(text))), v.Len(), "%s: tags that are not in the vocabulary", name)
		}
	})
}

// An error names the kind of file that it is in; an option that makes no sense is none.
func TestWrongListsAndOptions(t *testing.T) {
	_, err := keywords.ReadWords(strings.NewReader("好\n\xff"), "stop.txt")
	assert.EqualError(t, err, "keywords: words stop.txt:2: not UTF-8")
	_, err = keywords.ReadCategories(strings.NewReader("sports"), "map.txt")
	assert.EqualError(t, err, "keywords: categories map.txt:1: want section = category")
	table, err := keywords.ReadIDF(strings.NewReader("\uFEFF# tiyao idf 1 100\n江州 3.5\n"), "idf.txt")
	require.NoError(t, err)
	assert.Equal(t, 100, table.Docs())
	_, err = keywords.New(keywords.WithPOS(segment.Tag(200)))
	assert.EqualError(t, err, "keywords: WithPOS: 200 is no part of speech")
	_, err = keywords.New(keywords.WithPartialWords())
	assert.EqualError(t, err, "keywords: WithPartialWords without a vocabulary")
}
