package keywords

// phrases counts phrases of three and more words, from the last unit to the first so
// that a phrase finds its suffix ready. It goes on only where every pair of
// neighbours occurs twice, stands in the title, or is in a place that matters: what
// is longer than that occurs once, and the work stays linear.
func (s *scan) phrases() {
	var rows [2][maxTitleWords + 1]int32
	row, next := &rows[0], &rows[1] // phrases that begin at u+1 and at u, by length
	for k := range row {
		row[k] = -1
	}
	s.begin(len(s.ids))
	for u := int32(len(s.ids)) - 1; u >= 0; u-- {
		s.stage.done = len(s.ids) - int(u)
		p := s.pair[u]
		if p < 0 {
			row[1], row[2] = s.ids[u], -1
			for k := 3; k < len(row) && row[k] >= 0; k++ {
				row[k] = -1
			}
			continue
		}
		title := int(u) < s.nt
		limit := maxBodyWords
		if title || int(u)+1 < len(s.ids) && s.mark[u+1] == markSpace { // a Latin name: blanks count
			limit = maxTitleWords
		}
		next[1] = s.ids[u]
		for k := 2; k < len(next) && next[k] >= 0; k++ {
			next[k] = -1
		}
		id := p
		for k := 2; ; k++ {
			x := &s.nodes[id]
			next[k] = id
			x.suffix = row[k-1]
			if title {
				x.title = u
			} else {
				x.first = u
				if k > 2 {
					x.count++
				}
				s.seen(x, u)
				x.beside(s.side[u], s.side[u+int32(k)-1])
			}
			at := u + int32(k) - 1 // the last word; the pair that begins there leads on
			if k == limit || s.pair[at] < 0 {
				break
			}
			if q := &s.nodes[s.pair[at]]; !title && q.count < 2 && q.title < 0 && s.zone[at]&hot == 0 {
				break
			}
			if k == 2 && !title {
				if q := &s.nodes[p]; q.count < 2 && q.title < 0 && s.zone[u]&hot == 0 {
					break
				}
			}
			id = s.phrase(id, s.ids[at+1])
		}
		row, next = next, row
	}
}

// quotes counts what stands in quotes and 《》 as one phrase, whatever its words are.
func (s *scan) quotes() {
	open := int32(-1)
	for u := int32(0); int(u) < len(s.ids); u++ {
		switch m := s.mark[u]; m {
		case markStop:
			open = -1
		case markOpen, markBook:
			open = u
		case markClose, markUnbook:
			if open >= 0 && u-open > 1 && u-open-1 <= maxQuoteWords && (s.mark[open] == markBook) == (m == markUnbook) {
				s.quoted(open+1, u, m == markUnbook)
			}
			open = -1
		}
	}
}

// quoted counts units [a, b) as one quoted phrase.
func (s *scan) quoted(a, b int32, book bool) {
	flag := fQuote
	if book {
		flag = fBook
	}
	title := int(a) < s.nt
	id, plain := s.ids[a], true // plain: phrases has counted it already
	for u := a; u < b; u++ {
		if s.ids[u] < 0 {
			return // a space inside
		}
		if u > a {
			plain = plain && s.pair[u-1] >= 0
			id = s.phrase(id, s.ids[u])
		}
	}
	x := &s.nodes[id]
	x.flags |= flag
	if title {
		if x.title < 0 {
			x.title = a
		}
		return
	}
	if s.zone[a]&fSkip != 0 {
		return
	}
	if b-a == 1 || plain && b-a <= maxBodyWords && s.zone[a]&fIn != 0 {
		return
	}
	x.beside(s.side[a], s.side[b-1])
	s.occurs(x, a)
}
