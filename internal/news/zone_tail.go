package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// tail returns where the credits begin that a page ran into the last sentence of p:
// ….来源：某报编辑：某某, or len(p).
func tail(p string, from int) int {
	if from = max(from, start(p, 240)); !hanzi.ContainsAny(p[from:], parts) && !strings.Contains(p[from:], "查看更多") {
		return len(p)
	}
	for i, r := range p[from:] {
		switch r {
		case '。', '！', '？', '”', '）', ')', '】':
		default:
			continue
		}
		at := len(p) - len(trimBlank(p[from+i+utf8.RuneLen(r):]))
		if at >= len(p) {
			break
		}
		if words().starts(feet, p[at:]) > 0 {
			return at
		}
		k, _ := words().credit(p[at:])
		rest := trimBlank(p[at+k:])
		if k > 0 && rest != "" && strings.ContainsRune(parts, firstRune(rest)) && !strings.ContainsAny(rest, "，。") {
			return at
		}
	}
	return len(p)
}

// start returns the offset of the last n bytes of p, at a character.
func start(p string, n int) int {
	i := max(0, len(p)-n)
	for i > 0 && !utf8.RuneStart(p[i]) {
		i--
	}
	return i
}
