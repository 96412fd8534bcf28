// Command frontmatter gives the posts of a Hugo site tags and a description. It writes
// nothing: it prints each post as it would be. "tiyao tag" is the tool for daily use.
//
//	go run ./examples/frontmatter [FOLDER]
package main

import (
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/frontmatter"
	"github.com/tiyao/tiyao/keywords"
)

func main() {
	log.SetFlags(0)
	dir := "examples/frontmatter/content"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	if err := run(os.Stdout, os.DirFS(dir)); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, site fs.FS) error {
	a, err := tiyao.New(
		tiyao.WithParts(tiyao.PartKeywords|tiyao.PartDescription),
		tiyao.WithKeywords(keywords.WithTopK(5)),
	)
	if err != nil {
		return err
	}
	return fs.WalkDir(site, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		src, err := fs.ReadFile(site, path)
		if err != nil {
			return err
		}
		out, err := tagged(a, src)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		_, err = fmt.Fprintf(w, "== %s\n%s", path, out)
		return err
	})
}

// tagged returns the post with tags and description in its front matter. What the
// author wrote there stays, and so does every other byte.
func tagged(a *tiyao.Analyzer, src []byte) ([]byte, error) {
	post, err := frontmatter.Parse(src)
	if err != nil {
		return nil, err
	}
	title, _, err := post.Get("title")
	if err != nil {
		return nil, err
	}
	r, err := a.AnalyzeArticle(article.Article{Title: title.Text, Body: string(post.Body())})
	if err != nil {
		return nil, err
	}
	var fields []frontmatter.Field
	if _, has, _ := post.Get("tags"); !has {
		tags := make([]string, len(r.Keywords))
		for i, k := range r.Keywords {
			tags[i] = k.Text
		}
		fields = append(fields, frontmatter.Field{Key: "tags", Value: frontmatter.List(tags...)})
	}
	if _, has, _ := post.Get("description"); !has {
		fields = append(fields, frontmatter.Field{Key: "description", Value: frontmatter.Text(r.Description)})
	}
	return post.Set(fields...)
}
