package head_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/tiyao/tiyao/head"
)

func example() head.Head {
	return head.Head{
		Title:       "白石县老旧小区加装电梯满百部",
		Description: "白石县老旧小区加装电梯满100部，今年再推60部，补贴比例提高到50%。",
		URL:         "https://example.com/a?x=1&y=2",
		Source:      "青澜日报",
		Author:      "林晓舟",
		Published:   time.Date(2023, 5, 18, 9, 26, 0, 0, time.FixedZone("CST", 8*3600)),
		HasTime:     true,
		Keywords:    []string{"加装电梯", "老旧小区"},
	}
}

func ExampleHead_MetaDescription() {
	fmt.Println(example().MetaDescription())
	// Output: <meta name="description" content="白石县老旧小区加装电梯满100部，今年再推60部，补贴比例提高到50%。">
}

func ExampleHead_HTML() {
	h := head.Head{Title: "加装电梯 <满百部>", Description: "补贴比例提高到50%。", Keywords: []string{"加装电梯", " "}}
	fmt.Println(h.HTML())
	// Output:
	// <title>加装电梯 &lt;满百部&gt;</title>
	// <meta name="description" content="补贴比例提高到50%。">
	// <meta name="keywords" content="加装电梯">
	// <meta property="og:type" content="article">
	// <meta property="og:title" content="加装电梯 &lt;满百部&gt;">
	// <meta property="og:description" content="补贴比例提高到50%。">
	// <meta property="article:tag" content="加装电梯">
	// <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"加装电梯 \u003c满百部\u003e","description":"补贴比例提高到50%。","keywords":["加装电梯"]}</script>
}

// What is empty, or blanks alone, has no element.
func TestHTMLOfLittle(t *testing.T) {
	assert.Equal(t, (head.Head{}).HTML(), head.Head{Title: " \n", Description: "\t"}.HTML())
	assert.NotContains(t, head.Head{}.HTML(), "\n\n")
	assert.NotContains(t, head.Head{}.HTML(), "<title>")
}

func ExampleHead_OpenGraph() {
	fmt.Println(example().OpenGraph())
	// Output:
	// <meta property="og:type" content="article">
	// <meta property="og:title" content="白石县老旧小区加装电梯满百部">
	// <meta property="og:description" content="白石县老旧小区加装电梯满100部，今年再推60部，补贴比例提高到50%。">
	// <meta property="og:url" content="https://example.com/a?x=1&amp;y=2">
	// <meta property="og:site_name" content="青澜日报">
	// <meta property="article:published_time" content="2023-05-18T09:26:00+08:00">
	// <meta property="article:author" content="林晓舟">
	// <meta property="article:tag" content="加装电梯">
	// <meta property="article:tag" content="老旧小区">
}

func ExampleHead_JSONLD() {
	h := example()
	h.URL, h.Author, h.Keywords = "", "", nil
	fmt.Println(h.JSONLD())
	// Output: <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"白石县老旧小区加装电梯满百部","description":"白石县老旧小区加装电梯满100部，今年再推60部，补贴比例提高到50%。","datePublished":"2023-05-18T09:26:00+08:00","publisher":{"@type":"Organization","name":"青澜日报"}}</script>
}

func TestEmptyFieldsAreLeftOut(t *testing.T) {
	var h head.Head
	assert.Empty(t, h.MetaDescription())
	assert.Empty(t, h.MetaKeywords())
	assert.Equal(t, `<meta property="og:type" content="article">`, h.OpenGraph())
	assert.Equal(t, `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>`, h.JSONLD())
}

func TestDayWithoutHour(t *testing.T) {
	h := head.Head{Published: time.Date(2023, 5, 18, 0, 0, 0, 0, time.UTC)}
	assert.Contains(t, h.OpenGraph(), `content="2023-05-18"`)
}

// hostile values come back from an HTML parser and a JSON decoder as they went in.
func TestEscaping(t *testing.T) {
	for _, s := range []string{`"><script>alert(1)</script>`, `</script><!--`, `a & b &amp; c`, `'单引号' "双引号"`, "两行\n文字\t制表", "坏字节\xff\xfe尾", "<![CDATA[x]]>", "行分隔\u2028符"} {
		roundTrip(t, s)
	}
}

func FuzzEscaping(f *testing.F) {
	f.Add(`"><script>`)
	f.Add("</SCRIPT >\x00")
	f.Fuzz(func(t *testing.T, s string) { roundTrip(t, s) })
}

func roundTrip(t *testing.T, s string) {
	h := head.Head{Title: s, Description: s, Author: s, Source: s, URL: s, Keywords: []string{s}}
	want := strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))), " ")
	doc, err := html.Parse(strings.NewReader("<html><head>" + h.MetaDescription() + h.JSONLD() + "</head><body></body></html>"))
	require.NoError(t, err)
	var scripts, metas int
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			scripts++
			var got struct{ Headline, Description string }
			require.NoError(t, json.Unmarshal([]byte(n.FirstChild.Data), &got))
			assert.Equal(t, want, strings.Join(strings.Fields(got.Headline), " "))
		case "meta":
			metas++
			assert.True(t, utf8.ValidString(n.Attr[1].Val))
			assert.Equal(t, want, strings.Join(strings.Fields(n.Attr[1].Val), " "))
		}
	}
	assert.Equal(t, 1, scripts)
	if want == "" {
		assert.Zero(t, metas)
	} else {
		assert.Equal(t, 1, metas)
	}
}

func TestJSONLDNames(t *testing.T) {
	h := head.Head{Title: "青禾", About: []head.Thing{{"江临县", "place"}}, Mentions: []head.Thing{{"陈怀远", "person"}, {" ", "work"}, {"某物", "?"}}}
	assert.Contains(t, h.JSONLD(), `"about":[{"@type":"Place","name":"江临县"}],"mentions":[{"@type":"Person","name":"陈怀远"},{"@type":"Thing","name":"某物"}]`)
}
