// Command eval scores every part of tiyao against labelled data and prints one table.
//
//	go run ./internal/eval -data DIR [-only segment,keywords] [-wrong N]
//	go run ./internal/eval -data DIR -without RULE [-lines FILE]
//
// DIR holds the folders segment, ner, pages, keywords, summaries and stats. A set
// that is absent is named as absent. With -wrong the first N mistakes of each set
// are printed below its row. With -without the rules of the figures whose names contain
// RULE are turned off, one by one, and what each is worth is printed: all for every rule.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
)

// A row is one line of the table: the scores of one part on one set.
type row struct {
	part, set string
	docs      int
	scores    []score
	wrong     []string // mistakes, for -wrong
	absent    bool
}

// A score is one named figure, a fraction unless its name says otherwise.
type score struct {
	name  string
	value float64
}

// A part scores one room of the library on the sets it finds under dir.
type part struct {
	name string
	run  func(dir string) ([]row, error)
}

var parts = []part{{"segment", scoreSegment}, {"pos", scorePOS}, {"names", scoreNames}, {"pages", scorePages}, {"keywords", scoreKeywords}, {"summaries", scoreSummaries}, {"stats", scoreStats}}

func main() {
	dir := flag.String("data", "", "folder of the labelled data")
	only := flag.String("only", "", "comma-separated parts to score (default: all)")
	wrong := flag.Int("wrong", 0, "print the first N mistakes of each set")
	rule := flag.String("without", "", "print what the rules of the figures with this in their name are worth (all: every rule)")
	more := flag.String("lines", "", "unlabelled lines for -without (default: real_sentences.txt)")
	flag.Parse()
	if *dir == "" {
		fmt.Fprintln(os.Stderr, "eval: -data DIR is needed")
		os.Exit(2)
	}
	if *rule != "" {
		w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
		err := without(w, *dir, *rule, *more)
		w.Flush()
		if err != nil {
			fmt.Fprintln(os.Stderr, "eval:", err)
			os.Exit(1)
		}
		return
	}
	names := strings.Split(*only, ",")
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "part\tset\tdocs\tscores")
	status := 0
	for _, p := range parts {
		if *only != "" && !slices.Contains(names, p.name) {
			continue
		}
		rows, err := p.run(*dir)
		if err != nil {
			fmt.Fprintf(os.Stderr, "eval: %s: %v\n", p.name, err)
			status = 1
		}
		for _, r := range rows {
			show(w, r, *wrong)
		}
	}
	os.Exit(status)
}

// show writes r as one line, and its first n mistakes below it.
func show(w *tabwriter.Writer, r row, n int) {
	if r.absent {
		fmt.Fprintf(w, "%s\t%s\t\tabsent\n", r.part, r.set)
		w.Flush()
		return
	}
	fmt.Fprintf(w, "%s\t%s\t%d\t", r.part, r.set, r.docs)
	for i, s := range r.scores {
		if i > 0 {
			fmt.Fprint(w, "  ")
		}
		fmt.Fprintf(w, "%s %.4f", s.name, s.value)
	}
	fmt.Fprintln(w)
	w.Flush()
	for _, line := range r.wrong[:min(n, len(r.wrong))] {
		fmt.Println("   ", line)
	}
}
