package summary

import (
	"slices"

	"github.com/tiyao/tiyao/segment"
)

// Levels of what can be left out inside of a clause.
const (
	leanNone   = iota
	leanParens // parentheses, and times that say nothing to a later reader: 近日, 昨天
	leanLists  // all but the first two of a long list, for 等
)

// A drop is a stretch of a clause that can be left out.
type drop struct {
	start, end int   // bytes
	size       int32 // what is saved, in the unit of the limit
	level      uint8
	etc        bool   // 等 is put in its place
	name       string // this is
	opens      bool   // only where it opens what is given, and the name has not been said
	unsaid     bool   // only where what is given has not said the name
	clauses    int    // it is so many clauses as a whole
}

// dropOf is the drop of text[start:end].
func (w *work) dropOf(start, end int, level uint8) drop {
	return drop{start: start, end: end, level: level, size: int32(w.cfg.Limit.Length(w.doc.Text[start:end]))}
}

// lean adds what can be left out of the clauses from clause0 on, beside the parentheses that are
// in w.drops from drop0 on, and tells each clause how much that is.
func (w *work) lean(s *sent, clause0, drop0 int) {
	w.purposeFrames(clause0)
	w.leanReasons(clause0)
	w.leanPrefaces(clause0)
	w.leanToEnd(clause0)
	w.organizers(clause0)
	for i := clause0; i < len(w.clauses); i++ {
		w.standIns(&w.clauses[i], s.start)
		if w.subjectName(&w.clauses[i]) && i == clause0 {
			s.is &^= hangs
		}
		w.leanTimes(&w.clauses[i])
		w.leanModifiers(&w.clauses[i])
		w.leanHeld(&w.clauses[i])
		w.leanOccasion(&w.clauses[i])
		if i+1 < len(w.clauses) {
			w.leanMeans(i, clause0)
			w.leanBasis(i)
		}
		switch n := len(w.drops); {
		case w.clauses[i].marks > 2:
			if w.leanList(&w.clauses[i]); len(w.drops) > n {
				break
			}
			fallthrough
		case w.clauses[i].marks > 1:
			w.leanRoll(&w.clauses[i])
		}
	}
	drops := w.drops[drop0:]
	slices.SortFunc(drops, func(a, b drop) int { return a.start - b.start })
	keep, over := drops[:0], -1 // over: the last that none is around
	for _, d := range drops {   // a list may have parentheses in it
		if over >= 0 && d.start < keep[over].end {
			if o := &keep[over]; d.level == leanNone && o.level > leanNone && o.clauses == 0 && d.end <= o.end {
				o.size -= int32(w.cfg.Limit.Length(w.doc.Text[d.start:d.end])) // [微博] goes whether the list does or not
				keep = append(keep, d)
			}
			continue
		}
		over = len(keep)
		keep = append(keep, d)
	}
	w.drops = w.drops[:drop0+len(keep)]
	c := clause0
	for _, d := range keep {
		for c < len(w.clauses) && w.clauses[c].next <= d.start {
			c++
		}
		if d.clauses > 0 {
			for k := c; k < c+d.clauses; k++ {
				x := &w.clauses[k]
				x.spare[1], x.dropped = x.size+x.sepSize, true
			}
			continue
		}
		if d.level > 0 && c < len(w.clauses) && (d.end <= w.clauses[c].end || d.end == w.clauses[c].next && c+1 < len(w.clauses)) {
			w.clauses[c].spare[d.level-1] += d.size
		}
	}
}

// leanTimes finds 近日 and the like where they stand as an adverb.
func (w *work) leanTimes(c *clause) {
	if c.is&isTime != 0 {
		return
	}
	for k := c.first; k < c.last; k++ {
		if w.doc.Tokens[k].Tag != segment.TagT {
			continue
		}
		switch w.word(k) {
		case "近日", "日前", "昨日", "昨天", "今日", "今天", "昨晚", "近期", "最近":
		default:
			continue
		}
		if k > c.first {
			switch w.doc.Tokens[k-1].Tag {
			case segment.TagP, segment.TagC, segment.TagU, segment.TagV, segment.TagT, segment.TagM, segment.TagW:
				continue
			}
		}
		if k+1 >= c.last || k == c.first && k+2 < c.last && w.word(k+2) == "的" && w.doc.Tokens[k+1].Tag == segment.TagV {
			continue // 近日召开的会议: see leanHeld
		}
		if r := runeAt(w.word(k + 1)); r == '（' || r == '(' {
			continue // 今天（6月22日）: see parenthesis
		}
		next := w.word(k + 1)
		if w.cue(k+1)&(doesTime|cueRest) != 0 || next == "也" || next == "又" || next == "还" || next == "再" || next == "更" || next == "已" && k == c.first || next == "的" || next == "是" || w.doc.Tokens[k+1].Tag == segment.TagT || w.doc.Tokens[k+1].Tag == segment.TagM {
			continue
		}
		t := w.doc.Tokens[k]
		w.drops = append(w.drops, w.dropOf(t.Start, t.End, leanParens))
	}
}

// leanList finds a list of four names or more: 甲、乙、丙、丁 can be given as 甲、乙等.
func (w *work) leanList(c *clause) {
	second, from, ok := w.manyNames(c)
	if !ok {
		return
	}
	end := w.namedTo(from+1, c.last)
	if end == 0 && w.onlyNames(from+1, c.last) {
		w.dropList(second, c.last, true)
		return
	}
	if end == 0 || w.doc.Tokens[end].Tag == segment.TagF {
		return // where the last name ends cannot be told: …、江州北部和山区
	}
	if w.doc.Tokens[end].Tag == segment.TagV && w.verbIn(second+1, from) {
		return // 依法治水、…、科学治水、长期|治水各项工作
	}
	if end+1 < c.last && w.doc.Tokens[end].Tag == segment.TagV && isBody(w.word(end+1)) && isBody(w.word(second-1)) {
		end += 2 // 网信办、…、新闻|出版局
	}
	if end+1 < c.last && w.doc.Tokens[end].Tag == segment.TagC { // 甲、乙、丙、丁和戊: the last one goes too
		if end = w.namedTo(end+1, c.last); end == 0 {
			return
		}
	}
	etc := true
	for k := end; k < min(c.last, end+3); k++ { // 物流网等
		if w.word(k) == "等" {
			end, etc = k, false
			break
		}
	}
	w.dropList(second, end, etc)
}

// dropList notes that the tokens from the second 、 of a list up to the end of the list can be left out, with 等 in their place if etc.
func (w *work) dropList(second, end int, etc bool) {
	d := w.dropOf(w.doc.Tokens[second].Start, w.doc.Tokens[end-1].End, leanLists)
	d.etc = etc
	if etc {
		d.size -= int32(w.cfg.Limit.Length("等"))
	}
	if d.size > 0 {
		w.drops = append(w.drops, d)
	}
}

// onlyNames reports whether tokens [k, end), the last of which ends its clause, are one name of a few words.
func (w *work) onlyNames(k, end int) bool {
	const most = 4
	if k == end || end-k > most {
		return false
	}
	for ; k < end; k++ {
		if !named(w.doc.Tokens[k].Tag) {
			return false
		}
	}
	return true
}

// verbIn reports whether a verb stands in tokens [k, end).
func (w *work) verbIn(k, end int) bool {
	for ; k < end; k++ {
		if w.doc.Tokens[k].Tag == segment.TagV {
			return true
		}
	}
	return false
}

// manyNames returns the second and the last 、 of a list of four names or more in c, and whether there is one.
func (w *work) manyNames(c *clause) (second, last int, ok bool) {
	marks, depth := 0, 0
	for k := c.first; k < c.last; k++ {
		switch runeAt(w.word(k)) {
		case '“', '《', '（', '(', '「':
			depth++
		case '”', '》', '）', ')', '」':
			depth--
		case '、':
			if depth != 0 {
				continue
			}
			if marks > 0 && (k-last > 5 || !w.nominal(last+1, k)) { // the stretch since the last 、 is no name
				marks = 0
			}
			marks++
			last = k
			if marks == 2 {
				second = k
			}
		}
	}
	return second, last, marks >= 3 && depth == 0
}

// namedTo returns the end of the name of at most four words that token k begins, before token last; 0 without one.
func (w *work) namedTo(k, last int) int {
	const most = 4
	end := k
	for end < last && end-k < most && named(w.doc.Tokens[end].Tag) {
		end++
	}
	if end == k || end == last || end-k == most {
		return 0
	}
	return end
}

// nominal reports whether tokens [i, end) could be a name: none is a word that ends a list of subjects, as in
// 甲、乙分别在北京、上海.
func (w *work) nominal(i, end int) bool {
	for ; i < end; i++ {
		switch w.word(i) {
		case "分别", "在", "于", "来自", "位于", "是", "均", "都":
			return false
		}
	}
	return true
}

func named(t segment.Tag) bool {
	switch t {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagX, segment.TagEng,
		segment.TagJ, segment.TagVN:
		return true
	}
	return false
}
