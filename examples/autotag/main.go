// Command autotag gives every post of a folder its tags, twice: those of the site's
// own list, and the words an editor might add.
//
//	go run ./examples/autotag [FOLDER]
//
// FOLDER holds posts/*.txt (title in the first line), tags.txt (the vocabulary) and
// block.txt (tags that are never given).
package main

import (
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"strings"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func main() {
	log.SetFlags(0)
	dir := "examples/autotag"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	if err := run(os.Stdout, os.DirFS(dir)); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, site fs.FS) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	own, free, err := taggers(site)
	if err != nil {
		return err
	}
	posts, err := fs.Glob(site, "posts/*.txt")
	if err != nil {
		return err
	}
	for _, path := range posts {
		post, err := fs.ReadFile(site, path)
		if err != nil {
			return err
		}
		title, body, _ := strings.Cut(string(post), "\n")
		doc := seg.Read(segment.Source{Title: title, Body: body}) // segmented once, used twice
		fmt.Fprintf(w, "%s\n  tags: %s\n  words: %s\n", title, list(own.Extract(doc)), list(free.Extract(doc)))
	}
	return nil
}

// taggers returns one extractor that gives nothing but tags of the vocabulary, and one
// that gives words of the text.
func taggers(site fs.FS) (own, free *keywords.Extractor, err error) {
	f, err := site.Open("tags.txt")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = f.Close() }()
	vocab, err := keywords.ReadVocabulary(f, "tags.txt")
	if err != nil {
		return nil, nil, err
	}
	b, err := site.Open("block.txt")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = b.Close() }()
	blocked, err := keywords.ReadWords(b, "block.txt")
	if err != nil {
		return nil, nil, err
	}
	if own, err = keywords.New(keywords.WithVocabulary(vocab, keywords.Only), keywords.WithTopK(4)); err != nil {
		return nil, nil, err
	}
	free, err = keywords.New(keywords.WithBlock(blocked...), keywords.WithTopK(5))
	return own, free, err
}

func list(ks []keywords.Keyword) string {
	words := make([]string, 0, len(ks))
	for _, k := range ks {
		words = append(words, k.Text)
	}
	return strings.Join(words, " ")
}
