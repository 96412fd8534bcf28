package attach

// freshen gives the part of what is new the word for it: 新增企业|100户，其中|外资企业|12户 are 新增外资企业.
func (r *Reader) freshen(k int) {
	g, at := &r.got[k], r.figAt[k]
	i, j := g.subject[0], g.subject[1]
	if kind := r.p.Figures[k].Kind; kind != Count && kind != Level || j <= i || j > at || g.Subject != r.span(i, j) || verbish(&r.cells[i]) || !nounish(&r.cells[j-1]) || !r.opensWithPart(at) {
		return
	}
	b := k - 1
	for b >= 0 && r.cells[r.figAt[b]].sentence == r.cells[at].sentence && r.p.Figures[b].Unit != r.p.Figures[k].Unit {
		b--
	}
	if b < 0 || r.cells[r.figAt[b]].sentence != r.cells[at].sentence {
		return
	}
	if w := freshWord(r.got[b].Subject); w != "" {
		g.Subject = w + g.Subject
		r.byRule(k, Subject, g.Subject, "a part of what is new")
	}
}

// freshWord returns the longest word of what is new that text begins with, and goes on behind.
func freshWord(text string) (w string) {
	for n := range text {
		if n > 12 {
			break
		}
		if n >= 6 && sayingOf(text[:n])&saysFresh != 0 {
			w = text[:n]
		}
	}
	return w
}
