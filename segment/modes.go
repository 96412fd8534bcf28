package segment

import "slices"

// AppendFull appends every word that a dictionary has in text, overlapping ones too,
// in the order of their first and then their last bytes, as jieba's cut_all does: a
// character, number or mark stands alone only where no longer word covers it. It
// needs memory for the whole of text and takes time linear in len(text).
func (s *Segmenter) AppendFull(dst []Token, text string) []Token {
	w := s.pool.Get().(*worker)
	defer s.pool.Put(w)
	w.reset()
	w.fill(text, len(text)+1)
	covered := 0 // the cells before it are part of a longer word
	for i := 0; i < len(w.cells); i++ {
		if w.cells[i].kind > atom {
			continue
		}
		for _, t := range w.wordsAt(text, i) {
			dst = append(dst, w.token(i, t.end, t.word, t.tag))
			covered = max(covered, t.end)
		}
		if i >= covered {
			covered = i + int(w.cells[i].span)
			if n := w.single(i); w.cells[i].kind == han && n.IsKey() {
				dst = append(dst, w.token(i, covered, w.root+uint32(w.cells[i].code), Tag(n.Class())))
			} else {
				dst = append(dst, w.token(i, covered, wordAtom, w.cells[i].tag))
			}
		}
	}
	return dst
}

// AppendSearch segments text as Append does and adds, before each word, the shorter
// words of two characters and more inside it: for an index that should find
// 中华人民共和国 by 人民 and 共和国.
func (s *Segmenter) AppendSearch(dst []Token, text string) []Token {
	tokens := s.Append(nil, text)
	w := s.pool.Get().(*worker)
	defer s.pool.Put(w)
	for _, t := range tokens {
		if t.End-t.Start > 6 && t.Tag != TagSP && t.Tag != TagW {
			word := text[t.Start:t.End]
			w.reset()
			w.fill(word, len(word)+1)
			for i := range w.cells {
				if w.cells[i].kind > atom {
					continue
				}
				for _, f := range w.wordsAt(word, i) {
					if inner := w.token(i, f.end, f.word, f.tag); inner.End-inner.Start < len(word) {
						inner.Start += t.Start
						inner.End += t.Start
						dst = append(dst, inner)
					}
				}
			}
		}
		dst = append(dst, t)
	}
	return dst
}

// A match is a word that ends before cell end.
type match struct {
	end  int
	word uint32
	tag  Tag
}

// wordsAt returns the words of two cells and more that begin with cell i, shortest
// first: the user's and the dictionary's. The slice is the worker's until the next call.
func (w *worker) wordsAt(text string, i int) []match {
	w.matches = w.matches[:0]
	for node, j := w.root+uint32(w.cells[i].code), i; ; {
		n := w.lex.Node(node)
		if n.Label() != w.cells[j].code || n.Label() == 0 {
			break
		}
		if j++; n.IsKey() && j > i+1 && (j == len(w.cells) || w.cells[j].kind <= atom) {
			w.matches = append(w.matches, match{j, node, Tag(n.Class())})
		}
		if j == len(w.cells) {
			break
		}
		node = n.Base() + uint32(w.cells[j].code)
	}
	if w.user == nil {
		return w.matches
	}
	w.walkUser(text, i, func(j int, word uint32) {
		if j < i+2 {
			return
		}
		k, ok := slices.BinarySearchFunc(w.matches, j, func(m match, j int) int { return m.end - j })
		if ok {
			w.matches[k] = match{j, word, w.userTag(word - wordUser)}
			return
		}
		w.matches = slices.Insert(w.matches, k, match{j, word, w.userTag(word - wordUser)})
	})
	return w.matches
}

// reset empties the worker.
func (w *worker) reset() {
	w.start, w.next, w.run, w.rise = 0, 0, 0, 0
	w.cells, w.edges, w.states, w.others = w.cells[:0], w.edges[:0], w.states[:0], w.others[:0]
}
