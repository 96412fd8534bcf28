package attach

import "github.com/tiyao/tiyao/segment"

// around adds up to three words before the figure with the noun [i, j) behind it:
// 出动|648台|车辆.
func (r *Reader) around(x *subjectContext, i, j int32) {
	v := x.hi
	for v > x.lo {
		c := &r.cells[v-1]
		if c.class == cLe || c.class == cReach || c.mark == spaceMark || c.tag == segment.TagD || c.mark == quoteMark {
			v--
			continue
		}
		break
	}
	of := v > x.lo && r.cells[v-1].class == cDe && r.cells[v-1].mark == wordMark // 针对芯片业的|100亿元|计划
	for n := int32(1); n <= 3+2*int32(b2i(of)) && v-n >= x.lo; n++ {
		c := &r.cells[v-n]
		if of && c.class == cDe {
			continue
		}
		if c.mark != wordMark || !starts(c) {
			break
		}
		r.verbNoun(x, v-n, v, i, j, int(n)+5*b2i(of))
	}
	if of {
		return
	}
	for n, m := v-3, 0; n >= x.lo && n >= v-14 && m < 2; n-- { // 购买|某公司|48%|股权
		if c := &r.cells[n]; verbish(c) && c.name == 0 && starts(c) && c.class != cSay && c.class != cReach {
			r.verbNoun(x, n, n+1, i, j, 10+m)
			m++
		}
	}
}

// verbNoun adds the words [v, w) before the figure with the noun [i, j) behind it.
func (r *Reader) verbNoun(x *subjectContext, v, w, i, j int32, how int) {
	r.add(candidate{source: fromAround, i: v, j: w, i2: i, j2: j})
	r.subjectBasics(x, r.span(v, w), r.span(i, j))
	first := &r.cells[v]
	r.on(sVerbNoun, how)
	r.on(sAroundUse, r.cells[w-1].usage()*numUses+r.cells[j-1].usage())
	r.on(sAroundVerb, int(r.cells[w-1].class)*int(numUnits)+x.unit)
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.yes(sVerbTail, int(r.cells[w-1].tail), r.cells[w-1].tail > 0)
	r.on(sPrevTag, int(r.cells[w-1].tag))
	r.on(sLastTag, int(r.cells[j-1].tag))
	r.on(sLastClass, int(r.cells[j-1].class))
	r.behindEdges(x, i, j)
	r.done()
}

// verbOf returns the verb that a subject begins with, before its noun.
func (r *Reader) verbOf(c *candidate) string {
	switch c.source {
	case fromAround:
		return r.span(c.i, c.j)
	case fromBefore:
		if verbish(&r.cells[c.i]) && (c.j-c.i == 1 || nounish(&r.cells[c.j-1])) { // 出动|车辆5台; 出动|9人、车辆5台
			return r.span(c.i, c.i+1)
		}
	case fromShared:
		return c.text
	}
	return ""
}

// actAt says what stands before the figure at, in its clause, but for 了 and adverbs.
func (r *Reader) actAt(at int32) side {
	v := at
	for v > 0 && r.cells[v-1].clause == r.cells[at].clause && adverbial(&r.cells[v-1]) {
		v--
	}
	return r.before(v)
}

// actWord returns the word before the figure at but for 了 and adverbs, 0 for none that is listed.
func (r *Reader) actWord(at int32) uint32 {
	for v := at - 1; v >= 0 && v >= at-6 && r.cells[v].clause == r.cells[at].clause; v-- {
		switch c := &r.cells[v]; {
		case adverbial(c), c.class == cReach, c.class == cLight, c.mark == quoteMark, c.mark == timeMark:
			continue
		case c.mark == wordMark && c.name == 0:
			return c.tail
		default:
			return 0
		}
	}
	return 0
}

// actBefore says what stands before the figure but for 了 and adverbs.
func (r *Reader) actBefore(x *subjectContext) side {
	v := x.at
	for v > x.lo && adverbial(&r.cells[v-1]) {
		v--
	}
	return r.before(v)
}

// adverbial reports whether c is 了, an adverb or a blank.
func adverbial(c *cell) bool {
	return c.class == cLe || c.class == cManner || c.mark == spaceMark || c.tag == segment.TagD
}
