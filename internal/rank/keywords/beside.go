package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// signed reports whether the person p stands for the most part where those do who made the
// report or its pictures: 记者 何立新, 何立新 摄.
func (s *scan) signed(p *pick) bool {
	all, signs := 0, 0
	for _, at := range s.places(p.c) {
		all++
		if s.follows("shot", at.End) || s.bylined(at.Start) {
			signs++
		}
	}
	return signs > 0 && signs*2 >= all
}

// bylined reports whether a byline stands before i of the body, with nothing but names and blanks
// between: 记者 周小禾 何立新.
func (s *scan) bylined(i int) bool {
	for range longestByline {
		if s.precedes("byline", i) || s.mastheaded(i) {
			return true
		}
		front := hanzi.TrimRight(s.doc.Text[:i], " 　")
		at := strings.LastIndexAny(front[max(0, len(front)-longestSigner):], " 　") // a blank before the name
		if len(front) == i || at < 0 {
			return false
		}
		at += max(0, len(front)-longestSigner)
		for _, r := range front[at:] {
			if !hanzi.IsHan(r) && !unicode.IsSpace(r) {
				return false
			}
		}
		i = at + 1
		if front[at] != ' ' {
			i = at + len("　")
		}
	}
	return false
}

// mastheaded reports whether what ends before i of the body is a label of those who made a page: 审核：, 监制丨.
func (s *scan) mastheaded(i int) bool {
	front := hanzi.TrimRight(s.doc.Text[:i], " 　")
	r, n := utf8.DecodeLastRuneInString(front)
	switch r {
	case '：', ':', '丨', '｜', '|', '/', '／':
		return s.precedes("masthead", len(front)-n)
	}
	return false
}

// longestByline is how many names of a byline are looked at, longestSigner the bytes of one with a
// blank before it.
const (
	longestByline = 8
	longestSigner = 15
)

// precedes reports whether a word of the class ends before i of the body, with a colon or
// a blank between them or nothing.
func (s *scan) precedes(class string, i int) bool {
	return endsIn(class, hanzi.TrimRight(s.doc.Text[:i], " ：:（(　"))
}

// follows reports whether a word of the class begins at i of the body.
func (s *scan) follows(class string, i int) bool {
	n, _ := tables()[class].LongestIn(hanzi.TrimLeft(s.doc.Text[i:], " /／"))
	return n > 0
}
