package stats

import "github.com/tiyao/tiyao/segment"

// A subject is what is measured, as it was found in a stretch of a clause.
type subject struct {
	span
	scope  string
	before span // what stands before 分别 when the head of the list stands behind it
	listed bool
	placed bool // scope is a place, not an owner
	share  int  // item of a 占 inside, -1 for none
	verb   int  // item of the verb of change behind it, -1 for none
}

// noun finds the subject in the runes [s, e) of c: time, place, adverbs and light verbs
// are taken off both ends, and what stands before a time or a light verb in the middle
// is taken as the owner (中石油|实现|营业额).
func (x *reader) noun(c *clause, s, e int, silent bool) subject {
	np := subject{span: span{s, e}, share: -1, verb: -1}
	k := c.i0
	for k < c.i1 && x.items[k].s < s {
		k++
	}
	np.s = x.head(c, &k, np.s, e)
	owner, person := span{}, true
	depth := 0
	for ; k < c.i1 && x.items[k].s < e; k++ {
		it := x.items[k]
		if it.s < np.s || it.e > e {
			continue
		}
		right := span{it.e, e}
		right = x.trimTail(c, right)
		switch it.class {
		case cVerb, cRank: // 比重|升至历史最高值
			if r := x.at(it.e); it.s > np.s && (r == '至' || r == '到' || x.at(it.e-1) == '至') && e-it.e <= 10 {
				np.e = it.s
				k = c.i1
			}
		case cOpen:
			depth++
		case cClose:
			depth--
		case cTime:
			if depth > 0 || k > c.i0 && x.items[k-1].class == cPrep && x.items[k-1].e == it.s || x.at(it.e) == '期' {
				continue
			}
			if !silent {
				x.time(c, k)
			}
			if right.empty() {
				np.e = it.s
				k = c.i1
				break
			}
			if x.tells(c, k) {
				owner = span{np.s, it.s}
			}
			np.s = it.e
			k++
			np.s = x.head(c, &k, np.s, e)
			k--
		case cCut, cStatus, cAmong:
			if depth > 0 || it.s == np.s || right.e-right.s < 2 || it.class == cCut && x.at(it.e) == '的' || it.e-it.s == 1 && !(x.starts(it.s) && x.starts(it.e)) {
				continue
			}
			if it.class == cStatus && it.s > np.s {
				if j := k + 1; x.head(c, &j, it.e, e) >= right.e { // 销量|预计2030年将达
					x.status = Status(it.arg)
					np.e = it.s
					k = c.i1
					break
				}
			}
			if it.class == cCut && x.isNamed(right) {
				continue // 汽车累计增速
			}
			if owner.empty() && !x.has(it.s, "是指") && (it.class == cCut || x.place(np.s, it.s) > np.s) {
				owner, person = span{np.s, it.s}, false
			}
			np.s = it.e
			k++
			np.s = x.head(c, &k, np.s, e)
			k--
		case cReport:
			if right.e-right.s >= 2 && !silent {
				np.s = it.e
				owner = span{}
			}
		case cList:
			if !right.empty() && it.e-it.s > 1 {
				np.before, np.listed = span{np.s, it.s}, true
				np.s = it.e
			}
		case cShare:
			if depth == 0 && np.share < 0 {
				np.share = k
			}
		}
	}
	np.span = x.trimTail(c, np.span)
	if !np.listed {
		if e := x.place(np.s, np.e); e > np.s {
			np.scope, np.placed = x.text(np.s, x.trimOf(e, np.s)), true
			np.s = x.skipOf(e, np.e)
		} else if sc := x.owner(c, owner, person); sc != "" {
			np.scope, np.placed = sc, x.place(owner.s, owner.e) > owner.s
		}
	} else if e := x.place(np.before.s, np.before.e); e > np.before.s && e < np.before.e && x.at(e) != '、' {
		np.before.s = e
	}
	np.s = x.head(c, ptr(c.i0), np.s, np.e)
	np.span = x.trimTail(c, np.span)
	return np
}

func ptr(i int) *int { return &i }

// head skips what may stand before a subject: 其中, time, adverbs, prepositions, marks.
// k is moved to the first item that is not skipped.
func (x *reader) head(c *clause, k *int, s, e int) int {
	for s < e {
		for *k < c.i1 && x.items[*k].s < s {
			*k++
		}
		if r := x.r[s]; (r == '“' || r == '(') && !x.closed(s, e) {
			s++
			continue
		}
		if r := x.at(s - 1); x.r[s] == '里' && (r == '月' || r == '年' || r == '天' || r == '周') {
			s++
			continue
		}
		if x.r[s] == '起' && s > 0 && (x.at(s-1) == '月' || x.at(s-1) == '日' || x.at(s-1) == '年' || x.at(s-1) == '初') {
			s++
			continue
		}
		if r := x.r[s]; isSpace(r) || r == '、' || r == '·' || r == '●' || r == '*' || r == '-' || r == '”' || r == ')' || r == '"' || r == '》' || r == '/' {
			s++
			continue
		}
		if *k < c.i1 && x.items[*k].s == s && x.items[*k].e <= e {
			it := x.items[*k]
			switch it.class {
			case cNumber:
				if x.spanOf(&it) && x.at(it.e) != '期' { // 两年平均增长
					s = it.e
					continue
				}
			case cTime:
				if x.at(it.e) == '期' {
					return s
				}
				x.time(c, *k)
				s = it.e
				continue
			case cAmong, cStatus, cConj, cCopula, cCut, cApprox, cPause:
				if it.class == cCut && it.arg == 1 {
					return s
				}
				if it.class == cStatus {
					x.status = Status(it.arg)
				}
				if r := x.at(it.s); it.class == cCopula && (r == '过' || r == '了' || r == '着') {
					return s
				}
				if it.class == cCopula && it.e-it.s == 1 && !(x.starts(it.s) && x.starts(it.e)) {
					return s
				}
				if it.class == cCut && x.at(it.e-1) == '计' && it.e < e {
					if t, _, _ := x.token(it.e); t.Tag != segment.TagV && t.Tag != segment.TagVN {
						return s // 累计净值
					}
				}
				s = it.e
				continue
			case cAdverb:
				if it.arg == 0 && (it.e-it.s > 1 || x.starts(it.s) && x.starts(it.e)) {
					s = it.e
					continue
				}
			case cOf:
				s = it.e
				continue
			}
		}
		if n := x.caliber(s, e); n > 0 {
			s += n
			continue
		}
		if n := x.lead(s); n > 0 && s+n < e {
			s += n
			continue
		}
		return s
	}
	return s
}

// lead returns the length of a preposition or connective that opens a clause at s.
func (x *reader) lead(s int) int {
	if n := x.prefix(leads, s); n > 0 && x.starts(s) && x.starts(s+n) {
		return n
	}
	return 0
}

// trimTail takes copulas, adverbs, particles and marks off the end of s.
func (x *reader) trimTail(c *clause, s span) span {
	k := c.i1 - 1
	for s.s < s.e {
		r := x.r[s.e-1]
		if isSpace(r) || r == '、' || r == '(' || r == '“' || r == '"' || r == '的' || r == '了' || r == ':' || r == '—' || r == '-' || r == '《' {
			s.e--
			continue
		}
		if s.e-s.s > 3 && (x.has(s.e-2, "日均") || x.has(s.e-2, "平均") || x.has(s.e-2, "年均") || x.has(s.e-2, "月均")) {
			s.e -= 2
			continue
		}
		for k >= c.i0 && x.items[k].e > s.e {
			k--
		}
		if k < c.i0 || x.items[k].e != s.e || x.items[k].s < s.s {
			break
		}
		switch x.items[k].class {
		case cFrom:
			s.e = x.items[k].s
			continue
		case cNumber:
			if it := x.items[k]; x.spanOf(&it) && (x.has(it.s-2, "连续") || x.has(it.s-2, "连年")) { // 连续五年保持在
				s.e = x.items[k].s
				continue
			}
		case cTime:
			if m := &x.times[x.items[k].v]; m.vague && !m.base {
				s.e = x.items[k].s
				continue
			}
		case cCopula, cAdverb, cConj, cList, cApprox, cCut, cStatus, cOf, cBasis:
			if x.items[k].class == cCut && x.items[k].arg == 1 {
				return s
			}
			if x.items[k].e-x.items[k].s == 1 && x.items[k].class != cApprox && !x.starts(x.items[k].s) {
				return s
			}
			s.e = x.items[k].s
			continue
		}
		break
	}
	return s
}

// skipOf skips a 的 or 、 behind a place.
func (x *reader) skipOf(i, e int) int {
	for i < e && (x.r[i] == '的' || isSpace(x.r[i])) {
		i++
	}
	return i
}

func (x *reader) trimOf(e, s int) int {
	for e > s && (x.r[e-1] == '的' || isSpace(x.r[e-1])) {
		e--
	}
	return e
}

var (
	leads    = readSets["leads"]
	orgTails = readSets["org-tails"]
)
