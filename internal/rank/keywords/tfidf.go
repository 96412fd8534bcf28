package keywords

import "github.com/tiyao/tiyao/segment"

// maxIDF scales TF-IDF into 0..1: no word is rarer than about e^-14 of all texts.
const maxIDF = 14

// plainWords fills s.cands with what the plain methods rank: content words of two and
// more characters, those of the title counted with the body's, and the vocabulary's tags.
func (s *scan) plainWords() {
	s.cands = s.cands[:0]
	for i := range s.nodes {
		x := &s.nodes[i]
		if x.count == 0 && x.title < 0 {
			continue
		}
		at := x.at()
		if x.flags&fTag != 0 {
			s.cands = append(s.cands, cand{node: int32(i), at: at, n: int32(x.n)})
			continue
		}
		if s.e.Only || s.foreign || x.n > 1 || s.class[at]&alone == 0 || s.short(at) {
			continue
		}
		s.cands = append(s.cands, cand{node: int32(i), at: at, n: 1})
	}
}

// occurrences returns how often x occurs in the body and at least once in the title.
func (x *node) occurrences() float32 {
	if x.title >= 0 {
		return float32(x.count) + 1
	}
	return float32(x.count)
}

// tfidf scores the words by frequency × IDF, the frequency as a share of all words.
// Spärck Jones: A statistical interpretation of term specificity and its application
// in retrieval. Journal of Documentation 28, 1972.
func (s *scan) tfidf() {
	s.plainWords()
	all := float32(max(s.words+int32(s.nt), 1))
	for i := range s.cands {
		c := &s.cands[i]
		rare := float32(0)
		for u := c.at; u < c.at+c.n; u++ {
			if s.mark[u] == markNone {
				rare = max(rare, s.idf(u))
			}
		}
		c.score = min(1, s.nodes[c.node].occurrences()/all*rare/maxIDF)
	}
}

const (
	rankWindow  = 5 // words that count as neighbours, as in jieba
	rankDamping = 0.85
	rankRounds  = 12
)

// textRank scores the words by PageRank over the graph of words within rankWindow of
// each other. Mihalcea, Tarau: TextRank: bringing order into texts. EMNLP 2004.
func (s *scan) textRank() {
	s.plainWords()
	at := make([]int32, len(s.nodes)) // node → 1 + its place in cands
	for i := range s.cands {
		at[s.cands[i].node] = int32(i) + 1
	}
	for _, h := range s.hits { // a tag takes the place of its last word
		at[s.ids[h.at+h.n-1]] = at[h.node]
	}
	// Edges in order of occurrence; summing floats in that order keeps every run the same.
	type edge struct {
		to     int32
		weight float32
	}
	edges := make([][]edge, len(s.cands))
	add := func(a, b int32) {
		for i := range edges[a] {
			if edges[a][i].to == b {
				edges[a][i].weight++
				return
			}
		}
		if len(edges[a]) < 64 { // a word's first neighbours; keeps the work linear
			edges[a] = append(edges[a], edge{b, 1})
		}
	}
	var window [rankWindow - 1]int32
	for u := range s.ids {
		id := s.ids[u]
		c := int32(0)
		if id >= 0 && s.zone[u]&fSkip == 0 && s.class[u]&alone != 0 {
			c = at[id]
		}
		if s.ids[u] < 0 || s.mark[u] != markNone {
			continue
		}
		if c > 0 {
			for _, w := range window {
				if w > 0 && w != c {
					add(c-1, w-1)
					add(w-1, c-1)
				}
			}
		}
		copy(window[1:], window[:])
		window[0] = c
	}
	n := len(s.cands)
	rank, next, sum := make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range rank {
		rank[i] = 1
		for _, e := range edges[i] {
			sum[i] += e.weight
		}
	}
	for range rankRounds {
		for i := range next {
			next[i] = 1 - rankDamping
		}
		for i, es := range edges {
			for _, e := range es {
				next[e.to] += rankDamping * rank[i] * e.weight / sum[i]
			}
		}
		rank, next = next, rank
	}
	for i := range s.cands {
		s.cands[i].score = rank[i] / (rank[i] + 1) // 0..1; 0.5 is a word of mean rank
	}
}

// short reports whether unit u is one character, or two of Latin.
func (s *scan) short(u int32) bool {
	t, text := s.token(u)
	w := text[t.Start:t.End]
	n := 0
	for range w {
		n++
	}
	return n < 2 || n < 3 && t.Tag == segment.TagEng
}
