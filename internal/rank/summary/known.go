package summary

import "github.com/tiyao/tiyao/segment"

// maxKnown is of how many words and marks it is kept what they are.
const (
	knownBits = 13
	maxKnown  = 1 << knownBits
)

// A known is what a word of the segmenter's lexicon is, in all of its forms: it is kept from one document to the next.
type known struct {
	id   uint32
	does cue
	hash uint32
}

// noWord marks what is in no lexicon and known by its three bytes, as most marks are.
const noWord = 1 << 31

// know notes of every token what it does, and the hash of its word.
func (w *work) know() {
	toks := w.doc.Tokens
	if s := w.doc.Segmenter(); s == nil || s != w.segmenter { // its words have other numbers
		w.segmenter, w.known = s, [maxKnown]known{}
	}
	w.cues, w.hashes = grown(w.cues, len(toks)), grown(w.hashes, len(toks))
	for k := range toks {
		id, word := uint32(toks[k].Word), w.doc.Word(k)
		if id == uint32(segment.NoWord) && len(word) == 3 {
			id = noWord | uint32(word[0])<<16 | uint32(word[1])<<8 | uint32(word[2])
		}
		x := &w.known[id*2654435769>>(32-knownBits)]
		if x.id != id || id == uint32(segment.NoWord) {
			*x = known{id, cueOf(word), hashOf(word)}
		}
		w.hashes[k] = x.hash
		if w.cues[k] = x.does; x.does&(cueHang|cueLink) != 0 && w.counts(k) {
			w.cues[k] = 0
		}
	}
}
