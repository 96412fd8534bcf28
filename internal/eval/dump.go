package main

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dump writes a whole page as text, as html2text and text browsers do: the title,
// then block elements on lines of their own, list items with a bullet, links as
// their text, menus and foot and all. Nothing is left out but what is never shown.
func dump(src []byte) string {
	doc, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return ""
	}
	var d dumper
	d.walk(doc)
	d.line()
	return d.out.String()
}

type dumper struct {
	out   strings.Builder
	cur   strings.Builder
	item  bool
	blank bool
}

func (d *dumper) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		d.cur.WriteString(n.Data)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Textarea, atom.Object:
			return
		case atom.Br:
			d.line()
			return
		}
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		d.line()
		d.item = n.DataAtom == atom.Li
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		d.walk(c)
	}
	if block {
		d.line()
		if n.DataAtom == atom.P && !d.blank && d.out.Len() > 0 {
			d.out.WriteByte('\n')
			d.blank = true
		}
	}
	if n.DataAtom == atom.A || n.DataAtom == atom.Td {
		d.cur.WriteByte(' ')
	}
}

// line ends the current line.
func (d *dumper) line() {
	s := strings.Join(strings.Fields(d.cur.String()), " ")
	d.cur.Reset()
	if s == "" {
		return
	}
	if d.item {
		d.out.WriteString("  • ")
		d.item = false
	}
	d.out.WriteString(s)
	d.out.WriteByte('\n')
	d.blank = false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Span, atom.B, atom.Strong, atom.Em, atom.I, atom.U, atom.Font, atom.Small, atom.Sub, atom.Sup, atom.Code,
		atom.Label, atom.Td, atom.Th, atom.Img, atom.Input, atom.Button, atom.Abbr, atom.Cite, atom.Mark, atom.Time, atom.S, 0:
		return false
	}
	return true
}
