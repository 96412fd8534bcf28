package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// bracketed returns the length of a bracket that opens p and is a dateline as a whole.
func bracketed(p string) int {
	n := bracket(p, 40)
	if n == 0 {
		return 0
	}
	_, w := utf8.DecodeRuneInString(p)
	_, v := utf8.DecodeLastRuneInString(p[:n])
	in := strings.TrimSpace(p[w : n-v])
	f := words().ends(filed, in)
	if f == 0 && holdsRole(in) && filedIn(in) {
		f = len("报道") // 【环球网报道 记者 某某】
	} else if f == 0 || f == len(in) || words().covers(in, len(in)-3) {
		return 0
	}
	if words().ends(outlets, in[:len(in)-f]) == 0 && !holdsRole(in) && f != len("讯") {
		return 0
	}
	if k := behind(p, n); k > 0 {
		return k
	}
	return n
}

// filedIn reports whether a word that says a report was filed ends a word of s.
func filedIn(s string) bool {
	for _, w := range strings.Fields(s) {
		if k := words().ends(filed, w); k > 0 && k < len(w) {
			return true
		}
	}
	return false
}

// bracket returns the length of the bracket that s opens with, 0 where there is none or
// it is longer than limit characters.
func bracket(s string, limit int) int {
	first, _ := utf8.DecodeRuneInString(s)
	closer := hanzi.Closing(first)
	if closer == 0 || strings.ContainsRune("“‘「『《〈", first) {
		return 0
	}
	n := 0
	for i, r := range s {
		if n++; n > limit || r == '\n' {
			break
		}
		if r == closer {
			return i + utf8.RuneLen(r)
		}
	}
	return 0
}
