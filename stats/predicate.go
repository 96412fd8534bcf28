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
			if p.of && p.verb < 0 { // 增速的2倍
				continue
			}
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
			if k > c.i0 && x.items[k-1].class == cThan && x.items[k-1].e == it.s && !p.of && p.verb < 0 { // 高于上年同期1.2个百分点
				k--
				p.verb, p.dir, p.than = k, Direction(x.items[k].arg), true
				x.based(&p, x.baseOf(&x.times[it.v]), x.items[k].s, it.e)
				it = x.items[k]
			} else if k > c.i0 && x.items[k-1].class == cPrep && x.items[k-1].e == it.s {
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
