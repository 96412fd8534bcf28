package segment

// extend adds the words that begin with the cells from i up to limit. It returns the last
// boundary that no word spans, 0 for none, and where the words end; reach is where those
// before i did.
func (w *worker) extend(text string, i, limit, reach int) (certain, end int) {
	odd := moreEarly | moreLate
	if w.user != nil {
		odd = moreUser
	}
	for {
		i, certain, reach = walk(w.states, w.edges[:limit], i, certain, reach, odd)
		if i == limit {
			return certain, reach
		}
		if i == reach {
			certain = i
		}
		e := &w.edges[i]
		if e.more&moreEarly != 0 {
			reach = max(reach, w.early(i, e.more.odds()))
		}
		reach = max(reach, e.offer(w.states, i))
		if e.more&odd&^moreEarly != 0 {
			reach = max(reach, w.late(text, i, e.more))
		}
		i++
	}
}

// walk extends the path over the cells from i on with which nothing odd begins, and returns
// the first with which something does, behind the last boundary that is certain and where
// the words end.
func walk(states []step, edges []edge, i, certain, reach int, odd more) (next, sure, end int) {
	for ; i < len(edges); i++ {
		e := &edges[i]
		if states[i].never() {
			if i == reach {
				certain = i
			}
			continue
		}
		if e.more&odd != 0 {
			break
		}
		if i == reach {
			certain = i
		}
		reach = max(reach, e.offer(states, i))
	}
	return i, certain, reach
}

// offer offers the short words of e, the edge of cell i, and returns the end of the longest.
func (e *edge) offer(states []step, i int) int {
	s := (*[short + 1]step)(states[i:])
	from := s[0] & costMask
	s[1] = min(s[1], from+e.words[0])
	s[2] = min(s[2], from+e.words[1])
	s[3] = min(s[3], from+e.words[2])
	return i + e.more.reach()
}

// early adds the words that begin with cell i and are written by rule, and returns the end
// of the longest.
func (w *worker) early(i int, o odd) int {
	c := &w.cells[i]
	reach := i
	if o&oddAtom != 0 {
		reach = i + int(c.span)
		w.relax(i, reach, w.states[i].cost()+costAtom, wordAtom, c.tag)
		if c.kind == atom && c.tag == TagM {
			reach = max(reach, w.figures(i))
		}
		return reach
	}
	if o&oddNumeral != 0 {
		reach = w.numerals(i)
	}
	if o&oddName != 0 {
		reach = max(reach, w.names(i))
	}
	if o&oddForeign != 0 {
		reach = max(reach, w.foreign(i))
	}
	return reach
}

// late adds the words that begin with cell i and are longer than an edge knows, a cut's or a
// user's, and returns the end of the longest.
func (w *worker) late(text string, i int, m more) int {
	reach := i
	if base := m.base(); base != 0 {
		reach = w.long(i, base)
	}
	if m.odds()&oddLate != 0 {
		reach = max(reach, w.cuts(text, i))
	}
	if w.user != nil {
		reach = max(reach, w.users(text, i))
	}
	return reach
}

// long adds the dictionary's words of more than three cells that begin with cell i, and
// returns the end of the longest; base is where the nodes of the fourth begin in the trie.
func (w *worker) long(i int, base uint32) int {
	nodes, cells := w.lex.Nodes(), w.cells
	reach := i
	for j := i + short; j < len(cells) && base != 0; {
		node := base + uint32(cells[j].code)
		n := child(nodes[node], cells[j].code)
		if n == 0 {
			break
		}
		j++
		if n.IsKey() && (j == len(cells) || cells[j].kind <= atom) && w.role(j-1)&plural == 0 {
			cost := w.states[i].cost() + int64(n.Cost())
			if j < len(cells) && w.role(j)&plural != 0 && w.role(j-1)&human != 0 && Tag(n.Class()) == TagN {
				cost -= costPlural
			}
			w.relax(i, j, cost, node, Tag(n.Class()))
			reach = j
		}
		base = n.Base()
	}
	return reach
}

// relax offers the word over cells [i, j) at the total cost to boundary j.
func (w *worker) relax(i, j int, cost int64, word uint32, tag Tag) {
	if s := &w.states[j]; cost < s.cost() {
		*s = step(cost) << costShift
		w.others[j] = other{word, uint16(j - i), tag}
	}
}
