package html

import "golang.org/x/net/html/atom"

// closeP ends an open paragraph unless a cell or table stands between.
func (b *builder) closeP() {
	if b.open[atom.P] == 0 {
		return
	}
	for i := len(b.stack) - 1; i > 0 && i > len(b.stack)-8; i-- {
		t := b.nodes[b.stack[i]].tag
		if t == atom.P {
			for len(b.stack) > i {
				b.pop()
			}
			return
		}
		if isTable(t) || t == atom.Button {
			return
		}
	}
}

// closeTo ends the nearest open element of ends that no element of bound parts.
func (b *builder) closeTo(ends, bound [3]atom.Atom) {
	for i := len(b.stack) - 1; i > 0 && i > len(b.stack)-24; i-- {
		t := b.nodes[b.stack[i]].tag
		if t == 0 {
			continue
		}
		if t == ends[0] || t == ends[1] || t == ends[2] {
			for len(b.stack) > i {
				b.pop()
			}
			return
		}
		if t == bound[0] || t == bound[1] || t == bound[2] || t == atom.Table {
			return
		}
	}
}

func (b *builder) top() int32 { return b.stack[len(b.stack)-1] }

func (b *builder) pop() {
	b.flush(0)
	i := b.top()
	n := &b.nodes[i]
	n.end, n.l1 = int32(len(b.nodes)), int32(len(b.lines))
	if n.pre {
		b.pre--
	}
	if b.link && b.linkNode >= i {
		b.link = false // a link never closed ends with the element it is in
	}
	b.open[n.tag]--
	b.stack = b.stack[:len(b.stack)-1]
}
