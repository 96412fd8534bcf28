package main

import (
	"os"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

// A doc is a text with the tags an editor or author gave it.
type doc struct {
	ID, Date, Title, Text string
	Keywords              []string
}

// splits returns the training and test parts of the tagged texts under dir: TV news
// by date (the oldest 70 % train), abstracts half and half.
func splits(dir string) (train, test map[string][]doc, err error) {
	tv, err := corpus.ReadAll[doc](dir + "/cctv.jsonl.xz")
	if err != nil {
		return nil, nil, err
	}
	slices.SortStableFunc(tv, func(a, b doc) int { return strings.Compare(a.Date, b.Date) })
	csl, err := corpus.ReadAll[doc](dir + "/csl.jsonl")
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
func lists(e *keywords.Engine, seg *segment.Segmenter, v *vocab, docs []doc, weight float64, withTitle bool) []list {
	_, sizes := keywords.Features()
	levels := len(sizes)
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
		for _, x := range e.Candidates(seg.Read(segment.Source{Title: title, Body: d.Text})) {
			f := make([]uint8, levels)
			for k := range f {
				f[k] = x.Values[k]
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
