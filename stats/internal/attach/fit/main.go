// Command fit fits the weights of attach, and says how good they are on passages that were
// held out of the fit.
//
//	go run ./stats/internal/attach/fit -out FILE PASSAGES.jsonl... CASES.txt...
//	go run ./stats/internal/attach/fit -folds 8 -calibrate real.jsonl PASSAGES.jsonl...
//
// A line of a file of passages is {"id", "title", "text", "stats": [{"text", "start",
// "subject", "scope", "period"}]}, start in characters; a file of cases is one of
// stats/testdata; a sentence that stands in two is taken from the first. Those of -house were annotated by
// others, who give a scope more often: how often is learned apart, and left out of the weights.
// Every decision is a choice among candidates with features; the fit maximises the likelihood
// of the right ones with an L2 penalty, by Adam, first with the truth for the figures before,
// then, for half of it, with what models decide that have not seen the passage (-inner). With
// -folds N, N models are fitted, each on the passages outside of one part, and scored on that part;
// -calibrate fits confidence to their decisions; -wrong FIELD prints what is wrong;
// -oracle FIELD lists truths that are no candidate, -outlets holds out one outlet after the
// other, -truth scores each decision by itself; -drop-FIELD does without templates. -off-scope and -off-period make an empty field likelier: a
// wrong one is worse.
package main

import (
	"flag"
	"os"
	"sync"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
)

var (
	l2 = [4]*float64{
		attach.Period:  flag.Float64("l2-period", 4, "penalty of the weights of the field"),
		attach.Subject: flag.Float64("l2-subject", 1.5, ""),
		attach.Scope:   flag.Float64("l2-scope", 1.5, ""),
		attach.Pair:    flag.Float64("l2-pair", 2.5, ""),
	}
	epochs    = flag.Int("epochs", 150, "steps of Adam for periods")
	passes    = flag.Int("passes", 24, "passes over the decisions about subject and scope")
	folds     = flag.Int("folds", 8, "parts to hold out, 0 for none")
	out       = flag.String("out", "", "file the weights are written to")
	pred      = flag.String("pred", "", "prefix of files the answers are written to")
	wrong     = flag.String("wrong", "", "field whose errors are printed")
	offScope  = flag.Int("off-scope", 0, "what an empty scope is given, in 1/256 nat")
	offPeriod = flag.Int("off-period", 0, "")
	seen      = flag.Bool("seen", false, "score what was fitted on")
	shipped   = flag.Bool("shipped", false, "score the built-in weights on all passages, as they are read: for what is no weight")
	verbose   = flag.Bool("v", false, "")
	show      = flag.String("show", "", "passage whose decisions are shown")
	inner     = flag.Int("inner", 2, "models that decide what none of them has seen, before each round; 1 for the one fitted so far")
	exposed   = flag.Float64("exposed", .5, "what decisions behind those of models count for, beside those behind the truth")
	rounds    = flag.Int("rounds", 1, "rounds with its own decisions before each")
	short     = flag.Float64("short", 4, "what a passage of one or two sentences counts for")
	made      = flag.Float64("made", 5, "what a case made up counts for")
	calibrate = flag.String("calibrate", "", "set that confidence is fitted on")
	ceil      = flag.String("oracle", "", "field whose truths that are no candidate are listed, or all for the sums alone")
	byOutlet  = flag.Bool("outlets", false, "hold out one outlet after the other")
	raw       = flag.String("corpus", "", "folders and files that labels.txt is of, apart by commas")
	mark      = flag.String("mark", "", "file that the passages are written to as labels")
	measures  = flag.String("measures", "", "file that the words around figures of the corpus are written to")
	leave     = flag.String("leave", "", "file of the ids of articles that -measures leaves out")
	truth     = flag.Bool("truth", false, "score each decision with the truth for the figures before")
	house     = flag.String("house", "more2.jsonl,labels.txt", "files whose annotators give a scope more often: what they give is learned apart")
	own       = flag.Float64("own", 2, "what a passage of other annotators than those of -house counts for")
	drops     [4]string
)

func main() {
	flag.StringVar(&drops[0], "drop-period", "", "")
	flag.StringVar(&drops[1], "drop-subject", "", "")
	flag.StringVar(&drops[2], "drop-scope", "", "")
	flag.StringVar(&drops[3], "drop-pair", "", "")
	flag.Parse()
	seg, err := segment.New()
	if err != nil {
		panic(err)
	}
	all := make([]*passage, 0, 512)
	stands := map[string]bool{} // a sentence that two files have is taken from the first
	for _, a := range flag.Args() {
		for _, p := range load(seg, a) {
			if !stands[p.Text] {
				stands[p.Text] = true
				all = append(all, p)
			}
		}
	}
	if *measures != "" {
		measureWords(seg, *raw, *measures)
		return
	}
	if *mark != "" {
		locate(all, *raw, *mark)
		return
	}
	if *ceil != "" {
		oracle(all)
		return
	}
	if *out != "" {
		w := train(all, -1)
		if err := os.WriteFile(*out, []byte(attach.Write(w)), 0o600); err != nil {
			panic(err)
		}
	}
	if *shipped {
		w := attach.Shipped()
		res := make([][]guess, len(all))
		for i, p := range all {
			p.fold = 0
			res[i] = apply(p, w)
		}
		report(all, [][][]guess{res})
		return
	}
	if *folds > 0 {
		res := make([][][]guess, *folds)
		var wg sync.WaitGroup
		sem := make(chan bool, 2)
		for f := range *folds {
			wg.Add(1)
			go func() {
				defer wg.Done()
				sem <- true
				tf := f
				if *seen {
					tf = -1
				}
				w := train(all, tf)
				for _, p := range all {
					if p.fold == f {
						res[f] = append(res[f], apply(p, w))
					} else {
						res[f] = append(res[f], nil)
					}
				}
				<-sem
			}()
		}
		wg.Wait()
		report(all, res)
	}
}
