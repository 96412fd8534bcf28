package stats

// weak reports whether an item of the class may stand inside the plain text that a
// predicate reaches over.
func weak(c class) bool {
	switch c {
	case cCopula, cAdverb, cOf, cConj, cPause, cWord, cPlace, cLatin, cTime, cNumber, cOpen, cClose, cCut, cNamed, cApprox, cBasis, cVerb1, cCloser:
		return true
	}
	return false
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
	case cCut:
		if p.of && q.unit.kind == uPercent && p.verb < 0 && p.share < 0 && width <= 12 && x.has(it.s, "完成") { // 完成年度目标的106.7%
			p.share, p.cut = k, it.s
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
	case cVerb1:
		if r := x.at(it.e); (r == '至' || r == '到') && p.verb < 0 && p.share < 0 && !q.ordinal && width <= 12 { // 升至[历史最高值]16%
			p.verb, p.dir, p.to, p.cut = k, Direction(it.arg), true, it.s
			return true
		}
	case cVerb, cMake, cTurn:
		if p.verb >= 0 || p.share >= 0 || p.copula || width > 30 || q.fixed != 0 || q.ordinal || p.list {
			return false
		}
		if r := x.at(it.e); (r == '至' || r == '到') && !q.ordinal { // 提高到[每季]5000万美元
			p.verb, p.dir, p.to, p.cut = k, Direction(it.arg), true, it.s
			return true
		}
		points := q.unit.kind == uPoint || q.unit.kind == uBasis
		made := it.class == cMake || x.has(it.s, "减少") || x.has(it.s, "增加") || x.has(it.s, "降低") || x.has(it.s, "提高") || x.has(it.s, "缩短") || x.has(it.s, "节约") || x.has(it.s, "压减") || x.has(it.s, "节省") || x.has(it.s, "削减") || x.has(it.s, "提升")
		if points || made && q.unit.kind != uEvent {
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
