package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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

// A format that is asked for is taken, whatever the page is.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{
		"---\ntitle: 甲\n---\n# 乙\n\n*丙* [丁](戊)\n\n```\n己\n```\n", "+++\ntitle = '甲'\n+++\n乙\n",
		"#+TITLE: 甲\n* 乙\n丙 [[丁][戊]]\n", "甲\n==\n\n:date: 2024-01-02\n\n.. note:: 乙\n\n丙 `丁 <戊>`_\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		for _, format := range []article.Format{article.Markdown, article.Org, article.RST} {
			a, err := article.Parse(page, article.WithFormat(format))
			check(t, a, err)
		}
	})
}

// A date that is read is one that Go can write and that is read the same again.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-03-08 12:03", "2024年3月8日", "2024-03-08T12:03:00+08:00", "Fri, 08 Mar 2024 04:03:00 GMT", "1709870580", "2024-13-40"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at, hasTime, ok := article.ParseDate(s)
		if !ok {
			return
		}
		if at.Year() < 1 || at.Year() > 9999 {
			t.Fatalf("%q is of the year %d", s, at.Year())
		}
		again, _, ok := article.ParseDate(at.Format(time.RFC3339))
		if !ok || hasTime && !again.Equal(at) {
			t.Fatalf("%q is %v, which is read as %v", s, at, again)
		}
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
