package html

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/line"
)

// addText appends the current text token to the line, white space collapsed.
func (b *builder) addText() {
	if b.raw != 0 {
		b.addRaw()
		return
	}
	if b.skipTag != 0 {
		return
	}
	t := b.z.Text()
	if b.pre > 0 {
		b.addPre(t)
		return
	}
	before := len(b.text)
	newline := false
	for i := 0; i < len(t); {
		c := t[i]
		if c > ' ' && c < utf8.RuneSelf {
			j := i + 1
			for j < len(t) && t[j] > ' ' && t[j] < utf8.RuneSelf {
				j++
			}
			b.gap(newline && i > 0, rune(c))
			b.text = append(b.text, t[i:j]...)
			newline = false
			i = j
			continue
		}
		if c <= ' ' {
			newline = newline || c == '\n'
			b.space = true
			i++
			continue
		}
		r, n := utf8.DecodeRune(t[i:])
		if r == '\u00a0' || r == '\u3000' {
			newline = false
			i += n
			b.wideBlank(r, t[i:])
			continue
		}
		if line.Blank(r) {
			i += n
			continue
		}
		b.gap(newline && i > 0, r)
		b.text = append(b.text, t[i:i+n]...)
		newline = false
		i += n
	}
	if b.link {
		b.curLink += int32(len(b.text) - before)
	}
	if b.bold > 0 {
		b.curBold += int32(len(b.text) - before)
	}
}

// wideBlank takes in r, a blank that is part of the text and not of its layout, before rest: pages set in paragraphs by
// it and set facts apart, 来源：甲　作者：乙.
func (b *builder) wideBlank(r rune, rest []byte) {
	b.space = true
	b.indent = b.indent || len(b.text) == b.cur
	if r == '\u3000' && len(b.text) > b.cur {
		b.text = append(b.text, ' ')
		if bytes.HasPrefix(rest, []byte("\u3000")) && b.ended() {
			b.flush(isBreak) // an indent in the middle of a line begins a paragraph
		}
	}
}

// addRaw takes in the text of an element whose text is not shown.
func (b *builder) addRaw() {
	switch b.raw {
	case atom.Title:
		if b.head.title == "" {
			b.head.title = line.Trim(short(string(b.z.Text())))
		}
	case jsonLD:
		if t := b.z.Text(); len(t) <= maxData && len(b.head.data) < 16 {
			b.head.data = append(b.head.data, string(t))
		}
	case atom.Style:
		if t := b.z.Text(); len(t) <= maxData {
			b.unseen = hiddenIDs(b.unseen, t)
		}
	case atom.Noframes, atom.Noscript:
		if t := b.z.Text(); len(t) > max(minInstead, len(b.instead)) && len(t) <= maxData && len(b.lines) == 0 {
			b.instead = append(b.instead[:0], t...)
		}
	}
}

// short is s cut to what a title may be long.
func short(s string) string {
	const most = 1200
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// ended says whether the current line is a paragraph by itself.
func (b *builder) ended() bool {
	s := string(bytes.TrimRight(b.text[b.cur:], " "))
	return len(s) > 45 && line.EndsSentence(s)
}

// gap writes the blank that is due before r. A line break in the source between two
// Han characters is no blank.
func (b *builder) gap(newline bool, r rune) {
	if len(b.text) == b.cur {
		b.space = false
		b.curNode = b.top()
		return
	}
	if !b.space {
		return
	}
	b.space = false
	if newline && r > 0x2e80 {
		if last, _ := utf8.DecodeLastRune(b.text[b.cur:]); last > 0x2e80 {
			return
		}
	}
	if b.text[len(b.text)-1] != ' ' {
		b.text = append(b.text, ' ')
	}
}

// addPre appends preformatted text, one line a line.
func (b *builder) addPre(t []byte) {
	for len(t) > 0 {
		k := bytes.IndexByte(t, '\n')
		s := t
		if k >= 0 {
			s = t[:k]
		}
		if len(b.text) == b.cur && len(s) > 0 {
			b.curNode = b.top()
		}
		b.text = append(b.text, s...)
		if k < 0 {
			return
		}
		b.flush(isBreak)
		t = t[k+1:]
	}
}
