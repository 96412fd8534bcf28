package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

//go:embed sentences.txt
var sentenceText string

// A hanging is a sentence with its features, and whether it hangs on those before it.
type hanging struct {
	x    []float32
	yes  bool
	held bool
}

// told are the sentences of an article that readers told apart: their letters by where they start.
type told struct {
	bytes   int
	letters map[int]byte
}

func readSentences() (map[string]told, error) {
	out := map[string]told{}
	for n, l := range strings.Split(sentenceText, "\n") {
		f := strings.Fields(l)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		size, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("sentences.txt:%d: %w", n+1, err)
		}
		t := told{size, map[int]byte{}}
		for _, s := range f[2:] {
			at, err := strconv.Atoi(s[:len(s)-1])
			if err != nil {
				return nil, fmt.Errorf("sentences.txt:%d: %w", n+1, err)
			}
			t.letters[at] = s[len(s)-1]
		}
		out[f[0]] = t
	}
	return out, nil
}

// fitAdrift fits what tells sentences that hang on those before them, and writes adrift.txt.
func fitAdrift(corpusDir, out string, seg *segment.Segmenter) error {
	by, err := readSentences()
	if err != nil {
		return err
	}
	e := engine.New(config(&engine.Weights{}))
	var all []hanging
	articles := 0
	for _, file := range [...]string{"crud2023.jsonl.xz", "sina2018.jsonl.xz", "cctv2022-24.jsonl.xz"} {
		err := corpus.Read(filepath.Join(corpusDir, file), func(a article) error {
			t, ok := by[a.ID]
			if !ok || len(a.Text) < t.bytes {
				return nil
			}
			articles++
			title := a.Title
			if file[:4] == "crud" {
				title = ""
			}
			doc := seg.Read(segment.Source{Title: title, Body: a.Text[:t.bytes]})
			e.AdriftFeatures(doc, engine.Hints{}, func(start int, x []float32) {
				if c, ok := t.letters[start]; ok && c != 'x' {
					all = append(all, hanging{append([]float32(nil), x...), c == 'h', hash(a.ID)>>5%4 == 0})
				}
			})
			return nil
		})
		if err != nil {
			return err
		}
	}
	area := areaOf(all, logisticOf(all, true))
	fmt.Printf("adrift: %d sentences of %d articles, area below the curve of a quarter held back %.3f\n", len(all), articles, area)
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Of sentences that say nothing to who has not read those before them: weights of a logistic model, one a line.
# Made by go run ./internal/gen/summary -corpus DIR -adrift; do not edit.
# source: fitted on %d sentences of %d articles (CRUD_RAG, Patrick233, yuekcc/cctv_news), which readers told apart for this project:
# those that hang on the ones before them, and all others. Of a quarter held back, the area below the curve is %.3f.
`, len(all), articles, area)
	names := engine.AdriftNames()
	for i, v := range logisticOf(all, false) {
		if math.Abs(v) >= .005 {
			fmt.Fprintf(&b, "%s %.2f\n", names[i], v)
		}
	}
	return os.WriteFile(filepath.Join(out, "adrift.txt"), b.Bytes(), 0o644)
}

// logisticOf returns the weights of a logistic model by Adam.
func logisticOf(all []hanging, hold bool) []float64 {
	const rounds, start, l2 = 400, .05, 1e-3
	n := len(all[0].x)
	w, g, a := make([]float64, n), make([]float64, n), newAscent(n, 1e-8)
	for t := 1; t <= rounds; t++ {
		clear(g)
		used := 0.0
		for i := range all {
			h := &all[i]
			if hold && h.held {
				continue
			}
			used++
			d := -logistic(h.x, w)
			if h.yes {
				d++
			}
			for j, x := range h.x {
				g[j] += d * float64(x)
			}
		}
		rate := start * (1 - .9*float64(t)/rounds)
		a.round()
		for j := range w {
			w[j] += a.step(j, g[j]/used-l2*w[j], rate)
		}
	}
	return w
}

// areaOf returns how often a sentence that hangs has a higher score than one that does not, of those held back.
func areaOf(all []hanging, w []float64) float64 {
	var yes, no []float64
	for i := range all {
		if h := &all[i]; h.held {
			if p := logistic(h.x, w); h.yes {
				yes = append(yes, p)
			} else {
				no = append(no, p)
			}
		}
	}
	right := 0.0
	for _, y := range yes {
		for _, x := range no {
			if y > x {
				right++
			}
		}
	}
	return right / float64(max(1, len(yes)*len(no)))
}
