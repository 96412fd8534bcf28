package attach

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A time expression is often longer than the grammar of figures needs it: words stand
// before it (这个|暑期, 当地时间|15日) and behind it (7月26日|收盘, 7个月|内), it is a range
// (3月20日到27日) or has a gloss in brackets. Here the cells of one expression become one.

// joinTimes makes one cell of each time expression.
func (r *Reader) joinTimes() {
	n := 0
	r.rolesAt = -1
	for i := 0; i < len(r.cells); {
		j, t := i, Time{}
		if c := &r.cells[i]; c.is&(isTime|isTimely) != 0 || r.number(c) {
			j, t = r.timeFrom(i)
		}
		if j == i {
			if n < i {
				r.cells[n] = r.cells[i]
			}
			n++
			i++
			continue
		}
		c := r.cells[i]
		c.end, c.mark, c.word, c.class, c.says = r.cells[j-1].end, timeMark, 0, noClass, 0
		c.tell()
		if j-i > 1 || c.ref < 0 || r.cells[i].mark != timeMark {
			c.ref = int32(len(r.times))
			t.Start, t.End = int(c.start), int(c.end)
			r.times = append(r.times, t)
		}
		r.cells[n] = c
		n++
		i = j
	}
	r.cells = r.cells[:n]
}

// cell returns cell p, an empty one behind the last.
func (r *Reader) cell(p int) *cell {
	if p >= 0 && p < len(r.cells) {
		return &r.cells[p]
	}
	return &noCell
}

// timeFrom returns the end of the time expression that begins with cell i, i for none.
func (r *Reader) timeFrom(i int) (int, Time) {
	w := timeWalk{r: r, from: i, at: i, t: Time{Grain: 8}}
	for h := 0; h < 2; h++ {
		w.at += r.wordWith(w.at, timeHead)
	}
	w.head = w.at > i
	for n := 0; n < 8; n++ {
		from := w.at
		if !w.gap() && !w.kernel() && !w.counted() && !w.rest() || w.at == from {
			break
		}
	}
	if !w.core {
		return i, w.t
	}
	return w.at, w.t
}

// A timeWalk is on its way through a time expression.
type timeWalk struct {
	r        *Reader
	from, at int
	head     bool // a word that begins a longer one stands first
	core     bool // what was passed is a time by itself
	t        Time
}

// gap passes a blank before a bracket with a time, and behind one: 今年| (2023年)| 1至5月.
func (w *timeWalk) gap() bool {
	r, p := w.r, w.at
	if !w.core || r.cell(p).mark != spaceMark {
		return false
	}
	if r.bracketed(p+1) == 0 && (r.cell(p-1).mark != closeMark || r.cell(p+1).mark != timeMark && r.wordWith(p+1, timeSelf) == 0) {
		return false
	}
	w.at++
	return true
}

// kernel passes a time that the grammar of figures found, a word for one, or a clock.
func (w *timeWalk) kernel() bool {
	r, c := w.r, w.r.cell(w.at)
	if c.mark == timeMark {
		if w.t.Grain == 8 {
			w.t = r.times[c.ref]
		} else {
			w.t.Base = false
		}
		w.core = true
		w.at++
		return true
	}
	if n := r.wordWith(w.at, timeSelf); n > 0 && (w.core || w.at == w.from || w.head) {
		w.core = true
		w.at += n
		return true
	}
	if w.core && r.clock(c) { // 3月31日|12：00
		w.at++
		return true
	}
	return false
}

// counted passes a number with what it counts of time.
func (w *timeWalk) counted() bool {
	r, p := w.r, w.at
	c := r.cell(p)
	if !r.number(c) {
		return false
	}
	q := p + 1
	if strings.HasPrefix(r.text[c.start:c.end], "第") && r.is(r.cell(q), "号", "號", "次", "轮", "輪") { // 今年|第9号台风
		return true
	}
	if n := r.wordWith(q, timeSpan); n > 0 { // 2018/19学年
		w.core, w.at = true, q+n
		return true
	}
	if r.year(c) && r.number(r.cell(q)) { // 2023一季|报
		if c := r.cell(q + 1); c.mark == wordMark && r.is(c, "季", "季度", "季报") {
			w.core, w.at = true, q+2
			return true
		}
	}
	n := r.wordWith(q, timeUnit)
	for i := 0; i < 2 && n > 0; i++ {
		q += n
		n = r.wordWith(q, timeUnit)
	}
	if q > p+1 && (w.core || w.head || r.wordWith(q, timeTail) > 0) {
		w.core, w.at = true, q
	}
	return true
}

// rest passes what can stand behind a time: a word, the other end of a range, a bracket.
func (w *timeWalk) rest() bool {
	r, p := w.r, w.at
	if !w.core {
		return false
	}
	if n := r.wordWith(p, timeTail); n > 0 {
		w.at += n
		return true
	}
	if r.joint(r.cell(p)) && (r.cell(p+1).mark == timeMark || r.number(r.cell(p+1)) && r.wordWith(p+2, timeUnit) > 0) {
		w.at++
		return true
	}
	if q := r.bracketed(p); q > 0 {
		w.at = q
		return true
	}
	return false
}

// bracketed returns the end of a bracket that begins with cell p and holds a time, 0 for
// none.
func (r *Reader) bracketed(p int) int {
	if r.cell(p).mark != openMark {
		return 0
	}
	q := p + 1
	for q < p+6 && (r.cell(q).mark == timeMark || r.joint(r.cell(q)) || r.wordWith(q, timeHead) == 1) {
		q++
	}
	if q == p+1 || r.cell(q).mark != closeMark {
		return 0
	}
	return q + 1
}

// season returns the time of the cells [i, j) with the year before it where it is the second half of a season: |2018-|19赛季.
func (r *Reader) season(i, j int32) (int32, string) {
	s := r.span(i, j)
	if i < 2 || s[0] < '0' || s[0] > '9' || ruledSet("season").Ending(s, longestSeason) == 0 {
		return i, s
	}
	if a, b := &r.cells[i-2], &r.cells[i-1]; r.number(a) && r.joint(b) && a.end == b.start && b.end == r.cells[i].start {
		return i - 2, r.span(i-2, j)
	}
	return i, s
}

// longestSeason is how many characters a word for a season has at most.
const longestSeason = 2

// year reports whether c is a number of four digits.
func (r *Reader) year(c *cell) bool {
	s := r.text[c.start:c.end]
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && s[3] <= '9'
}

// clock reports whether c is a time of the clock.
func (r *Reader) clock(c *cell) bool {
	s := r.text[c.start:c.end]
	return len(s) >= 4 && len(s) <= 8 && '0' <= s[0] && s[0] <= '9' && (strings.Contains(s, ":") || strings.Contains(s, "："))
}

func (r *Reader) is(c *cell, words ...string) bool {
	s := r.text[c.start:c.end]
	if len(s) < 3 {
		return slices.Contains(words, s)
	}
	for _, w := range words { // most differ in the last byte of their first character
		if len(w) == len(s) && w[2] == s[2] && w == s {
			return true
		}
	}
	return false
}

var noCell = cell{lexeme: lexeme{side: sideMark}}

// number reports whether c is a number without a unit.
func (r *Reader) number(c *cell) bool {
	if c.mark != wordMark || c.end <= c.start {
		return false
	}
	b := r.text[c.start]
	return c.tag == segment.TagM || '0' <= b && b <= '9'
}

// joint reports whether c joins the ends of a range.
func (r *Reader) joint(c *cell) bool {
	if c.end <= c.start {
		return false
	}
	switch r.text[c.start:c.end] {
	case "至", "到", "-", "—", "～", "~", "－", "–", "——":
		return true
	}
	return false
}
