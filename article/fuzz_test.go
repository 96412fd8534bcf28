package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article"
)

// check fails when an article breaks what every reader promises.
func check(t *testing.T, a article.Article, err error) {
	if err == nil && strings.TrimSpace(a.Body) == "" {
		t.Fatalf("no error and no body")
	}
	if !utf8.ValidString(a.Body) || !utf8.ValidString(a.Title) {
		t.Fatalf("not UTF-8: %q %q", a.Title, a.Body)
	}
	last := 0
	for _, h := range a.Headings {
		if h.Start < last || h.End <= h.Start || h.End > len(a.Body) {
			t.Fatalf("heading %v of a body of %d bytes", h, len(a.Body))
		}
		if strings.Contains(a.Body[h.Start:h.End], "\n") {
			t.Fatalf("heading %q", a.Body[h.Start:h.End])
		}
		last = h.End
	}
}

func seeds(f *testing.F, pattern string) {
	names, _ := filepath.Glob("testdata/pages/" + pattern)
	for _, name := range names {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b)
		}
	}
}

func FuzzHTML(f *testing.F) {
	seeds(f, "*.html")
	f.Add([]byte("<p>甲<table><td><p>乙</table></div><pre>\n 丙\n</pre><a><h2>丁"))
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := article.Parse(page, article.WithFormat(article.HTML))
		check(t, a, err)
	})
}

func FuzzText(f *testing.F) {
	seeds(f, "*.txt")
	f.Add([]byte("标题\n\n正文一句。\r\n* [甲](乙)\n2021-13-40 来源："))
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := article.Parse(page, article.WithFormat(article.Text))
		check(t, a, err)
	})
}

func FuzzParse(f *testing.F) {
	seeds(f, "*.*")
	f.Add([]byte("---\ntitle: 甲\n---\n# 乙\n\n*丙* [丁](戊)\n"))
	f.Add([]byte("\xff\xfe\x00\x4e"))
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := article.Parse(page)
		check(t, a, err)
	})
}
