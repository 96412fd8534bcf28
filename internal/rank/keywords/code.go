package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// code marks the units of the body that are code in the marks of Markdown as not said: what stands between fences,
// indented lines without Chinese in a text that has other code, and code in a line, but for a word of it that the text
// says outside of code too: `reflog`.
func (s *scan) code() {
	text := s.doc.Text
	if strings.IndexByte(text, '`') < 0 && !strings.Contains(text, fenceWaves) {
		return
	}
	spans := codeSpans(text)
	if len(spans) == 0 {
		return
	}
	said := map[uint64]bool{} // words outside of code
	for u := range s.nt {
		said[hashWord(s.word(int32(u)))] = true
	}
	s.eachBeside(spans, func(u int32) {
		if s.tag(u) == segment.TagEng {
			said[hashWord(s.word(u))] = true
		}
	})
	off, at := s.nt+1, 0
	for _, c := range spans {
		for at < len(s.toks) && s.toks[at].End <= c.Start {
			at++
		}
		end := at
		for end < len(s.toks) && s.toks[end].Start < c.End {
			end++
		}
		for u := off + at; u < off+end; u++ {
			if !c.inline || !said[hashWord(s.word(int32(u)))] {
				s.zone[u] = fSkip
			}
		}
		at = end
	}
}

// eachBeside calls f for the units of the body outside of spans.
func (s *scan) eachBeside(spans []codeSpan, f func(u int32)) {
	k := 0
	for i := range s.toks {
		t := &s.toks[i]
		for k < len(spans) && spans[k].End <= t.Start {
			k++
		}
		if k == len(spans) || t.End <= spans[k].Start {
			f(int32(s.nt + 1 + i))
		}
	}
}

// A codeSpan is a stretch of a text that is code.
type codeSpan struct {
	segment.Span
	inline bool // in a line of the text, with its marks
}

const (
	fenceTicks = "```"
	fenceWaves = "~~~"
)

// codeSpans returns the code of text, in order, disjoint. It takes time linear in len(text).
func codeSpans(text string) []codeSpan {
	var spans []codeSpan
	fence, opened := "", 0
	blank := true // the line before is blank or code
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		line := text[at:end]
		t := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(t, fence) && strings.Trim(t, fence[:1]) == "" {
				spans, fence, blank = append(spans, codeSpan{segment.Span{Start: opened, End: end}, false}), "", true
			}
		case fenceOf(t) != "":
			fence, opened = fenceOf(t), at
		case t == "":
			blank = true
		case blank && indented(line) && !strings.ContainsFunc(t, hanzi.IsHan):
			spans = append(spans, codeSpan{segment.Span{Start: at, End: end}, false})
		default:
			blank = false
			spans = inlineCode(spans, text, at, end)
		}
		at = end
	}
	if fence != "" {
		spans = append(spans, codeSpan{segment.Span{Start: opened, End: len(text)}, false})
	}
	return spans
}

// fenceOf returns the fence that the line t opens, or "".
func fenceOf(t string) string {
	if !strings.HasPrefix(t, fenceTicks) && !strings.HasPrefix(t, fenceWaves) {
		return ""
	}
	n := len(t) - len(strings.TrimLeft(t, t[:1]))
	if info := t[n:]; strings.Contains(info, t[:1]) || strings.ContainsFunc(info, hanzi.IsHan) {
		return "" // code in the line, 好吃~~~真的
	}
	return t[:n]
}

func indented(line string) bool {
	return strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "    ")
}

// inlineCode appends the code between backticks in the line [at, end) of text.
func inlineCode(spans []codeSpan, text string, at, end int) []codeSpan {
	for at < end {
		n := strings.IndexByte(text[at:end], '`')
		if n < 0 {
			break
		}
		from := at + n
		ticks := from
		for ticks < end && text[ticks] == '`' {
			ticks++
		}
		mark := text[from:ticks]
		n = strings.Index(text[ticks:end], mark)
		if n < 0 {
			at = ticks
			continue
		}
		at = ticks + n + len(mark)
		spans = append(spans, codeSpan{segment.Span{Start: from, End: at}, true})
	}
	return spans
}
