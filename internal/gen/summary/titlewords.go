package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/hanzi"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// A titleSet is a file of the corpus that has titles, of which one article in each is read.
type titleSet struct {
	file string
	each uint32
}

// titleSets are the files of the corpus whose titles say which words stand in titles, of which one article in so many is read.
var titleSets = []titleSet{{"sina2018.jsonl.xz", 1}, {"cctv2022-24.jsonl.xz", 3}}

// seen is how often a word of texts stood in their titles, and how often it would have by its place alone.
type seen struct{ is, told float64 }

// How sure a word has to be to be listed, in expected titles; what is added to both counts; steps at most.
const (
	leastTold = 4
	addTold   = 2
	mostSteps = 8
)

// fitTitleWords writes titlewords.txt: by which factor a word stands in titles more often than its place in the text tells.
func fitTitleWords(dir, corpusDir, out string, seg *segment.Segmenter) error {
	skip, err := corpus.ReadIDs(filepath.Join(dir, "annotated_ids.txt"))
	if err != nil {
		return err
	}
	w := *engine.Learned()
	for i, name := range engine.WordFeatures {
		if strings.HasPrefix(name, "title-word") {
			w.Word[i] = 0
		}
	}
	e := engine.New(config(&w))
	words, n := map[string]*seen{}, 0
	for _, set := range titleSets {
		var all seen
		part := map[string]*seen{}
		err := corpus.Read(filepath.Join(corpusDir, set.file), func(a article) error {
			if skip[a.ID] || hash(a.ID)%set.each != 0 || len(a.Text) < 300 || len(a.Title) < 24 {
				return nil
			}
			n++
			ref := count(a.Title)
			text := a.Text[:cutAt(a.Text, 4000)]
			if i := strings.Index(text[:min(len(text), 400)], a.Title); i >= 0 {
				text = text[i+len(a.Title):]
			}
			for _, r := range e.Words(seg.Document(text), engine.Hints{}) {
				k := hanzi.FoldString(r.Text)
				if part[k] == nil {
					part[k] = new(seen)
				}
				y := ref.share(r.Text)
				part[k].is, part[k].told = part[k].is+y, part[k].told+r.Salience
				all.is, all.told = all.is+y, all.told+r.Salience
			}
			return nil
		})
		if err != nil {
			return err
		}
		for k, s := range part { // each file has its own length of titles
			if words[k] == nil {
				words[k] = new(seen)
			}
			words[k].is += s.is
			words[k].told += s.told * all.is / all.told
		}
	}
	steps := map[int][]string{}
	listed := 0
	for k, s := range words {
		if s.told < leastTold || strings.ContainsAny(k, " :") {
			continue
		}
		v := math.Log((s.is+addTold)/(s.told+addTold)) / engine.TitleStep
		if i := int(math.Round(max(-mostSteps, min(mostSteps, v)))); i != 0 {
			steps[i] = append(steps[i], k)
			listed++
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `# How much more often than its place in the text tells a word stands in titles: steps of %g in natural logarithms, and words.
# Made by go run ./internal/gen/summary -data DIR -corpus DIR -title-words; do not edit.
# source: titles and texts of %d news of two outlets (Patrick233 news of 2018, yuekcc/cctv_news), none of which is part of this
# project; %d words that by their places would stand in %d titles or more.
`, engine.TitleStep, n, listed, leastTold)
	for i := mostSteps; i >= -mostSteps; i-- {
		if len(steps[i]) > 0 {
			slices.SortFunc(steps[i], cmp.Compare[string])
			fmt.Fprintf(&b, "%d: %s\n", i, strings.Join(steps[i], " "))
		}
	}
	return os.WriteFile(filepath.Join(out, "titlewords.txt"), b.Bytes(), 0o644)
}
