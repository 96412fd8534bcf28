package stats

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// Limit returns how many statistics Extract and Explain give at most for a text of n bytes:
// nothing short of a yearbook in one text comes near, and what is nothing but figures does
// not take memory without bound. A result of that length is truncated: figures behind the
// last one were not read.
func Limit(n int) int { return 10000 + n/64 }

// maxPiece is how many bytes of a paragraph are read at once. A longer one, which is a page
// without line breaks or a table of numbers, is read in pieces, so that the bench stays small.
const maxPiece = 32 << 10

// nextPiece cuts the first piece off a paragraph: at the last end of a sentence in it, else
// at the last comma or blank, else between two characters.
func nextPiece(text string, p segment.Span) (first, rest segment.Span) {
	if p.End-p.Start <= maxPiece {
		return p, segment.Span{Start: p.End, End: p.End}
	}
	at := p.Start + maxPiece
	for at > p.Start && !utf8.RuneStart(text[at]) {
		at--
	}
	s := text[p.Start+maxPiece/2 : at]
	for _, marks := range [...]string{"。！？!?\n", "，；,; 、"} {
		if i := strings.LastIndexAny(s, marks); i >= 0 {
			_, n := utf8.DecodeRuneInString(s[i:])
			at = p.Start + maxPiece/2 + i + n
			break
		}
	}
	return segment.Span{Start: p.Start, End: at}, segment.Span{Start: at, End: p.End}
}

// pieces returns the paragraphs of doc, those that are too long in pieces.
func pieces(doc *segment.Document) []segment.Span {
	out := make([]segment.Span, 0, len(doc.Paragraphs))
	for _, p := range doc.Paragraphs {
		for first, rest := nextPiece(doc.Text, p); first.End > first.Start; first, rest = nextPiece(doc.Text, rest) {
			out = append(out, first)
		}
	}
	return out
}
