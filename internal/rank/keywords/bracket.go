package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// Brackets are the opening brackets of a text, found on first use.
type brackets struct {
	text   string
	at     []bracket
	known  bool
	shorts bool // one of them gives a short form
}

// A bracket is where what stands before it ends, blanks and closing quotes left out, where
// what stands in it begins, and where the short form does that it gives, 以下简称“云大”; 0 for none.
type bracket struct{ before, in, short int32 }

// betweenGloss is what may stand between a name and the bracket that gives its other form.
const betweenGloss = " ”」"

// of returns b for text.
func (b *brackets) of(text string) *brackets {
	if !b.known {
		b.find(text)
	}
	return b
}

// find fills in the brackets of text.
func (b *brackets) find(text string) {
	b.text, b.at, b.known, b.shorts = text, b.at[:0], true, false
	for _, mark := range [...]string{"（", "("} {
		for i := 0; ; {
			k := hanzi.Index(text[i:], mark)
			if k < 0 {
				break
			}
			before := len(strings.TrimRight(text[:i+k], betweenGloss))
			i += k + len(mark)
			x := bracket{before: int32(before), in: int32(i)}
			if n := shortAt(text[i:]); n > 0 {
				x.short, b.shorts = int32(i+n), true
			}
			b.at = append(b.at, x)
		}
	}
}

// has reports whether w may stand in a bracket behind name. It is quick to say no.
func (b *brackets) has(name, w string) bool {
	for _, x := range b.at {
		if in := b.text[x.in:]; in != "" && w != "" && in[0] != w[0] {
			continue
		}
		if strings.HasPrefix(b.text[x.in:], w) &&
			(strings.HasSuffix(b.text[:x.before], name) || strings.TrimRight(name, betweenGloss) != name) { // its end was left out
			return true
		}
	}
	return false
}

// shortAt returns where the short form begins in what stands in a bracket, 0 if it gives none.
func shortAt(in string) int {
	for _, w := range [...]string{"以下简称", "下文简称", "简称", "下称"} {
		if rest, ok := strings.CutPrefix(in, w); ok {
			rest = strings.TrimLeft(strings.TrimPrefix(rest, "为"), " ：:“\"「‘")
			return len(in) - len(rest)
		}
	}
	return 0
}

// called returns what stands before the bracket that gives w as its short form, "" for none.
func (b *brackets) called(w string) string {
	if !b.shorts {
		return ""
	}
	for _, x := range b.at {
		if x.short == 0 {
			continue
		}
		rest, ok := strings.CutPrefix(b.text[x.short:], w)
		if r, _ := utf8.DecodeRuneInString(rest); ok && strings.ContainsRune("”\"」’）)，,", r) {
			return b.text[:x.before]
		}
	}
	return ""
}
