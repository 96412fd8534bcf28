package summary

import "github.com/tiyao/tiyao/segment"

// A mention is a weighty word in a clause.
type mention struct {
	word       int32
	name, news bool
}

// A tally is what the words of a candidate add up to, each word once, and what its clauses hold.
type tally struct {
	cover, title, idf, hits float32
	words, names            int32
	persons, organizations  int32
	lead, figures           int32 // words of the first sentence, clauses with a figure
	news                    bool
	is                      kind
	pairs                   pairSet // of the title
}

// mentioned lists the weighty words of the clauses from clause on in w.says.
func (w *work) mentioned(clause int) {
	for i := clause; i < len(w.clauses); i++ {
		c := &w.clauses[i]
		c.says = len(w.says)
		for k := c.first; k < c.last; k++ {
			at := w.of[k]
			if at < 0 {
				continue
			}
			m := mention{word: at}
			switch w.doc.Tokens[k].Tag {
			case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
				m.name = true
			case segment.TagV, segment.TagVN:
				m.news = w.cue(k)&doesNews != 0
			}
			w.says = append(w.says, m)
		}
		c.saysEnd = len(w.says)
	}
}

// count adds the words of p to t that are not marked with base or yet with mark, and marks them with it.
func (w *work) count(p *part, t *tally, base, mark int32) {
	for c := p.from; c <= p.to; c++ {
		x := &w.clauses[c]
		t.is |= x.is
		t.pairs |= x.pairs
		if x.is&isFigure != 0 {
			t.figures++
		}
		for _, m := range w.says[x.says:x.saysEnd] {
			y := &w.words[m.word]
			if y.mark == mark || y.mark == base {
				continue
			}
			y.mark = mark
			t.cover += y.weight
			t.idf += y.idf
			t.hits += y.hits
			t.words++
			if y.lead {
				t.lead++
			}
			if y.title {
				t.title += y.idf
			}
			if m.name {
				t.names++
			}
			switch y.tag {
			case segment.TagNR:
				t.persons++
			case segment.TagNT:
				t.organizations++
			}
			t.news = t.news || m.news
		}
	}
}
