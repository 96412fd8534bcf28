package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// ownerStarts reports whether the phrase of an owner can begin with cell i of a clause that begins with cell lo: with a
// noun, a verb that says more of it, 上述, 经常, 现代, or the number of those that are the owner.
func (r *Reader) ownerStarts(i, lo int32) bool {
	c := &r.cells[i]
	switch {
	case c.is&isDe != 0 || c.name > 0 && c.edge&nameBegins == 0:
		return false
	case c.is&isFigure != 0:
		if i != lo && !nounish(r.cellAt(i+1)) {
			return false
		}
	case c.name == 0 && c.is&isOpening == 0:
		return false
	}
	if i == lo || c.edge&nameBegins != 0 {
		return true
	}
	p := &r.cells[i-1]
	switch {
	case p.is&isWord == 0 || p.is&(isPrep|isReach|isAmong|isLight|isDe|isSay|isBasis|isShare|isLe) != 0:
		return true
	case named(c) && c.class != cOrg && c.class != cArea && (!named(p) || !phrasal(p)):
		return true
	case verbish(p) && c.is&(isNoun|isFigure) != 0:
		return true
	case p.tag == segment.TagQ && nounish(c): // 第5号|台风“杜苏芮”
		return true
	case p.class == cConj && named(c):
		return true
	}
	return false
}

// ownerEnds reports whether the phrase of an owner can end before cell j of the clause [lo, hi).
func (r *Reader) ownerEnds(x *scopeContext, lo, j, hi int32) bool {
	c := &r.cells[j-1]
	if c.name > 0 {
		return c.edge&nameEnds != 0
	}
	switch {
	case c.mark == quoteMark, c.mark == closeMark:
		return j-lo > 2
	case c.tag == segment.TagK && j-1 > lo, c.tag == segment.TagR && c.class == noClass && r.deictic(j-1):
		return true
	case c.mark == figMark:
		return r.placesOf(j - 1)
	}
	if !phrasal(c) || c.class == cDe || c.tag == segment.TagM || c.tag == segment.TagA {
		return false
	}
	if c.class == cNear && j-lo > 1 && r.is(c, "每", "各", "某", "这", "那", "此") {
		return false
	}
	return x.sub[1] > 0 && j == x.sub[0] || j == hi || r.divides(j-1, lo, hi)
}

// divides reports whether a phrase that ends with cell i is one of its own, and the next word another's: a verb, a
// measure, a place beside it, the noun that somebody named has.
func (r *Reader) divides(i, lo, hi int32) bool {
	c, j := &r.cells[i], i+1
	n := &r.cells[j]
	if n.mark != wordMark || !phrasal(n) || n.class == cDe || verbish(n) || n.tag == segment.TagM || n.class == cHead || n.tag == segment.TagF && n.class == noClass {
		return true
	}
	if j+1 < hi && r.cells[j+1].class == cHead && nounish(n) || n.edge&nameBegins != 0 && named(c) || c.class == cPerson && nounish(n) {
		return true
	}
	return named(c) && c.class != cNear && !named(n) || c.class == cNear && j-lo == 1 || c.tag == segment.TagNS
}

// belongsBefore reports whether the word of a place i goes with what stands before it: 县城|中.
func (r *Reader) belongsBefore(i int32) bool {
	if i == 0 {
		return false
	}
	p := &r.cells[i-1]
	return p.mark == timeMark || p.mark == figMark || p.mark == closeMark || p.mark == quoteMark || phrasal(p) && p.class != cDe
}

// deictic reports whether cell i is a word that points at something named: 该机.
func (r *Reader) deictic(i int32) bool {
	c := &r.cells[i]
	s := r.text[c.start:c.end]
	return len(s) > 3 && (strings.HasPrefix(s, "该") || strings.HasPrefix(s, "該") || strings.HasPrefix(s, "此") || strings.HasPrefix(s, "本"))
}

// placesOf reports whether the figure of cell i counts places: 东盟10国.
func (r *Reader) placesOf(i int32) bool {
	switch r.p.Figures[r.cells[i].ref].Unit {
	case "国", "國", "省", "市", "县", "縣", "区", "區", "地", "州", "省份", "城":
		return true
	}
	return false
}

// inOwner reports whether the figure of cell i counts those that own others: 贵州|74所|高校.
func (r *Reader) inOwner(i, lo int32) bool {
	return i > lo && phrasal(&r.cells[i-1]) && nounish(r.cellAt(i+1)) && r.p.Figures[r.cells[i].ref].Kind == Count
}
