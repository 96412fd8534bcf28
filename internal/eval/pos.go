package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
)

// scorePOS scores parts of speech against Universal Dependencies on the words that both
// cut alike: those of documents, and those of the dictionary alone. Auxiliaries count as
// verbs, determiners as pronouns, subordinators as conjunctions, particles or adpositions.
func scorePOS(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	const set = "ud_gsdsimp_dev_pos"
	type sentence struct {
		Text  string   `json:"text"`
		Words []string `json:"words"`
		UPOS  []string `json:"upos"`
	}
	all, err := corpus.ReadAll[sentence](filepath.Join(dir, "segment", set+".jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		return []row{{part: "pos", set: set, absent: true}}, nil
	} else if err != nil {
		return nil, err
	}
	r := row{part: "pos", set: set}
	words, right, before := 0, 0, 0
	for _, s := range all {
		gold := map[segment.Span]string{}
		at := 0
		for i, w := range s.Words {
			gold[segment.Span{Start: at, End: at + len(w)}] = s.UPOS[i]
			at += len(w)
		}
		d := seg.Document(s.Text)
		alone := seg.Append(nil, s.Text)
		for i, t := range d.Tokens {
			want, ok := gold[segment.Span{Start: t.Start, End: t.End}]
			if !ok || want == "PUNCT" || want == "SYM" {
				continue
			}
			words++
			if sameUPOS(t.Tag.UPOS(), want) {
				right++
			} else {
				r.wrong = append(r.wrong, fmt.Sprintf("%s %s %s: %s", d.Word(i), t.Tag, want, s.Text))
			}
			if sameUPOS(alone[i].Tag.UPOS(), want) {
				before++
			}
		}
		r.docs++
	}
	r.scores = []score{{"accuracy", float64(right) / float64(max(1, words))}, {"dictionary", float64(before) / float64(max(1, words))}}
	return []row{r}, nil
}

// sameUPOS reports whether got is right where want is, what tiyao's tags do not tell
// apart set aside.
func sameUPOS(got, want string) bool {
	switch want {
	case "AUX":
		return got == "VERB" || got == "PART"
	case "DET":
		return got == "PRON" || got == "ADJ" || got == "NUM"
	case "SCONJ":
		return got == "CCONJ" || got == "PART" || got == "ADP"
	case "PART":
		return got == "PART" || got == "NOUN" // suffixes: 者, 性, 化
	}
	return got == want
}
