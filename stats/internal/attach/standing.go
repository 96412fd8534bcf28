package attach

import "strings"

// stillOf reports whether figure k is of what there is now, and the period c is a stretch of time that an earlier
// sentence was about: 去年接待游客820万人次。全市现有景区|27家，其中4A级|9家.
func (r *Reader) stillOf(k int, c *candidate) bool {
	if k == 0 || c.source == fromNothing {
		return false
	}
	at := &r.cells[r.figAt[k]]
	listed := r.cells[r.figAt[k-1]].sentence == at.sentence
	switch {
	case c.source == fromCarried:
		if listed {
			return false
		}
	case c.j > c.i:
		if r.cells[c.i].sentence == at.sentence {
			return false
		}
	default:
		if s := r.find(c.text, r.figAt[k]); s[1] > s[0] && r.cells[s[0]].sentence == at.sentence {
			return false
		}
	}
	return !pointed(r.textOf(c)) && (listed && r.got[k-1].still || r.standing(k))
}

// standing reports whether figure k tells what there is, and not what came about: 现有景区|27家,
// 经营主体总量|6.8万户. A stretch of time that an earlier sentence was about is not its own.
func (r *Reader) standing(k int) bool {
	at := r.figAt[k]
	unit := classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind)
	for i := at - 1; i >= 0 && r.cells[i].clause == r.cells[at].clause && r.cells[i].mark != figMark; i-- {
		w := r.cells[i].says
		if i+1 < at {
			w |= sayingOf(r.span(i, i+2)) // 总|股本
		}
		if w&saysStock != 0 || w&saysCounted != 0 && (unit == personUnit || unit == thingUnit) && r.p.Figures[k].Unit != "人次" {
			return true
		}
	}
	return false
}

// pointed reports whether a period is a point in time, as of which there can be so many, or no stretch of it.
func pointed(period string) bool {
	for _, w := range [...]string{"截至", "截止", "目前", "当前", "现在", "如今", "至今", "迄今"} {
		if strings.HasPrefix(period, w) {
			return true
		}
	}
	return strings.HasSuffix(period, "底") || strings.HasSuffix(period, "末") || strings.HasSuffix(period, "时") || strings.HasSuffix(period, "初")
}
