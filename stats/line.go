package stats

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// A line is one paragraph on the bench: its runes in folded form, what the scanner
// recognised in it, and the way back to the bytes of the document. A line is reused
// from paragraph to paragraph.
type line struct {
	doc   *segment.Document
	r     []rune  // folded
	off   []int32 // byte offset of every rune in doc.Text, and of the end
	tok   []int32 // index of the token every rune is in, and one behind the last
	items []item
	qs    []qty
	times []moment
}

// An item is a stretch of a line that means something to the grammar. Between items
// stands plain text.
type item struct {
	class class
	arg   uint8
	s, e  int // runes
	v     int // index into qs or times
}

// load puts the paragraph p on the bench. tok is the first token that may be in it.
func (l *line) load(doc *segment.Document, p segment.Span, tok int) {
	l.doc = doc
	l.r, l.off, l.tok = l.r[:0], l.off[:0], l.tok[:0]
	l.items, l.qs, l.times = l.items[:0], l.qs[:0], l.times[:0]
	toks := doc.Tokens
	for i := p.Start; i < p.End; {
		r, w := rune(doc.Text[i]), 1
		if r >= utf8.RuneSelf {
			// Three bytes from E4 on are nearly all of a Chinese text.
			if r >= 0xE4 && r < 0xF0 && i+2 < p.End && doc.Text[i+1]&0xC0 == 0x80 && doc.Text[i+2]&0xC0 == 0x80 {
				r, w = r&0xF<<12|rune(doc.Text[i+1]&0x3F)<<6|rune(doc.Text[i+2]&0x3F), 3
			} else {
				r, w = utf8.DecodeRuneInString(doc.Text[i:p.End])
			}
		}
		for tok+1 < len(toks) && toks[tok].End <= i {
			tok++
		}
		l.r = append(l.r, hanzi.Fold(r))
		l.off = append(l.off, int32(i))
		l.tok = append(l.tok, int32(tok))
		i += w
	}
	l.off = append(l.off, int32(p.End))
	l.tok = append(l.tok, int32(tok+1))
}

// at returns the rune at i, 0 outside the line.
func (l *line) at(i int) rune {
	if i < 0 || i >= len(l.r) {
		return 0
	}
	return l.r[i]
}

// has reports whether the runes at i are s.
func (l *line) has(i int, s string) bool {
	for _, r := range s {
		if l.at(i) != r {
			return false
		}
		i++
	}
	return true
}

// text returns the words of the document from rune s to rune e.
func (l *line) text(s, e int) string {
	if s >= e {
		return ""
	}
	return l.doc.Text[l.off[s]:l.off[e]]
}

// starts reports whether a token starts at rune i.
func (l *line) starts(i int) bool {
	return i <= 0 || i >= len(l.r) || l.tok[i] != l.tok[i-1]
}

// maxToken bounds how far token looks: a word of Latin letters can be as long as the text.
const maxToken = 40

// token returns the token that rune i is in and the runes it spans within the line.
func (l *line) token(i int) (t segment.Token, s, e int) {
	k := int(l.tok[i])
	if k >= len(l.doc.Tokens) {
		return t, i, i + 1
	}
	t = l.doc.Tokens[k]
	for s = i; s > max(0, i-maxToken) && int(l.tok[s-1]) == k; s-- {
	}
	for e = i + 1; e < min(len(l.r), i+maxToken) && int(l.tok[e]) == k; e++ {
	}
	return t, s, e
}

// skipSpace returns the first rune at or after i that is no white space.
func (l *line) skipSpace(i int) int {
	for i < len(l.r) && isSpace(l.r[i]) {
		i++
	}
	return i
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == 0xA0 || r == 0x2002 || r == 0x2003 }
func isDigit(r rune) bool { return '0' <= r && r <= '9' }
func isLatin(r rune) bool { return 'a' <= r && r <= 'z' }

// prefix returns the length of the longest word of x at rune i, 0 for none.
func (l *line) prefix(x *phrase.Table[struct{}], i int) int {
	if i < 0 || i >= len(l.r) {
		return 0
	}
	n, _ := x.Longest(l.r[i:])
	return n
}

// suffix returns the length of the longest word of x that the runes [s, e) end in.
func (l *line) suffix(x *phrase.Table[struct{}], s, e int) int { return x.Suffix(l.r[s:max(s, e)]) }
