package html

import "strings"

// timelines returns the elements whose children open with the hour, as the entries of a
// report that is written while something happens do. The entries stand in boxes of their
// own, and yet are one text.
func (t *tree) timelines() []int32 {
	count := map[int32]int{}
	var out []int32
	for i := range t.lines {
		l := &t.lines[i]
		if n := l.end - l.start; n < 4 || n > 8 || !isClock(t.of(l)) {
			continue
		}
		n := l.node
		for n > 0 && t.nodes[n].parent > 0 && t.nodes[t.nodes[n].parent].l0 == int32(i) {
			n = t.nodes[n].parent
		}
		p := t.nodes[n].parent
		if p < 0 || t.nodes[n].l1 < int32(i)+2 {
			continue // the hour stands alone
		}
		if count[p]++; count[p] == 3 {
			out = append(out, p)
		}
	}
	return out
}

// isClock says whether s is a time of day: 9:05, 12:40, 12:40:22.
func isClock(s string) bool {
	parts := strings.Split(s, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return false
	}
	for i, p := range parts {
		if len(p) == 0 || len(p) > 2 || i > 0 && len(p) != 2 || strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	return true
}
