package segment

// A cell is one character of the text as the lattice sees it. Runs that no word can
// begin or end in (white space, a URL, repeated punctuation) are one cell.
type cell struct {
	end  int    // byte offset behind the character
	code uint16 // the lexicon's code of the plain form, 0 if no word has it
	slot uint16 // the place of its opening
	span uint16 // how many cells the atom that begins here has, 1 for most
	kind kind
	tag  Tag // of the atom that begins here
}

// A kind says how a cell may take part in words.
type kind uint8

const (
	han    kind = iota // a character that unknown words are made of
	atom               // first cell of a number, Latin word, punctuation mark …
	inside             // a later cell of an atom: user words alone may begin or end here
	fixed              // inside, between two letters or two digits: no word begins or ends here
)

// maxSpan is the longest atom, in bytes, that is a cell a character; a longer one is a
// single cell.
const maxSpan = 128

// add appends a cell that is a character of Chinese writing.
func (w *worker) add(end int, code uint16) {
	w.cells = append(w.cells, cell{end: end, code: code, slot: code, span: 1})
}

// addAtom appends an atom of one cell.
func (w *worker) addAtom(end int, code uint16, t Tag) {
	k := loneClass
	if t == TagM {
		k = atomClass
	}
	w.cells = append(w.cells, cell{end: end, code: code, slot: w.open.slot(code, k), span: 1, kind: atom, tag: t})
}
