package article_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article"
)

// A kindCase is a page of testdata/kinds.
type kindCase struct {
	kind                article.Kind
	name, address, html string
}

func kindCases(t testing.TB) []kindCase {
	b, err := os.ReadFile("testdata/kinds/pages.txt")
	require.NoError(t, err)
	blocks := strings.Split(string(b), "\n=== ")[1:]
	require.NotEmpty(t, blocks)
	out := make([]kindCase, 0, len(blocks))
	for _, s := range blocks {
		head, html, _ := strings.Cut(s, "\n")
		f := append(strings.Fields(head), "")
		out = append(out, kindCase{article.Kind(f[0]), f[1], f[2], html})
	}
	return out
}

// TestKinds reads pages as the common site systems write them.
func TestKinds(t *testing.T) {
	for _, c := range kindCases(t) {
		for _, address := range []string{c.address, ""} {
			a, err := article.ParseHTML([]byte(c.html), article.WithURL(address))
			want := c.kind
			if address == "" && want == article.KindFront && a.Kind == article.KindList {
				want = article.KindList // the address alone may tell them apart
			}
			assert.Equal(t, want, a.Kind, "%s at %q, %.2f", c.name, address, a.Confidence)
			assert.True(t, a.Confidence > 0 && a.Confidence <= 1, c.name)
			switch c.kind {
			case article.KindArticle, article.KindForum:
				assert.NoError(t, err, c.name)
			case article.KindVideo, article.KindDownload:
				assert.True(t, err == nil || errors.Is(err, article.ErrNoArticle), c.name)
			default:
				assert.ErrorIs(t, err, article.ErrNoArticle, c.name)
				assert.ErrorContains(t, err, string(a.Kind), c.name)
			}
		}
	}
}

func TestThread(t *testing.T) {
	threads := 0
	for _, c := range kindCases(t) {
		if c.kind != article.KindForum {
			continue
		}
		threads++
		one, err := article.ParseHTML([]byte(c.html), article.WithURL(c.address))
		require.NoError(t, err, c.name)
		all, err := article.ParseHTML([]byte(c.html), article.WithURL(c.address), article.WithAllPosts())
		require.NoError(t, err, c.name)
		assert.Contains(t, all.Body, one.Body, c.name)
		for _, w := range []string{"积分", "发帖", "等级", "注册", "楼", "只看", "发表于", "网友"} {
			assert.NotContains(t, one.Body, w, c.name)
		}
	}
	assert.Positive(t, threads)
}
