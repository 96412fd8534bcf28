package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// state reports whether q says how much or how many there is, and fills st: a rate, a
// share, a count, a level or a multiple.
func (x *Reader) state(c *clause, q *quantity.Quantity, p *predicate, np *subject, noun span, st *Figure, r *ref, n int) bool {
	if q.Fixed != 0 || x.pointed(q) {
		return false
	}
	if x.Prefix(ofGroup, q.E) > 0 { // 5000元以上的占41.2%
		return false
	}
	explicit := !np.empty()
	switch q.Unit.Kind {
	case unit.Percent, unit.Permille:
		return x.part(c, q, p, np, noun, st, r)
	case unit.Times:
		if x.At(q.E) == '速' || x.At(q.E) == '镜' {
			return false
		}
		st.Kind = figure.Multiple
		return x.multiple(c, q, p, np, st, r)
	case unit.Thing, unit.Person, unit.Event:
		st.Kind = figure.Count
		if !x.counts(c, q, p, np, noun) {
			return false
		}
		if noun.s < noun.e && !(q.Unit.Kind == unit.Event && explicit && n > 1) {
			x.counted(c, q, np, noun, r)
		} else if q.Unit.Kind == unit.Person && x.casualty(q.E) > 0 {
			r.subject = x.Text(q.E, x.casualty(q.E))
		} else if v := x.predicateAfter(c, q); q.Unit.Kind == unit.Person && !explicit && !v.empty() {
			r.subject = x.Text(v.s, v.e)
		}
		return true
	case unit.Span:
		return p.verb >= 0 && p.to || hasSuffix(r.subject, "时间", "时长", "周期", "寿命", "工期", "用时", "耗时", "年限", "天数", "日数") && explicit
	case unit.Age:
		if x.Has(q.E-2, "以上") || x.Has(q.E-2, "以下") {
			return false
		}
		return strings.Contains(r.subject, "年龄") || strings.Contains(r.subject, "寿命")
	case unit.Mark:
		st.Kind = figure.Level
		big := q.First().Cmp(numeral.Int(100)) >= 0
		return q.Decimal || big || hasSuffix(r.subject, "指", "指数", "景气度")
	case unit.Score:
		if q.Small {
			return false
		}
		return explicit && (p.copula || q.Decimal) || x.cutBefore(c, q, "得到", "砍下", "拿下", "贡献", "轰下", "得", "狂砍", "独得")
	case unit.Money:
		x.verbThing(q, np, noun, r)
		return !q.Small || q.Per != ""
	case unit.Measure:
		if strings.HasPrefix(q.Name, "/") { // 9.5/千人口
			st.Kind = figure.Rate
			return true
		}
		if q.Small {
			return p.copula && explicit
		}
		switch x.At(q.E) {
		case '外', '处', '内', '远', '长', '高', '深':
			return explicit && p.copula
		}
		if strings.HasPrefix(q.Name, "度") && q.Name == "度" && !q.Scaled {
			return q.Decimal || strings.Contains(r.subject, "温") || strings.Contains(r.subject, "电")
		}
		x.verbThing(q, np, noun, r)
		if noun.s < noun.e && !explicit && x.At(q.E) != '的' {
			r.subject = x.Text(noun.s, noun.e)
			return true
		}
		return explicit || q.Mod != figure.Exact || p.copula || q.Per != "" || q.Scaled || len(x.refs) > 0 && q.Decimal
	}
	return x.bareCounts(c, q, p, np, noun, st, r)
}

// pointed reports whether the number is pointed at, not reported: 这两家, 其他6个, 前10名.
func (x *Reader) pointed(q *quantity.Quantity) bool {
	i := q.S - 1
	for i > 0 && lex.IsSpace(x.R[i]) {
		i--
	}
	switch x.At(i) {
	case '这', '那', '此':
		return true
	case '续':
		return x.Has(i-1, "连续") && q.Unit.Kind >= unit.Thing
	}
	switch x.At(i) {
	case '该', '某', '另', '首', '第', '前', '后', '其', '哪':
		if x.At(i) == '后' || x.At(i) == '前' || x.At(i) == '首' || x.At(i) == '其' {
			return q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Span && (x.At(i) != '后' || q.Unit.Kind == unit.Span)
		}
		return q.Unit.Kind >= unit.Thing
	case '他', '余':
		return (x.Has(i-1, "其他") || x.Has(i-1, "其余")) && q.Unit.Kind >= unit.Thing
	case '去':
		return x.Has(i-1, "过去")
	case '的':
		return x.Has(i-2, "过去的")
	case '是':
		return x.Has(i-1, "又是")
	}
	if x.Has(q.E, "之一") || x.At(q.E) == '式' || x.At(q.E) == '制' && q.Unit.Kind == unit.Span {
		return true
	}
	return false
}

// part fills in a percentage that is no change.
func (x *Reader) part(c *clause, q *quantity.Quantity, p *predicate, np *subject, noun span, st *Figure, r *ref) bool {
	if x.Has(q.S, "过半") && noun.empty() && x.headOf(np.span) == 0 { // 假期过半
		return false
	}
	if q.Half && q.Mod == figure.Exact && p.share < 0 && !p.copula && x.At(q.S-1) != '过' && x.At(q.E) != '的' && !x.Has(q.S, "半数") {
		return false
	}
	explicit := !np.empty()
	switch {
	case explicit && noun.s < noun.e && x.At(q.S-1) == '以' && p.share < 0: // 华为以18%的市场份额
		r.scope, r.subject = r.subject, x.Text(noun.s, noun.e)
		st.Kind = x.percentKind(np, r.subject, q)
		return true
	case p.share >= 0:
		st.Kind = figure.Share
		if x.Items[p.share].Arg == 1 {
			st.Basis = figure.OtherBasis
			e := x.Items[p.share].E
			for e < q.S && x.R[e] != '的' {
				e++
			}
			st.BasisText = x.Text(x.Items[p.share].E, e)
		}
		return true
	case x.At(q.S-1) == '其' && q.Han: // 仅为其六分之一
		st.Kind, st.Basis = figure.Share, figure.OtherBasis
		return true
	case q.Than && !explicit && x.At(q.E) == '的': // 高于2%的目标
	case noun.s < noun.e && !(explicit && p.copula) && !(explicit && x.At(q.E) == '的'):
		st.Kind = figure.Share
		if !explicit || x.At(q.E) != '的' {
			r.subject = x.Text(noun.s, noun.e)
		}
		return true
	}
	st.Kind = x.percentKind(np, r.subject, q)
	if p.bound >= 0 && !hasSuffix(r.subject, "率", "度", "比例") { // 超过总人口的13%
		st.Kind = figure.Share
		if !explicit && len(x.refs) > 0 && x.Items[p.bound].Class == lex.Than {
			if st.Kind = x.refs[len(x.refs)-1].kind; st.Kind != figure.Share && (q.Unit.Kind == unit.Percent || q.Unit.Kind == unit.Permille) {
				st.Kind = figure.Rate
			}
		}
	}
	if !explicit && len(x.refs) > 0 {
		if k := x.refs[len(x.refs)-1].kind; k == figure.Share && st.Kind == figure.Rate && !hasSuffix(r.subject, "率", "度", "比例") {
			st.Kind = figure.Share
		}
	}
	if st.Kind == figure.Rate && explicit && !hasSuffix(r.subject, "率", "度", "比例", "LPR", "水平", "比率") && !p.to && (hasSuffix(r.subject, "人", "者", "的", "户", "企业", "家庭", "学生") || x.Has(q.S-1, "有") || np.share >= 0) {
		st.Kind = figure.Share
	}
	if !explicit && !p.copula && !hasSuffix(r.subject, "率", "度", "比例") && (len(x.refs) == 0 || x.last.kind != figure.Rate) {
		st.Kind = figure.Share
	}
	return true
}

// multiple fills in 是…的2倍: what stands before the 是 is the subject.
func (x *Reader) multiple(c *clause, q *quantity.Quantity, p *predicate, np *subject, st *Figure, r *ref) bool {
	st.Basis = figure.OtherBasis
	if p.share >= 0 {
		return true
	}
	for k := q.Item - 1; k >= c.i0; k-- {
		it := x.Items[k]
		if it.Class == lex.Quantity && !x.Qs[it.V].Bare {
			break
		}
		if it.Class == lex.Copula || it.Class == lex.Share || it.Class == lex.Approx {
			if it.E-it.S == 1 && !(x.Starts(it.S) && x.Starts(it.E)) {
				continue
			}
			if it.S <= np.s {
				r.subject = x.inherited(false)
				return true
			}
			if it.S < np.e {
				own := x.trimTail(c, span{np.s, it.S})
				if own.empty() {
					r.subject = x.inherited(false)
				} else {
					r.subject = x.Text(own.s, own.e)
				}
				return true
			}
		}
	}
	if !p.of {
		st.Kind, st.Basis = figure.Level, figure.NoBasis // 市盈率为12.3倍
	}
	return true
}

var (
	ofGroup    = sets["of-group"]
	aspects    = sets["aspects"]
	casualties = sets["casualties"]
)

// verbThing makes the noun behind an amount its subject when only a verb stands before
// it: 发行|250亿元|票据.
func (x *Reader) verbThing(q *quantity.Quantity, np *subject, noun span, r *ref) {
	if noun.empty() || np.empty() {
		return
	}
	if t, _, _ := x.Token(q.S - 1); q.S > np.e && t.Tag == segment.TagV && x.orgLike(np.span) { // 央行|开展|1820亿元|操作
		r.scope, r.subject = x.Text(np.s, np.e), x.Text(noun.s, noun.e)
		return
	}
	if x.Has(np.e-2, "投入") || x.Has(np.e-2, "投资") || x.Has(np.e-2, "筹集") || x.Has(np.e-2, "补助") || x.Has(np.e-2, "奖励") {
		return
	}
	if t, _, _ := x.Token(np.e - 1); t.Tag == segment.TagV && x.headOf(np.span) == 0 {
		r.subject = x.Text(noun.s, noun.e)
	}
}
