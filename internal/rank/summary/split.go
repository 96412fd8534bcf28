package summary

import (
	"slices"
	"unicode/utf8"
)

// split appends the clauses of s to w.clauses and what can be left out of them to w.drops, and reports whether
// its quotes and brackets match.
func (w *work) split(s *sent) bool {
	text := w.doc.Text
	start, depth, paren := s.start, 0, -1
	tok := s.first
	var size, atParen, marks int32
	straight := false
	clause0, drop0 := len(w.clauses), len(w.drops)
	// widen makes marks that have no clause of their own part of the clause before.
	widen := func(size int32, next int) {
		if n := len(w.clauses); n > clause0 {
			w.clauses[n-1].sepSize += size
			w.clauses[n-1].next = next
		}
	}
	add := func(end, next int, sep rune, sepSize int32) {
		c := clause{start: start, end: end, next: next, sep: sep, size: size, sepSize: sepSize, first: tok, marks: marks}
		for tok < s.last && w.doc.Tokens[tok].Start < end {
			tok++
		}
		c.last = tok
		for tok < s.last && w.doc.Tokens[tok].Start < next {
			tok++
		}
		if c.last > c.first {
			w.describe(&c)
			if _, ok := slices.BinarySearch(w.nameStarts, w.doc.Tokens[c.first].Start); ok {
				c.is |= isSubject | isName
			}
			c.aim = purposesOf(text[c.start:c.end])
			w.titleMarks(&c)
			w.clauses = append(w.clauses, c)
		} else {
			widen(size+sepSize, next)
		}
		start, size, marks = next, 0, 0
	}
	ok := true
	for i := s.start; i < s.end; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:s.end])
		}
		step := int32(1)
		if w.cfg.Limit.Unit == Columns {
			step = int32(width(r))
			if fullWidth(r) != "" || r == ' ' && s.is&headline != 0 {
				step = 2 // as it may be written out
			}
		}
		switch r {
		case '“', '‘', '「', '『', '《', '〈', '【', '〔':
			depth++
		case '-':
			// 综合性企业--某集团: what it is, before what it is called
			if depth == 0 && i > start && i-start <= 12*3 && i+2 < s.end && text[i+1] == '-' && text[i+2] >= utf8.RuneSelf {
				w.drops = append(w.drops, drop{start: start, end: i + 2})
				i += 2
				size = 0
				continue
			}
		case '[', '［':
			// a mark of the page, [微博] or [1], is never part of the text
			if j := closeOf(text[i:s.end], 12); j > 0 && (j <= 6*3 || !hasChinese(text[i:i+j])) {
				w.drops = append(w.drops, drop{start: i, end: i + j})
				i += j
				continue
			}
			depth++
		case '”', '’', '」', '』', '》', '〉', '】', ']', '］', '〕':
			if depth--; depth < 0 {
				if r != '’' { // an apostrophe
					ok = false
				}
				depth = 0
			}
		case '"':
			if straight = !straight; straight {
				depth++
			} else {
				depth--
			}
		case '、':
			marks++
		case '（', '(':
			if depth == 0 {
				paren, atParen = i, size
			}
			depth++
		case '）', ')':
			depth--
			if depth == 0 && paren >= 0 && objectOf(text[start:paren]) {
				paren = -1 // 价格为（约987元）
			}
			if depth == 0 && paren >= 0 {
				w.drops = append(w.drops, drop{start: paren, end: i + n, level: leanParens, size: size + step - atParen})
				paren = -1
			}
			if depth < 0 {
				ok, depth = false, 0
			}
		case '，', '；', '：', ',', ';', ':', '。', '！', '？', '?', '!', '…':
			if depth > 0 || r < utf8.RuneSelf && (digitAt(text, i-1) || digitAt(text, i+1)) {
				break
			}
			j := i + n
			sepSize := step
			for j < s.end { // …… and ？！ are one mark, and so are spaces behind it
				q, m := utf8.DecodeRuneInString(text[j:s.end])
				if q != '…' && q != '！' && q != '？' && q != '。' && q != '!' && q != '?' && q != ' ' && q != '　' && q != '\n' && q != '\r' && q != '\t' {
					break
				}
				if w.cfg.Limit.Unit == Columns {
					sepSize += int32(width(q))
				} else {
					sepSize++
				}
				j += m
			}
			if i > start {
				add(i, j, r, sepSize)
			} else {
				widen(sepSize, j)
				start = j
			}
			i = j
			continue
		}
		size += step
		i += n
	}
	if start < s.end {
		add(s.end, s.end, 0, 0)
	}
	w.lean(clause0, drop0)
	return ok && depth == 0
}

// objectOf reports whether what stands before a bracket wants what is in it.
func objectOf(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	switch r {
	case '为', '為', '是', '达', '達', '约', '約', '至', '到', '于', '於', '在', '叫', '成', '即':
		return true
	}
	return false
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
