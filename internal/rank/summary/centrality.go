package summary

// centrality gives every sentence its LexRank (Erkan and Radev 2004, the continuous form): the
// stationary distribution of a walk from sentence to sentence along their cosine similarities.
//
// The similarity matrix is A·Aᵀ, where row s of A holds sentence s's words weighted by IDF, with
// length 1. It is never built: each step multiplies by Aᵀ and then by A, which costs one visit to each
// word of each sentence. So the rank is exact, and linear in the text rather than
// quadratic in its sentences. The diagonal, a sentence's likeness to itself (always 1), is taken
// out again.
func (w *work) centrality() {
	const damping, rounds = 0.85, 6
	n := 0
	w.column, w.row = grown(w.column, len(w.words)), grown(w.row, len(w.inc))
	column := w.column // of A·v, by word
	clear(column)
	for j, at := range w.inc {
		w.row[j] = w.words[at].idf
	}
	for i := range w.sents {
		s := &w.sents[i]
		words, idf := w.rowOf(s)
		var sq float32
		for _, v := range idf {
			sq += float32(v * v)
		}
		s.norm = 0
		if sq > 0 {
			s.norm = 1 / sqrt(sq)
			n++
		}
		for j, at := range words {
			column[at] += float32(idf[j] * s.norm)
		}
	}
	if n == 0 {
		return
	}
	for i := range w.sents {
		s := &w.sents[i]
		s.rank, s.degree = 0, 0
		if s.norm == 0 {
			continue
		}
		s.rank = 1
		words, idf := w.rowOf(s)
		for j, at := range words {
			s.degree += float32(idf[j] * s.norm * column[at])
		}
		s.degree--
		if s.degree < 1e-3 {
			s.degree = 0 // shares no word with any other sentence
		}
	}
	for range rounds {
		clear(column)
		for i := range w.sents {
			if s := &w.sents[i]; s.degree > 0 {
				v := s.rank / s.degree * s.norm
				words, idf := w.rowOf(s)
				for j, at := range words {
					column[at] += float32(idf[j] * v)
				}
			}
		}
		for i := range w.sents {
			s := &w.sents[i]
			if s.norm == 0 {
				continue
			}
			var sum float32
			words, idf := w.rowOf(s)
			for j, at := range words {
				sum += float32(idf[j] * column[at])
			}
			sum = float32(sum * s.norm)
			if s.degree > 0 {
				sum -= s.rank / s.degree
			}
			s.rank = 1 - damping + float32(damping*sum)
		}
	}
	var top float32
	for i := range w.sents {
		top = max(top, w.sents[i].rank)
	}
	for i := range w.sents {
		w.sents[i].rank /= top
	}
}

// rowOf returns the distinct words of s and their IDF.
func (w *work) rowOf(s *sent) (words []int32, idf []float32) {
	words = w.inc[s.inc:s.incEnd]
	return words, w.row[s.inc:s.incEnd][:len(words)]
}
