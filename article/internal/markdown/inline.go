package markdown

import (
	"strings"
)

// inline takes the markup from one paragraph: emphasis, code marks, links (their
// text stays), images, footnote marks, shortcodes, HTML tags and entities. The work is
// linear: a search for a closing mark that found none is not made again.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_`[]<&~\\!={:") {
		return s
	}
	p := inliner{s: s, marked: strings.Count(s, "==") > 1}
	p.b.Grow(len(s))
	for p.i < len(s) {
		if !p.step() {
			p.b.WriteByte(s[p.i])
			p.i++
		}
	}
	return p.b.String()
}

// An inliner is the state of reading one paragraph.
type inliner struct {
	s      string
	i      int
	b      strings.Builder
	marked bool // == marks text
	open   int  // brackets that led nowhere: a text of them is no Markdown

	gt, semi, square, short, liquid mark
}

// A mark remembers where the next closing mark stands.
type mark struct {
	at   int // at this byte or behind it
	none bool
}

// next returns where mark w stands at or behind byte i of s, or -1.
func (m *mark) next(s string, i int, w string) int {
	if m.none {
		return -1
	}
	if m.at < i || m.at == 0 {
		k := strings.Index(s[i:], w)
		if m.none = k < 0; m.none {
			return -1
		}
		m.at = i + k
	}
	return m.at
}

// step reads the markup at p.i and passes over it; false when there is none.
func (p *inliner) step() bool {
	switch p.s[p.i] {
	case '\\':
		return p.escape()
	case '*', '~', '`', '_', '=':
		return p.emphasis()
	case '!':
		return p.image()
	case '[':
		return p.bracket()
	case '<':
		return p.tag()
	case '&':
		return p.entity()
	case '{':
		return p.shortcode()
	case ':':
		return p.emoji()
	}
	return false
}

// image passes over an image with its caption.
func (p *inliner) image() bool {
	s, i := p.s, p.i
	if i+1 >= len(s) || s[i+1] != '[' || p.open > maxOpen {
		return false
	}
	if end := linkEnd(s, i+1); end > 0 {
		p.i = end
		return true
	}
	p.open++
	return false
}

// bracket reads a footnote mark or a link.
func (p *inliner) bracket() bool {
	s, i := p.s, p.i
	if strings.HasPrefix(s[i:], "[^") {
		if k := p.square.next(s, i, "]") - i; k > 0 && k < 40 {
			p.i += k + 1
			if p.i < len(s) && s[p.i] == ':' {
				p.i++
			}
			return true
		}
	}
	if p.open > maxOpen {
		return false
	}
	if end := linkEnd(s, i); end > 0 {
		p.b.WriteString(inline(s[i+1 : bracket(s, i)]))
		p.i = end
		return true
	}
	p.open++
	return false
}

// tag reads an HTML tag or an address in angle brackets.
func (p *inliner) tag() bool {
	s, i := p.s, p.i
	if i+1 >= len(s) || !tag(s[i+1]) {
		return false
	}
	k := p.gt.next(s, i, ">") - i
	if k <= 1 || k >= 2000 {
		return false
	}
	if in := s[i+1 : i+k]; strings.Contains(in, "://") && !strings.ContainsAny(in, " \"") {
		p.b.WriteString(in)
	} else if strings.HasPrefix(in, "br") {
		p.b.WriteByte(' ')
	}
	p.i += k + 1
	return true
}

// shortcode passes over what a site's generator fills in: {{< figure >}}, {% raw %}.
func (p *inliner) shortcode() bool {
	s, i := p.s, p.i
	end := -1
	switch {
	case strings.HasPrefix(s[i:], "{{"):
		end = p.short.next(s, i, "}}")
	case strings.HasPrefix(s[i:], "{%"):
		end = p.liquid.next(s, i, "%}")
	}
	if end < 0 || end-i > 2000 {
		return false
	}
	p.i = end + 2
	return true
}

// maxOpen is how many brackets of one paragraph may stay open before the rest are
// taken for text, which keeps the search for their ends linear.
const maxOpen = 1000

// bracket returns where the bracket that opens at i closes, or -1. Links nest
// only shallowly and are short; a longer search would be quadratic.
func bracket(s string, i int) int {
	depth := 0
	for j := i; j < len(s) && j < i+600; j++ {
		switch s[j] {
		case '\\':
			j++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

// linkEnd returns the end of the link [text](address) or [text][name] whose bracket
// opens at i, or 0.
func linkEnd(s string, i int) int {
	k := bracket(s, i)
	if k < 0 || k+1 >= len(s) {
		return 0
	}
	switch s[k+1] {
	case '(':
		depth := 0
		for j := k + 1; j < len(s) && j < k+2000; j++ {
			switch s[j] {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					return j + 1
				}
			}
		}
	case '[':
		if e := strings.IndexByte(s[k+1:min(len(s), k+200)], ']'); e > 0 {
			return k + 1 + e + 1
		}
	}
	return 0
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
func word(c byte) bool  { return digit(c) || c|32 >= 'a' && c|32 <= 'z' }
func tag(c byte) bool   { return c == '/' || c == '!' || c|32 >= 'a' && c|32 <= 'z' }
