package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// fewTold reports whether a few people or things are counted as news counts them: two or
// more, a noun behind, no name and no list before: 四名嫌疑人, but “四个优先”, 甲、乙两家公司.
func (x *Reader) fewTold(s *statement) bool {
	q := s.q
	if x.fewAtLeast(s) || x.oneMore(s) || x.fewCases(s) || x.fewLeft(s) {
		return true
	}
	if x.toldAgain(s) {
		return false
	}
	if x.Suffix(told, max(s.c.s, q.S-3), q.S) > 0 {
		return false
	}
	if q.Unit.Kind == unit.Person && q.Name == "人" {
		return x.fewPeople(s)
	}
	if x.comesFrom(s) || x.ofEach(s) {
		return true
	}
	if x.names(s) {
		return false
	}
	if q.Name == "次" {
		return x.fewTimes(s)
	}
	return x.fewThings(s)
}

// fewThings reports whether a few things are counted as news counts them: with a noun behind that
// is a thing, and no watchword, none of a list of names.
func (x *Reader) fewThings(s *statement) bool {
	q := s.q
	if s.noun.empty() && q.Value.Cmp(numeral.Int(2)) >= 0 && (x.At(q.S-1) == '有' || x.modified(q.E)) && x.Prefix(tellings, q.E-1) == 1 && q.E-q.S <= 3 {
		return !x.listedBefore(s) && x.Prefix(aspects, q.E) == 0
	}
	if s.noun.empty() && (x.hitOrTaken(s) || x.seized(s)) {
		return true
	}
	if q.Value.Cmp(numeral.Int(2)) < 0 || s.noun.e-s.noun.s < 1 || s.noun.e-s.noun.s < 2 && !x.tangible(s) || !x.Starts(q.S) || opensQuote(x.At(q.S-1)) || x.Prefix(aspects, q.E) > 0 {
		return false
	}
	if n := x.Prefix(tellings, q.E-1); n != 1 || q.E-q.S > 3 {
		return false
	}
	if n := x.Prefix(watchwords, q.E); n > 0 && s.name == "个" && s.noun.e == q.E+n {
		return false
	}
	return !x.listedBefore(s) || x.At(q.S-1) == '等' && x.Starts(q.S-1)
}

// hitOrTaken reports whether a verb stands right before the few, and behind them something that only
// things or people of their sort are, though no noun begins there: 击中|两辆|以军坦克.
func (x *Reader) hitOrTaken(s *statement) bool {
	q := s.q
	if q.Value.Cmp(numeral.Int(2)) < 0 || q.E-q.S != 2 || x.endsPhrase(q.E) || x.At(q.E) == '的' || x.Prefix(concretes, q.E-1) != 1 || !x.leadsTo(q.S) || x.listedBefore(s) || opensQuote(x.At(q.E)) {
		return false
	}
	switch t, _, _ := x.Token(q.E); t.Tag {
	case segment.TagP, segment.TagA, segment.TagB, segment.TagNS, segment.TagJ, segment.TagN, segment.TagNZ:
		return x.nounWithin(q.E, s.c.e)
	}
	return false
}

// seized reports whether a verb and its object stand before the few, at the end of their phrase:
// 查获|服务器|四台, 扣押|手机|三部.
func (x *Reader) seized(s *statement) bool {
	q := s.q
	if q.Value.Cmp(numeral.Int(2)) < 0 || q.E-q.S != 2 || !x.endsPhrase(q.E) || x.Prefix(tellings, q.E-1) != 1 || x.At(q.E-1) == '处' || q.S-s.c.s < 3 {
		return false
	}
	n, b, _ := x.Token(q.S - 1)
	if n.Tag != segment.TagN && n.Tag != segment.TagNZ || q.S-b < 2 || b <= s.c.s {
		return false
	}
	v, a, _ := x.Token(b - 1)
	return v.Tag == segment.TagV && b-a > 1 && a >= s.c.s
}

// nounWithin reports whether a noun of two characters or more stands shortly behind rune i.
func (x *Reader) nounWithin(i, e int) bool {
	for k := i; k < min(e, i+8); {
		t, _, f := x.Token(k)
		if t.Tag == segment.TagN && f-k > 1 {
			return true
		}
		k = f
	}
	return false
}

// concretes are classifiers of things and people that stand for themselves.
var concretes = sets["concretes"]

// caseReach is how far behind its classifier, in runes, the word of a case stands.
const caseReach = 14

// fewCases reports whether cases or accidents are counted, whatever was done in them: 参与|两宗
// 故意伤害致死案件.
func (x *Reader) fewCases(s *statement) bool {
	q := s.q
	if n := s.name; n != "宗" && n != "起" || q.Value.Cmp(numeral.Int(2)) < 0 || x.listedBefore(s) || x.Suffix(told, max(s.c.s, q.S-3), q.S) > 0 {
		return false
	}
	for i := q.E; i < q.E+caseReach && i < s.c.e; i++ {
		switch {
		case x.At(i) == '案', x.Has(i, "事故"), x.Has(i, "事件"):
			return i > q.E
		case x.At(i) == '、', lex.IsDigit(x.At(i)):
			return false
		}
	}
	return false
}

// fewTimes reports whether it is told how often something was done: 举行|两次听证会, 先后三次,
// but 二次伤害.
func (x *Reader) fewTimes(s *statement) bool {
	q := s.q
	if x.inEach(s) {
		return true
	}
	if x.endsPhrase(q.E) && x.At(q.E) != '、' && x.eachTime(s) { // 平均每周|买菜|三次
		return true
	}
	if q.S == q.Num && (q.Mod == figure.AtLeast || q.Mod == figure.AtMost) && x.endsPhrase(q.E) && q.Value.Cmp(numeral.Int(2)) >= 0 { // 每月|至少|上门|两次
		return true
	}
	if s.noun.e-s.noun.s >= 2 && x.At(q.Num) != '二' && q.Value.Cmp(numeral.Int(2)) >= 0 && x.Prefix(aspects, q.E) == 0 && x.leadsTo(q.S) && !x.listedBefore(s) {
		return true
	}
	if q.Value.Cmp(numeral.Int(3)) < 0 {
		return false
	}
	if x.Suffix(timesBefore, max(s.c.s, q.S-3), q.S) > 0 || x.Prefix(winnings, q.E) > 1 && q.E-q.S == 2 && x.Starts(q.S) && (q.S == s.c.s || x.At(q.S-1) != '第' && x.At(q.S-1) != '上' && x.At(q.S-1) != '下') {
		return true
	}
	return x.endsPhrase(q.E) && x.At(q.E) != '、' && q.S > s.c.s && x.Suffix(winnings, max(s.c.s, q.S-4), q.S) > 1 // 夺冠|五次
}

// eachTime reports whether it is told how often something is done in each week, month or year, with the verb between: 每年|举办|一次.
func (x *Reader) eachTime(s *statement) bool {
	for i := s.q.S - 2; i >= max(s.c.s, s.q.S-eachReach); i-- {
		if x.At(i) != '每' {
			continue
		}
		switch r := x.At(i + 1); r {
		case '年', '月', '周', '天', '日', '季':
		default:
			return false
		}
		return s.q.S-i > 3 && x.At(s.q.S-1) != '于' && x.Starts(i)
	}
	return false
}

// eachReach is how far before how often it is done, in runes, 每 stands.
const eachReach = 10

// winnings are what is done so many times that it is told.
var winnings = sets["winnings"]

// fewAtLeast reports whether a bound makes the few worth telling: 至少有三款手机.
func (x *Reader) fewAtLeast(s *statement) bool {
	q := s.q
	if q.S == q.Num || q.Unit.Kind < unit.Thing || q.Unit.Kind > unit.Event {
		return false
	}
	if q.Num-q.S > 1 && q.Mod == figure.Above && x.Has(q.S, "多达") && q.Value.Cmp(numeral.Int(3)) >= 0 { // 多达|九人
		return true
	}
	if x.Prefix(aspects, q.E) > 0 {
		return false
	}
	return q.Mod == figure.AtLeast && (!s.noun.empty() || q.Unit.Kind != unit.Event && !x.endsPhrase(q.E) && q.E-q.Num == 2) || q.Num-q.S > 2 && (q.Mod == figure.AtMost || q.Mod == figure.AtLeast) && x.endsPhrase(q.E) // 不得多于|两件
}

// names reports whether the few are part of a name: 支队九队|队长, 三口|充电器.
func (x *Reader) names(s *statement) bool {
	name := s.name
	switch name {
	case "家": // 不|二家软糖
		if x.At(s.q.Num) == '二' && x.At(s.q.S-1) == '不' {
			return true
		}
	case "位": // 三位|一体
		return x.Has(s.q.E, "一体")
	case "部": // 三部|曲
		return x.At(s.q.E) == '曲'
	case "处": // 四处|寻找
		if strings.ContainsRune("副科长处干民主任", x.At(s.q.E)) { // 旅检二处|副科长
			return true
		}
		r := x.At(s.q.S - 1)
		return s.q.Value.Cmp(numeral.Int(4)) == 0 && r != '有' && r != '共' && r != '现' && r != '的'
	case "队":
		e := x.At(s.q.E)
		return x.At(s.q.S-1) == '队' || e == '队' || e == '长' || e == '员' || s.q.Value.Cmp(numeral.Int(3)) >= 0 // 公司八队
	case "口":
		return !s.noun.empty() && !strings.ContainsRune("井锅缸塘池窑棺", x.R[s.noun.e-1])
	}
	return toldUnits.Has(name) && (opensQuote(x.At(s.q.E)) || !x.leadsTo(s.q.S) || x.Has(s.q.E, "锦")) // 甲、乙|两款手机
}

// leadsTo reports whether a verb or a particle that leads to things stands right before rune i, so
// that they were not told before.
func (x *Reader) leadsTo(i int) bool {
	if i == 0 || !hanzi.IsHan(x.At(i-1)) {
		return false
	}
	switch x.At(i - 1) {
	case '了', '过', '着', '有', '共', '出', '等':
		return true
	}
	switch t, _, _ := x.Token(i - 1); t.Tag {
	case segment.TagV, segment.TagVN, segment.TagP:
		return true
	}
	return false
}

// modified reports whether a noun with a clause of its own stands at i: 两个|尚未结婚的姐妹.
func (x *Reader) modified(i int) bool {
	for k := i; k < len(x.R) && k < i+8; {
		t, _, e := x.Token(k)
		if x.At(k) == '的' && k > i+1 {
			n, _, f := x.Token(min(k+1, len(x.R)-1))
			return n.Tag == segment.TagN && f-k > 2
		}
		switch t.Tag {
		case segment.TagV, segment.TagD, segment.TagA, segment.TagN, segment.TagVN, segment.TagP:
		default:
			return false
		}
		k = e
	}
	return false
}

// listedBefore reports whether a list of names stands before the few that it counts: 甲、乙|两家公司,
// but 八部剧情片、五部纪录片.
func (x *Reader) listedBefore(s *statement) bool {
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= 8; k-- {
		if x.Items[k].Class == lex.Pause {
			if n := s.name; s.q.Value.Cmp(numeral.Int(3)) >= 0 && (n == "种" || n == "个" || n == "座" || n == "类") && s.noun.e-s.noun.s >= 2 {
				return false // 白、蓝和紫|四种配色
			}
			return k == s.c.i0 || x.Items[k-1].Class != lex.Quantity || x.Items[k].S-x.Items[k-1].E > 6
		}
	}
	return false
}

// tangible reports whether the noun of one character behind the few is a thing: 三座|桥.
func (x *Reader) tangible(s *statement) bool {
	name := s.name
	switch name {
	case "个": // 两个|班
		return x.unitNoun(s.noun.s) && x.Starts(s.noun.e)
	case "本": // 两|本书: one word elsewhere
		return x.At(s.noun.s) == '书' && x.Starts(s.noun.e)
	}
	return thingUnits.Has(name) && x.Starts(s.noun.s) && x.Starts(s.noun.e)
}

// closesQuote reports whether r closes a quotation.
func closesQuote(r rune) bool { return r == '”' || r == '"' || r == '」' || r == '’' }

// opensQuote reports whether r opens a quotation: “四个优先” is a name.
func opensQuote(r rune) bool { return r == '“' || r == '"' || r == '「' || r == '《' || r == '‘' }
