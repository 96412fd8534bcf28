package summary

import "strings"

// pointsToTable reports whether r says in which table or figure something stands: 见表 2, 如图3.
func (w *work) pointsToTable(r *run) bool {
	const far = 1 << 10 // bytes
	s := w.doc.Text[r.start:min(r.end, r.start+far)]
	for _, x := range [...]string{"见表", "见图", "见附表", "如表", "如图"} {
		for at := 0; ; {
			i := strings.Index(s[at:], x)
			if i < 0 {
				break
			}
			at += i + len(x)
			if digitAt(s, at) || strings.HasPrefix(s[at:], " ") && digitAt(s, at+1) {
				return true
			}
		}
	}
	return false
}
