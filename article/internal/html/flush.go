package html

import (
	"bytes"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// flush ends the current line and judges it.
func (b *builder) flush(flags uint16) {
	start, end := b.trimmed()
	if b.pre != 0 {
		flags |= isPre
	}
	b.text = b.text[:end]
	link, bold := b.curLink, b.curBold
	if b.indent {
		flags |= isIndent
	}
	b.cur, b.curLink, b.curBold, b.space, b.indent = end, 0, 0, false, false
	if start == end {
		if flags&isBreak != 0 {
			b.breakAgain()
		}
		return
	}
	l := textLine{start: int32(start), end: int32(end), node: b.curNode, link: link, bold: bold, flags: flags}
	if b.imaged {
		if l.flags |= isImage; b.curNode == b.imageNode {
			l.flags |= isBoxed
		}
		b.imaged = false
	}
	b.judge(&l)
	b.lines = append(b.lines, l)
}

// trimmed is where the current line begins and ends without the blanks around it, and without the link at its end
// that leads elsewhere. Preformatted text keeps what it is set in by.
func (b *builder) trimmed() (start, end int) {
	start, end = b.cur, len(b.text)
	for end > start && (b.text[end-1] == ' ' || b.text[end-1] == partMark || b.text[end-1] == '\r' || b.text[end-1] == '\t') {
		end--
	}
	if b.pre != 0 {
		return start, b.uncopied(start, end)
	}
	for start < end && (b.text[start] == ' ' || b.text[start] == partMark) {
		start++
	}
	if b.curLink > 0 {
		end = start + trimLink(b.text[start:end], int(b.curLink))
	}
	return start, end
}

// breakAgain notes a line break behind the last line: the second one leaves a gap.
func (b *builder) breakAgain() {
	if len(b.lines) == 0 {
		return
	}
	l := &b.lines[len(b.lines)-1]
	if l.flags&isBreak != 0 {
		l.flags |= isGap
	}
	l.flags |= isBreak
}

// judge measures l and says what it is to an article.
func (b *builder) judge(l *textLine) {
	text := b.text[l.start:l.end]
	s := string(text)
	m := line.Of(s)
	l.size = int32(m.Size())
	if r, _ := utf8.DecodeLastRuneInString(s); m.Full || hanzi.EndsClause(r) && r != ':' && r != '：' {
		l.flags |= isClause
	}
	if m.Prose() {
		l.flags |= isProse
		l.score = int32(m.Score())
	}
	if size, link := int(l.end-l.start), int(l.link); link*3 > size*2 || link*2 > size && l.flags&isProse == 0 {
		l.flags |= isLinked
	}
	if l.size <= maxJudged {
		sp := s
		if hasMark(text) {
			sp = b.spaced(l)
			m = line.Of(sp)
		}
		l.kind = line.KindOf(sp, m)
	}
}

// trimLink returns the length of s without the link at its end that leads elsewhere:
// 返回首页, 查看更多, [详细]. linked is how many bytes of s are links.
func trimLink(s []byte, linked int) int {
	k := bytes.LastIndexByte(s, partMark)
	if k <= 0 || len(s)-k > 60 || len(s)-k-1 > linked {
		return len(s)
	}
	tail := line.Trim(string(s[k+1:]))
	if m := line.Of(tail); line.KindOf(tail, m) != line.Drop {
		return len(s)
	}
	return len(bytes.TrimRight(s[:k], " \x1f"))
}

// maxJudged is the size of lines that cues are looked up for.
const maxJudged = 160

func hasMark(b []byte) bool {
	for _, c := range b {
		if c == partMark {
			return true
		}
	}
	return false
}
