package summary

import "github.com/tiyao/tiyao/segment"

// maxKnown is of how many words it is kept what they are, a power of two.
const maxKnown = 1 << 13

// A known is what a word of the segmenter's lexicon is, in all of its forms: it is kept from one document to the next.
type known struct {
	id   segment.WordID
	does cue
	hash uint32
}

// know notes of every token what it does, and the hash of its word.
func (w *work) know() {
	toks := w.doc.Tokens
	if s := w.doc.Segmenter(); s == nil || s != w.segmenter { // its words have other numbers
		w.segmenter, w.known = s, [maxKnown]known{}
	}
	w.cues, w.hashes = grown(w.cues, len(toks)), grown(w.hashes, len(toks))
	for k := range toks {
		id := toks[k].Word
		x := &w.known[id%maxKnown]
		if x.id != id || id == segment.NoWord {
			word := w.doc.Word(k)
			*x = known{id, cueOf(word), hashOf(word)}
		}
		w.hashes[k] = x.hash
		if w.cues[k] = x.does; x.does&(cueHang|cueLink) != 0 && w.counts(k) {
			w.cues[k] = 0
		}
	}
}
