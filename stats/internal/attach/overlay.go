package attach

import "slices"

// overlay gives each figure of the list that ends with figure k, behind 分别, its member of the list that the sentence
// has for all of them: 东南亚和中东增长最快，出口分别增长|67%|和|52%|.
func (r *Reader) overlay(k int) {
	if r.inList(k) || !r.inList(k-1) {
		return
	}
	first := k - 1
	for r.inList(first - 1) {
		first--
	}
	n := k - first + 1
	at := r.figAt[first]
	own := r.clauseStart(at)
	if r.listWord(own, at) < 0 || !r.sameFor(first, k) {
		return
	}
	g := &r.got[k]
	if i, j := g.scope[0], g.scope[1]; j > i && j <= at {
		if m := r.partsOf(i, j, n); m != nil {
			r.lay(first, m, "its member of the list that owns them all")
			return
		}
	}
	for hi, c := own, 0; c < 2 && hi > 0 && r.cells[hi-1].mark == commaMark && r.cells[hi-1].sentence == r.cells[at].sentence; c++ {
		lo := r.clauseStart(hi - 1)
		if i, j := r.listOpening(lo, hi-1); j > i {
			if m := r.partsOf(i, j, n); m != nil && r.ownersAll(m) && (g.Scope == "" || g.carried || r.among(g.Scope, m)) {
				r.lay(first, m, "its member of the list that a clause before begins with")
			}
			return
		}
		hi = lo
	}
}

// listWord returns the first cell of [i, j) that lays a list over another, -1 for none.
func (r *Reader) listWord(i, j int32) int32 {
	for ; i < j; i++ {
		if r.is(&r.cells[i], "分别", "分別", "各自", "依次", "分别为", "分別為", "分别是", "分别达", "依次为") {
			return i
		}
	}
	return -1
}

// sameFor reports whether all that the figures [first, k] have is the same.
func (r *Reader) sameFor(first, k int) bool {
	for m := first; m < k; m++ {
		if a, b := &r.got[m], &r.got[k]; a.Scope != b.Scope || a.Subject != b.Subject || a.Subject == "" {
			return false
		}
	}
	return true
}

// partsOf returns the n members of the list [i, j), nil where it has another number of them.
func (r *Reader) partsOf(i, j int32, n int) (m [][2]int32) {
	at, depth := i, 0
	for c := i; c < j; c++ {
		switch x := &r.cells[c]; {
		case x.mark == openMark, r.is(x, "《"), r.is(x, "“"):
			depth++
		case x.mark == closeMark, r.is(x, "》"), r.is(x, "”"):
			depth--
		case depth == 0 && (x.mark == pauseMark || x.class == cConj && x.name == 0):
			if c == at || len(m) == n {
				return nil
			}
			m = append(m, [2]int32{at, c})
			at = c + 1
		}
	}
	if at == j || len(m) != n-1 {
		return nil
	}
	return append(m, [2]int32{at, j})
}

// listOpening returns the phrase that the clause [lo, hi) begins with, behind a time, as far as an owner: 云州和江临|排名靠前.
func (r *Reader) listOpening(lo, hi int32) (i, j int32) {
	for lo < hi && (r.cells[lo].mark == timeMark || r.cells[lo].mark == spaceMark || r.cells[lo].class == cAmong) {
		lo++
	}
	for j = lo; j < hi && j-lo < maxOwner; j++ {
		if c := &r.cells[j]; c.mark != pauseMark && c.mark != quoteMark && c.class != cConj && c.name == 0 && (!inPhrase(c) || verbish(c)) {
			break
		}
	}
	for j > lo && !ownerEnds(&r.cells[j-1]) {
		j--
	}
	return lo, j
}

// ownerEnds reports whether c is a name, or a kind of place, office or firm.
func ownerEnds(c *cell) bool { return named(c) || c.class == cOrg || c.class == cArea }

// ownersAll reports whether each of the members m is a name or ends with a kind of place, office or firm.
func (r *Reader) ownersAll(m [][2]int32) bool {
	for _, p := range m {
		if !ownerEnds(&r.cells[p[1]-1]) {
			return false
		}
	}
	return true
}

// among reports whether s is one of the members m.
func (r *Reader) among(s string, m [][2]int32) bool {
	return slices.ContainsFunc(m, func(p [2]int32) bool { return r.span(p[0], p[1]) == s })
}

// lay gives the figures from first on the members m for their owners.
func (r *Reader) lay(first int, m [][2]int32, why string) {
	for i, p := range m {
		g := &r.got[first+i]
		g.Scope, g.scope, g.carried = r.span(p[0], p[1]), p, false
		r.byRule(first+i, Scope, g.Scope, why)
	}
}

// apart reports whether figure k is one of a list whose members have owners of their own, so that the last of them owns
// nothing that is told in a sentence behind.
func (r *Reader) apart(k int) bool {
	return r.inList(k-1) && r.got[k-1].Scope != r.got[k].Scope && r.got[k-1].Subject == r.got[k].Subject
}
