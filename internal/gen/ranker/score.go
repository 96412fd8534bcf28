package main

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// A result is how the tags given to some texts compare with people's.
type result struct {
	docs, given, good, hit, want, struck, slots int
	found, stands                               int // best tags that stand in the text; those among the candidates
	wrong                                       []string
}

func (s *result) f1() float64    { return 2 * float64(s.hit) / float64(max(1, s.given+s.want)) }
func (s *result) goods() float64 { return float64(s.good) / float64(max(1, s.given)) }

func (s *result) String() string {
	return fmt.Sprintf("%4d texts  F1@5 %.4f  good %.4f  struck %.4f  given %.2f  recall %.3f", s.docs, s.f1(), s.goods(),
		float64(s.struck)/float64(max(1, s.given)), 5*float64(s.given)/float64(max(1, s.slots)), float64(s.found)/float64(max(1, s.stands)))
}

// score scores e on docs: the first five tags against what people chose.
func (r *reader) score(e *keywords.Engine, docs []*doc, k int) *result {
	parts := make([]result, len(docs))
	each(len(docs), func(i int) { parts[i] = r.one(e, docs[i], k) })
	s := &result{}
	for i := range parts {
		p := &parts[i]
		s.docs++
		s.given, s.good, s.hit, s.want = s.given+p.given, s.good+p.good, s.hit+p.hit, s.want+p.want
		s.struck, s.slots, s.found, s.stands = s.struck+p.struck, s.slots+p.slots, s.found+p.found, s.stands+p.stands
		s.wrong = append(s.wrong, p.wrong...)
	}
	return s
}

func (r *reader) one(e *keywords.Engine, d *doc, k int) (s result) {
	text := r.read(d, true)
	given := map[string]bool{}
	var list, miss []string
	for _, x := range e.Extract(text) {
		if w := normal(x.Text); w != "" && !given[w] && len(given) < k {
			given[w] = true
			mark := ""
			switch d.grades[w] {
			case chosen:
				s.good++
				mark = "+"
			case let:
				s.good++
				mark = "="
			case struck:
				s.struck++
				mark = "!"
			}
			list = append(list, fmt.Sprintf("%s%s %.2f", mark, w, x.Score))
		}
	}
	all := map[string]bool{}
	for _, c := range e.Candidates(text) {
		all[normal(c.Text)] = true
	}
	body := strings.ToLower(d.Title + "\n" + d.Text)
	for _, entry := range d.Best {
		hit, stands, found := false, false, false
		for _, w := range strings.Split(entry, "|") {
			if w = normal(w); w == "" {
				continue
			}
			hit = hit || given[w]
			stands = stands || corpus.Stands(body, w)
			found = found || all[w]
		}
		switch {
		case hit:
			s.hit++
		case found:
			miss = append(miss, entry)
		case stands: // no candidate
			miss = append(miss, entry+"??")
		default: // not in the text
			miss = append(miss, entry+"--")
		}
		if stands {
			s.stands++
			if found {
				s.found++
			}
		}
	}
	s.given, s.want, s.slots = len(given), d.best, k
	s.wrong = []string{d.ID + " " + d.Title + " | " + strings.Join(list, " ") + " | missed: " + strings.Join(miss, " ")}
	return s
}
