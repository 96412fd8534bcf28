package lex

import (
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// A Line is one paragraph on the bench: its runes in folded form, what the scanner
// recognised in it, and the way back to the bytes of the document. A line is reused
// from paragraph to paragraph.
type Line struct {
	Doc *segment.Document
	R   []rune  // folded
	Off []int32 // byte offset of every rune in doc.Text, and of the end
	Tok []int32 // index of the token every rune is in, and one behind the last

	Log *rule.Log // hears which rules are applied; nil in most cases
}

// roomy is how many bytes of a paragraph have room without their runes being counted.
const roomy = 1 << 14

// Load puts the paragraph p on the bench. tok is the first token that may be in it.
func (l *Line) Load(doc *segment.Document, p segment.Span, tok int) {
	l.Doc = doc
	l.R, l.Off, l.Tok = l.R[:0], l.Off[:0], l.Tok[:0]
	if n := p.End - p.Start + 1; n > cap(l.R) || n > cap(l.Off) || n > cap(l.Tok) { // a rune a byte at most
		if n > roomy {
			n = hanzi.Count(doc.Text[p.Start:p.End]) + 1
		}
		l.R, l.Off, l.Tok = slices.Grow(l.R, n), slices.Grow(l.Off, n), slices.Grow(l.Tok, n)
	}
	toks, n := doc.Tokens, 0
	runes, offs, at := l.R[:cap(l.R)], l.Off[:cap(l.Off)], l.Tok[:cap(l.Tok)]
	ends := 0 // where the token ends
	if tok < len(toks) {
		ends = toks[tok].End
	}
	text := doc.Text[:p.End]
	for i := p.Start; i < len(text); {
		for ends <= i && tok+1 < len(toks) {
			tok++
			ends = toks[tok].End
		}
		r, w := rune(text[i]), 1
		if r == ' ' && Spacing(text, i, p.Start, p.End) {
			i++
			continue
		}
		switch {
		case 0xE4 <= r && r <= 0xE9 && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80: // U+4000–U+9FFF
			r, w = hanzi.FoldHan(r&0xF<<12|rune(text[i+1]&0x3F)<<6|rune(text[i+2]&0x3F)), 3
		case r >= utf8.RuneSelf || 'A' <= r && r <= 'Z':
			r, w = hanzi.At(text[i:])
		}
		runes[n], offs[n], at[n] = r, int32(i), int32(tok)
		i, n = i+w, n+1
	}
	offs[n], at[n] = int32(p.End), int32(tok+1)
	l.R, l.Off, l.Tok = runes[:n], offs[:n+1], at[:n+1]
}

// At returns the rune at i, 0 outside the line.
func (l *Line) At(i int) rune {
	if i < 0 || i >= len(l.R) {
		return 0
	}
	return l.R[i]
}

// Has reports whether the runes at i are s.
func (l *Line) Has(i int, s string) bool {
	if len(s) > 2 && s[0]&0xF0 == 0xE0 && uint(i) < uint(len(l.R)) && byte(l.R[i])&0x3F != s[2]&0x3F {
		return false // by the lowest bits of the first character, as of most places
	}
	for k := 0; k < len(s); i++ {
		r, w := rune(s[k]), 1
		if r >= utf8.RuneSelf {
			if k+2 < len(s) && r >= 0xE0 && r < 0xF0 { // nearly all: the words are literals
				r, w = r&0xF<<12|rune(s[k+1]&0x3F)<<6|rune(s[k+2]&0x3F), 3
			} else {
				r, w = utf8.DecodeRuneInString(s[k:])
			}
		}
		if l.At(i) != r {
			return false
		}
		k += w
	}
	return true
}

// Text returns the words of the document from rune s to rune e.
func (l *Line) Text(s, e int) string {
	if s >= e {
		return ""
	}
	return l.Doc.Text[l.Off[s]:l.End(e)]
}

// End returns the byte of the document behind the runes that end at rune e, without a blank that was passed over.
func (l *Line) End(e int) int {
	at := int(l.Off[e])
	if e > 0 && at > int(l.Off[e-1])+1 && l.Doc.Text[at-1] == ' ' {
		at--
	}
	return at
}

// Starts reports whether a token starts at rune i: everywhere, when the line has no tokens.
func (l *Line) Starts(i int) bool {
	return i <= 0 || i >= len(l.Tok) || l.Tok[i] != l.Tok[i-1]
}

// maxToken bounds how far token looks: a word of Latin letters can be as long as the text.
const maxToken = 40

// Token returns the token that rune i is in and the runes it spans within the line; one of
// nothing but rune i, when the line has no tokens.
func (l *Line) Token(i int) (t segment.Token, s, e int) {
	if i >= len(l.Tok) {
		return t, i, i + 1
	}
	k := int(l.Tok[i])
	if k >= len(l.Doc.Tokens) {
		return t, i, i + 1
	}
	t = l.Doc.Tokens[k]
	s, e = i, i+1
	for s > max(0, i-maxToken) && int(l.Tok[s-1]) == k {
		s--
	}
	for e < min(len(l.R), i+maxToken) && int(l.Tok[e]) == k {
		e++
	}
	return t, s, e
}

// Leads reports whether a verb or a preposition ends at rune i, which leads to what stands there.
func (l *Line) Leads(i int) bool {
	if i <= 0 || !l.Starts(i) {
		return false
	}
	t, _, _ := l.Token(i - 1)
	return t.Tag == segment.TagV || t.Tag == segment.TagP
}

// SkipSpace returns the first rune at or after i that is no white space.
func (l *Line) SkipSpace(i int) int {
	for i < len(l.R) && IsSpace(l.R[i]) {
		i++
	}
	return i
}

// IsSpace reports whether r is white space within a line.
func IsSpace(r rune) bool {
	return r <= 0x2003 && (r == ' ' || r == '\t' || r == 0xA0 || r >= 0x2002)
}

// IsDigit reports whether the folded rune r is an Arabic digit.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsLatin reports whether the folded rune r is a Latin letter.
func IsLatin(r rune) bool { return 'a' <= r && r <= 'z' }

// Prefix returns the length of the longest word of x at rune i, 0 for none.
func (l *Line) Prefix(x *phrase.Table[struct{}], i int) int {
	if i < 0 || i >= len(l.R) {
		return 0
	}
	n, _ := x.Longest(l.R[i:])
	return n
}

// Suffix returns the length of the longest word of x that the runes [s, e) end in.
func (l *Line) Suffix(x *phrase.Table[struct{}], s, e int) int { return x.Suffix(l.R[s:max(s, e)]) }
