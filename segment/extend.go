package segment

// extend adds the words that begin with the cells from i up to limit.
func (w *worker) extend(text string, i, limit int) {
	for edges := w.edges[:limit]; i < limit; i++ {
		if w.user == nil { // whose words can begin anywhere
			if i = walk(w.states, edges, i); i == limit {
				return
			}
		}
		e := &edges[i]
		if w.states[i].never() {
			continue
		}
		if e.more&moreEarly != 0 {
			w.early(i, e.more.odds())
		}
		e.offer((*[short + 1]step)(w.states[i:]))
		if e.more&moreLate != 0 || w.user != nil {
			w.late(text, i, e.more)
		}
	}
}

// walk offers the words of the cells from i on with which nothing odd begins, and returns
// the first with which something does.
func walk(states []step, edges []edge, i int) int {
	for ; i < len(edges); i++ {
		e, s := &edges[i], (*[short + 1]step)(states[i:])
		if s[0].never() {
			continue
		}
		if e.more&(moreEarly|moreLate) != 0 {
			break
		}
		e.offer(s)
	}
	return i
}

// offer offers the short words of e at the state of its cell, the first of s.
func (e *edge) offer(s *[short + 1]step) {
	from := s[0] & costMask
	s[1] = min(s[1], from+e.words[0])
	s[2] = min(s[2], from+e.words[1])
	s[3] = min(s[3], from+e.words[2])
}

// early adds the words that begin with cell i and are written by rule.
func (w *worker) early(i int, o odd) {
	if o&oddAtom != 0 {
		c := &w.cells[i]
		w.relax(i, i+int(c.span), w.states[i].cost()+costAtom, wordAtom, c.tag)
		if c.kind == atom && c.tag == TagM {
			w.figures(i)
		}
		return
	}
	if o&oddNumeral != 0 {
		w.numerals(i)
	}
	if o&oddName != 0 {
		w.names(i)
	}
	if o&oddForeign != 0 && !w.noForeign(i) {
		w.foreign(i)
	}
}

// late adds the words that begin with cell i and are longer than an edge knows, a cut's or a
// user's.
func (w *worker) late(text string, i int, m more) {
	if base := m.base(); base != 0 {
		w.long(i, base)
	}
	if m.odds()&oddLate != 0 {
		w.cuts(text, i)
	}
	if w.user != nil {
		w.users(text, i)
	}
}

// long adds the dictionary's words of more than three cells that begin with cell i; base is
// where the nodes of the fourth begin in the trie.
func (w *worker) long(i int, base uint32) {
	nodes, cells := w.lex.Nodes(), w.cells
	for j := i + short; j < len(cells) && base != 0; {
		node := base + uint32(cells[j].code)
		n := child(nodes[node], cells[j].code)
		if n == 0 {
			return
		}
		j++
		if n.IsKey() && (j == len(cells) || cells[j].kind <= atom) && w.role(j-1)&plural == 0 {
			cost := w.states[i].cost() + int64(n.Cost())
			if j < len(cells) && w.role(j)&plural != 0 && w.role(j-1)&human != 0 && Tag(n.Class()) == TagN {
				cost -= costPlural
			}
			w.relax(i, j, cost, node, Tag(n.Class()))
		}
		base = n.Base()
	}
}

// relax offers the word over cells [i, j) at the total cost to boundary j.
func (w *worker) relax(i, j int, cost int64, word uint32, tag Tag) {
	if s := &w.states[j]; cost < s.cost() {
		*s = step(cost) << costShift
		w.others[j] = other{word, uint16(j - i), tag}
	}
}
