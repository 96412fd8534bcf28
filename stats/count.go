package stats

import "github.com/tiyao/tiyao/segment"

// counts reports whether a number with a classifier is worth reporting as a count.
func (x *reader) counts(c *clause, q *qty, p *predicate, np *subject, noun span) bool {
	if q.small {
		v := q.value.Cmp(Int(3)) >= 0
		switch q.unit.kind {
		case uPerson:
			return v && (x.casualty(q.e) > 0 || x.casualtyBefore(c, q))
		}
		return false
	}
	if q.han && q.value.IsSet() && q.value.Cmp(Int(10)) == 0 && (noun.s >= noun.e) {
		return false
	}
	if x.prefix(aspects, q.e) > 0 {
		return false
	}
	return true
}

// casualty returns the end of a word for what befell people at i, 0 for none.
func (x *reader) casualty(i int) int {
	for i < len(x.r) && x.adverbial(i) {
		i++
	}
	if n := x.prefix(casualties, i); n > 0 {
		return i + n
	}
	return 0
}

// predicateAfter returns the short clause that follows people: 86.5万人|受灾.
func (x *reader) predicateAfter(c *clause, q *qty) (s span) {
	s = span{q.e, q.e}
	for s.e < c.e && s.e-s.s <= 12 && x.at(s.e) != '、' && x.at(s.e) != '(' {
		s.e++
	}
	if s.empty() || s.e-s.s > 12 {
		return span{}
	}
	if t, _, _ := x.token(s.s); t.Tag != segment.TagV {
		return span{}
	}
	return s
}

// adverbial reports whether the rune at i belongs to what may stand before a word of
// casualty: 1人[当场]死亡.
func (x *reader) adverbial(i int) bool {
	switch x.at(i) {
	case '当', '场', '不', '幸', '经', '抢', '救', '无', '效', '医', '院', '送', '后', '已', '均':
		return true
	}
	return false
}

func (x *reader) casualtyBefore(c *clause, q *qty) bool {
	return x.casualty(q.s-2) == q.s
}

// counted makes the noun behind the classifier the subject; what stood before it is
// looked through for a place.
func (x *reader) counted(c *clause, q *qty, np *subject, noun span, r *ref) {
	if e := x.place(noun.s, noun.e); e > noun.s && e < noun.e && noun.e-e >= 2 {
		if np.scope == "" {
			r.scope = x.text(noun.s, x.trimOf(e, noun.s))
		}
		noun.s = x.skipOf(e, noun.e)
	}
	r.subject = x.text(noun.s, noun.e)
}

// cutBefore reports whether one of the words stands right before q.
func (x *reader) cutBefore(c *clause, q *qty, list ...string) bool {
	for _, w := range list {
		if x.has(q.s-len([]rune(w)), w) {
			return true
		}
	}
	return false
}

// bareCounts reports whether a number without a unit is a figure: an index, a score of
// an index, or a number of 万 that a subject is said to have.
func (x *reader) bareCounts(c *clause, q *qty, p *predicate, np *subject, noun span, st *Stat, r *ref) bool {
	explicit := !np.empty()
	st.Kind = Level
	if q.per != "" {
		st.Kind = Rate
		return true
	}
	switch {
	case p.bound >= 0:
		return x.last.index && len(x.refs) > 0
	case explicit && hasSuffix(r.subject, "指数", "PMI", "pmi", "系数", "比值", "评分", "得分", "比", "净值", "R0", "Rt", "收入比", "基尼系数", "BMI"):
		return p.copula || q.decimal
	case q.scaled && !q.small:
		if noun.s < noun.e && (p.copula || q.mod != Exact || !q.han) {
			st.Kind = Count
			x.counted(c, q, np, noun, r)
			return true
		}
		st.Kind = Count
		return explicit && (p.copula || q.mod != Exact || p.to || x.endsPhrase(q.e)) && !(q.han && q.value.Cmp(Int(10)) < 0) || p.to
	case q.decimal && !q.han:
		return explicit && (p.copula || p.to) && x.endsPhrase(q.e)
	}
	return false
}

// endsPhrase reports whether a mark or the end of the line stands at i.
func (x *reader) endsPhrase(i int) bool {
	switch x.at(i) {
	case 0, ',', '。', ';', '、', ')', '和', '!', '?':
		return true
	}
	return false
}
