package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// TestMain serves a peer when a test has started this program as one.
func TestMain(m *testing.M) {
	if name := os.Getenv(peer.Variable); name != "" {
		if err := serve(name, os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// quick measures next to nothing.
func quick(t *testing.T) config {
	return config{
		text: "testdata/text.txt", articles: "testdata/articles.jsonl", pages: "testdata/pages", mb: 0.1,
		setting: setting{rounds: 1, least: 0.001, log: t.Logf},
		lengths: lengths{piece: 1 << 10, line: 16 << 10, text: 64 << 10, mono: 4 << 10},
	}
}

func output(t *testing.T, c config) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.run(&b))
	return b.String()
}

func TestTables(t *testing.T) {
	c := quick(t)
	c.only = []string{"segment", "keywords", "parts", "linear"}
	c.peers = "true)" // gse and jieba-rs with their models for unknown words
	if testing.Short() {
		c.peers = "no peer but tiyao"
	}
	out := output(t, c)
	for _, name := range []string{
		"## Segmentation", "| tiyao `Append` ", "| tiyao `Words` ", "## Keywords", "## Parts", "| stats ", "## Long texts",
		"| whole report ", "article in HTML",
	} {
		assert.Contains(t, out, name)
	}
	assert.NotContains(t, out, "NaN")
	assert.NotContains(t, out, "Inf")
	if !testing.Short() {
		assert.Contains(t, out, "| gse `Cut(s, true)` ")
		assert.Contains(t, out, "jieba-rs `cut(s, true)`", "measured, or named as skipped")
	}
}

func TestKeywords(t *testing.T) {
	if testing.Short() {
		t.Skip("loads gse")
	}
	c := quick(t)
	c.only, c.peers = []string{"keywords"}, "TF-IDF"
	out := output(t, c)
	for _, name := range []string{"| gse TF-IDF ", "jieba-rs TF-IDF", "jieba (Python) TF-IDF"} {
		assert.Contains(t, out, name, "measured, or named as skipped")
	}
}

func TestReaders(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	c := quick(t)
	c.only = []string{"pages"}
	out := output(t, c)
	for _, name := range []string{"tiyao", "go-readability", "go-trafilatura", "F1 news (1)"} {
		assert.Contains(t, out, name)
	}
	for _, line := range strings.Split(out, "\n") {
		if strings.Contains(line, "tiyao `article.Parse`") {
			assert.Contains(t, line, "1.000", "tiyao reads the page of the test right")
		}
	}
}

func TestDefaults(t *testing.T) {
	c := quick(t)
	c.text, c.articles, c.mb = "", "", 0.02
	c.only, c.peers = []string{"segment"}, "no peer but tiyao"
	assert.Contains(t, output(t, c), "## Segmentation")
}

func TestErrors(t *testing.T) {
	for name, change := range map[string]func(*config){
		"no table":     func(c *config) { c.only = []string{"nonsense"} },
		"positive":     func(c *config) { c.mb = 0 },
		"text: open":   func(c *config) { c.text = "testdata/absent.txt" },
		"articles: ":   func(c *config) { c.articles = "testdata/text.txt" },
		"pages: no *.": func(c *config) { c.pages, c.only = "testdata", []string{"pages"} },
	} {
		c := quick(t)
		change(&c)
		assert.ErrorContains(t, c.run(&bytes.Buffer{}), name)
	}
}

func TestReadText(t *testing.T) {
	docs, err := readText("testdata/text.txt", 1<<20)
	require.NoError(t, err)
	require.Len(t, docs, 2)
	assert.Equal(t, "青石镇新修的图书馆开放", docs[1].Title)
	assert.True(t, strings.HasPrefix(docs[1].Text, "青石镇图书馆11月8日"))
}

func TestUnpunctuated(t *testing.T) {
	assert.Equal(t, "共3万吨增长125", unpunctuated("共3万吨，\n增长12.5%。", 100))
	assert.Equal(t, "共3万", unpunctuated("共3万吨", 7))
}

func TestPairF1(t *testing.T) {
	assert.InDelta(t, 1, pairF1(pairs("柑橘，丰收"), pairs("柑橘 丰收")), 1e-9)
	assert.InDelta(t, 2*1./(3+1), pairF1(pairs("柑橘丰收"), pairs("柑橘")), 1e-9)
	assert.Zero(t, pairF1(pairs("柑橘"), pairs("")))
}
