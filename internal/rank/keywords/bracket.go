package keywords

import "strings"

// Brackets are the opening brackets of a text, found on first use.
type brackets struct {
	text  string
	at    []bracket
	known bool
}

// A bracket is where what stands before it ends, blanks and closing quotes left out, and where
// what stands in it begins.
type bracket struct{ before, in int32 }

// betweenGloss is what may stand between a name and the bracket that gives its other form.
const betweenGloss = " ”」"

// of returns b for text.
func (b *brackets) of(text string) *brackets {
	if b.known {
		return b
	}
	b.text, b.at, b.known = text, b.at[:0], true
	for _, mark := range [...]string{"（", "("} {
		for i := 0; ; {
			k := strings.Index(text[i:], mark)
			if k < 0 {
				break
			}
			before := len(strings.TrimRight(text[:i+k], betweenGloss))
			i += k + len(mark)
			b.at = append(b.at, bracket{int32(before), int32(i)})
		}
	}
	return b
}

// has reports whether w may stand in a bracket behind name. It is quick to say no.
func (b *brackets) has(name, w string) bool {
	quoted := strings.TrimRight(name, betweenGloss) != name // the end of the name was left out
	for _, x := range b.at {
		if strings.HasPrefix(b.text[x.in:], w) && (quoted || strings.HasSuffix(b.text[:x.before], name)) {
			return true
		}
	}
	return false
}
