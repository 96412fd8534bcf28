package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headings looks at the first lines: one that is the title again is no part of the text, and one
// that does not end like a sentence is a heading even when there are marks within it (无退路！某队只剩一战).
func (w *work) headings() {
	for p := range min(3, len(w.doc.Paragraphs)) {
		span := w.doc.Paragraphs[p]
		if span.End-span.Start > 180 {
			return
		}
		line := w.doc.Text[span.Start:span.End]
		first, n := -1, 0
		for i := range w.sents {
			if w.sents[i].para == p {
				if first < 0 {
					first = i
				}
				n++
			} else if first >= 0 {
				break
			}
		}
		if first < 0 {
			continue
		}
		again := w.titled && w.isTitle(line)
		last := &w.sents[first+n-1]
		if !again && (n == 1 || p > 0 || last.is&heading == 0 || len(w.doc.Paragraphs) < 3 || utf8.RuneCountInString(line) > 45) {
			continue
		}
		for i := first; i < first+n; i++ {
			w.sents[i].is |= skipped
		}
		if !again { // the line as a whole
			s := &w.sents[first]
			s.is = s.is&^skipped | heading
			s.end, s.last = last.end, last.last
			s.chars = utf8.RuneCountInString(w.doc.Text[s.start:s.end])
		}
	}
}

// findTitle looks for a heading at the very top when no title was given: pasted articles start with
// one. What a sentence shares with it counts as much as with a given title. It is also the writer's own
// summary in one line, and nothing says that it stands beside the description, so it may be that.
func (w *work) findTitle() {
	if w.cfg.title != "" {
		return
	}
	if w.old.body > 0 {
		w.foundTitle(w.old.start, w.old.end)
		w.labelled = w.behindOldLabel()
		return
	}
	if w.guide() {
		return
	}
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		if s.is&heading != 0 && s.chars >= 8 && s.chars <= 40 && len(w.sents)-i >= 3 && !w.signs(s) {
			w.cfg.title = w.doc.Text[s.start:s.end]
			w.titleTokens, w.titleText = w.doc.Tokens[s.first:s.last], w.doc.Text
			s.is |= headline
		}
		return
	}
}

// signs reports whether s names the writer: 新华社记者某某.
func (w *work) signs(s *sent) bool {
	for k := s.first; k < s.last; k++ {
		switch w.word(k) {
		case "记者", "作者", "通讯员", "特约":
			return s.chars < 20
		}
	}
	return false
}

// copiesTitle reports whether c says the title again and little more.
func (w *work) copiesTitle(c *cand) bool {
	n := len(w.title)
	if w.cfg.Limit.Unit == Columns {
		n *= 2
	}
	if !w.titled || int(c.size) < n-4 || int(c.size) > n+n/2+8 { // too short or long to be it
		return false
	}
	p := &c.parts[0]
	return w.isTitle(w.doc.Text[w.clauses[p.from].start:w.clauses[p.to].end])
}

// isTitle reports whether s holds all letters of the title in order and at most two more, or the other way
// round: punctuation and spaces do not count.
func (w *work) isTitle(s string) bool {
	y := w.title
	if len(s) > 6*len(y)+200 || len(y) == 0 {
		return false
	}
	w.line = letters(w.line[:0], s, 200)
	x := w.line
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(x)-len(y) > 2 {
		return false
	}
	k := 0
	for _, l := range x {
		if k < len(y) && y[k].r == l.r {
			k++
		}
	}
	return k == len(y)
}

// A letter is a letter or digit and where it ends.
type letter struct {
	r   rune
	end int
}

func letters(dst []letter, s string, most int) []letter {
	for i, r := range s {
		if r >= 0x4E00 && r <= 0x9FFF || unicode.IsLetter(r) || unicode.IsDigit(r) {
			if len(dst) == most {
				break
			}
			dst = append(dst, letter{r, i + utf8.RuneLen(r)})
		}
	}
	return dst
}

// skipTitle skips the title at the start of a text to which it was glued when line ends were lost. A
// lead often starts with the words of its title and goes on (某某会见某国总理 | 某某), so it has to be a
// title of two parts or be followed by a space or an end mark.
func (w *work) skipTitle(at, end int) int {
	text := w.doc.Text[at:end]
	title, l := w.cfg.title, w.title
	n := len(l)
	if n < 8 || n > 60 {
		return at
	}
	if tail := title[l[n-3].end:l[n-1].end]; !strings.Contains(text[:min(len(text), 2*len(title)+40)], tail) {
		return at // most often
	}
	w.line = letters(w.line[:0], text, n+12)
	t := w.line
	var had [60]bool
	common, found := 0, 0
	for k := range t {
		for i := range l {
			if !had[i] && l[i].r == t[k].r {
				had[i] = true
				common++
				break
			}
		}
		if k+1 >= 8 && k+1 < len(t) && t[k].r == l[n-1].r && t[k-1].r == l[n-2].r && t[k-2].r == l[n-3].r && t[k-3].r == l[n-4].r && 20*common >= 17*(k+1) {
			found = k + 1
		}
	}
	if found == 0 || 10*found < 6*n {
		return at
	}
	rest := text[t[found-1].end:]
	next := runeAt(rest)
	two := strings.ContainsFunc(title, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("：？！，:?!,", r) })
	if !two && !unicode.IsSpace(next) && !strings.ContainsRune("？！。?!", next) {
		return at
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("？！。?!”》", r) })
	if utf8.RuneCountInString(rest) < 10 {
		return at
	}
	return end - len(rest)
}
