package segment

import "github.com/tiyao/tiyao/internal/lexicon"

// Costs of opening a name, in addition to its characters'.
const (
	costName3   = 7 * nat // surname and two characters
	costName2   = 7 * nat // surname and one
	costForeign = 6 * nat

	costSurname  = 9 * nat // of one of rareSurnames that the odds do not know
	costGiven    = 8 * nat // of a character of givenChars
	costRare     = 7 * nat // of a given name that is a character of no word
	costBetween  = 6 * nat // of a given name that ends in 则 or 也
	costTwo      = 8 * nat // of a transliterated name that could be two names
	costPair     = 1 * nat // of a transliterated name of two characters
	costProvince = 1 * nat // of 省 behind a transliterated name

	costWord     = 4 * nat      // of a given name that is a name in the dictionary, in addition to that
	costWordPost = 9 * nat / 2  // of one that is another word, behind the word for a post
	costWordLike = 5 * nat      // of one that is a rare noun of characters that given names like
	costPost     = -3 * nat / 2 // of a name behind the word for a post

	leastGiven = 12 * nat     // what a noun costs at least that is rare
	mostGiven  = 29 * nat / 2 // what its characters cost at most as a given name
)

// givenTags has the bit of each tag of a word that can be a given name behind the word for a
// post: 记者徐胜利.
const givenTags uint64 = 1<<TagN | 1<<TagNR | 1<<TagNS | 1<<TagNT | 1<<TagNZ | 1<<TagV | 1<<TagVN | 1<<TagA | 1<<TagAN | 1<<TagZ | 1<<TagT

// names offers the Chinese names that begin with the surname at cell i.
func (w *worker) names(i int) {
	cells := w.cells
	if i+1 >= len(cells) || cells[i+1].kind != han {
		return
	}
	from := w.states[i].cost()
	if s := w.lex.Name(cells[i].code, lexicon.NameSurname); s != lexicon.MaxCost {
		from += int64(s)
	} else {
		from += costSurname
	}
	post := i > 1 && cells[i-1].kind == han && w.open.near[cells[i-1].code]&nearPost != 0 && w.size(i) > 1
	if post {
		from += costPost
	}
	switch c := w.given(i+1, lexicon.NameOnly); {
	case c != lexicon.MaxCost:
		w.relax(i, i+2, from+int64(c)+costName2, wordModel, TagNR)
	case w.role(i+1)&rare != 0:
		w.relax(i, i+2, from+costRare+costName2, wordModel, TagNR)
	}
	if i+2 >= len(cells) || cells[i+2].kind != han {
		return
	}
	if cost, ok := w.givenTwo(i + 1); ok {
		w.relax(i, i+3, from+cost, wordModel, TagNR)
	}
	w.givenWord(i, from, post)
}

// givenTwo is what a given name of the characters at cells i and i+1 costs. One of them may be one that no name has.
func (w *worker) givenTwo(i int) (cost int64, ok bool) {
	a, b := int64(w.given(i, lexicon.NameFirst)), int64(w.given(i+1, lexicon.NameSecond))
	switch {
	case a == lexicon.MaxCost && b == lexicon.MaxCost:
		return 0, false
	case a == lexicon.MaxCost && w.unseen(i):
		a = costRare
	case b == lexicon.MaxCost && w.unseen(i+1):
		b = costRare
	}
	if a == lexicon.MaxCost || b == lexicon.MaxCost {
		return 0, false
	}
	cost = a + b + costName3
	if w.role(i+1)&between != 0 {
		cost += costBetween
	}
	return cost, true
}

// givenWord offers the name of the surname at cell i and the dictionary's word of two
// characters behind it; from is what the way to it costs, post says whether the word for a
// post ends before it.
func (w *worker) givenWord(i int, from int64, post bool) {
	if i+1 >= len(w.edges) {
		return
	}
	s := w.edges[i+1].words[1]
	if s.never() {
		return
	}
	tag := Tag(w.lex.Node(uint32(s & nodeMask)).Class())
	if w.open.near[w.cells[i+2].code]&(nearPost|nearTitle) != 0 { // 女士, 总统, 书记
		return
	}
	switch {
	case tag == TagNR && w.role(i+1)&surname == 0:
		from += costWord
	case post && givenTags>>tag&1 != 0:
		from += costWordPost
	case tag == TagN || tag == TagNT || tag == TagNZ:
		if s.cost() < leastGiven || w.role(i+1)&surname != 0 || !w.likeGiven(i+1) {
			return
		}
		from += costWordLike
	default:
		return
	}
	w.relax(i, i+3, from+s.cost(), wordModel, TagNR)
}

// likeGiven reports whether the characters of cells i and i+1 are what given names are made of.
func (w *worker) likeGiven(i int) bool {
	a, b := w.cells[i].code, w.cells[i+1].code
	if w.open.near[a]&w.open.near[b]&nearGiven != 0 {
		return true
	}
	return int64(w.lex.Name(a, lexicon.NameFirst))+int64(w.lex.Name(b, lexicon.NameSecond)) < mostGiven
}

// given returns what the character of cell i costs as a part of a given name, and what one of
// givenChars costs that the odds do not know there.
func (w *worker) given(i, part int) uint16 {
	c := w.lex.Name(w.cells[i].code, part)
	if c == lexicon.MaxCost && w.open.near[w.cells[i].code]&nearGiven != 0 {
		return costGiven
	}
	return c
}

// unseen reports whether the character of cell i hardly stands in words of several.
func (w *worker) unseen(i int) bool {
	n := 0
	for pos := range lexicon.NumPos {
		if w.lex.Emit(w.cells[i].code, pos) == lexicon.MaxCost {
			n++
		}
	}
	return n >= 2 && w.role(i)&rare != 0
}

// twoNames reports whether the four characters from cell i on are two names of two, one
// behind the other.
func (w *worker) twoNames(i int) bool {
	c := w.cells[i : i+4]
	return w.role(i)&w.role(i+2)&surname != 0 &&
		w.lex.Name(c[1].code, lexicon.NameOnly) != lexicon.MaxCost && w.lex.Name(c[3].code, lexicon.NameOnly) != lexicon.MaxCost
}

// A foreignCost is what a character costs in a transliterated name.
type foreignCost struct {
	in    uint16 // MaxCost if it stands in none
	spare uint16 // how much less that is than what the character costs alone
}

// foreignCosts returns the costs in transliterated names by code: the most asked of a
// lexicon.Char, kept close together.
func foreignCosts(lex *lexicon.Lexicon, open *openings) []foreignCost {
	costs := make([]foreignCost, lex.NumCodes())
	for c := range costs {
		f, alone := &costs[c], open.all[c].word.cost()
		f.in = lex.Name(uint16(c), lexicon.NameForeign)
		least := int64(f.in)
		if open.all[c].role&province != 0 {
			least = min(least, costProvince)
		}
		f.spare = uint16(max(0, alone-least))
	}
	return costs
}

// maxForeign is the longest transliterated name, in characters.
const maxForeign = 9

// noForeign reports whether every transliterated name that begins at cell i costs more
// than words of the dictionary over the same cells, so that none can be on the best path:
// more than the cheapest over its first three characters, and than each of the rest alone. The
// rest ends with the first character that stands in no such name, which may be 省.
func (w *worker) noForeign(i int) bool {
	if i+maxForeign >= len(w.cells) || i+2 >= len(w.edges) {
		return false
	}
	c := (*[maxForeign + 1]cell)(w.cells[i:])
	e := (*[3]edge)(w.edges[i:])
	one, two, three := e[0].words[0].cost(), e[1].words[0].cost(), e[2].words[0].cost()
	atTwo := min(one+two, e[0].words[1].cost())
	atThree := min(atTwo+three, one+e[1].words[1].cost(), e[0].words[2].cost())
	inTwo := int64(w.foreignCost[c[0].code].in) + int64(w.foreignCost[c[1].code].in) + costForeign
	dearer := inTwo + int64(w.foreignCost[c[2].code].in) - atThree
	if inTwo+costPair <= atTwo {
		return false
	}
	for k := 3; k < len(c) && dearer > 0; k++ {
		f := w.foreignCost[c[k].code]
		if dearer -= int64(f.spare); f.in == lexicon.MaxCost {
			break
		}
	}
	return dearer > 0
}

// foreign offers the transliterated names that begin at cell i.
func (w *worker) foreign(i int) {
	cells := w.cells
	cost := w.states[i].cost() + costForeign
	for j := i; j < len(cells) && j-i < maxForeign && cells[j].kind == han; j++ {
		c := w.foreignCost[cells[j].code].in
		if c == lexicon.MaxCost {
			break
		}
		cost += int64(c)
		if j == i+3 && w.twoNames(i) {
			cost += costTwo
		}
		if j == i+1 && w.role(i)&pairing != 0 {
			w.relax(i, j+1, cost+costPair, wordModel, TagNR)
		}
		if j > i+1 {
			w.relax(i, j+1, cost, wordModel, TagNR)
			if j+1 < len(cells) && w.role(j+1)&province != 0 {
				w.relax(i, j+2, cost+costProvince, wordModel, TagNS)
			}
		}
	}
}
