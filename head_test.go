package tiyao_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/keywords"
)

// nasty tries to leave every place it may be put in.
const nasty = "\"><script>alert('1')</script> &amp; \\ \n </SCRIPT><!-- \u2028"

func nastyReport() *tiyao.Report {
	return &tiyao.Report{
		Article: article.Article{
			Title: "标题" + nasty, Author: nasty, URL: "https://example.com/?a=1&b=\"2\"",
			Published: time.Date(2024, 8, 7, 10, 32, 0, 0, time.FixedZone("", 8*3600)),
		},
		Keywords:    []keywords.Keyword{{Text: "用电负荷"}, {Text: nasty}},
		Description: "描述" + nasty,
	}
}

// Whatever the article says, a browser must find exactly the elements that were meant.
func TestHeadIsEscaped(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<head>" + tiyao.Head(nastyReport()) + "</head>"))
	require.NoError(t, err)
	count := map[string]int{}
	var script string
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			count[n.Data]++
		}
		if n.Type == html.CommentNode {
			count["comment"]++
		}
		if n.Data == "meta" {
			require.Len(t, n.Attr, 2)
			if n.Attr[0].Val == "description" {
				assert.Equal(t, strings.Join(strings.Fields("描述"+nasty), " "), n.Attr[1].Val)
			}
		}
		if n.Data == "script" && n.FirstChild != nil {
			script = n.FirstChild.Data
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	assert.Equal(t, map[string]int{"html": 1, "head": 1, "body": 1, "meta": 8, "script": 1}, count)

	var ld map[string]any
	require.NoError(t, json.Unmarshal([]byte(script), &ld))
	assert.Equal(t, "NewsArticle", ld["@type"])
	assert.Equal(t, "标题"+nasty, ld["headline"])
	assert.Equal(t, "2024-08-07T10:32:00+08:00", ld["datePublished"])
	assert.Equal(t, []any{"用电负荷", nasty}, ld["keywords"])
}

func TestHeadOfLittle(t *testing.T) {
	assert.Empty(t, tiyao.MetaDescription(" \n"))
	assert.Equal(t, "<meta property=\"og:type\" content=\"article\">\n", tiyao.OpenGraph(&tiyao.Report{}))
	day := &tiyao.Report{Article: article.Article{Published: time.Date(2024, 8, 7, 0, 0, 0, 0, time.UTC)}}
	assert.Contains(t, tiyao.JSONLD(day), `"datePublished":"2024-08-07"`)
}
