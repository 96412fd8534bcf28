// Command mark writes the labels of articles that an editor read.
//
//	go run ./internal/gen/editor/mark -read FILES -labels FILES -o internal/gen/editor/labels.txt [-source WHAT]
//
// -read are NDJSON files of what was read (id, title, text: the beginning of the article's),
// -labels those with what the editor said of it (id, best, ok, bad, desc, kind, and skip
// for what is no article); names apart by commas. Of an entry that does not stand in the
// text the forms that do are kept. Articles are written in the order of their ids.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/gen/editor"
)

const head = `# Tags and descriptions that editors gave to articles of the corpus; article.go says how to read a line.
# source: annotated for this project by readers of %s; places only, no text
`

func main() {
	read := flag.String("read", "", "files of what was read")
	labels := flag.String("labels", "", "files of labels")
	out := flag.String("o", "", "file to write")
	source := flag.String("source", "crud2023 (IAAR-Shanghai/CRUD_RAG) and sina2018", "what was read, for the head of the file")
	flag.Parse()
	if err := run(*read, *labels, *source, *out); err != nil {
		fmt.Fprintln(os.Stderr, "mark:", err)
		os.Exit(1)
	}
}

// A label is what an editor said of an article.
type label struct {
	editor.Article
	Skip bool
}

func run(read, labels, source, out string) error {
	texts := map[string]corpus.Article{}
	for _, path := range strings.Split(read, ",") {
		err := corpus.Read(path, func(a corpus.Article) error { texts[a.ID] = a; return nil })
		if err != nil {
			return err
		}
	}
	var all []editor.Article
	seen := map[string]bool{}
	for _, path := range strings.Split(labels, ",") {
		err := corpus.Read(path, func(l label) error {
			a, ok := texts[l.ID]
			if !ok || l.Skip || seen[l.ID] {
				return nil
			}
			seen[l.ID] = true
			l.Title, l.Text = a.Title, a.Text
			for _, list := range []*[]string{&l.Best, &l.OK, &l.Bad} {
				*list = standing(*list, l.Title, l.Text)
			}
			all = append(all, l.Article)
			return nil
		})
		if err != nil {
			return err
		}
	}
	slices.SortFunc(all, func(a, b editor.Article) int { return cmp.Compare(a.ID, b.ID) })
	b := fmt.Appendf(nil, head, source)
	for i := range all {
		line, err := all[i].Append(b)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			all[i].Desc = nil
			if line, err = all[i].Append(b); err != nil {
				return err
			}
		}
		b = line
	}
	fmt.Println(len(all), "articles")
	return os.WriteFile(out, b, 0o644)
}

// standing returns the entries of a list with those forms that stand in title or text.
func standing(list []string, title, text string) []string {
	var out []string
	for _, entry := range list {
		forms := slices.DeleteFunc(strings.Split(entry, "|"), func(f string) bool {
			return f == "" || !strings.Contains(text, f) && !strings.Contains(title, f)
		})
		if len(forms) > 0 {
			out = append(out, strings.Join(forms, "|"))
		}
	}
	return out
}
