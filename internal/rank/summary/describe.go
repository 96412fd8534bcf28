package summary

import "math"

// reranked is how many of the candidates with the best linear scores the trees choose from.
const reranked = 8

// A rated is a candidate with its features.
type rated struct {
	cand
	x [numDescription]float32
}

// description returns the best description of a Chinese text.
func (w *work) description() string {
	if !IsChinese(w.doc) {
		return ""
	}
	for _, listed := range [...]func(*work) string{(*work).digest, (*work).items} {
		if d := listed(w); d != "" {
			return d
		}
	}
	return w.bestDescription()
}

// bestDescription returns the best candidate's text, or the best that can be had without one.
func (w *work) bestDescription() string {
	n := 0
	w.each(func(c *cand, x *[numDescription]float32) { n = w.keep(n, c, x) })
	best, top := -1, float32(0)
	for _, i := range w.rank[:n] {
		floor := top
		if best < 0 {
			floor = float32(math.Inf(-1))
		}
		base := w.best[i].base
		if w.cfg.Trees == nil {
			base = w.best[i].score
		}
		if s, above := w.cfg.Trees.above(&w.best[i].x, base, floor); best < 0 || above {
			best, top = int(i), s
		}
	}
	if best >= 0 {
		w.joinsNext(&w.best[best].cand, top)
		if text := w.render(&w.best[best].cand); w.cfg.Limit.Length(text) <= w.cfg.Limit.Max {
			return text
		}
	}
	if !w.relaxed {
		w.relaxed = true
		return w.bestDescription()
	}
	return w.fallback()
}

// keep puts c among the n best that are kept, which w.rank has in their order, and returns their number.
func (w *work) keep(n int, c *cand, x *[numDescription]float32) int {
	j := n
	for j > 0 && w.best[w.rank[j-1]].score < c.score {
		j--
	}
	if j >= reranked {
		return n
	}
	slot := uint8(n)
	if n == reranked {
		slot = w.rank[n-1]
	} else {
		n++
	}
	copy(w.rank[j+1:n], w.rank[j:n-1])
	w.rank[j] = slot
	w.best[slot].cand, w.best[slot].x = *c, *x
	return n
}
