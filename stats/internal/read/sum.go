package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// spentOn reports whether a sum opens the clause, or stands behind its owner, and a verb with its
// object behind it, at rune e, which is nothing that crowds do: 五千万|铺设管道.
func (x *Reader) spentOn(s *statement, e int) bool {
	if s.q.Mod != figure.Exact || s.q.Lower.IsSet() || s.q.S-s.c.s > 6 || e+2 >= len(x.R) || x.Prefix(crowdDoings, e) > 0 || s.q.Value.Cmp(numeral.Int(100000)) < 0 {
		return false
	}
	if s.q.S > s.c.s && hasSuffix(s.r.subject, "人", "者", "户", "量", "数", "员", "生", "民", "客") {
		return false
	}
	if x.Suffix(crowds, s.noun.s, s.noun.e) > 0 || hasSuffix(x.Text(s.noun.s, s.noun.e), "人", "者", "户") {
		return false
	}
	switch x.before(s) {
	case '有', '达', '为', '的', '到', '超', '近', '约': // 有|5900万运动骑行人口
		return false
	}
	t, b, f := x.Token(e)
	if t.Tag != segment.TagV && t.Tag != segment.TagVN || b != e || f-e < 2 || f >= len(x.R) {
		return false
	}
	switch o, _, g := x.Token(f); o.Tag {
	case segment.TagN, segment.TagNS, segment.TagNZ, segment.TagNT, segment.TagJ, segment.TagVN, segment.TagB:
		return g-f > 1
	case segment.TagR, segment.TagM:
		return true
	}
	return false
}

// crowdDoings are what so many people do.
var crowdDoings = sets["crowd-doings"]

// nextScaled reports whether the quantity behind this one tells the unit of both.
func (x *Reader) nextScaled(s *statement) bool {
	v := x.Items[s.q.Item].V + 1
	return v < len(x.Qs) && x.Qs[v].S-s.q.E < 3 && x.At(s.q.E) == '、' && !x.Qs[v].Bare
}

// amongMoney reports whether a sum stands between two of the same money, and leaves it out:
// 胜方1.8万元；亚军|30万；冠军80万元.
func (x *Reader) amongMoney(s *statement) bool {
	v := x.Items[s.q.Item].V + 1
	if len(x.refs) == 0 || len(x.last.unit) < 3 || !isMoney(x.last.unit[:3]) || v >= len(x.Qs) || !hasSuffix(s.r.subject, "军", "奖", "方", "费", "款", "金") || !x.endsPhrase(s.q.E) {
		return false
	}
	q := &x.Qs[v]
	return q.Unit.Kind == unit.Money && q.Name == x.last.unit[:3] && q.S-s.q.E <= lineReach
}

// ofOthers reports whether the noun s is what belongs to others, who are counted: 400多万|医生的收入.
func (x *Reader) ofOthers(s span) bool {
	for i := s.s + 1; i < s.e-1; i++ {
		if x.At(i) == '的' {
			return true
		}
	}
	return false
}

// isMoney reports whether unit is a code of money.
func isMoney(unit string) bool { return len(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' }

// moneyOf returns the currency of a sum that leaves it out: that of the next sum of the
// sentence, 香港票房3000万，全球票房15亿港元, unless that is what the first comes to; else the
// yuan.
func (x *Reader) moneyOf(s *statement) string { return x.moneyBehind(s, 1, lineReach, "。;(合") }

// moneyOfAll is the same of what each of many is paid: whichever of the later sums has a currency tells that of all.
func (x *Reader) moneyOfAll(s *statement) string {
	return x.moneyBehind(s, len(x.Qs), len(x.R), "。\n")
}

// moneyBehind returns the currency of the first of the next most quantities that has one, within so many runes and before a rune of
// stops; else the yuan.
func (x *Reader) moneyBehind(s *statement, most, reach int, stops string) string {
	at, v := s.q.E, x.Items[s.q.Item].V+1
	for end := min(v+most, len(x.Qs)); v < end; v++ {
		q := &x.Qs[v]
		for ; at < q.Num; at++ {
			if strings.ContainsRune(stops, x.At(at)) {
				return "CNY"
			}
		}
		if q.Unit.Kind == unit.Money && q.Per == "" && q.S-s.q.E <= reach {
			return q.Name
		}
	}
	return "CNY"
}

// payReach is how far before a sum, in runes, the word is looked for that says what those are paid for whom it is told.
const payReach = 40

// pays are what each of some gets: 薪资, 身价.
var pays = sets["pays"]

// paidEach returns the word of pay of a sentence in which a sum stands right behind a person, alone, or "": 球队|薪资|：王建国3054万.
func (x *Reader) paidEach(s *statement) string {
	if !s.q.Scaled || s.q.Small || s.q.Lower.IsSet() || !s.noun.empty() || !x.endsPhrase(s.q.E) || !x.personBefore(s.q.S) {
		return ""
	}
	for i := s.q.S - 1; i >= 0 && s.q.S-i <= payReach && x.At(i) != '。' && x.At(i) != '\n'; i-- {
		if n := x.Prefix(pays, i); n > 0 && x.Starts(i) {
			return x.Text(i, i+n)
		}
	}
	return ""
}

// paidSort reports whether the word that ends in the 金 at rune i is a sort of payment: 违约金, but no
// 基金 and no metal.
func (x *Reader) paidSort(i int) bool {
	t, b, e := x.Token(i)
	if e == i+1 && b == i && i > 1 { // 解约|金
		v, s, _ := x.Token(i - 1)
		return (v.Tag == segment.TagV || v.Tag == segment.TagVN) && i-s > 1
	}
	return e == i+1 && e-b > 1 && t.Tag == segment.TagN && x.Suffix(golds, b, e) == 0
}

// golds end in 金 and are no payment.
var golds = sets["golds"]

// pricedAt reports whether a word of a price or of pay ends right before rune i, or a copula behind
// one: 售价|26万, 年薪为|30万.
func (x *Reader) pricedAt(i int) bool {
	for i > 1 && strings.ContainsRune("为达约近超过是至到仅只才", x.At(i-1)) {
		i--
	}
	switch x.At(i - 1) {
	case '价', '薪':
		return !x.Has(i-2, "评价") && !x.Has(i-2, "代价")
	}
	return x.Has(i-2, "价格") || x.Has(i-2, "价值") || x.Has(i-2, "转会费") || x.Has(i-2, "彩礼") || x.Has(i-2, "工资") || x.Has(i-2, "首付")
}

// priced reports whether a word of prices or of pay stands in the clause before the
// quantity.
func (x *Reader) priced(s *statement) bool {
	if hasSuffix(s.r.subject, "兵力", "人力", "警力", "力量", "人手", "运力") {
		return false
	}
	if hasSuffix(s.r.subject, "额", "市场规模", "经济规模", "交易规模", "产业规模") && !hasSuffix(s.r.subject, "名额", "配额", "员额") {
		return true
	}
	for i := s.c.s; i < s.q.S; i++ {
		if x.Prefix(prices, i) > 0 || x.At(i) == '金' && x.paidSort(i) {
			return true
		}
	}
	return false
}
