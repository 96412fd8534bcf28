package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// aimAt returns where in s the clause starts that says what the text is for: 众所周知，甲是核心，|本文将介绍…; and where what it is for begins; -1 where there is none. It has to say more
// than that it does: what is introduced has a few words.
func (w *work) aimAt(s *sent) (start, end int) {
	const least = 8 // characters of what is told
	for at := range clauseStarts(w.doc.Text, s.start, s.end) {
		from := at
		for n, _ := lexical().sets[classLeadsPiece].LongestIn(w.doc.Text[at:s.end]); n > 0; n, _ = lexical().sets[classLeadsPiece].LongestIn(w.doc.Text[at:s.end]) {
			at += n
		}
		n, _ := lexical().sets[classPiece].LongestIn(w.doc.Text[at:s.end])
		if n == 0 {
			continue
		}
		told := treated(w.doc.Text[at+n : s.end])
		if told == "" || hanzi.Count(strings.TrimRight(told, "。：:！ ")) < least || opensWith(told, classPointsBack) {
			continue
		}
		return from, at + n + strings.Index(w.doc.Text[at+n:s.end], told)
	}
	return -1, -1
}

// treated returns what is told in tail, which stands behind 本文: behind a verb of telling near its start, or at the start of a later clause of it.
func treated(tail string) string {
	const near = 16 // characters
	if strings.HasPrefix(tail, "的") && !opensWith(tail, classPurpose) {
		return ""
	}
	end := runesIn(tail, near)
	for i := 0; i < end; i += utf8.RuneLen(runeAt(tail[i:])) {
		if n, _ := lexical().sets[classTreats].LongestIn(tail[i:]); n > 0 {
			return restOf(tail[i+n:])
		}
		if n, _ := lexical().sets[classUntreated].LongestIn(tail[i:]); n > 0 {
			return ""
		}
		if runeAt(tail[i:]) == utf8.RuneError {
			return ""
		}
	}
	for i := range clauseStarts(tail, end, len(tail)) {
		if i == end {
			continue
		}
		for _, x := range [...]string{"", "并", "来", "再", "将", "然后"} {
			if rest, ok := strings.CutPrefix(tail[i:], x); ok {
				if n, _ := lexical().sets[classTreats].LongestIn(rest); n > 0 {
					return restOf(rest[n:])
				}
			}
		}
	}
	return ""
}

// restOf returns s behind what says nothing at its start, behind a verb: 了, 一下.
func restOf(s string) string {
	for {
		old := s
		for _, x := range [...]string{"了", "一下", "的是", "的", "：", " ", "，"} {
			s = strings.TrimPrefix(s, x)
		}
		if s == old {
			return s
		}
	}
}

// clauseStarts yields where the clauses of text from byte start to byte end start.
func clauseStarts(text string, start, end int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for at := start; at < end; {
			if !yield(at) {
				return
			}
			i := hanzi.IndexAny(text[at:end], "，。；：？！,;?!")
			if i < 0 {
				return
			}
			_, n := utf8.DecodeRuneInString(text[at+i:])
			for at += i + n; at < end && text[at] == ' '; {
				at++
			}
		}
	}
}

// decidesAt returns where in s the clause starts that says what the writers have decided, 我们决定…, or -1.
func (w *work) decidesAt(s *sent) int {
	const near = 6 // characters
	for at := range clauseStarts(w.doc.Text, s.start, s.end) {
		rest := w.doc.Text[at:s.end]
		for _, x := range [...]string{"我们", "因此我们", "所以我们", "于是我们"} {
			tail, ok := strings.CutPrefix(rest, x)
			if !ok {
				continue
			}
			head := tail[:runesIn(tail, near)]
			for i := range head {
				if opensWith(tail[i:], classResolves) {
					return at
				}
			}
		}
	}
	return -1
}
