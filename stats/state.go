package stats

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// state reports whether q says how much or how many there is, and fills st: a rate, a
// share, a count, a level or a multiple.
func (x *reader) state(c *clause, q *qty, p *predicate, np *subject, noun span, st *Stat, r *ref, n int) bool {
	if q.fixed != 0 || x.pointed(q) {
		return false
	}
	if x.prefix(ofGroup, q.e) > 0 { // 5000元以上的占41.2%
		return false
	}
	explicit := !np.empty()
	switch q.unit.kind {
	case uPercent, uPermille:
		return x.part(c, q, p, np, noun, st, r)
	case uTimes:
		if x.at(q.e) == '速' || x.at(q.e) == '镜' {
			return false
		}
		st.Kind = Multiple
		return x.multiple(c, q, p, np, st, r)
	case uThing, uPerson, uEvent:
		st.Kind = Count
		if !x.counts(c, q, p, np, noun) {
			return false
		}
		if noun.s < noun.e && !(q.unit.kind == uEvent && explicit && n > 1) {
			x.counted(c, q, np, noun, r)
		} else if q.unit.kind == uPerson && x.casualty(q.e) > 0 {
			r.subject = x.text(q.e, x.casualty(q.e))
		} else if v := x.predicateAfter(c, q); q.unit.kind == uPerson && !explicit && !v.empty() {
			r.subject = x.text(v.s, v.e)
		}
		return true
	case uSpan:
		return p.verb >= 0 && p.to || hasSuffix(r.subject, "时间", "时长", "周期", "寿命", "工期", "用时", "耗时", "年限", "天数", "日数") && explicit
	case uAge:
		if x.has(q.e-2, "以上") || x.has(q.e-2, "以下") {
			return false
		}
		return strings.Contains(r.subject, "年龄") || strings.Contains(r.subject, "寿命")
	case uMark:
		st.Kind = Level
		big := q.first().Cmp(Int(100)) >= 0
		return q.decimal || big || hasSuffix(r.subject, "指", "指数", "景气度")
	case uScore:
		if q.small {
			return false
		}
		return explicit && (p.copula || q.decimal) || x.cutBefore(c, q, "得到", "砍下", "拿下", "贡献", "轰下", "得", "狂砍", "独得")
	case uMoney:
		x.verbThing(q, np, noun, r)
		return !q.small || q.per != ""
	case uMeasure:
		if strings.HasPrefix(q.name, "/") { // 9.5/千人口
			st.Kind = Rate
			return true
		}
		if q.small {
			return p.copula && explicit
		}
		switch x.at(q.e) {
		case '外', '处', '内', '远', '长', '高', '深':
			return explicit && p.copula
		}
		if strings.HasPrefix(q.name, "度") && q.name == "度" && !q.scaled {
			return q.decimal || strings.Contains(r.subject, "温") || strings.Contains(r.subject, "电")
		}
		x.verbThing(q, np, noun, r)
		if noun.s < noun.e && !explicit && x.at(q.e) != '的' {
			r.subject = x.text(noun.s, noun.e)
			return true
		}
		return explicit || q.mod != Exact || p.copula || q.per != "" || q.scaled || len(x.refs) > 0 && q.decimal
	}
	return x.bareCounts(c, q, p, np, noun, st, r)
}

// pointed reports whether the number is pointed at, not reported: 这两家, 其他6个, 前10名.
func (x *reader) pointed(q *qty) bool {
	i := q.s - 1
	for i > 0 && isSpace(x.r[i]) {
		i--
	}
	switch x.at(i) {
	case '这', '那', '此':
		return true
	case '续':
		return x.has(i-1, "连续") && q.unit.kind >= uThing
	}
	switch x.at(i) {
	case '该', '某', '另', '首', '第', '前', '后', '其', '哪':
		if x.at(i) == '后' || x.at(i) == '前' || x.at(i) == '首' || x.at(i) == '其' {
			return q.unit.kind >= uThing && q.unit.kind <= uSpan && (x.at(i) != '后' || q.unit.kind == uSpan)
		}
		return q.unit.kind >= uThing
	case '他', '余':
		return (x.has(i-1, "其他") || x.has(i-1, "其余")) && q.unit.kind >= uThing
	case '去':
		return x.has(i-1, "过去")
	case '的':
		return x.has(i-2, "过去的")
	case '是':
		return x.has(i-1, "又是")
	}
	if x.has(q.e, "之一") || x.at(q.e) == '式' || x.at(q.e) == '制' && q.unit.kind == uSpan {
		return true
	}
	return false
}

// part fills in a percentage that is no change.
func (x *reader) part(c *clause, q *qty, p *predicate, np *subject, noun span, st *Stat, r *ref) bool {
	if x.has(q.s, "过半") && noun.empty() && x.headOf(np.span) == 0 { // 假期过半
		return false
	}
	if q.half && q.mod == Exact && p.share < 0 && !p.copula && x.at(q.s-1) != '过' && x.at(q.e) != '的' && !x.has(q.s, "半数") {
		return false
	}
	explicit := !np.empty()
	switch {
	case explicit && noun.s < noun.e && x.at(q.s-1) == '以' && p.share < 0: // 华为以18%的市场份额
		r.scope, r.subject = r.subject, x.text(noun.s, noun.e)
		st.Kind = x.percentKind(np, r.subject, q)
		return true
	case p.share >= 0:
		st.Kind = Share
		if x.items[p.share].arg == 1 {
			st.Basis = OtherBasis
			e := x.items[p.share].e
			for e < q.s && x.r[e] != '的' {
				e++
			}
			st.BasisText = x.text(x.items[p.share].e, e)
		}
		return true
	case x.at(q.s-1) == '其' && q.han: // 仅为其六分之一
		st.Kind, st.Basis = Share, OtherBasis
		return true
	case q.than && !explicit && x.at(q.e) == '的': // 高于2%的目标
	case noun.s < noun.e && !(explicit && p.copula) && !(explicit && x.at(q.e) == '的'):
		st.Kind = Share
		if !explicit || x.at(q.e) != '的' {
			r.subject = x.text(noun.s, noun.e)
		}
		return true
	}
	st.Kind = x.percentKind(np, r.subject, q)
	if p.bound >= 0 && !hasSuffix(r.subject, "率", "度", "比例") { // 超过总人口的13%
		st.Kind = Share
		if !explicit && len(x.refs) > 0 && x.items[p.bound].class == cThan {
			if st.Kind = x.refs[len(x.refs)-1].kind; st.Kind != Share && (q.unit.kind == uPercent || q.unit.kind == uPermille) {
				st.Kind = Rate
			}
		}
	}
	if !explicit && len(x.refs) > 0 {
		if k := x.refs[len(x.refs)-1].kind; k == Share && st.Kind == Rate && !hasSuffix(r.subject, "率", "度", "比例") {
			st.Kind = Share
		}
	}
	if st.Kind == Rate && explicit && !hasSuffix(r.subject, "率", "度", "比例", "LPR", "水平", "比率") && !p.to && (hasSuffix(r.subject, "人", "者", "的", "户", "企业", "家庭", "学生") || x.has(q.s-1, "有") || np.share >= 0) {
		st.Kind = Share
	}
	if !explicit && !p.copula && !hasSuffix(r.subject, "率", "度", "比例") && (len(x.refs) == 0 || x.last.kind != Rate) {
		st.Kind = Share
	}
	return true
}

// multiple fills in 是…的2倍: what stands before the 是 is the subject.
func (x *reader) multiple(c *clause, q *qty, p *predicate, np *subject, st *Stat, r *ref) bool {
	st.Basis = OtherBasis
	if p.share >= 0 {
		return true
	}
	for k := q.item - 1; k >= c.i0; k-- {
		it := x.items[k]
		if it.class == cQty && !x.qs[it.v].bare {
			break
		}
		if it.class == cCopula || it.class == cShare || it.class == cApprox {
			if it.e-it.s == 1 && !(x.starts(it.s) && x.starts(it.e)) {
				continue
			}
			if it.s <= np.s {
				r.subject = x.inherited(false)
				return true
			}
			if it.s < np.e {
				own := x.trimTail(c, span{np.s, it.s})
				if own.empty() {
					r.subject = x.inherited(false)
				} else {
					r.subject = x.text(own.s, own.e)
				}
				return true
			}
		}
	}
	if !p.of {
		st.Kind, st.Basis = Level, NoBasis // 市盈率为12.3倍
	}
	return true
}

var (
	ofGroup    = readSets["of-group"]
	aspects    = readSets["aspects"]
	casualties = readSets["casualties"]
)

// verbThing makes the noun behind an amount its subject when only a verb stands before
// it: 发行|250亿元|票据.
func (x *reader) verbThing(q *qty, np *subject, noun span, r *ref) {
	if noun.empty() || np.empty() {
		return
	}
	if t, _, _ := x.token(q.s - 1); q.s > np.e && t.Tag == segment.TagV && x.orgLike(np.span) { // 央行|开展|1820亿元|操作
		r.scope, r.subject = x.text(np.s, np.e), x.text(noun.s, noun.e)
		return
	}
	if x.has(np.e-2, "投入") || x.has(np.e-2, "投资") || x.has(np.e-2, "筹集") || x.has(np.e-2, "补助") || x.has(np.e-2, "奖励") {
		return
	}
	if t, _, _ := x.token(np.e - 1); t.Tag == segment.TagV && x.headOf(np.span) == 0 {
		r.subject = x.text(noun.s, noun.e)
	}
}
