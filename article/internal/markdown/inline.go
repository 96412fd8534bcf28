package markdown

import (
	"html"
	"strings"
)

// inline takes the markup from one paragraph: emphasis, code marks, links (their
// text stays), images, footnote marks, HTML tags and entities.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_`[]<&~\\!=") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	open := 0 // brackets that led nowhere: a text of them is no Markdown
	for i := 0; i < len(s); {
		switch c := s[i]; c {
		case '\\':
			if i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|<>~", s[i+1]) >= 0 {
				b.WriteByte(s[i+1])
				i += 2
				continue
			}
		case '*', '~', '`':
			n := run(s, i)
			// A lone * between blanks or numbers is a sign, not emphasis.
			if c == '~' && n < 2 || c == '*' && n == 1 && (i == 0 || s[i-1] == ' ' || digit(s[i-1])) && (i+1 == len(s) || s[i+1] == ' ' || digit(s[i+1])) && i > 0 {
				break
			}
			i += n
			continue
		case '_':
			n := run(s, i)
			if (i == 0 || !word(s[i-1])) || (i+n == len(s) || !word(s[i+n])) {
				i += n
				continue
			}
		case '=':
			if strings.HasPrefix(s[i:], "==") && strings.Count(s, "==") > 1 {
				i += 2
				continue
			}
		case '!':
			if i+1 < len(s) && s[i+1] == '[' {
				if end := linkEnd(s, i+1); end > 0 {
					i = end
					continue
				}
			}
		case '[':
			if strings.HasPrefix(s[i:], "[^") {
				if k := strings.IndexByte(s[i:], ']'); k > 0 && k < 40 {
					i += k + 1
					if i < len(s) && s[i] == ':' {
						i++
					}
					continue
				}
			}
			if open > maxOpen {
				break
			}
			if end := linkEnd(s, i); end > 0 {
				close := bracket(s, i)
				b.WriteString(inline(s[i+1 : close]))
				i = end
				continue
			}
			open++
		case '<':
			if k := strings.IndexByte(s[i:], '>'); k > 1 && k < 2000 && tag(s[i+1]) {
				if in := s[i+1 : i+k]; strings.Contains(in, "://") && !strings.ContainsAny(in, " \"") {
					b.WriteString(in)
				} else if strings.HasPrefix(in, "br") {
					b.WriteByte(' ')
				}
				i += k + 1
				continue
			}
		case '&':
			if k := strings.IndexByte(s[i:], ';'); k > 1 && k < 12 {
				b.WriteString(html.UnescapeString(s[i : i+k+1]))
				i += k + 1
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
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

func run(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
func word(c byte) bool  { return digit(c) || c|32 >= 'a' && c|32 <= 'z' }
func tag(c byte) bool   { return c == '/' || c == '!' || c|32 >= 'a' && c|32 <= 'z' }
