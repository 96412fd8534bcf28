// Command metadesc writes the head fragments of a folder of pages: for each page the meta description
// that a search engine can show under its title, Open Graph and JSON-LD.
//
//	go run ./examples/metadesc [-limit baidu|google|bing|N] [FOLDER]
//
// Without a folder it reads the sample pages beside it. HTML, text and Markdown are told apart by
// their content. A page that cannot be read is reported at the end; the others are written all the same.
package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/summarize"
)

//go:embed pages
var samples embed.FS

func main() {
	log.SetFlags(0)
	limit := flag.String("limit", "default", "longest description: baidu, google, bing or a number of characters")
	flag.Parse()
	pages, err := fs.Sub(samples, "pages")
	if flag.NArg() > 0 {
		pages, err = os.DirFS(flag.Arg(0)), nil
	}
	if err == nil {
		err = run(os.Stdout, pages, *limit)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// run writes the fragments of all files of pages, in the order of their names.
func run(w io.Writer, pages fs.FS, limit string) error {
	l, err := summarize.ParseLimit(limit)
	if err != nil {
		return err
	}
	a, err := tiyao.New(tiyao.WithSummary(summarize.WithLimit(l)))
	if err != nil {
		return err
	}
	var failed error
	err = fs.WalkDir(pages, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		page, err := fs.ReadFile(pages, path)
		if err != nil {
			return err
		}
		r, err := a.Analyze(page)
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", path, err))
			return nil
		}
		_, err = fmt.Fprintf(w, "<!-- %s: %d of %d -->\n%s\n\n", path, l.Length(r.Description), l.Max, r.Head().HTML())
		return err
	})
	return errors.Join(err, failed)
}
