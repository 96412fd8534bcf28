package keywords

import "strings"

// Brackets are the places of a text behind its opening brackets, found on first use.
type brackets struct {
	text  string
	at    []int32
	known bool
}

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
			i += k + len(mark)
			b.at = append(b.at, int32(i))
		}
	}
	return b
}

// has reports whether w stands behind a bracket.
func (b *brackets) has(w string) bool {
	for _, i := range b.at {
		if strings.HasPrefix(b.text[i:], w) {
			return true
		}
	}
	return false
}
