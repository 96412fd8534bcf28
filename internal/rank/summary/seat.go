package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// seat reports whether token k of c is an office that only says of which level it is, 省委, 市水利局, and nothing before it says of which place.
func (w *work) seat(c *clause, k int) bool {
	const least = len("省委")
	t := &w.doc.Tokens[k]
	if t.End-t.Start < least || t.Tag != segment.TagN && t.Tag != segment.TagNT && t.Tag != segment.TagJ {
		return false
	}
	switch runeAt(w.word(k)) {
	case '省', '市', '县', '区', '州', '镇', '乡':
	default:
		return false // most often
	}
	if !endsWith(w.word(k), classSeat) {
		return false
	}
	if k == c.first {
		return true
	}
	switch w.doc.Tokens[k-1].Tag {
	case segment.TagT, segment.TagP:
		return true
	}
	return false
}

// nameSeat puts the name of the place before the office at token k of c, where the document gives one: 省委 becomes 青林省委. from is where its sentence starts. Who goes
// somewhere has his seat elsewhere: 市委书记来到江州市.
func (w *work) nameSeat(c *clause, k, from int) {
	t := &w.doc.Tokens[k]
	level := w.doc.Text[t.Start : t.Start+len("省")]
	name := w.home(runeAt(level))
	if name == "" || w.placedElsewhere(from, k, "全"+level, name) {
		return
	}
	const far = 200 * 3 // bytes
	rest, core := w.doc.Text[t.End:min(c.end, t.End+far)], coreOf(name)
	for at := 0; ; {
		i := strings.Index(rest[at:], core)
		if i < 0 {
			break
		}
		at += i
		if level != "省" || goesThere(w.doc.Text[:t.End+at]) {
			return
		}
		at += len(core)
	}
	w.drops = append(w.drops, drop{start: t.Start, end: t.Start + len(level), name: name, unsaid: true})
}
