package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// openReach is how far, in bytes, the clause reaches that a text opens with.
const openReach = 60 * 3

// opensBody reports whether texts like to start with the clause of token k, which says what for, why or on what occasion:
// 为进一步…，, 受台风影响，, 在开学之际，.
func (w *work) opensBody(k int) bool {
	clause, ok := w.openClause(k)
	if !ok || k+1 >= len(w.doc.Tokens) || strings.ContainsAny(clause, "。！？!?\n") {
		return false
	}
	switch word := w.word(k); word {
	case "为", "为了":
		switch w.doc.Tokens[k+1].Tag {
		case segment.TagV, segment.TagVD, segment.TagD, segment.TagAD, segment.TagVN:
			return true
		case segment.TagP:
			return w.word(k+1) == "给" || w.word(k+1) == "让" // 为给学生创造安全环境，
		}
	case "受":
		return strings.HasSuffix(clause, "影响")
	case "在":
		return strings.HasSuffix(clause, "之际") || strings.HasSuffix(clause, "背景下")
	}
	n, _ := lexical().openers.LongestIn(clause)
	return n > 0
}

// openClause returns the text from token k to the next comma, if there is one within reach.
func (w *work) openClause(k int) (string, bool) {
	rest := w.doc.Text[w.doc.Tokens[k].Start:]
	clause, _, ok := strings.Cut(rest[:min(len(rest), openReach)], "，")
	return clause, ok
}

// endsHeadline reports whether the headline that ends before byte at of line has a mark at its end that a text seldom goes on
// behind: an ellipsis, an arrow; or one behind which the text opens with a quotation.
func endsHeadline(line string, at int) bool {
	const least = 14 // characters
	if utf8.RuneCountInString(line[:at]) < least || strings.Count(line[:at], "“") > strings.Count(line[:at], "”") {
		return false
	}
	switch lastRune(line[:at]) {
	case '…', '→', '↓':
		return true
	case '！', '？', '!', '?':
		return strings.HasPrefix(line[at:], "“")
	}
	return false
}

// credited returns the length of the words at the start of s that say where the text is taken from: 本文转自【某报】；,
// （本文部分辑自某公众号）.
func credited(s string) int {
	if n := strings.Index(s[:min(len(s), openReach)], "）"); n > 0 && strings.HasPrefix(s, "（") {
		for _, x := range [...]string{"本文", "公众号", "来源", "转载"} {
			if strings.Contains(s[:n], x) {
				return n + len("）")
			}
		}
	}
	if !strings.HasPrefix(s, "本文转自") && !strings.HasPrefix(s, "本文来自") && !strings.HasPrefix(s, "来源：") {
		return 0
	}
	s = s[:min(len(s), openReach/2)]
	n := strings.Index(s, "】")
	if n < 0 {
		return 0
	}
	n += len("】")
	return n + len(s[n:]) - len(strings.TrimLeft(s[n:], "；; "))
}
