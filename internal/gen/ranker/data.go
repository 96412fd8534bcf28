package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// A doc is a text with the tags an editor or author gave it.
type doc struct {
	ID, Date, Title, Text string
	Keywords              []string
}

// read reads one doc a line; a path that ends in .xz goes through the xz program.
func read(path string) ([]doc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".xz") {
		cmd := exec.Command("xz", "-dc")
		cmd.Stdin = f
		out, err := cmd.StdoutPipe()
		if err != nil {
			return nil, err
		}
		if err := cmd.Start(); err != nil {
			return nil, err
		}
		defer cmd.Wait()
		r = out
	}
	var docs []doc
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for {
		var d doc
		if err := dec.Decode(&d); err == io.EOF {
			return docs, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: value %d: %w", path, len(docs)+1, err)
		}
		docs = append(docs, d)
	}
}

// splits returns the training and test parts of the tagged texts under dir: TV news
// by date (the oldest 70 % train), abstracts half and half.
func splits(dir string) (train, test map[string][]doc, err error) {
	tv, err := read(dir + "/cctv.jsonl.xz")
	if err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(tv, func(a, b doc) int { return strings.Compare(a.Date, b.Date) })
	csl, err := read(dir + "/csl.jsonl")
	if err != nil {
		return nil, nil, err
	}
	n, h := len(tv)*7/10, len(csl)/2
	train = map[string][]doc{"cctv": tv[:n], "csl": csl[:h]}
	test = map[string][]doc{"cctv": tv[n:], "csl": csl[h:]}
	b, err := os.ReadFile(dir + "/cctv_body.ids")
	if err != nil {
		return train, test, nil
	}
	body := strings.Fields(string(b))
	for _, d := range tv[n:] {
		if slices.Contains(body, d.ID) {
			test["cctv_body"] = append(test["cctv_body"], d)
		}
	}
	return train, test, nil
}

// normal is how two tags are compared: compatibility form, lower case, without quotes.
func normal(w string) string {
	return strings.Trim(strings.ToLower(strings.TrimSpace(norm.NFKC.String(w))), "“”\"'《》「」·")
}

// A list is the candidates of one text: their features and which of them are tags.
type list struct {
	texts  []string
	counts []int
	words  [][]int32 // numbers of its words by role, in the vocab
	feats  [][]uint8
	tag    []bool
	gold   int // tags of the text
	weight float64
}

// lists runs the extractor over docs and keeps the features of every candidate.
func lists(e *keywords.Extractor, seg *segment.Segmenter, v *vocab, docs []doc, weight float64, withTitle bool) []list {
	levels := len(keywords.FeatureLevels())
	out := make([]list, len(docs))
	for i, d := range docs {
		title := d.Title
		if !withTitle {
			title = ""
		}
		gold := map[string]bool{}
		for _, k := range d.Keywords {
			gold[normal(k)] = true
		}
		l := list{gold: len(gold), weight: weight}
		for _, x := range e.Explain(seg.Document(d.Text), title) {
			f := make([]uint8, levels)
			for k := range f {
				f[k] = uint8(x.Features[k].Value)
			}
			l.texts = append(l.texts, normal(x.Text))
			l.words = append(l.words, v.numbers(x.Words))
			l.counts = append(l.counts, x.Count)
			l.feats = append(l.feats, f)
			l.tag = append(l.tag, gold[normal(x.Text)])
		}
		out[i] = l
	}
	return out
}
