package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
)

// A passage is a text with its names: those of news in order of appearance, those of
// Wikipedia by their characters.
type passage struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Names []struct {
		Text  string `json:"text"`
		Type  string `json:"type"`
		Doubt bool   `json:"?"` // two answers are right: it is neither asked for nor held against
	} `json:"names"`
	Ents [][]any `json:"ents"` // start, end, type, text
}

type namedSpan struct {
	start, end int // bytes
	typ        string
}

// gold returns the names of p and the spans that are left out.
func (p passage) gold() (names map[namedSpan]bool, free map[namedSpan]bool) {
	names, free = map[namedSpan]bool{}, map[namedSpan]bool{}
	at := 0
	for _, n := range p.Names {
		i := strings.Index(p.Text[at:], n.Text)
		if i < 0 {
			continue
		}
		s := namedSpan{start: at + i, end: at + i + len(n.Text)}
		at = s.end
		if n.Doubt {
			free[s] = true
			continue
		}
		s.typ = n.Type
		names[s] = true
	}
	runes := []rune(p.Text)
	for _, e := range p.Ents {
		a, b := int(e[0].(float64)), int(e[1].(float64))
		s := namedSpan{start: len(string(runes[:a])), end: len(string(runes[:b]))}
		switch e[2] {
		case "PER":
			s.typ = "person"
		case "LOC":
			s.typ = "place"
		case "ORG":
			s.typ = "organization"
		default:
			continue
		}
		names[s] = true
	}
	return names, free
}

// scoreNames scores names by span and type: dir/ner/*_dev.jsonl.
func scoreNames(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range []string{"news_dev", "uner_dev"} {
		all, err := corpus.ReadAll[passage](filepath.Join(dir, "ner", set+".jsonl"))
		if errors.Is(err, fs.ErrNotExist) {
			rows = append(rows, row{part: "names", set: set, absent: true})
			continue
		} else if err != nil {
			return nil, err
		}
		rows = append(rows, namesRow(seg, set, all))
	}
	return rows, nil
}

func namesRow(seg *segment.Segmenter, set string, all []passage) row {
	r := row{part: "names", set: set}
	right, given, wanted := map[string]int{}, map[string]int{}, map[string]int{}
	for _, p := range all {
		gold, free := p.gold()
		for g := range gold {
			wanted[g.typ]++
		}
		hit := map[namedSpan]bool{}
		for _, n := range seg.Document(p.Text).Names {
			for _, m := range n.Mentions {
				s := namedSpan{start: m.Start, end: m.End}
				if free[s] {
					continue
				}
				s.typ = n.Type.String()
				given[s.typ]++
				if gold[s] {
					right[s.typ]++
					hit[s] = true
				} else {
					r.wrong = append(r.wrong, fmt.Sprintf("%s given %s %s", p.ID, s.typ, p.Text[s.start:s.end]))
				}
			}
		}
		for _, g := range sorted(gold) {
			if !hit[g] {
				r.wrong = append(r.wrong, fmt.Sprintf("%s missed %s %s", p.ID, g.typ, p.Text[g.start:g.end]))
			}
		}
		r.docs++
	}
	var sum, three [3]int
	for k := segment.Person; k <= segment.Product; k++ {
		t := k.String()
		if wanted[t] > 0 {
			r.scores = append(r.scores, score{t, fscore(right[t], given[t], wanted[t])})
		}
		for i, n := range [3]int{right[t], given[t], wanted[t]} {
			sum[i] += n
			if k <= segment.Organization {
				three[i] += n
			}
		}
	}
	r.scores = append(r.scores, score{"three", fscore(three[0], three[1], three[2])}, score{"all", fscore(sum[0], sum[1], sum[2])})
	return r
}

// sorted returns the spans of a set in the order of the text.
func sorted(set map[namedSpan]bool) []namedSpan {
	out := make([]namedSpan, 0, len(set))
	for s := range set {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b namedSpan) int { return a.start - b.start })
	return out
}
