package segment

import "slices"

// emit appends the words of the best path up to cell j. Whether a word is a loose
// character cannot be foretold, so that it is a number here and no branch.
func (w *worker) emit(dst []Token, text string, j int) []Token {
	states, cells, nodes := w.states, w.cells, w.lex.Nodes()
	run, i, start := w.run, 0, w.start
	lone := 0 // 1 where the last word is a character that hardly ever is one
	for _, k := range w.pathTo(j) {
		s, c := states[k], &cells[i]
		word, size := s&nodeMask, s.size()
		t := Token{Start: start, End: cells[k-1].end, Word: WordID(word)}
		t.Tag = Tag(nodes[word].Class()) | c.tag&Tag(int64(word-1)>>63) // the cell's own where word is wordAtom
		if size > short {
			o := &w.others[k]
			t.Word, t.Tag = NoWord, o.tag
			if o.word != wordModel {
				t.Word = WordID(o.word)
			}
		}
		r := w.open.all[c.slot].role
		join := int(r>>looseBit) & is(size == 1) & is(t.End-t.Start == 3)
		if run > 1+join*(maxRun-2) {
			dst = w.rejoin(dst, text, run)
			run = 0
		}
		run = (run + 1) * join
		if r&(town|province) != 0 && int(k) == i+1 && len(dst) > 0 {
			var joined bool
			if dst, joined = w.region(dst, text, t, r); joined {
				run = 0
			}
		} else if n := len(dst); n > 0 && dst[n-1].unknownNoun() && isFirm(text, dst[n-1], t) {
			dst[n-1].End, dst[n-1].Tag = t.End, TagNT
		} else if lone != 0 && n > 0 && run <= 2 && isSeat(text, dst[n-1], t) {
			dst[n-1].End, dst[n-1].Tag, dst[n-1].Word = t.End, TagNS, NoWord
			run = 0
		} else {
			dst = append(dst, t)
		}
		lone = is(size == 1) & (is(r&rare != 0) | is(c.kind == han)&is(c.code == 0))
		i, start = int(k), t.End
	}
	w.run = run
	return dst
}

// pathTo returns where the words of the best path up to cell j end, in order. The slice is
// the worker's until the next call.
func (w *worker) pathTo(j int) []int32 {
	w.path = slices.Grow(w.path[:0], j)[:j]
	p := j
	for k := j; k > 0; {
		p--
		w.path[p] = int32(k)
		k -= w.size(k)
	}
	return w.path[p:]
}

// token returns the token of word over cells [i, j).
func (w *worker) token(i, j int, word uint32, tag Tag) Token {
	t := Token{Start: w.start, End: w.cells[j-1].end, Tag: tag}
	if i > 0 {
		t.Start = w.cells[i-1].end
	}
	if word != wordModel {
		t.Word = WordID(word)
	}
	return t
}
