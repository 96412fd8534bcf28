// Command section fits the model of subjects and writes it.
//
//	go run ./internal/gen/section -data DIR -corpus DIR [-test FILE] -o internal/rank/section/model.bin
//
// -data holds the portal's titles and the editors' articles (tnews_titles, editor), -corpus
// news with a category (sina2018). A first fit without the editors' held part is tested on
// that and on the file of -test, articles of another time with a category; its scores go to
// the head of the file. The model that is written is fitted on all but the file of -test.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/tiyao/tiyao/internal/corpus"
)

var (
	words  = flag.Int("words", 12000, "words that are kept")
	rounds = flag.Int("rounds", 12, "passes over the texts")
	l2     = flag.Float64("l2", 2e-5, "penalty of weights")
	wrong  = flag.Bool("wrong", false, "print what is wrong though it is sure")
	sharp  = flag.Float64("sharp", 0.7, "factor on the scores that are written, so that the chance is true")
)

func main() {
	data := flag.String("data", "", "folder of tagged texts")
	raw := flag.String("corpus", "", "folder of raw news")
	test := flag.String("test", "", "file of articles with a category to test on")
	without := flag.String("without", "", "file of ids to leave out")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*data, *raw, *test, *without, *out); err != nil {
		fmt.Fprintln(os.Stderr, "section:", err)
		os.Exit(1)
	}
}

func run(data, raw, test, without, out string) error {
	r, err := newReader(without)
	if err != nil {
		return err
	}
	var all, foreign []*text
	for _, s := range []struct {
		path   string
		weight float64
	}{{data + "/tnews_titles.jsonl.xz", 3}, {raw + "/sina2018.jsonl.xz", 0.5}, {data + "/editor.jsonl.xz", 6}} {
		docs, err := r.read(s.path, s.weight)
		if err != nil {
			return err
		}
		all = append(all, docs...)
	}
	if test != "" {
		if foreign, err = r.read(test, 1); err != nil {
			return err
		}
	}
	var train, editors, titles []*text
	for _, d := range all {
		switch {
		case d.Kind != "" && corpus.HeldTags("editor", d.Src, d.ID):
			editors = append(editors, d)
		case d.Label != "" && corpus.Part("held "+d.ID, 5) == 0:
			titles = append(titles, d)
		default:
			train = append(train, d)
		}
	}
	m := fit(train)
	note := ""
	for _, s := range []struct {
		name string
		docs []*text
	}{{"editors' articles", editors}, {"titles with tags", titles}, {"portal news of 2005 to 2011", foreign}} {
		note += report(m, s.name, s.docs)
	}
	if out == "" {
		return nil
	}
	m = fit(all)
	return os.WriteFile(out, m.Append(nil, "fitted by internal/gen/section; unseen:"+note), 0o644)
}
