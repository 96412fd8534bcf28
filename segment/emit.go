package segment

// emit appends the words of the best path up to cell j.
func (w *worker) emit(dst []Token, text string, j int) []Token {
	states, cells, nodes := w.states, w.cells, w.lex.Nodes()
	path := w.path[:0]
	for k := j; k > 0; {
		path = append(path, int32(k))
		if last := states[k].last; last&lastOther == 0 {
			k -= int(last >> sizeShift)
		} else {
			k -= int(w.others[k].size)
		}
	}
	w.path = path
	start := w.start
	for p, i := len(path)-1, 0; p >= 0; p-- {
		k := int(path[p])
		t := Token{Start: start, End: cells[k-1].end}
		join := false
		if last := states[k].last; last&lastOther != 0 {
			o := &w.others[k]
			t.Tag = o.tag
			if o.word != wordModel {
				t.Word = WordID(o.word)
				join = o.word < wordUser
			}
		} else if word := last & nodeMask; word != wordAtom {
			t.Word, t.Tag = WordID(word), Tag(nodes[word].Class())
			join = true
		} else {
			join = true
		}
		join = join && k == i+1 && loose(t) && cells[i].kind == han
		if w.run > 1 && (!join || w.run == maxRun) {
			dst = w.rejoin(dst, text, w.run)
		}
		if !join || w.run == maxRun {
			w.run = 0
		}
		if join {
			w.run++
		}
		if k == i+1 && w.roles[cells[i].code]&town != 0 && len(dst) >= 2 {
			dst = w.town(dst, t)
		} else {
			dst = append(dst, t)
		}
		start, i = t.End, k
	}
	return dst
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
