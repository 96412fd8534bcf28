package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A tally counts names by type.
type tally struct {
	right, given, wanted [tagger.NumTypes]int
	spans                int
	wrong                []string
}

// compare adds what was found in a document.
func (t *tally) compare(want document, got []tagger.Span) {
	gold, free := map[label]bool{}, map[[2]int]bool{}
	span := map[[2]int]bool{}
	for _, l := range want.labels {
		if l.typ == tagger.None {
			free[[2]int{l.start, l.end}] = true
			continue
		}
		gold[label{start: l.start, end: l.end, typ: l.typ}] = true
		span[[2]int{l.start, l.end}] = true
		t.wanted[l.typ]++
	}
	hit := map[label]bool{}
	for _, s := range got {
		if free[[2]int{s.Start, s.End}] {
			continue
		}
		l := label{start: s.Start, end: s.End, typ: s.Type}
		t.given[s.Type]++
		if span[[2]int{s.Start, s.End}] {
			t.spans++
		}
		if gold[l] {
			t.right[s.Type]++
			hit[l] = true
		} else {
			t.wrong = append(t.wrong, fmt.Sprintf("%s given %s %s", want.id, s.Type, want.text[s.Start:s.End]))
		}
	}
	for _, l := range want.labels {
		if l.typ != tagger.None && !hit[l] {
			t.wrong = append(t.wrong, fmt.Sprintf("%s missed %s %s", want.id, l.typ, want.text[l.start:l.end]))
		}
	}
}

func f1(right, given, wanted int) float64 {
	if given+wanted == 0 {
		return 0
	}
	return 2 * float64(right) / float64(given+wanted)
}

// String is one line: F1 by type, of the three and of all.
func (t *tally) String() string {
	var b strings.Builder
	var r, g, w, r3, g3, w3 int
	for k := tagger.Person; k < tagger.NumTypes; k++ {
		fmt.Fprintf(&b, "%s %.3f ", k, f1(t.right[k], t.given[k], t.wanted[k]))
		r, g, w = r+t.right[k], g+t.given[k], w+t.wanted[k]
		if k <= tagger.Organization {
			r3, g3, w3 = r3+t.right[k], g3+t.given[k], w3+t.wanted[k]
		}
	}
	fmt.Fprintf(&b, "three P %.3f R %.3f F1 %.4f all %.4f spans %.4f", float64(r3)/float64(max(1, g3)), float64(r3)/float64(max(1, w3)),
		f1(r3, g3, w3), f1(r, g, w), f1(t.spans, g, w))
	return b.String()
}

// spans are the names among labels.
func spans(d document) []tagger.Span {
	var out []tagger.Span
	for _, l := range d.labels {
		if l.typ != tagger.None {
			out = append(out, tagger.Span{Start: l.start, End: l.end, Type: l.typ})
		}
	}
	slices.SortFunc(out, func(a, b tagger.Span) int { return a.Start - b.Start })
	return out
}

// scoreOn compares what a model finds with what is wanted.
func scoreOn(r *reader, m *tagger.Model, docs []document) *tally {
	var t tally
	for _, d := range docs {
		toks := r.seg.Append(nil, d.text)
		in := make([]tagger.Token, len(toks))
		for i, t := range toks {
			in[i] = tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag)}
		}
		t.compare(d, m.Append(nil, d.text, in))
	}
	return &t
}

func scoreTeacher(hand []document) error {
	byID := map[string]document{}
	if err := corpus.Read(*conv, func(s silver) error { byID[s.ID] = convert(s); return nil }); err != nil {
		return err
	}
	var t tally
	for _, d := range hand {
		t.compare(d, spans(byID[d.id]))
	}
	fmt.Println(t.String())
	for _, w := range t.wrong {
		fmt.Fprintln(os.Stderr, w)
	}
	return nil
}
