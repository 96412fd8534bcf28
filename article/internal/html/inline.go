package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"
)

// inline handles the start of an inline element.
func (b *builder) inline(a atom.Atom, more bool) {
	at := attrs{}
	if more && tells(a) {
		at = readAttrs(b.z)
	}
	switch a {
	case atom.Html:
		b.head.lang = at.lang
		return
	case atom.B, atom.Strong:
		b.bold++
		return
	case atom.A:
		b.link, b.linkNode = true, b.top()
		b.linkAt, b.within = len(b.text), strings.Contains(at.href, "#")
		b.noted = strings.Contains(at.href, "#fn") || strings.Contains(at.href, "#footnote") || strings.Contains(at.href, "#_ftn") || strings.Contains(at.href, "#cite")
		if fetched(at.href) {
			b.shows.files++
		}
	case atom.Sup:
		b.sup, b.raised = len(b.text), true
	case atom.Time:
		if at.datetime != "" && len(b.head.times) < 8 {
			b.head.times = append(b.head.times, timeTag{at.datetime, int32(len(b.lines))})
		}
	}
	if at.hidden || at.aside {
		b.skipTag, b.skipDepth = a, 1
		return
	}
	if at.item != "" {
		b.head.item(at.item, at.content)
	}
	b.mark()
}

// tells says whether attributes of an inline element a are asked: its language, address or day, or that it is hidden.
func tells(a atom.Atom) bool {
	switch a {
	case atom.Span, atom.A, atom.Sup, atom.Html, atom.Time, atom.Em, atom.I, atom.Label, atom.Font:
		return true
	}
	return false
}

// isNote says whether s, the text of a sup, is the mark of a note: [3], [3-4], [注 1], or what a link left that was one.
func isNote(s []byte) bool {
	s = bytes.Trim(s, " \x1f")
	return len(s) == 0 || len(s) > 2 && len(s) < 24 && s[0] == '[' && s[len(s)-1] == ']'
}

// mark notes that inline elements meet here.
func (b *builder) mark() {
	if n := len(b.text); n > b.cur && !b.space && b.text[n-1] != partMark {
		b.text = append(b.text, partMark)
	}
}

// void reads an element that has no end: a line end, a picture, what the head says; more says that it has attributes.
func (b *builder) void(a atom.Atom, more bool) {
	switch a {
	case atom.Br:
		b.flush(isBreak)
	case atom.Hr:
		b.closeP()
		b.flush(0)
	case atom.Input:
		if more {
			b.shows.input(readAttrs(b.z))
		}
	case atom.Embed:
		b.shows.players++
	case atom.Img:
		b.shows.images++
		alt := ""
		if more && b.hint.Alt {
			alt = readAttrs(b.z).alt
		}
		b.image(alt)
	case atom.Meta:
		if more {
			b.head.meta(readAttrs(b.z))
		}
	case atom.Link:
		if more {
			b.head.linkTag(readAttrs(b.z))
		}
	}
}
