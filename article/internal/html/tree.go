package html

import (
	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
)

// A tree is what is kept of a page: its block elements in document order and its
// text cut into lines. Inline elements leave only what they do to a line.
type tree struct {
	nodes []node
	lines []textLine
	text  []byte
	head  head
	hint  page.Hint
	shows shows

	model    *Model // that weighs lines; nil is the usual one
	chance   []int32
	titled   []int32 // see titleLines; nil before it was asked
	grouped  []group // see groups; nil before
	remarked []bool  // see remarks; nil before
	teased   []bool  // see teasers; nil before
	inThread bool    // posts of a thread are collected
}

// A node is a block element. Its descendants are nodes[i+1:end], its lines
// lines[l0:l1].
type node struct {
	parent int32
	end    int32
	l0, l1 int32
	class  uint32 // hash of tag and class, to find elements of a kind
	key    uint32 // the same with id and without digits, to find the posts of a thread
	tag    atom.Atom
	cue    cue
	pre    bool // line breaks in it count

	centred bool // its text is set in the middle

	cols, rows uint8 // that a cell spans, 0 for one
}

// A textLine is one line of text as it would be shown: text[start:end], white space
// collapsed, with partMark where inline elements meet.
type textLine struct {
	start, end int32
	node       int32 // innermost block element
	size       int32 // in Han characters
	score      int32 // evidence of being article text, 0 when none
	link       int32 // bytes of it inside links
	bold       int32 // bytes of it in bold
	kind       line.Kind
	flags      uint16
}

// Flags of a textLine.
const (
	isProse  uint16 = 1 << iota
	isPre           // from a pre element: white space counts
	isClause        // ends as a sentence or a clause does
	isLinked        // links make up most of it
	isBreak         // ended by br, so the next line is of the same paragraph group
	isImage         // the first line behind an image
	isBoxed         // in one element with that image
	isAlt           // the alternative text of an image
	isGap           // an empty line follows
	isIndent        // blanks stand before it
)

// partMark stands in a line where two inline elements meet without white space.
const partMark = 0x1f

// of returns the text of l, marks of inline elements taken out.
func (t *tree) of(l *textLine) string { return unmark(t.text[l.start:l.end], false) }

// spaced returns the text of l with two blanks where inline elements meet.
func (t *tree) spaced(l *textLine) string { return unmark(t.text[l.start:l.end], true) }

func unmark(b []byte, gap bool) string {
	n := 0
	for _, c := range b {
		if c == partMark {
			n++
		}
	}
	if n == 0 {
		return string(b)
	}
	out := make([]byte, 0, len(b)+n)
	for _, c := range b {
		if c != partMark {
			out = append(out, c)
		} else if gap {
			out = append(out, ' ', ' ')
		}
	}
	return line.Trim(string(out))
}
