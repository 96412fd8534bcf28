package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// counts reports whether a number with a classifier is worth reporting as a count.
func (x *Reader) counts(c *clause, q *quantity.Quantity, p *predicate, np *subject, noun span) bool {
	if q.Small {
		v := q.Value.Cmp(numeral.Int(3)) >= 0
		switch q.Unit.Kind {
		case unit.Person:
			return v && (x.casualty(q.E) > 0 || x.casualtyBefore(c, q))
		}
		return false
	}
	if q.Han && q.Value.IsSet() && q.Value.Cmp(numeral.Int(10)) == 0 && (noun.s >= noun.e) {
		return false
	}
	if x.Prefix(aspects, q.E) > 0 {
		return false
	}
	return true
}

// casualty returns the end of a word for what befell people at i, 0 for none.
func (x *Reader) casualty(i int) int {
	for i < len(x.R) && x.adverbial(i) {
		i++
	}
	if n := x.Prefix(casualties, i); n > 0 {
		return i + n
	}
	return 0
}

// predicateAfter returns the short clause that follows people: 86.5万人|受灾.
func (x *Reader) predicateAfter(c *clause, q *quantity.Quantity) (s span) {
	s = span{q.E, q.E}
	for s.e < c.e && s.e-s.s <= 12 && x.At(s.e) != '、' && x.At(s.e) != '(' {
		s.e++
	}
	if s.empty() || s.e-s.s > 12 {
		return span{}
	}
	if t, _, _ := x.Token(s.s); t.Tag != segment.TagV {
		return span{}
	}
	return s
}

// adverbial reports whether the rune at i belongs to what may stand before a word of
// casualty: 1人[当场]死亡.
func (x *Reader) adverbial(i int) bool {
	switch x.At(i) {
	case '当', '场', '不', '幸', '经', '抢', '救', '无', '效', '医', '院', '送', '后', '已', '均':
		return true
	}
	return false
}

func (x *Reader) casualtyBefore(c *clause, q *quantity.Quantity) bool {
	return x.casualty(q.S-2) == q.S
}

// counted makes the noun behind the classifier the subject; what stood before it is
// looked through for a place.
func (x *Reader) counted(c *clause, q *quantity.Quantity, np *subject, noun span, r *ref) {
	if e := x.place(noun.s, noun.e); e > noun.s && e < noun.e && noun.e-e >= 2 {
		if np.scope == "" {
			r.scope = x.Text(noun.s, x.trimOf(e, noun.s))
		}
		noun.s = x.skipOf(e, noun.e)
	}
	r.subject = x.Text(noun.s, noun.e)
}

// cutBefore reports whether one of the words stands right before q.
func (x *Reader) cutBefore(c *clause, q *quantity.Quantity, list ...string) bool {
	for _, w := range list {
		if x.Has(q.S-len([]rune(w)), w) {
			return true
		}
	}
	return false
}

// bareCounts reports whether a number without a unit is a figure: an index, a score of
// an index, or a number of 万 that a subject is said to have.
func (x *Reader) bareCounts(c *clause, q *quantity.Quantity, p *predicate, np *subject, noun span, st *Figure, r *ref) bool {
	explicit := !np.empty()
	st.Kind = figure.Level
	if q.Per != "" {
		st.Kind = figure.Rate
		return true
	}
	switch {
	case p.bound >= 0:
		return x.last.index && len(x.refs) > 0
	case explicit && hasSuffix(r.subject, "指数", "PMI", "pmi", "系数", "比值", "评分", "得分", "比", "净值", "R0", "Rt", "收入比", "基尼系数", "BMI"):
		return p.copula || q.Decimal
	case q.Scaled && !q.Small:
		if noun.s < noun.e && (p.copula || q.Mod != figure.Exact || !q.Han) {
			st.Kind = figure.Count
			x.counted(c, q, np, noun, r)
			return true
		}
		st.Kind = figure.Count
		return explicit && (p.copula || q.Mod != figure.Exact || p.to || x.endsPhrase(q.E)) && !(q.Han && q.Value.Cmp(numeral.Int(10)) < 0) || p.to
	case q.Decimal && !q.Han:
		return explicit && (p.copula || p.to) && x.endsPhrase(q.E)
	}
	return false
}

// endsPhrase reports whether a mark or the end of the line stands at i.
func (x *Reader) endsPhrase(i int) bool {
	switch x.At(i) {
	case 0, ',', '。', ';', '、', ')', '和', '!', '?':
		return true
	}
	return false
}
