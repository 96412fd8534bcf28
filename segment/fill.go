package segment

import "slices"

// fill appends the cells of text from byte w.next on until there are at least n, or
// the text ends. It never stops inside an atom.
func (w *worker) fill(text string, n int) {
	at := w.next
	for len(w.cells) < n && at < len(text) {
		have := len(w.cells)
		cells := slices.Grow(w.cells, min(n-have, len(text)-at))
		cells = cells[:min(n, cap(cells))]
		k := w.commonCells(cells[have:], text, at)
		have, at = have+k, at+3*k
		w.cells = cells[:have]
		if have < n && at < len(text) {
			at = w.scan(text, at)
		}
	}
	w.next = at
	w.link(at == len(text))
	if have, want := len(w.states), len(w.cells)+short+1; have < want {
		w.states = slices.Grow(w.states, want-have)[:want]
		for i := have; i < want; i++ {
			w.states[i] = unreached
		}
		w.others = slices.Grow(w.others, want-len(w.others))[:want]
	}
}

// commonCells fills cells with the characters at text[at:], as long as they are those of
// three bytes that nearly all of Chinese text is, ideographs and marks, and returns how many
// they are.
func (s *Segmenter) commonCells(cells []cell, text string, at int) int {
	rest, slots, chars := text[at:], s.slots, uint32(len(s.open.atoms))
	for i := range cells {
		if len(rest) < 4 {
			return i
		}
		b := uint32(rest[0])<<24 | uint32(rest[1])<<16 | uint32(rest[2])<<8 | uint32(rest[3])
		if b&0xF0C0C000 != 0xE0808000 {
			return i
		}
		slot := slots[uint16(b>>12&0xF000|b>>10&0x0FC0|b>>8&0x3F)]
		if slot == noSlot {
			return i
		}
		rest = rest[3:]
		at += 3
		mark := (chars - 1 - uint32(slot)) >> 31 // 1 for a mark, else 0
		c := &cells[i]                           // set one by one: Go makes a whole cell elsewhere first, and copies it
		c.end, c.code, c.slot, c.span = at, slot&uint16(mark-1), slot, 1
		c.kind, c.tag = kind(mark), TagW*Tag(mark)
	}
	return len(cells)
}

// commonMarks are the marks that are most of all atoms, none of which is one token when
// repeated. One that words are made of, which is none in the built-in lexicon, is left to scan.
const commonMarks = "，、“”：；（）《》"

// stroke is a Chinese character that nobody writes but for a bar between words: 云州财经8月18日丨梨园股份.
const stroke = '丨'

// noSlot is the slot of characters that commonCells leaves to scan.
const noSlot = 1<<16 - 1

// commonSlots returns the slots of what commonCells knows, by rune.
func (s *Segmenter) commonSlots() *[1 << 16]uint16 {
	var slots [1 << 16]uint16
	slots[0] = noSlot
	for n := 1; n < len(slots); n *= 2 {
		copy(slots[n:], slots[:n])
	}
	copy(slots[0x4E00:0xA000], s.lex.Codes()[0x4E00:0xA000])
	slots[stroke] = noSlot
	for _, r := range commonMarks {
		if s.lex.Code(r) == 0 {
			slots[r] = s.open.slot(0, loneClass)
		}
	}
	return &slots
}
