// Command userdict shows what names the dictionary does not know do to words and
// keywords, and how a user dictionary of one line each puts them right.
//
//	go run ./examples/userdict [DICT [FILE]]
package main

import (
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

//go:embed names.txt
var names string

const sample = `慧农一号落户柳荫里育苗场
5月8日，“慧农一号”育苗机在白石县柳荫里育苗场投入使用。慧农一号由云洲智耕公司研制，一小时可播种1.2万盘，效率是人工的16倍。
柳荫里育苗场负责人宁小满说，有了慧农一号，全场用工由30人减少到7人，育苗成本下降四成。云洲智耕今年计划再交付慧农一号50台。
`

func main() {
	log.SetFlags(0)
	dict, text := names, sample
	for i, to := range []*string{&dict, &text} {
		if len(os.Args) > i+1 {
			b, err := os.ReadFile(os.Args[i+1])
			if err != nil {
				log.Fatal(err)
			}
			*to = string(b)
		}
	}
	if err := run(os.Stdout, dict, text); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, dict, text string) error {
	builtIn, err := segment.New()
	if err != nil {
		return err
	}
	// A segmenter is immutable: With makes another one, and both share the dictionary.
	own, err := builtIn.With(segment.WithUserDictReader(strings.NewReader(dict), "names.txt"))
	if err != nil {
		return err
	}
	for _, s := range []struct {
		name string
		seg  *segment.Segmenter
	}{{"built-in", builtIn}, {"with names", own}} {
		a, err := tiyao.New(
			tiyao.WithSegmenter(s.seg),
			tiyao.WithParts(tiyao.PartKeywords),
			tiyao.WithKeywords(keywords.WithTopK(5)),
		)
		if err != nil {
			return err
		}
		r, err := a.Analyze([]byte(text))
		if err != nil {
			return err
		}
		first, _, _ := strings.Cut(r.Article.Body, "。")
		tags := make([]string, len(r.Keywords))
		for i, k := range r.Keywords {
			tags[i] = k.Text
		}
		fmt.Fprintf(w, "%s\n  %s\n  %s\n", s.name, strings.Join(s.seg.Words(first), " "), strings.Join(tags, " · "))
	}
	return nil
}
