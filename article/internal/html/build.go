package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/page"
)

// Limits that keep hostile pages cheap. No page that people wrote comes near them.
const (
	maxDepth = 256     // open elements; deeper ones count as part of the deepest
	maxNodes = 1 << 19 // block elements, and lines of text
	maxToken = 8 << 20 // bytes of one tag, comment or script
	maxData  = 1 << 20 // bytes of one JSON-LD block, or of one noframes, that are read

	tokensApart = 512 // tokens between two looks at whether the page is still wanted

	minInstead = 300 // bytes of noframes or noscript that may be a page
)

// A builder makes a tree from tokens. It follows the HTML rules that matter for
// text: implied end tags, stray end tags, tables. Every step is constant or bounded
// by maxDepth.
type builder struct {
	tree
	z     *html.Tokenizer
	stack []int32           // open nodes, innermost last
	open  map[atom.Atom]int // how many nodes of a kind are open
	over  map[atom.Atom]int // open elements beyond maxDepth
	cues  cueCache

	hint      page.Hint
	imaged    bool  // an image stands before the next line
	imageNode int32 // the element it is in

	cur       int // where the current line starts in text
	curNode   int32
	curLink   int32
	curBold   int32
	space     bool // white space is due before the next character
	indent    bool // the line is set in by blanks that count
	sup       int  // where the last sup began in text
	raised    bool // inside it
	link      bool // inside a link
	linkNode  int32
	linkAt    int  // where the last link began in text
	within    bool // that link leads to a place in a page
	noted     bool // which is a note
	bold      int
	pre       int
	skipTag   atom.Atom // inside an element whose text is not shown
	skipDepth int
	raw       atom.Atom // inside an element of raw text, or jsonLD
	unseen    []string  // ids that style sheets hide
	instead   []byte    // what a page of frames has for those who show none
}

// jsonLD stands for a script element that holds JSON-LD.
const jsonLD = ^atom.Atom(0)

// build reads a page. One without text of its own is what it has in noframes or noscript,
// for those who see no frames.
func build(src []byte, hint page.Hint) (*tree, error) {
	b := newBuilder(src, hint)
	if err := b.read(); err != nil {
		return nil, err
	}
	if len(b.lines) > 0 || len(b.instead) == 0 {
		return &b.tree, nil
	}
	in := newBuilder(b.instead, hint)
	if err := in.read(); err != nil {
		return nil, err
	}
	h := b.head
	h.body = orElse(in.head.body, h.body)
	in.head = h
	return &in.tree, nil
}

func newBuilder(src []byte, hint page.Hint) *builder {
	b := &builder{hint: hint, tree: tree{hint: hint}, z: html.NewTokenizer(bytes.NewReader(src)), open: map[atom.Atom]int{}, over: map[atom.Atom]int{}}
	b.z.SetMaxBuf(maxToken)
	b.text = make([]byte, 0, len(src)/4)
	b.nodes = append(b.nodes, node{tag: atom.Body, parent: -1})
	b.stack = append(b.stack, 0)
	return b
}

// read takes in the tokens of the page.
func (b *builder) read() error {
	for n := 1; ; n++ {
		if n%tokensApart == 0 && b.hint.Stopped() {
			return page.ErrStopped
		}
		switch b.z.Next() {
		case html.ErrorToken:
			if err := b.z.Err(); errors.Is(err, html.ErrBufferExceeded) {
				return fmt.Errorf("html: a tag or script of more than %d bytes: %w", maxToken, page.ErrTooLarge)
			} else if !errors.Is(err, io.EOF) {
				return fmt.Errorf("html: %w", err)
			}
			for len(b.stack) > 0 {
				b.pop()
			}
			return nil
		case html.TextToken:
			b.addText()
		case html.CommentToken:
			b.head.properties(b.z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			b.start()
		case html.EndTagToken:
			name, _ := b.z.TagName()
			b.end(atom.Lookup(name))
		}
		if len(b.nodes) > maxNodes || len(b.lines) > maxNodes {
			return fmt.Errorf("html: more than %d elements: %w", maxNodes, page.ErrTooLarge)
		}
	}
}

// start reads a start tag: what it opens, and whether what follows is text, is passed over or is a line of its own.
func (b *builder) start() {
	name, more := b.z.TagName()
	a := atom.Lookup(name)
	b.raw, b.head.at = 0, int32(len(b.lines))
	switch a {
	case atom.Script, atom.Title, atom.Style, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Xmp:
		// The next token is the element's text, whatever is in it.
		b.raw = a
		if a == atom.Iframe && more && plays(b.z) {
			b.shows.players++
		}
		if a == atom.Script && more && isJSONLD(b.z) {
			b.raw = jsonLD
		}
		return
	}
	if b.skipTag != 0 {
		if a == b.skipTag {
			b.skipDepth++
		}
		return
	}
	switch roleOf(a) {
	case void:
		b.void(a, more)
	case skip:
		if a == atom.Video || a == atom.Audio || a == atom.Object {
			b.shows.players++
		}
		b.skipTag, b.skipDepth = a, 1
	case inline:
		b.inline(a, more)
	default:
		b.push(a, more)
	}
}

// push opens a block element, ending those that its start ends.
func (b *builder) push(a atom.Atom, more bool) {
	if a == atom.Body || a == atom.Head {
		if a == atom.Body && more {
			at := readAttrs(b.z)
			if b.head.body == "" {
				b.head.body = strings.ToLower(at.class + " " + at.id)
			}
			if at.hidden {
				return
			}
		}
		b.flush(0)
		return
	}
	b.flush(0)
	if closesP(a) {
		b.closeP()
	}
	if ends, bound := siblingOf(a); ends[0] != 0 {
		b.closeTo(ends, bound)
	}
	if len(b.stack) >= maxDepth {
		b.over[a]++
		return
	}
	n := node{tag: a, parent: b.top(), l0: int32(len(b.lines)), class: uint32(a)}
	if more {
		at := readAttrs(b.z)
		n.cue, n.class = b.cues.of(at, a)
		n.key = keyOf(at, a)
		n.pre, n.cols, n.rows, n.centred = at.pre, at.cols, at.rows, at.centred
		if at.hidden || at.id != "" && slices.Contains(b.unseen, at.id) {
			n.cue |= hidden
		}
		if at.item != "" {
			b.head.item(at.item, at.content)
			if at.item == "articleBody" {
				n.cue |= certain
			}
		}
	}
	n.cue |= tagCue(a)
	n.centred = n.centred || a == atom.Center
	if a == atom.Pre {
		n.pre = true
	}
	b.stack = append(b.stack, int32(len(b.nodes)))
	b.nodes = append(b.nodes, n)
	b.open[a]++
	if n.pre {
		b.pre++
	}
}
