package summary

// each calls f with every candidate that fits the limit: first every shortening of every sentence that is
// looked at, then the best of these with further sentences behind them.
func (w *work) each(f func(*cand, *[numDescription]float32)) {
	w.markTitle()
	w.stirring = w.titled && holds(w.titleText, classTalk)
	w.findSubjects()
	w.findKeys()
	w.gather()
	w.findPairs()
	w.findMain()
	w.leadFeatures()
	w.findTurns()
	w.findQuestion()
	w.findMeeting()
	w.tells = w.newsWithin()
	w.settled = !w.titled || holds(w.titleText, classVerdict)
	limit := int32(w.cfg.Limit.Max)
	n := 0
	c := &w.cand
	for i := range w.parts {
		p := &w.parts[i]
		if p.size > limit {
			continue
		}
		*c = cand{n: 1, size: p.size}
		c.parts[0] = *p
		w.marks++
		w.count(p, &c.tally, w.marks, w.marks)
		w.weighUp(c)
		if !w.copiesTitle(c) { // it may still be the first of two
			f(c, &w.x)
		}
		c.score += w.short + w.off // what makes it too short alone, or leaves the title out, does not count when more follows
		w.keepVariant(p, int32(i), c.score)
		n = insert(&w.top, n, c)
	}
	for k := 1; k < maxParts && n > 0; k++ {
		n = w.extend(k, n, f)
	}
}

// keepVariant notes variant i with that score among the best of its sentence.
func (w *work) keepVariant(p *part, i int32, score float32) {
	p.score = score
	best := &w.looked[p.look].best
	for k := range best {
		if best[k] < 0 || w.parts[best[k]].score < score {
			copy(best[k+1:], best[k:])
			best[k] = i
			return
		}
	}
}

// extend puts one more sentence behind each of the n candidates of k parts in w.top and leaves the best
// there. Only the best variants of a sentence are tried.
func (w *work) extend(k, n int, f func(*cand, *[numDescription]float32)) int {
	limit := int32(w.cfg.Limit.Max)
	nn := 0
	c := &w.cand
	for i := range n {
		base := &w.top[i]
		w.marks++
		mark := w.marks
		var t tally
		for j := range k {
			w.count(&base.parts[j], &t, mark, mark)
		}
		last := &base.parts[k-1]
		for j := int(last.look) + 1; j < len(w.looked); j++ {
			l := &w.looked[j]
			if !w.follows(l, last) {
				continue
			}
			for _, v := range l.best {
				if v < 0 || base.size+w.parts[v].size > limit {
					continue
				}
				*c = *base
				c.parts[k], c.n = w.parts[v], k+1
				c.size += w.parts[v].size
				w.marks++
				before := c.tally.words
				w.count(&w.parts[v], &c.tally, mark, w.marks)
				fresh := c.tally.words - before
				if w.saysAgain(&w.parts[v], fresh) {
					continue
				}
				if all := w.weighty(&w.parts[v]); all >= 6 && 2*fresh <= all {
					c.again++
				}
				if !w.bulletin && !w.brief && w.apart(last.look, int32(j)) && !w.settles(&w.parts[v]) && w.weighty(&w.parts[v])-fresh < 2 {
					c.far++
				}
				w.weighUp(c)
				f(c, &w.x)
				c.score += w.short + w.off
				nn = insert(&w.next, nn, c)
			}
		}
	}
	w.top, w.next = w.next, w.top
	return nn
}

// insert puts c into the n best of top, which stay sorted, and returns their number.
func insert(top *[beam]cand, n int, c *cand) int {
	j := n
	for j > 0 && top[j-1].score < c.score {
		j--
	}
	if j >= beam {
		return n
	}
	n = min(n+1, beam)
	copy(top[j+1:n], top[j:n-1])
	top[j] = *c
	return n
}

// follows reports whether the sentence of l can stand behind p: one that hangs or is linked needs the end of
// the one before it in the text.
func (w *work) follows(l *look, p *part) bool {
	s := &w.sents[l.sent]
	if s.is&(hangs|links|contrasts) == 0 {
		return true
	}
	return l.sent == p.sent+1 && (p.to == p.end || p.to+1 == p.end && w.stirs(p.sent, p.end) || s.is&(hangs|contrasts) == 0)
}

// saysAgain reports whether p, of whose weighty words so many are new, says what was said before: one in four is new, or fewer.
func (w *work) saysAgain(p *part, fresh int32) bool {
	all := w.weighty(p)
	return all >= 4 && 4*fresh <= all
}

// weighty returns how many weighty words p has.
func (w *work) weighty(p *part) int32 {
	all := int32(0)
	for k := p.from; k <= p.to; k++ {
		c := &w.clauses[k]
		all += int32(c.saysEnd - c.says)
	}
	return all
}

// apart reports whether a sentence stands between a and b, of those looked at, that says something.
func (w *work) apart(a, b int32) bool {
	x, y := &w.looked[a], &w.looked[b]
	if y.place-x.place > b-a {
		return true // between them one is not looked at
	}
	for i := a + 1; i < b; i++ {
		if s := &w.sents[w.looked[i].sent]; s.aim&(guests|attends|background|announces) == 0 && s.is&asks == 0 {
			return true
		}
	}
	return false
}
