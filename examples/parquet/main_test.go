package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A page is a row of an archive that has more columns than are wanted.
type page struct {
	URL   string  `parquet:"url"`
	Crawl int64   `parquet:"crawl"`
	Title *string `parquet:"title,optional"`
	Body  string  `parquet:"body"`
	HTML  []byte  `parquet:"html"`
}

func TestRun(t *testing.T) {
	text, err := os.ReadFile("../articles/local-news.txt")
	require.NoError(t, err)
	title := "县城旧改"
	pages := make([]page, 700)
	for i := range pages {
		pages[i] = page{URL: string(rune('a'+i%26)) + "x", Crawl: int64(i), Title: &title, Body: string(text), HTML: make([]byte, 100)}
		if i == 300 {
			pages[i].Title, pages[i].Body = nil, " "
		}
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "in.parquet")
	require.NoError(t, parquet.WriteFile(name, pages))
	in, err := os.Open(name)
	require.NoError(t, err)
	defer in.Close()
	out, err := os.Create(filepath.Join(dir, "out.parquet"))
	require.NoError(t, err)
	defer out.Close()

	n, failed, err := run(in, out, columns{id: "url", title: "title", text: "body"})
	require.NoError(t, err)
	assert.Equal(t, len(pages), n)
	assert.Equal(t, 1, failed)
	answers, err := parquet.ReadFile[answer](out.Name())
	require.NoError(t, err)
	require.Len(t, answers, len(pages))
	for i, a := range answers {
		assert.Equal(t, pages[i].URL, a.ID)
		assert.Equal(t, i == 300, a.Error != nil)
	}
	assert.NotEmpty(t, answers[0].Keywords)
	assert.NotEmpty(t, answers[0].Figures)
	assert.NotEmpty(t, answers[0].Description)
	assert.Equal(t, answers[0].Keywords, answers[699].Keywords)

	for column, want := range map[columns]string{
		{id: "url", text: "nothing"}: `there is no column "nothing"`,
		{id: "crawl", text: "body"}:  `column "crawl" is no text`,
	} {
		_, _, err := run(in, out, column)
		assert.EqualError(t, err, want)
	}
}
