package stats

// A predicate is what stands between a subject and its quantity, read from the
// quantity backwards.
type predicate struct {
	cut    int // rune the predicate begins at; the subject ends here
	verb   int // item of the verb of change, -1 for none
	dir    Direction
	to     bool // 降至: what follows is a level
	named  int  // item of a noun of change that the subject ends in, -1 for none
	share  int  // item of 占, -1 for none
	rank   int  // item of a word of rank, -1 for none
	than   bool
	object span   // 下调…利率1个百分点: the object between verb and quantity
	bases  []base // of a list of them, last one first
	basis  Basis
	text   string // the words of the basis
	based  bool   // a basis is stated
	free   bool   // 年均: no basis, whatever was said before
	list   bool
	future bool // 将 before the verb
	start  int  // rune the subject begins at, when a basis stands before it
	copula bool
	of     bool // 的 right before the quantity
	plain  bool // a basis in one word stands before the quantity
	per    int  // item of 每…, -1 for none
	bound  int  // item of 低于 in 低于平均的九成, -1 for none
}

// A base is one of the bases of a list: 环比和同比分别.
type base struct {
	basis Basis
	s, e  int
}

// weak reports whether an item of the class may stand inside the plain text that a
// predicate reaches over.
func weak(c class) bool {
	switch c {
	case cCopula, cAdverb, cOf, cConj, cPause, cWord, cPlace, cLatin, cTime, cNumber, cOpen, cClose, cCut, cNamed, cApprox, cBasis, cVerb1, cCloser:
		return true
	}
	return false
}

// predicateOf reads backwards from rune e, which item k-1 may end at, down to rune from.
func (x *reader) predicateOf(c *clause, k, e, from int, q *qty) predicate {
	p := predicate{cut: e, verb: -1, named: -1, share: -1, rank: -1, per: -1, bound: -1}
	closer, toward := false, false
	if e > from && x.at(e-1) == '其' {
		p.cut--
	}
	for k--; k >= c.i0; k-- {
		it := x.items[k]
		if it.s < from {
			break
		}
		if x.gap(it.e, p.cut) {
			if !x.across(c, k, &p, closer, q) {
				if weak(it.class) && p.cut-it.s <= 32 {
					continue
				}
				break
			}
			if p.verb >= 0 && p.object != (span{}) || p.rank >= 0 {
				break
			}
			continue
		}
		switch it.class {
		case cVerb, cVerb1, cTurn, cMake:
			if p.verb < 0 && p.share < 0 {
				p.verb, p.dir, p.to = k, Direction(it.arg), toward
			}
		case cNamed:
			p.named = k
			if p.verb < 0 {
				p.dir = Direction(it.arg)
			}
			if p.verb >= 0 && x.comparedNamed(c, k, &p, from) {
				return p
			}
			p.cut = it.e
			if k > c.i0 && x.items[k-1].class == cBasis && x.items[k-1].e == it.s {
				x.based(&p, x.fixedBasis(k-1), x.items[k-1].s, x.items[k-1].e)
				p.free = Basis(x.items[k-1].arg) == NoBasis
			}
			x.basisBefore(c, k, from, &p)
			return p
		case cBasis:
			p.bases = append(p.bases, base{x.fixedBasis(k), it.s, it.e})
			if Basis(it.arg) == NoBasis {
				p.free = true
			} else {
				p.plain = true
				x.based(&p, x.fixedBasis(k), it.s, it.e)
			}
		case cTime:
			if k > c.i0 && x.items[k-1].class == cPrep && x.items[k-1].e == it.s {
				b, s, e, _ := x.prepBasis(c, k-1)
				if b == NoBasis {
					b, s, e = x.baseOf(&x.times[it.v]), x.items[k-1].s, it.e
				}
				x.based(&p, b, s, e)
				p.bases = append(p.bases, base{b, s, e})
				k--
				it = x.items[k]
			} else if j := x.timesFrom(c, k); j >= 0 { // 比上月末和上年同期低
				for i := k; i > j; i-- {
					if t := x.items[i]; t.class == cTime {
						p.bases = append(p.bases, base{x.baseOf(&x.times[t.v]), t.s, t.e})
					}
				}
				first := p.bases[len(p.bases)-1]
				x.based(&p, first.basis, first.s, first.e)
				k = j
				it = x.items[k]
			} else if p.of && p.share < 0 {
				x.time(c, k)
			} else if p.verb < 0 && p.share < 0 && !p.list {
				return p
			} else {
				x.time(c, k) // 房价[今明两年]各涨10%
			}
		case cCloser:
			closer = true
		case cPrep:
			if r := x.at(it.s); r == '比' && it.e == p.cut && p.verb < 0 && !p.based { // 性别比为
				return p
			} else if r != '和' && r != '与' && r != '同' {
				break
			}
			if len(p.bases) == 0 {
				return p
			}
		case cCopula, cAdverb, cCut, cApprox, cOf, cStatus:
			if it.class == cCut && it.arg == 1 {
				continue // 研发投入
			}
			p.copula = p.copula || it.class == cCopula
			switch r := x.at(it.e - 1); {
			case it.class != cCopula:
			case r == '至' || r == '到':
				toward = true
			case r == '为' && k > c.i0 && x.items[k-1].class >= cVerb && x.items[k-1].class <= cTurn:
				toward = p.of || !x.has(x.items[k-1].e-2, "增长") && !x.has(x.items[k-1].e-2, "下降")
			}
			p.of = p.of || it.class == cOf
			p.future = p.future || x.at(it.s) == '将' && x.at(it.s+1) != '近'
			if it.class == cStatus {
				x.status = Status(it.arg)
			}
		case cList:
			p.list = true
		case cShare:
			if p.verb < 0 {
				p.share = k
			}
		case cThan:
			if p.of && p.verb < 0 {
				p.bound, p.copula = k, true
			} else if p.verb < 0 {
				p.verb, p.dir, p.than = k, Direction(it.arg), true
			}
		case cConj, cPause:
			if len(p.bases) == 0 || k == c.i0 || x.items[k-1].class != cBasis && x.items[k-1].class != cTime {
				return p
			}
		case cPer:
			p.per = k
		case cRank:
			if !q.ordinal {
				continue // 班列|346列
			}
			p.rank = k
		case cWord, cPlace, cLatin, cNumber, cOpen, cClose:
			if it.class == cNumber && x.spanOf(&it) && p.verb >= 0 { // 连续5年增长
				break
			}
			if p.cut-it.s > 32 {
				return p
			}
			continue
		default:
			return p
		}
		p.cut = it.s
	}
	return p
}

func (x *reader) based(p *predicate, b Basis, s, e int) {
	if !p.based {
		p.based, p.basis, p.text = true, b, x.text(s, e)
	}
}

// across decides whether the predicate goes on over the plain text behind item k:
// 占[外贸总值]的57.4%, 较[历史高点]重挫, 高于[平均水平]2个百分点, 下调[利率]1个百分点.
func (x *reader) across(c *clause, k int, p *predicate, closer bool, q *qty) bool {
	it := x.items[k]
	width := p.cut - it.e
	switch it.class {
	case cShare:
		if p.verb < 0 && p.named < 0 && p.share < 0 && width <= 30 {
			p.share, p.cut = k, it.s
			return true
		}
	case cPrep:
		change := closer || q.fixed != 0 || p.verb >= 0
		if change && width <= 20 && !p.based {
			r := x.at(it.s)
			if r == '较' || r == '比' || it.e-it.s > 1 || closer || q.fixed != 0 {
				x.based(p, OtherBasis, it.s, p.cut)
				p.cut = it.s
				return true
			}
		}
	case cTime:
		// 较[去年12月][的水平]回升
		if k > c.i0 && x.items[k-1].class == cPrep && x.items[k-1].e == it.s && p.verb >= 0 && width <= 10 && !p.based {
			x.based(p, x.baseOf(&x.times[it.v]), x.items[k-1].s, p.cut)
			p.cut = it.s
			return true
		}
	case cApprox:
		if p.of && p.verb < 0 && p.share < 0 && (q.unit.kind == uPercent || q.unit.kind == uTimes) && width <= 16 && Modifier(it.arg) != About && it.e-it.s > 1 { // 不到全国平均的八成
			p.bound, p.cut, p.copula = k, it.s, true
			return true
		}
	case cThan:
		if p.of { // 低于以往平均的九成
			if p.verb < 0 && width <= 24 {
				p.bound, p.cut, p.copula = k, it.s, true
				return true
			}
			return false
		}
		if p.verb < 0 && p.share < 0 && width <= 20 && !q.ordinal && q.unit.kind != uNone {
			p.verb, p.dir, p.than, p.cut = k, Direction(it.arg), true, it.s
			return true
		}
	case cPer:
		if width <= 16 && p.per < 0 && p.verb < 0 {
			p.per = k
		}
	case cRank:
		if q.ordinal && p.rank < 0 && width <= 12 {
			p.rank, p.object, p.cut = k, span{it.e, p.cut}, it.s
			return true
		}
	case cVerb, cMake, cTurn:
		if p.verb >= 0 || p.share >= 0 || p.copula || width > 30 || q.fixed != 0 || q.ordinal || p.list {
			return false
		}
		points := q.unit.kind == uPoint || q.unit.kind == uBasis
		made := it.class == cMake || x.has(it.s, "减少") || x.has(it.s, "增加") || x.has(it.s, "降低") || x.has(it.s, "提高") || x.has(it.s, "缩短") || x.has(it.s, "节约") || x.has(it.s, "压减") || x.has(it.s, "节省") || x.has(it.s, "削减") || x.has(it.s, "提升")
		if points || made && q.unit.kind != uEvent && !(q.unit.kind == uThing && it.class != cMake && false) {
			p.verb, p.dir, p.object, p.cut = k, Direction(it.arg), span{it.e, p.cut}, it.s
			return true
		}
	}
	return false
}

// comparedNamed handles a noun of change that is itself the base: 比上半年两年平均增速
// 回落0.1个百分点. It reports whether the one at item k is.
func (x *reader) comparedNamed(c *clause, k int, p *predicate, from int) bool {
	for j := k - 1; j >= c.i0 && x.items[j].s >= from && x.items[k].s-x.items[j].e <= 14; j-- {
		switch x.items[j].class {
		case cPrep:
			if r := x.at(x.items[j].s); r != '较' && r != '比' {
				return false
			}
			b := OtherBasis
			if t := x.items[j+1]; t.class == cTime {
				b = x.baseOf(&x.times[t.v])
			}
			x.based(p, b, x.items[j].s, x.items[k].e)
			p.cut = x.items[j].s
			return true
		case cPunct, cQty:
			return false
		}
	}
	return false
}

// spanOf reports whether it is a number that tells a length of time: 两年, 5个月.
func (x *reader) spanOf(it *item) bool {
	return it.class == cNumber && it.v > 0 && it.v <= len(x.qs) && x.qs[it.v-1].unit.kind == uSpan
}

// timesFrom returns the preposition that opens the list of times which the item k
// ends, -1 when it ends none: 比|上月末|和|上年同期.
func (x *reader) timesFrom(c *clause, k int) int {
	for n := 1; k > c.i0; n++ {
		if x.gap(x.items[k-1].e, x.items[k].s) {
			return -1
		}
		switch k--; x.items[k].class {
		case cTime, cConj, cPause:
		case cPrep:
			return ifElse(n > 2, k, -1)
		default:
			return -1
		}
	}
	return -1
}

// basisBefore finds a basis that stands right before the noun of change at item k:
// 与两周前相比|增幅, 较上年同期|增幅. The subject begins behind it.
func (x *reader) basisBefore(c *clause, k, from int, p *predicate) {
	end := x.items[k].s
	for j := k - 1; j >= c.i0 && x.items[j].s >= from && j >= k-5; j-- {
		it := x.items[j]
		switch {
		case it.class == cPrep:
			b, s, e, ok := x.prepBasis(c, j)
			if !ok || e > end || x.gap(e, end) {
				return
			}
			x.based(p, b, s, e)
			p.start = end
			return
		case it.class == cPunct, it.class == cQty, j == k-1 && it.class != cCloser && it.class != cTime, x.gap(it.e, end) && j == k-1:
			return
		}
	}
}
