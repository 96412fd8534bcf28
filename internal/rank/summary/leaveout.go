package summary

import (
	"strings"
	"unicode/utf8"
)

// leaveOut notes what the mark r at i shows to be no part of the text, and returns where the text goes on.
func (x *splitter) leaveOut(r rune, i int) int {
	text := x.w.doc.Text
	if r == '-' {
		// 综合性企业--某集团: what it is, before what it is called
		if x.depth == 0 && i > x.start && i-x.start <= 12*3 && i+2 < x.s.end && text[i+1] == '-' && text[i+2] >= utf8.RuneSelf {
			x.w.drops = append(x.w.drops, drop{start: x.start, end: i + 2})
			x.size = 0
			return i + 2
		}
		return i
	}
	if r == 'h' { // a web address
		n := 0
		if s := text[i:x.s.end]; strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
			n = addressLen(s)
			if k := strings.IndexByte(s[:n], ')'); x.w.markdown && k > 0 && text[i-1] == '(' {
				n = k // of a link
			}
			x.w.drops = append(x.w.drops, drop{start: i, end: i + n})
		}
		return i + n
	}
	// a mark of the page, [微博] or [1], is never part of the text; a link of Markdown is
	if j := closeOf(text[i:x.s.end], 40); x.w.markdown && j > 0 && strings.HasPrefix(text[i+j:x.s.end], "(") {
		return i
	}
	if j := closeOf(text[i:x.s.end], 12); j > 0 && (j <= 6*3 && hasChinese(text[i:i+j]) || !hasLower(text[i:i+j])) {
		x.w.drops = append(x.w.drops, drop{start: i, end: i + j})
		return i + j
	}
	if j := closeOf(text[i:x.s.end], 60); j > 0 && holds(text[i:i+j], classLure) {
		x.leaveOutLure(i, i+j)
		return i + j
	}
	return i
}

// leaveOutLure notes that the advertisement in brackets from start to end is left out, [扫码下载客户端，领50元红包], and with it the heading that it stands behind:
// 甲队vs乙队[…].
func (x *splitter) leaveOutLure(start, end int) {
	if n := len(x.w.drops); n > 0 && x.w.drops[n-1].end == start {
		x.w.drops[n-1].end = end // behind another one
		return
	}
	before := x.w.doc.Text[x.start:start]
	if x.start == x.s.start && (strings.Contains(before, "vs") || strings.Contains(before, "VS")) {
		start, x.size = x.start, 0
	}
	x.w.drops = append(x.w.drops, drop{start: start, end: end})
}

// hasLower reports whether s has a small letter: [gRPC] is a link, [1] a note and [AIR.UL] a sign of the exchange.
func hasLower(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}
