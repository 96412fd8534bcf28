package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// fill adds to a short list what the article has at least: names that its title or first
// sentence mentions, then words of no subject.
func (s *scan) fill(lone []pick) {
	if s.e.Method != Ranked || s.foreign || s.e.Only {
		return
	}
	if s.e.MinScore < 0 && !s.whole {
		s.fillNames()
		if len(s.picks) == 0 && len(lone) == 0 {
			s.fillBest()
		}
	}
	need := 1 // one word of its subject says more than two of none
	if s.cast() {
		need = enough // editors of broadcasters tag with what their titles say happens
	}
	for _, p := range lone {
		if len(s.picks) >= min(need, s.e.TopK) {
			return
		}
		if len(s.picks) > 0 && s.cast() && p.c.score < sureLone {
			continue
		}
		if s.blocker(&p) < 0 {
			s.picks = append(s.picks, p)
		}
	}
}

// sureLone is the chance that a word of no subject in the title of a broadcaster must have to stand beside another tag.
const sureLone = 0.7

// fillBest adds the best that is no word of no subject to a list that would be empty.
func (s *scan) fillBest() {
	for _, o := range s.order {
		c := &s.cands[uint32(o)]
		if c.score < likely || len(s.picks) >= min(enough, s.e.TopK) {
			return
		}
		if p := s.pick(c); s.allowed(&p) && !s.generic(&p) && s.blocker(&p) < 0 {
			s.picks = append(s.picks, p)
		}
	}
}

// likely is the chance a name of the title or the first sentence must have to fill a list.
const likely = 0.12

// fillNames adds names, Latin ones too, of the title and the first sentence, less likely as they are.
func (s *scan) fillNames() {
	need, small := enough, s.words < briefText
	if small {
		need = enoughBrief
	}
	for _, o := range s.order {
		if len(s.picks) >= min(need, s.e.TopK) {
			return
		}
		c := &s.cands[uint32(o)]
		x := &s.nodes[c.node]
		if x.name == 0 && !x.latin && !(small && s.office(c)) || x.flags&fTag != 0 || c.score < likely && !(small && c.score >= likely/2) || c.score >= s.least(c) || x.name > 0 && !s.doc.Names[x.name-1].Tag {
			continue
		}
		if x.title < 0 && (x.flags&fFirst == 0 && !small || s.headed && len(s.picks) > 0) {
			continue
		}
		p := s.pick(c)
		if !s.allowed(&p) {
			continue
		}
		if p = s.form(p); s.blocker(&p) < 0 {
			s.picks = append(s.picks, p)
		}
	}
}

// A text of fewer words than briefText is about all that it names; so many tags suffice it.
const (
	briefText   = 80
	enoughBrief = 5
)

// office reports whether c is a word for an authority: 兽医局, 统计处.
func (s *scan) office(c *cand) bool {
	w := hanzi.FoldString(s.word(c.at))
	r, n := utf8.DecodeLastRuneInString(w)
	return c.n == 1 && len(w) > 2*n && strings.ContainsRune("局处署院委厅", r)
}
