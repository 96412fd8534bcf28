package markdown

import (
	"strings"
)

// sign says whether the lone * at p.i stands between blanks or numbers: a sign, not
// emphasis.
func (p *inliner) sign() bool {
	s, i := p.s, p.i
	return i > 0 && (s[i-1] == ' ' || digit(s[i-1])) && (i+1 == len(s) || s[i+1] == ' ' || digit(s[i+1]))
}

// lowered reads a subscript, H~2~O, whose marks go.
func (p *inliner) lowered() bool {
	in := p.s[p.i+1:]
	k := strings.IndexByte(in[:min(len(in), 10)], '~')
	if k <= 0 || p.i == 0 || !word(p.s[p.i-1]) || strings.Trim(in[:k], "0123456789abcdefghijklmnopqrstuvwxyz+-") != "" {
		return false
	}
	p.b.WriteString(in[:k])
	p.i += k + 2
	return true
}

// emoji passes over the name of a picture: :smile:
func (p *inliner) emoji() bool {
	in := p.s[p.i+1:]
	k := strings.IndexByte(in[:min(len(in), 32)], ':')
	if k < 2 || in[0] < 'a' || in[0] > 'z' || p.i > 0 && word(p.s[p.i-1]) || k+1 < len(in) && word(in[k+1]) {
		return false
	}
	if strings.Trim(in[:k], "abcdefghijklmnopqrstuvwxyz0123456789_+-") != "" {
		return false
	}
	p.i += k + 2
	return true
}
