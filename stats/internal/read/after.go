package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// after returns the noun phrase behind the quantity that ends at rune i: 495名|大学生,
// 79%的|毕业生. What follows a verb, a particle or a mark is left out.
func (x *Reader) after(c *clause, k, i int, q *quantity.Quantity) span {
	w := nounWalk{x: x, c: c, k: k + 1, q: q}
	i = x.SkipSpace(i)
	if x.At(i) == '的' {
		w.of = true
		i = x.SkipSpace(i + 1)
	}
	w.s = span{i, i}
	if x.Has(i, "http") { // a link is no noun
		return w.s
	}
	for w.s.e < c.e {
		for w.k < c.i1 && x.Items[w.k].S < w.s.e {
			w.k++
		}
		if w.k < c.i1 && x.Items[w.k].S == w.s.e {
			switch w.item(x.Items[w.k]) {
			case walkOn:
				continue
			case walkEnds:
				return x.noNoun(w.s, w.nouns)
			}
		}
		if w.token() == walkEnds {
			break
		}
	}
	return x.noNoun(w.s, w.nouns)
}

// ofBehind reports whether 的 stands behind the quantity, white space aside.
func (x *Reader) ofBehind(s *statement) bool { return x.At(x.SkipSpace(s.q.E)) == '的' }

// A nounWalk is on its way through the noun phrase behind a quantity.
type nounWalk struct {
	x     *Reader
	c     *clause
	q     *quantity.Quantity
	k     int // the item at its end, or behind it
	s     span
	nouns int
	of    bool // 的 stands between
}

// A step says how a walk goes on.
type step uint8

const (
	walkOn   step = iota // the word is part of the phrase, and passed
	walkEnds             // the phrase ends before it
	walkWord             // it is an ordinary word
)

// item passes an item of the scanner.
func (w *nounWalk) item(it scan.Item) step {
	x := w.x
	switch it.Class {
	case lex.Hidden, lex.Place, lex.Latin:
		if it.Class == lex.Hidden && x.stopWord(it) {
			return walkEnds
		}
		w.s.e = it.E
		w.nouns++
		return walkOn
	case lex.Open:
		return w.bracket(it)
	case lex.Of:
		if w.nouns == 0 || w.k+1 < w.c.i1 && x.Items[w.k+1].Class == lex.Quantity && x.Items[w.k+1].S <= it.E+1 {
			return walkEnds
		}
		if n, ok := x.nounAt(it.E, w.c.e); !ok || n == 0 {
			return walkEnds
		}
		w.s.e = it.E
		return walkOn
	case lex.Conj:
		return w.conj(it)
	case lex.Head:
		return walkWord
	case lex.Short, lex.Copula, lex.Adverb, lex.Cut, lex.Moment, lex.Rank, lex.Turn, lex.Verb:
		if it.E-it.S == 1 && (!x.Starts(it.S) || !x.Starts(it.E)) {
			return walkWord // a character of a longer word
		}
		if it.Class == lex.Adverb && it.Arg == 1 && w.nouns == 0 && it.E-it.S > 1 {
			return walkWord
		}
	}
	return walkEnds
}

// bracket passes a short gloss, or a quotation.
func (w *nounWalk) bracket(it scan.Item) step {
	x := w.x
	if end, _ := x.bracket(w.k); x.At(it.S) == '(' && end > 0 && x.Items[end].E <= w.c.e && w.nouns > 0 && x.Items[end].S-it.E <= 14 {
		w.s.e = x.Items[end].E
		w.k = end
		return walkOn
	}
	if x.At(it.S) == '“' || x.At(it.S) == '"' {
		if j := x.quoteEnd(w.s.e, w.c.e); j > 0 {
			w.s.e = j
			w.nouns++
			return walkOn
		}
	}
	return walkEnds
}

// conj passes 及以上, and the second of two short nouns that are counted together:
// 国家|和地区.
func (w *nounWalk) conj(it scan.Item) step {
	x := w.x
	if x.Has(it.S, "及以上") || x.Has(it.S, "及以下") {
		w.s.e = it.S + 3
		w.nouns++
		return walkOn
	}
	if x.At(it.S) != '和' && x.At(it.S) != '及' || w.nouns == 0 {
		return walkEnds
	}
	n, ok := x.nounAt(it.E, w.c.e)
	if ok && n > 0 && n <= 3 && w.s.e-w.s.s <= 4 && !w.counted(it.E+n+1) {
		w.s.e = it.E + n
		w.nouns++
	}
	return walkEnds
}

// counted reports whether the next item is a quantity that begins before rune i.
func (w *nounWalk) counted(i int) bool {
	return w.k+1 < w.c.i1 && w.x.Items[w.k+1].Class == lex.Quantity && w.x.Items[w.k+1].S < i
}

// token passes an ordinary word.
func (w *nounWalk) token() step {
	x := w.x
	t, _, te := x.Token(w.s.e)
	te = min(te, w.c.e)
	if w.k < w.c.i1 && x.Items[w.k].S < te && x.Items[w.k].Class != lex.Hidden && x.Items[w.k].S > w.s.e {
		te = x.Items[w.k].S
	}
	if te-w.s.e == 1 && x.unitNoun(w.s.e) {
		w.nouns++
		w.s.e = te
		return walkOn
	}
	switch t.Tag {
	case segment.TagVN:
		if w.nouns == 0 && (x.At(te) == '在' || x.At(te) == '于') { // 75%|生活在
			return walkEnds
		}
		if w.q.Unit.Kind == unit.Person && !w.of {
			return walkEnds
		}
		w.nouns++
	case segment.TagI, segment.TagL:
		if w.nouns > 0 {
			return walkEnds
		}
		w.nouns++
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagJ, segment.TagEng, segment.TagX, segment.TagG, segment.TagK, segment.TagS, segment.TagAN, segment.TagT:
		w.nouns++
	case segment.TagB, segment.TagM, segment.TagQ, segment.TagH, segment.TagA, segment.TagZ, segment.TagF:
		if !w.modifier(t.Tag, te) {
			return walkEnds
		}
	case segment.TagV:
		return w.verb(te)
	default:
		return walkEnds
	}
	return w.to(te)
}

// to passes the word that ends before rune te, if it has any length.
func (w *nounWalk) to(te int) step {
	if te <= w.s.e {
		return walkEnds
	}
	w.s.e = te
	return walkOn
}

// modifier reports whether a word with the tag t, before rune te, can stand in the phrase.
func (w *nounWalk) modifier(t segment.Tag, te int) bool {
	if w.nouns > 0 {
		return t != segment.TagF && (t != segment.TagA && t != segment.TagZ || te-w.s.e == 1)
	}
	if t == segment.TagQ || t == segment.TagM {
		return true
	}
	_, ok := w.x.nounAt(te, w.c.e)
	return ok
}

// verb passes a verb before rune te that is part of a name.
func (w *nounWalk) verb(te int) step {
	x := w.x
	switch x.At(te) { // 跑|者
	case '者', '员', '手', '商', '族':
		if te+1 <= w.c.e {
			w.s.e = te + 1
			w.nouns++
			return walkOn
		}
	}
	person := w.q.Unit.Kind == unit.Person
	if x.stopVerb(w.s.e, te) || person && !w.of || te-w.s.e == 1 && w.nouns > 0 {
		return walkEnds
	}
	if w.nouns == 0 && w.q.Unit.Kind == unit.Thing && te-w.s.e >= 2 {
		w.s.e = te // 360名|选手|参加, 20家|上市|公司
		w.nouns++
		return walkOn
	}
	n, ok := x.nounAt(te, w.c.e)
	if !ok || n == 0 {
		if w.nouns == 0 && te >= w.c.e && !person {
			w.s.e = te
			w.nouns++
		}
		return walkEnds
	}
	if w.nouns > 0 && te+n < w.c.e && x.R[te+n] != '的' && (w.k >= w.c.i1 || x.Items[w.k].S > te+n || x.Items[w.k].Class != lex.Quantity) {
		return walkEnds // a predicate, not part of the name
	}
	return w.to(te)
}
