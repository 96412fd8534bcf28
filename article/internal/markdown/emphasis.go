package markdown

import (
	"html"
	"strings"
)

// escape reads a mark that a backslash takes its meaning from.
func (p *inliner) escape() bool {
	s, i := p.s, p.i
	if i+1 >= len(s) || strings.IndexByte("\\`*_{}[]()#+-.!|<>~", s[i+1]) < 0 {
		return false
	}
	p.b.WriteByte(s[i+1])
	p.i += 2
	return true
}

// emphasis passes over the marks that set words in bold or italics, strike them out or mark them. A single ~ or * may be
// a sign of the text; so is _ inside a word.
func (p *inliner) emphasis() bool {
	s, i := p.s, p.i
	n := run(s, i)
	switch s[i] {
	case '=':
		if n = 2; !p.marked || !strings.HasPrefix(s[i:], "==") {
			return false
		}
	case '_':
		if i > 0 && word(s[i-1]) && i+n < len(s) && word(s[i+n]) {
			return false
		}
	case '~':
		if n == 1 {
			return p.lowered()
		}
	case '*':
		if n == 1 && p.sign() {
			return false
		}
	}
	p.i += n
	return true
}

// entity reads a character that is written as one of HTML: &nbsp;
func (p *inliner) entity() bool {
	s, i := p.s, p.i
	k := p.semi.next(s, i, ";") - i
	if k <= 1 || k >= 12 {
		return false
	}
	p.b.WriteString(html.UnescapeString(s[i : i+k+1]))
	p.i += k + 1
	return true
}

func run(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}
