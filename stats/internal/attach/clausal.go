package attach

import "github.com/tiyao/tiyao/segment"

// made reports whether the cells [i, j) hold who makes somebody do something, which is told before the figure at:
// 帮助|企业|解决|难题.
func (r *Reader) made(i, j, at int32) bool {
	for n := i; n < j; n++ {
		if !r.says(n, saysCauses|saysWith) || !verbish(&r.cells[n]) || r.ofBehind(n, j) {
			continue
		}
		for m := n + 2; m < at; m++ {
			if r.does(m) && !r.ofBehind(m, at) {
				return true
			}
		}
	}
	return false
}

// doneFor reports whether the cells [i, j) hold who does something, for or by what, and the verb: 银行|为|小店|办理|贷款.
func (r *Reader) doneFor(i, j int32) bool {
	for n := i + 1; n < j-2; n++ {
		c := &r.cells[n]
		if !r.says(n, saysFor) || c.name > 0 || !nounish(&r.cells[n-1]) || r.ofBehind(n, j) {
			continue
		}
		for m := n + 2; m < j; m++ {
			if r.does(m) {
				return true
			}
		}
	}
	return false
}

// does reports whether cell m is a verb with an object, or what can be one: 解决|难题, 整改|隐患.
func (r *Reader) does(m int32) bool {
	c := &r.cells[m]
	if c.name > 0 || c.mark != wordMark {
		return false
	}
	return verbish(c) && (c.class == noClass || c.class == cHold || c.class == cLight) || c.tag == segment.TagVN && nounish(&r.cells[m-1]) && nounish(r.cellAt(m+1))
}

// ofBehind reports whether a 的 stands behind cell n, before cell j: what stands before it is said of what follows.
func (r *Reader) ofBehind(n, j int32) bool {
	last := min(j-1, int32(len(r.cells)))
	for n++; n < last; n++ {
		if r.cells[n].class == cDe {
			return true
		}
	}
	return false
}
