package attach

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A time expression is often longer than the grammar of figures needs it: words stand
// before it (这个|暑期, 当地时间|15日) and behind it (7月26日|收盘, 7个月|内), it is a range
// (3月20日到27日) or has a gloss in brackets. Here the cells of one expression become one.

// A timeRole says how a word takes part in a time.
type timeRole uint8

const (
	timeSelf timeRole = 1 << iota
	timeHead
	timeTail
	timeUnit
	timeSpan
)

var timeRoles = [...]string{"time.self", "time.head", "time.tail", "time.unit", "time.span"}

// timeRole returns the number of cells from p on that make the longest word with one of the
// roles of want, 0 for none.
func (r *Reader) timeRole(p int, want timeRole) int {
	if p >= len(r.cells) || r.cells[p].mark != wordMark || !words().begins(r.p.Doc.Text[r.cells[p].start:r.cells[p].end]) {
		return 0
	}
	var buf [48]byte
	b := buf[:0]
	n := 0
	for q := p; q < p+3 && q < len(r.cells); q++ {
		c := &r.cells[q]
		if c.mark != wordMark || c.end-c.start > 24 {
			break
		}
		b = hanzi.AppendFold(b, r.p.Doc.Text[c.start:c.end])
		if i := words().index[string(b)]; i > 0 && words().time[i]&want != 0 {
			n = q + 1 - p
		}
		if len(b) > 20 {
			break
		}
	}
	return n
}

// joinTimes makes one cell of each time expression.
func (r *Reader) joinTimes() {
	out := r.cells[:0]
	for i := 0; i < len(r.cells); {
		j, t := i, Time{}
		if c := &r.cells[i]; c.mark == timeMark || c.mark == wordMark && (r.number(c) || words().begins(r.p.Doc.Text[c.start:c.end])) {
			j, t = r.timeFrom(i)
		}
		if j == i {
			out = append(out, r.cells[i])
			i++
			continue
		}
		c := r.cells[i]
		c.end, c.mark, c.word, c.class = r.cells[j-1].end, timeMark, 0, noClass
		if j-i > 1 || c.ref < 0 || r.cells[i].mark != timeMark {
			c.ref = int32(len(r.times))
			t.Start, t.End = int(c.start), int(c.end)
			r.times = append(r.times, t)
		}
		out = append(out, c)
		i = j
	}
	r.cells = out
}

// timeFrom returns the end of the time expression that begins with cell i, i for none.
func (r *Reader) timeFrom(i int) (int, Time) {
	t := Time{Grain: 8}
	cell := func(p int) *cell {
		if p < len(r.cells) {
			return &r.cells[p]
		}
		return &noCell
	}
	p, core := i, false
	for h := 0; h < 2; h++ {
		p += r.timeRole(p, timeHead)
	}
	head := p > i
	for n := 0; n < 8; n++ {
		c := cell(p)
		if core && c.mark == spaceMark && (cell(p+1).mark == openMark || cell(p+1).mark == timeMark) { // 今年 (2023年) 1至5月
			if r.bracketed(p+1) > 0 || cell(p+1).mark == timeMark && cell(p-1).mark == closeMark {
				p++
				continue
			}
		}
		if c.mark == timeMark {
			if t.Grain == 8 {
				t = r.times[c.ref]
			} else {
				t.Base = false
			}
			core = true
			p++
			continue
		}
		if w := r.timeRole(p, timeSelf); w > 0 && (core || p == i || head) {
			core = true
			p += w
			continue
		}
		if core && r.clock(c) { // 3月31日|12：00
			p++
			continue
		}
		if r.number(c) {
			q := p + 1
			if w := r.timeRole(q, timeSpan); w > 0 { // 2018/19学年
				core, p = true, q+w
				continue
			}
			if r.year(c) && r.number(cell(q)) { // 2023一季|报
				if c := cell(q + 1); c.mark == wordMark && r.is(c, "季", "季度", "季报") {
					core, p = true, q+2
					continue
				}
			}
			w := r.timeRole(q, timeUnit)
			for i := 0; i < 2 && w > 0; i++ {
				q += w
				w = r.timeRole(q, timeUnit)
			}
			if q > p+1 && (core || head || r.timeRole(q, timeTail) > 0) {
				core, p = true, q
				continue
			}
			break
		}
		if !core {
			break
		}
		if w := r.timeRole(p, timeTail); w > 0 {
			p += w
			continue
		}
		if r.joint(c) && (cell(p+1).mark == timeMark || r.number(cell(p+1)) && r.timeRole(p+2, timeUnit) > 0) {
			p++
			continue
		}
		if q := r.bracketed(p); q > 0 {
			p = q
			continue
		}
		break
	}
	if !core || p == i {
		return i, t
	}
	return p, t
}

// bracketed returns the end of a bracket that begins with cell p and holds a time, 0 for
// none.
func (r *Reader) bracketed(p int) int {
	cell := func(p int) *cell {
		if p < len(r.cells) {
			return &r.cells[p]
		}
		return &noCell
	}
	if cell(p).mark != openMark {
		return 0
	}
	q := p + 1
	for q < p+6 && (cell(q).mark == timeMark || r.joint(cell(q)) || r.timeRole(q, timeHead) == 1) {
		q++
	}
	if q == p+1 || cell(q).mark != closeMark {
		return 0
	}
	return q + 1
}

// year reports whether c is a number of four digits.
func (r *Reader) year(c *cell) bool {
	s := r.p.Doc.Text[c.start:c.end]
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && s[3] <= '9'
}

// clock reports whether c is a time of the clock.
func (r *Reader) clock(c *cell) bool {
	s := r.p.Doc.Text[c.start:c.end]
	return len(s) >= 4 && len(s) <= 8 && '0' <= s[0] && s[0] <= '9' && (strings.Contains(s, ":") || strings.Contains(s, "："))
}

func (r *Reader) is(c *cell, words ...string) bool {
	s := r.p.Doc.Text[c.start:c.end]
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

var noCell cell

// number reports whether c is a number without a unit.
func (r *Reader) number(c *cell) bool {
	if c.mark != wordMark || c.end <= c.start {
		return false
	}
	b := r.p.Doc.Text[c.start]
	return c.tag == segment.TagM || '0' <= b && b <= '9'
}

// joint reports whether c joins the ends of a range.
func (r *Reader) joint(c *cell) bool {
	if c.end <= c.start {
		return false
	}
	switch r.p.Doc.Text[c.start:c.end] {
	case "至", "到", "-", "—", "～", "~", "－", "–", "——":
		return true
	}
	return false
}
