package stats

import (
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// ErrNotChinese says that a text is not Chinese, so that no sentence of it is read.
var ErrNotChinese = errors.New("stats: the text is not Chinese")

// Check returns an error that wraps ErrNotChinese, and names the language where it is known, if doc is in another: only
// figures of tables are looked for in it then. It is nil for the others, and for a nil doc. Extract does not need it.
func Check(doc *segment.Document) error {
	switch {
	case doc == nil:
	case doc.Foreign() != "":
		return fmt.Errorf("%w: it is %s", ErrNotChinese, doc.Foreign())
	case foreign(doc.Text, someLetters):
		return ErrNotChinese
	}
	return nil
}

// How many letters tell that a text, or a paragraph of one, is of another language: fewer are units and names, as in 3.4% YoY.
const (
	someLetters = 16
	manyLetters = 40
)

// foreign reports whether text has at least so many letters that are no Han characters, and next to no Han characters:
// whatever stands in an English sentence beside a figure is not whose it is.
func foreign(text string, least int) bool {
	letters, han := 0, 0
	for i := 0; i < len(text); {
		b := text[i]
		switch {
		case b < 0x80:
			if b |= 0x20; 'a' <= b && b <= 'z' {
				letters++
			}
			i++
			continue
		case 0xE5 <= b && b <= 0xE9: // Han characters, nearly all of them
			if han++; 12*han >= len(text) {
				return false
			}
			i += len("的")
			continue
		}
		r, n := hanzi.Plain(text[i:])
		switch {
		case hanzi.IsHan(r):
			han++
		case 0x370 <= r && r <= 0x1CFF, 0x3041 <= r && r <= 0x30FA, 0xAC00 <= r && r <= 0xD7A3:
			letters++
		}
		i += n
	}
	return letters >= least && letters > 12*han
}
