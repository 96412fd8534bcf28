package segment

// extend adds the words that begin with the cells from i up to limit. It returns the last
// boundary that no word spans, 0 for none, and where the words end; reach is where those
// before i did.
func (w *worker) extend(text string, i, limit, reach int) (certain, end int) {
	states, late := w.states, oddLate
	if w.user != nil {
		late = oddLate | oddAny
	}
	for ; i < limit; i++ {
		if i == reach {
			certain = i
		}
		s := states[i : i+short+1 : i+short+1]
		from := s[0].cost
		if from >= unreached {
			continue
		}
		e := &w.edges[i]
		if e.odd&oddEarly != 0 {
			reach = max(reach, w.early(i, e.odd))
		}
		// Chosen and then stored, in place of stored on condition: no branch. Go unrolls no loop.
		cost, last, word := s[1].cost, s[1].last, e.word[0]
		if c := from + e.cost[0]; c < cost {
			cost, last = c, word
		}
		s[1].cost, s[1].last = cost, last
		cost, last, word = s[2].cost, s[2].last, e.word[1]
		if c := from + e.cost[1]; c < cost {
			cost, last = c, word
		}
		s[2].cost, s[2].last = cost, last
		cost, last, word = s[3].cost, s[3].last, e.word[2]
		if c := from + e.cost[2]; c < cost {
			cost, last = c, word
		}
		s[3].cost, s[3].last = cost, last
		reach = max(reach, i+int(e.reach))
		if e.odd&late != 0 {
			reach = max(reach, w.late(text, i, e.odd))
		}
	}
	return certain, reach
}

// early adds the words that begin with cell i and are written by rule, and returns the end
// of the longest.
func (w *worker) early(i int, o odd) int {
	c := &w.cells[i]
	reach := i
	if o&oddAtom != 0 {
		reach = i + int(c.span)
		w.relax(i, reach, w.states[i].cost+costAtom, wordAtom, c.tag)
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
func (w *worker) late(text string, i int, o odd) int {
	reach := i
	if o&oddLong != 0 {
		reach = w.long(i)
	}
	if o&oddCut != 0 {
		reach = max(reach, w.cuts(text, i))
	}
	if w.user != nil {
		reach = max(reach, w.users(text, i))
	}
	return reach
}

// long adds the dictionary's words of more than three cells that begin with cell i, and
// returns the end of the longest.
func (w *worker) long(i int) int {
	nodes, cells, from := w.lex.Nodes(), w.cells, w.states[i].cost
	reach := i
	base := w.edges[i].base
	for j := i + short; j < len(cells) && base != 0; {
		node := base + uint32(cells[j].code)
		n := child(nodes[node], cells[j].code)
		if n == 0 {
			break
		}
		j++
		if n.IsKey() && (j == len(cells) || cells[j].kind <= atom) && w.roles[cells[j-1].code]&plural == 0 {
			cost := from + int64(n.Cost())
			if j < len(cells) && w.roles[cells[j].code]&plural != 0 && w.roles[cells[j-1].code]&human != 0 && Tag(n.Class()) == TagN {
				cost -= costPlural
			}
			if s := &w.states[j]; cost < s.cost {
				*s = state{cost, uint32(j-i)<<sizeShift | node}
			}
			reach = j
		}
		base = n.Base()
	}
	return reach
}

// relax offers the word over cells [i, j), which the dictionary need not have, at the
// total cost to boundary j.
func (w *worker) relax(i, j int, cost int64, word uint32, tag Tag) {
	if s := &w.states[j]; cost < s.cost {
		*s = state{cost, lastOther}
		w.others[j] = other{word, uint16(j - i), tag}
	}
}
