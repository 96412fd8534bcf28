// Command ranker fits the weights of the keyword ranker and writes them as a Go file.
//
//	go run ./internal/gen/ranker -data DIR -o keywords/weights.go
//
// DIR holds cctv.jsonl.xz and csl.jsonl: texts with the tags that editors and authors
// gave them. A first fit on the oldest 70 % of the TV news and half of the abstracts is
// tested on the rest; its scores go to stdout and to the header of the file. The weights
// that are written are fitted on all of them in the same way.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

var (
	epochs  = flag.Int("epochs", 6, "passes over the data")
	rate    = flag.Float64("rate", 0.1, "learning rate")
	l2      = flag.Float64("l2", 0.002, "penalty")
	wordL2  = flag.Float64("wordl2", 0.02, "penalty of words")
	least   = flag.Float64("least", 0.15, "smallest weight of a word that is kept")
	minUses = flag.Int("uses", 30, "uses that give a word a weight")
	weak    = flag.Float64("weak", 0.15, "weight of all weakly tagged texts against all tagged ones")
	only    = flag.String("only", "", "train on these sets alone (cctv, csl)")
)

func main() {
	dir := flag.String("data", "", "folder of the tagged texts")
	news := flag.String("corpus", "", "folder with sina2018.jsonl.xz: titled news of other subjects, without tags")
	more := flag.String("test", "", "further tagged texts to test on, .jsonl files separated by commas")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*dir, *news, *more, *out); err != nil {
		fmt.Fprintln(os.Stderr, "ranker:", err)
		os.Exit(1)
	}
}

func run(dir, news, more, out string) error {
	train, test, err := splits(dir)
	if err != nil {
		return err
	}
	seg, err := segment.New()
	if err != nil {
		return err
	}
	e := keywords.New(keywords.Config{MaxRunes: 20, MaxWords: keywords.MaxWords})
	var weakly []doc
	if news != "" {
		docs, err := corpus.ReadAll[doc](news + "/sina2018.jsonl.xz")
		if err != nil {
			return err
		}
		weakly = sample(docs, weakDocs)
	}
	sets := []string{"cctv", "cctv_body", "csl"}
	for _, path := range strings.Split(more, ",") {
		if path != "" {
			if test[path], err = corpus.ReadAll[doc](path); err != nil {
				return err
			}
			sets = append(sets, path)
		}
	}
	r := ranker{e: e, seg: seg, weakly: weakly}
	r.fit(train)
	scores := ""
	for _, set := range sets {
		for _, title := range []bool{true, false} {
			name := set
			if !title {
				name += " without titles"
			}
			line := fmt.Sprintf("%-26s %s\n", name, evaluate(r.model, lists(e, seg, r.model.vocab, test[set], 1, title)))
			fmt.Print(line)
			if !strings.HasSuffix(set, ".jsonl") {
				scores += line
			}
		}
	}
	if out == "" {
		return nil
	}
	// The weights that are shipped see the held-back texts too: with the names and
	// subjects of the newest year they know more. The scores stay those of the fit above.
	for _, set := range []string{"cctv", "csl"} {
		train[set] = append(train[set], test[set]...)
	}
	r.fit(train)
	return write(out, r.model, scores)
}

// A ranker holds what a fit needs, and its result.
type ranker struct {
	e      *keywords.Engine
	seg    *segment.Segmenter
	weakly []doc
	model  *model
}

// fit fits the model on the tagged texts of train, each with its title and without it,
// and on the weakly tagged ones.
func (r *ranker) fit(train map[string][]doc) {
	t0 := time.Now()
	v := newVocab()
	var data []list
	tagged := 0.0
	for _, set := range []string{"cctv", "csl"} {
		if *only != "" && !strings.Contains(*only, set) {
			continue
		}
		weight := 1.0
		if set == "csl" {
			weight = 2
		}
		tagged += weight * float64(len(train[set]))
		data = append(data, lists(r.e, r.seg, v, train[set], weight, true)...)
		data = append(data, lists(r.e, r.seg, v, train[set], weight/2, false)...)
	}
	for _, title := range []bool{true, false} {
		ls := lists(r.e, r.seg, v, r.weakly, *weak*tagged/float64(max(len(r.weakly), 1)), title)
		for i := range ls {
			ls[i].tagWeakly()
		}
		data = append(data, ls...)
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
	v.close(int32(*minUses))
	_, levels := keywords.Features()
	l := newLayout(levels, pairs())
	r.model = fit(l, v, data, *epochs, *rate, *l2, *wordL2)
	r.model.round(*least)
	fmt.Printf("%d texts, %d candidates, %d tags of %d among them; fitted %d weights and %d of words in %.0f s\n",
		len(data), n, pos, gold, l.size, v.size, time.Since(t0).Seconds())
}

// evaluate returns P@1 and micro F1@3, 5 and 10 of the ranking without
// nested tags, and how many of
// the tags were candidates at all.
func evaluate(m *model, data []list) string {
	ks := []int{1, 3, 5, 10}
	hits, pred := make([]int, len(ks)), make([]int, len(ks))
	gold, found := 0, 0
	var ix []int32
	for _, x := range data {
		type sc struct {
			z    float64
			tag  bool
			text string
		}
		all := make([]sc, len(x.feats))
		for i := range x.feats {
			var z float64
			z, ix = m.score(&x, i, ix)
			all[i] = sc{z, x.tag[i], x.texts[i]}
			if x.tag[i] {
				found++
			}
		}
		gold += x.gold
		sortBy(all, func(a, b sc) bool { return a.z > b.z })
		kept := all[:0]
		for _, c := range all {
			if !slices.ContainsFunc(kept, func(k sc) bool { return nested(k.text, c.text) }) {
				if kept = append(kept, c); len(kept) == 10 {
					break
				}
			}
		}
		for j, k := range ks {
			for i := 0; i < min(k, len(kept)); i++ {
				pred[j]++
				if kept[i].tag {
					hits[j]++
				}
			}
		}
	}
	f1 := func(j int) float64 { return 2 * float64(hits[j]) / float64(max(pred[j]+gold, 1)) }
	return fmt.Sprintf("P@1 %.3f  F1@3 %.3f  F1@5 %.3f  F1@10 %.3f  (candidates hold %.3f of %d tags)",
		float64(hits[0])/float64(max(pred[0], 1)), f1(1), f1(2), f1(3), float64(found)/float64(max(gold, 1)), gold)
}
