package summary

import (
	"strings"
	"unicode"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// How far into its first line a text may start behind what lost its line ends, and how much has to be left, in
// characters.
const (
	mostBefore = 160
	leastLine  = 100
)

// firstLine returns s up to the first end of a line.
func firstLine(s string) string {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		s = s[:n]
	}
	if n := strings.IndexByte(s, '\r'); n >= 0 {
		s = s[:n]
	}
	return s
}

// findBody looks for where the text starts in a first line that other lines ran into: behind a dateline inside of it, behind
// who made a picture, or behind a headline. Short lines are lines of their own, and below a title there is no second one.
func (w *work) findBody() oldTitle {
	text := w.doc.Text
	start := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	line := firstLine(text[start:])
	if runesIn(line, leastLine) == len(line) || len(w.doc.Sentences) == 0 {
		return oldTitle{}
	}
	if n := advertisement(line); n > 0 {
		return oldTitle{start, start + n, start + n}
	}
	stop := start + len(line)
	if s := &w.doc.Sentences[0]; s.Lead > s.First && s.Lead < s.Last {
		if start = w.doc.Tokens[s.Lead].Start; start > 400*3 {
			return oldTitle{}
		}
		if n := w.behindPicture(start); n > 0 {
			return oldTitle{start, n, n}
		}
		if strings.HasSuffix(strings.TrimRight(text[:start], " 　"), "正文：") && start < stop { // a headline may run into the dateline behind it
			if end, body := w.innerDateline(start, text[start:stop]); body > 0 {
				return oldTitle{start, end, body}
			}
		}
		return oldTitle{}
	}
	if end, body := w.innerDateline(start, line); body > 0 {
		return oldTitle{start, end, body}
	}
	if end, body := w.innerReporter(start, line); body > 0 {
		return oldTitle{start, end, body}
	}
	if n := w.behindPicture(start); n > 0 {
		return oldTitle{start, n, n}
	}
	labelled := strings.HasPrefix(line, "原标题")
	if w.titled && !labelled {
		return oldTitle{}
	}
	if labelled {
		start += len("原标题")
		start += len(text[start:]) - len(strings.TrimLeft(text[start:], "：: 　"))
	}
	if i := strings.Index(line[:runesIn(line, mostTitle)], "来源："); i > leastTitle*3 && !strings.ContainsAny(line[:i], "。，（") {
		return oldTitle{start, start + i, start + i}
	}
	if n := w.findJoint(start, labelled); n > 0 {
		return oldTitle{start, len(strings.TrimRightFunc(text[:n], unicode.IsSpace)), n}
	}
	return oldTitle{}
}

// innerDateline returns where a dateline starts and ends that stands inside of the first line: …发布会。 某社济南8月14日电. It has a day or
// a byline, and no word before it that makes it a source.
func (w *work) innerDateline(start int, line string) (from, body int) {
	toks, text := w.doc.Tokens, w.doc.Text
	most := start + runesIn(line, mostBefore)
	for k := w.doc.TokenAt(start) + 2; k < len(toks) && toks[k].Start < most; k++ {
		at := toks[k].Start
		if toks[k].Tag == segment.TagW && !strings.HasPrefix(text[at:], "【") && !strings.HasPrefix(text[at:], "（") && !strings.HasPrefix(text[at:], "(") || toks[k].Tag == segment.TagSP {
			continue
		}
		switch w.word(k - 1) {
		case "据", "由", "从", "的", "和", "与", "、", "，", "对", "向", "在":
			continue
		}
		rest := text[at : start+len(line)]
		n := news.Dateline(rest)
		if n == 0 || n >= len(rest) {
			continue
		}
		d := rest[:n]
		if !strings.Contains(d, "日电") && !strings.Contains(d, "日讯") && !strings.Contains(d, "讯 ") && !strings.Contains(d, "记者") && !strings.Contains(d, "通讯员") {
			continue
		}
		if !strings.Contains(d, "电") && !strings.Contains(d, "讯") && strings.Contains(text[start:at], "。") {
			continue // …，认为没有驻地|记者就没有可靠的现场报道，: the text is long on its way
		}
		// Words of the outlet may stand before what was found first: 中国经济网 before 北京7月27日讯 is one dateline.
		return at, at + n
	}
	return 0, 0
}
