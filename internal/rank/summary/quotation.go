package summary

// quotations marks the sentences that one quotation holds with others: the one that opens it is left open, and those
// that start inside of it hang on the one before.
func (w *work) quotations() {
	for i := 0; i < len(w.sents); {
		open, depth, para := -1, 0, w.sents[i].para
		for ; i < len(w.sents) && w.sents[i].para == para; i++ {
			s := &w.sents[i]
			for _, r := range w.doc.Text[s.start:s.end] {
				switch r {
				case '“', '「':
					if depth++; depth == 1 {
						open = i
					}
				case '”', '」':
					if depth == 0 {
						continue
					}
					if depth--; depth == 0 && open < i {
						w.sents[open].is |= unclosed
						for j := open + 1; j <= i; j++ {
							w.sents[j].is |= hangs
						}
					}
				}
			}
		}
	}
}
