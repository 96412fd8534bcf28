package markdown

import (
	"strings"
	"unicode/utf8"
)

// edge stands where a mark of emphasis or a link began or ended.
const edge = "\x1f"

// closeGaps takes the edges from s, and the blanks that Org and reStructuredText want
// around marks where no blank stands between characters: 食堂 *营业满月* 了.
func closeGaps(s string) string {
	if !strings.Contains(s, edge) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != edge[0] {
			out = append(out, s[i])
			continue
		}
		for i+1 < len(s) && s[i+1] == edge[0] {
			i++
		}
		after := strings.TrimLeft(s[i+1:min(len(s), i+64)], " "+edge)
		gap := min(len(s), i+64) - (i + 1) - len(after)
		bare := strings.TrimRight(string(out[max(0, len(out)-8):]), " ")
		last, _ := utf8.DecodeLastRuneInString(bare)
		first, _ := utf8.DecodeRuneInString(after)
		if last < 0x2e80 || first < 0x2e80 || last == utf8.RuneError || first == utf8.RuneError {
			continue
		}
		for len(out) > 0 && out[len(out)-1] == ' ' {
			out = out[:len(out)-1]
		}
		i += gap
	}
	return string(out)
}
