package attach

import "github.com/tiyao/tiyao/segment"

// counter reports whether the cells [i, j) are of whoever has counted what is told, and own nothing of it: 据|云岭咨询|的统计.
// A place is what was counted: 据云州市统计.
func (r *Reader) counter(i, j int32) bool {
	last := &r.cells[j-1]
	if last.class == cArea || last.name == uint8(segment.Place) && r.cellAt(j).mark == wordMark && r.is(r.cellAt(j), "统计", "統計") {
		return false
	}
	n := j
	for n < j+4 && r.cellAt(n).mark == wordMark && !r.is(r.cellAt(n), "统计", "統計", "测算", "測算", "估算") {
		if c := r.cellAt(n); !nounish(c) && c.class != cDe && c.tag != segment.TagD && c.tag != segment.TagA {
			return false
		}
		n++
	}
	if !r.is(r.cellAt(n), "统计", "統計", "测算", "測算", "估算") || r.cellAt(n+1).mark != commaMark && !r.is(r.cellAt(n+1), "数据", "數據", "显示", "顯示") {
		return false
	}
	s := r.clauseStart(i)
	c := &r.cells[s]
	return s < i && i-s < maxOwner && c.class == cAmong && c.tag == segment.TagP
}
