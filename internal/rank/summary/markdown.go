package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A text that is given as it stands may be Markdown, whose marks no reader is to see.

// isMarkdown reports whether text has marks of Markdown: bold, code, links, headings, fences.
func isMarkdown(text string) bool {
	return strings.Contains(text, "**") || strings.IndexByte(text, '`') >= 0 || strings.Contains(text, "](") || strings.Contains(text, "\n#") || strings.HasPrefix(text, "#") || strings.Contains(text, "\n|")
}

// markdownLines makes headings of the lines that Markdown has as such, and skips code, tables and pictures. A heading that ends like a sentence is one all the same.
func (w *work) markdownLines() {
	if w.markdown = isMarkdown(w.doc.Text); !w.markdown {
		return
	}
	fenced := ""
	i := 0
	for p, span := range w.doc.Paragraphs {
		line := strings.TrimSpace(w.doc.Text[span.Start:span.End])
		skip, head := fenced != "", false
		switch {
		case fenced != "":
			if strings.HasPrefix(line, fenced) {
				fenced = ""
			}
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			fenced, skip = line[:3], true
		case strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|"), onlyPicture(line):
			skip = true
		default:
			head = hashes(line) || boldLine(line)
		}
		for i < len(w.sents) && w.sents[i].para < p {
			i++
		}
		for ; i < len(w.sents) && w.sents[i].para == p; i++ {
			s := &w.sents[i]
			switch {
			case skip:
				s.is |= skipped
			case head && s.is&opensPara != 0:
				s.is |= heading
			case head:
				s.is |= skipped // of the line above
			}
		}
	}
}

// hashes reports whether line is a heading: ## 用法.
func hashes(line string) bool {
	rest := strings.TrimLeft(line, "#")
	n := len(line) - len(rest)
	return n > 0 && n <= 6 && strings.HasPrefix(rest, " ")
}

// boldLine reports whether all of line is bold, as headings are where there is no list: **用法**.
func boldLine(line string) bool {
	const most = 40 // characters
	inner, ok := strings.CutPrefix(strings.TrimRight(line, "：: "), "**")
	if !ok {
		return false
	}
	inner, ok = strings.CutSuffix(inner, "**")
	return ok && !strings.Contains(inner, "**") && utf8.RuneCountInString(inner) <= most
}

// onlyPicture reports whether line is a picture alone: ![某图](a.png).
func onlyPicture(line string) bool {
	return strings.HasPrefix(line, "![") && strings.HasSuffix(line, ")") && !hanzi.ContainsAny(line, "。，")
}

// unmarkdown returns b without the marks of Markdown in it.
func unmarkdown(b []byte) []byte {
	s := string(b)
	out := b[:0]
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '`':
			i++
			continue
		case c == '*':
			n := len(s[i:]) - len(strings.TrimLeft(s[i:], "*"))
			if inside := i > 0 && wordByte(s[i-1]) && i+n < len(s) && wordByte(s[i+n]); n != 2 || inside { // 云A***9号, 2**10
				out = append(out, s[i:i+n]...)
			}
			i += n
			continue
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|>~", s[i+1]) >= 0:
			out = append(out, s[i+1])
			i += 2
			continue
		case c == '!' && i+1 < len(s) && s[i+1] == '[':
			if _, next := linkAt(s, i+1); next > 0 {
				i = next
				continue
			}
		case c == '[':
			if text, next := linkAt(s, i); next > 0 {
				out = append(out, unmarkdown([]byte(text))...)
				i = next
				continue
			}
		}
		out = append(out, s[i])
		i++
	}
	return out
}

// linkAt returns the text of the link whose bracket opens at i of s, and where the text goes on behind its address, which may have been left out; next is 0 where none does.
func linkAt(s string, i int) (text string, next int) {
	j := strings.IndexByte(s[i:], ']')
	if j < 2 {
		return "", 0
	}
	text, next = s[i+1:i+j], i+j+1
	if strings.IndexByte(text, '[') >= 0 || !hasChinese(text) && !hasLower(text) {
		return "", 0
	}
	if next < len(s) && s[next] == '(' {
		if k := strings.IndexByte(s[next:], ')'); k > 0 {
			next += k + 1
		}
	}
	return text, next
}

func wordByte(c byte) bool { return c >= '0' && c <= '9' || letterByte(c) }

func letterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
