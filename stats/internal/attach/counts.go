package attach

import "strings"

// open counts the marks that have opened before a cell and are not closed.
type open struct{ titles, quotes, brackets int32 }

// opens counts the titles and quotations that open and close in s.
func (o *open) opens(s string) {
	switch {
	case s == "《":
		o.titles++
	case s == "》":
		o.titles--
	case s == "“":
		o.quotes++
	case s == "”":
		o.quotes--
	case len(s) > 3:
		o.titles += int32(strings.Count(s, "《") - strings.Count(s, "》"))
		o.quotes += int32(strings.Count(s, "“") - strings.Count(s, "”"))
	}
}

// counts are what stands before a cell.
type counts struct {
	open                   open
	names, figures, topics int32 // how many begin there
	timed                  int32 // the last cell that can end a time, -1 for none
	name                   int32 // the last cell that is of a name, -1 for none
}

// count says of every cell what stands before it, and where the next verb of saying stands.
func (r *Reader) count() {
	n := len(r.cells)
	r.by = append(r.by[:0], make([]counts, n+1)...)
	r.saysBy = append(r.saysBy[:0], make([]int32, n+1)...)
	b := counts{timed: -1, name: -1}
	for i := range r.cells {
		for b.topics < int32(len(r.topics)) && r.topics[b.topics].i < int32(i) {
			b.topics++
		}
		r.by[i] = b
		c := &r.cells[i]
		if c.class != cNear && named(c) {
			b.names++
		}
		if c.name > 0 {
			b.name = int32(i)
		}
		if c.is&isEvent != 0 {
			b.timed = int32(i)
		}
		switch c.mark {
		case wordMark:
			continue
		case timeMark:
			b.timed = int32(i)
		case figMark:
			b.figures++
		case openMark:
			b.open.brackets++
		case closeMark:
			b.open.brackets--
		}
		b.open.opens(r.text[c.start:c.end])
	}
	b.topics = int32(len(r.topics))
	r.by[n] = b
	r.saysBy[n] = 1 << 30
	for i := n - 1; i >= 0; i-- {
		r.saysBy[i] = r.saysBy[i+1]
		if r.cells[i].class == cSay {
			r.saysBy[i] = int32(i)
		}
	}
}
