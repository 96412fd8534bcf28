package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article"
)

// TestPages reads every page of testdata/pages. A page NAME.html or NAME.txt stands
// beside NAME.want: fields, a blank line, the body. What a .want file does not
// name is not checked.
func TestPages(t *testing.T) {
	wants, err := filepath.Glob("testdata/pages/*.want")
	require.NoError(t, err)
	require.NotEmpty(t, wants)
	for _, name := range wants {
		base := strings.TrimSuffix(name, ".want")
		t.Run(filepath.Base(base), func(t *testing.T) {
			page := readPage(t, base)
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			fields, body, _ := strings.Cut(string(want), "\n\n")
			var opts []article.Option
			if u := field(fields, "url"); u != "" {
				opts = append(opts, article.WithURL(u))
			}
			a, err := article.Parse(page, opts...)
			require.NoError(t, err)
			for _, f := range strings.Split(fields, "\n") {
				key, value, _ := strings.Cut(f, ": ")
				assert.Equal(t, value, show(a, key, value), key)
			}
			assert.Equal(t, strings.TrimSuffix(body, "\n"), a.Body)
		})
	}
}

func readPage(t *testing.T, base string) []byte {
	for _, ext := range []string{".html", ".txt", ".md"} {
		if b, err := os.ReadFile(base + ext); err == nil {
			return b
		}
	}
	t.Fatalf("%s: no page beside it", base)
	return nil
}

func field(fields, key string) string {
	for _, f := range strings.Split(fields, "\n") {
		if k, v, _ := strings.Cut(f, ": "); k == key {
			return v
		}
	}
	return ""
}

// show writes a field of a as .want files do; a date as precisely as want has it.
func show(a article.Article, key, want string) string {
	switch key {
	case "title":
		return a.Title
	case "date":
		layout := "2006-01-02 15:04:05"[:len(want)]
		return a.Published.In(time.FixedZone("", 8*3600)).Format(layout)
	case "source":
		return a.Source
	case "author":
		return a.Author
	case "tags":
		return strings.Join(a.Tags, " ")
	case "lang":
		return a.Language[:len(want)]
	case "headings":
		var hs []string
		for _, h := range a.Headings {
			hs = append(hs, a.Body[h.Start:h.End])
		}
		return strings.Join(hs, " | ")
	}
	return want
}
