package attach

import "strings"

// pastSide returns the first cell from i on that does not say which side of a thing is so long: 30厘米|深的|淤泥.
func (r *Reader) pastSide(i int32) int32 {
	if c := r.cellAt(i); c.mark == wordMark && r.cellAt(i+1).class == cDe && r.is(c, "高", "长", "長", "宽", "寬", "深", "厚", "重") {
		return i + 2
	}
	return i
}

// longSince reports whether the cells from i on say that it has lasted so long: 潜逃8年|之久. What stands behind them is
// told by what stood before.
func (r *Reader) longSince(i int32) bool {
	c := r.cellAt(i)
	return c.mark == wordMark && strings.HasPrefix(r.text[c.start:], "之久")
}
