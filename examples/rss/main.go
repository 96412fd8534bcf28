// Command rss gives tags and a description to the items of an RSS, Atom or JSON feed.
//
//	cd examples/rss && go run . [FILE|URL]
//
// Without an argument it reads the sample feed beside it.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/mmcdole/gofeed"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/keywords"
)

//go:embed feed.xml
var sample []byte

func main() {
	log.SetFlags(0)
	feed, err := read(os.Args[1:])
	if err != nil {
		log.Fatal(err)
	}
	if err := run(os.Stdout, feed); err != nil {
		log.Fatal(err)
	}
}

func read(args []string) (*gofeed.Feed, error) {
	p := gofeed.NewParser()
	switch {
	case len(args) == 0:
		return p.Parse(bytes.NewReader(sample))
	case strings.HasPrefix(args[0], "http://"), strings.HasPrefix(args[0], "https://"):
		return p.ParseURL(args[0])
	}
	f, err := os.Open(args[0])
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return p.Parse(f)
}

func run(w io.Writer, feed *gofeed.Feed) error {
	a, err := tiyao.New(
		tiyao.WithParts(tiyao.PartKeywords|tiyao.PartDescription),
		tiyao.WithKeywords(keywords.WithTopK(5)),
	)
	if err != nil {
		return err
	}
	for _, item := range feed.Items {
		r, err := a.Analyze([]byte(page(item)))
		if err != nil {
			fmt.Fprintf(w, "%s\n  %v\n", item.Title, err) // one bad item does not stop the feed
			continue
		}
		tags := make([]string, len(r.Keywords))
		for i, k := range r.Keywords {
			tags[i] = k.Text
		}
		fmt.Fprintf(w, "%s\n  %s\n  %s\n", item.Title, strings.Join(tags, " · "), r.Description)
	}
	return nil
}

// page is the item as a small HTML page: feeds hold the body as HTML without a frame.
func page(item *gofeed.Item) string {
	body := item.Content
	if body == "" {
		body = item.Description
	}
	return "<html><body><article><h1>" + item.Title + "</h1>" + body + "</article></body></html>"
}
