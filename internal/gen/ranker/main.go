// Command ranker fits the weights of the keyword ranker and writes them as a Go file.
//
//	go run ./internal/gen/ranker -data DIR -o keywords/weights.go
//
// DIR holds cctv.jsonl.xz and csl.jsonl: texts with the tags that editors and authors
// gave them. The oldest 70 % of the TV news and half of the abstracts train, the rest
// tests; the scores on the test part go to the header of the file and to stdout.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

var (
	epochs = flag.Int("epochs", 8, "passes over the data")
	rate   = flag.Float64("rate", 0.1, "learning rate")
	l2     = flag.Float64("l2", 0.002, "penalty")
	only   = flag.String("only", "", "train on these sets alone (cctv, csl)")
)

func main() {
	dir := flag.String("data", "", "folder of the tagged texts")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "ranker:", err)
		os.Exit(1)
	}
}

func run(dir, out string) error {
	train, test, err := splits(dir)
	if err != nil {
		return err
	}
	seg, err := segment.New()
	if err != nil {
		return err
	}
	e, err := keywords.New(keywords.TopK(0))
	if err != nil {
		return err
	}
	t0 := time.Now()
	var data []list
	for _, set := range []string{"cctv", "csl"} {
		if *only != "" && !strings.Contains(*only, set) {
			continue
		}
		weight := 1.0
		if set == "csl" {
			weight = 2
		}
		data = append(data, lists(e, seg, train[set], weight, true)...)
		data = append(data, lists(e, seg, train[set], weight/2, false)...)
	}
	n, pos, gold := 0, 0, 0
	for _, l := range data {
		n += len(l.feats)
		gold += l.gold
		for _, t := range l.tag {
			if t {
				pos++
			}
		}
	}
	fmt.Printf("%d texts, %d candidates, %d tags of %d among them (%.1fs)\n", len(data), n, pos, gold, time.Since(t0).Seconds())
	l := newLayout(keywords.FeatureLevels(), pairs())
	w := fit(l, data, *epochs, *rate, *l2)
	fmt.Printf("fitted %d weights (%.1fs)\n", l.size, time.Since(t0).Seconds())
	scores := ""
	for _, set := range []string{"cctv", "cctv_body", "csl"} {
		for _, title := range []bool{true, false} {
			name := set
			if !title {
				name += " without titles"
			}
			scores += fmt.Sprintf("%-26s %s\n", name, evaluate(l, w, lists(e, seg, test[set], 1, title)))
		}
	}
	fmt.Print(scores)
	if out == "" {
		return nil
	}
	return write(out, l, w, scores)
}

// evaluate returns P@1 and micro F1@3, 5 and 10 of the plain ranking, and how many of
// the tags were candidates at all.
func evaluate(l *layout, w []float64, data []list) string {
	ks := []int{1, 3, 5, 10}
	hits, pred := make([]int, len(ks)), make([]int, len(ks))
	gold, found := 0, 0
	var ix []int32
	for _, x := range data {
		type sc struct {
			z   float64
			tag bool
		}
		all := make([]sc, len(x.feats))
		for i, f := range x.feats {
			ix = l.index(ix[:0], f)
			z := 0.0
			for _, k := range ix {
				z += w[k]
			}
			all[i] = sc{z, x.tag[i]}
			if x.tag[i] {
				found++
			}
		}
		gold += x.gold
		sortBy(all, func(a, b sc) bool { return a.z > b.z })
		for j, k := range ks {
			for i := 0; i < min(k, len(all)); i++ {
				pred[j]++
				if all[i].tag {
					hits[j]++
				}
			}
		}
	}
	f1 := func(j int) float64 { return 2 * float64(hits[j]) / float64(max(pred[j]+gold, 1)) }
	return fmt.Sprintf("P@1 %.3f  F1@3 %.3f  F1@5 %.3f  F1@10 %.3f  (candidates hold %.3f of %d tags)",
		float64(hits[0])/float64(max(pred[0], 1)), f1(1), f1(2), f1(3), float64(found)/float64(max(gold, 1)), gold)
}
