package quantity

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// UnitTail reads the unit at the end of q.
func (l *Line) UnitTail(q *Quantity) {
	i := l.SkipSpace(q.E)
	if i > q.E+1 {
		q.Bare = true
		return
	}
	if p, e := l.PerMille(q.E); e > 0 && !l.strokeOf(q, e) { // 9.5/千人口
		q.Unit, q.Per, q.E = unit.Unit{Kind: unit.Measure}, p, e
		return
	}
	u, n := l.unitOf(q, i)
	if n == 0 || u.Kind == unit.Percent && u.Shift == 1 && (!l.tenths(i) || q.First().Abs().Cmp(numeral.Int(11)) > 0) {
		q.Bare = true
		return
	}
	u, n = l.unitHere(q, i, u, n)
	if n == 0 || i > q.E && l.apart(i, n) || n == 1 && l.begins(q, i, u) {
		q.Bare = true
		return
	}
	u = l.indexPoints(q, u, i+n)
	q.Unit = u
	q.Name = u.Code
	if q.Name == "" {
		q.Name = l.UnitText(lex.IfElse(l.At(i) == '个' && u.Kind == unit.Measure, i+1, i), i+n)
	}
	q.E = i + n
	if u.Kind == unit.Span && n > 2 && q.Value.IsSet() {
		l.spanWithin(q, i)
	}
	if n == 1 && l.At(i) == '天' { // 3天2夜
		if m, ok := l.NumeralAt(q.E); ok && m.Value.IsSet() && l.At(m.End) == '夜' {
			q.E = m.End + 1
		}
	}
	if u.Kind == unit.Percent && u.Shift == 1 && q.Value.IsSet() {
		l.tenthsTail(q)
	}
	l.perUnit(q)
	l.manyBehind(q, u)
}

// indexPoints returns the unit u of q, which ends at e, or points of an index where they are those: 偏强|305个点.
func (l *Line) indexPoints(q *Quantity, u unit.Unit, e int) unit.Unit {
	if u.Kind == unit.Point && l.Has(e-2, "个点") && (q.First().Cmp(numeral.Int(50)) >= 0 || l.ofIndex(q.Num)) {
		return unit.Unit{Kind: unit.Mark}
	}
	return u
}

// indexReach is how far before its points, in runes, the index is looked for.
const indexReach = 24

// ofIndex reports whether an index is told of in the clause before rune i: 指数提升|25个点.
func (l *Line) ofIndex(i int) bool {
	for k := i - 2; k >= max(0, i-indexReach) && l.At(k) != ',' && l.At(k) != '。'; k-- {
		if l.Has(k, "指数") {
			return true
		}
	}
	return false
}

// funds reports whether q, with 档 behind it, counts funds and the like: 基金有56档, but 分为三档,
// 周五10档的剧.
func (l *Line) funds(q *Quantity) bool {
	return !q.Han && strings.ContainsRune("有共的少加减增达约逾近超过至到为计,", l.At(q.S-1))
}

// unitOf returns the unit at i, behind the number q, and its length, 0 for none.
func (l *Line) unitOf(q *Quantity, i int) (unit.Unit, int) {
	u, n := l.UnitAt(i)
	if n == 1 && l.At(i) == '里' && q.Decimal && l.At(q.S-1) == '在' { // 在4.0里
		return u, 0
	}
	if n == 0 && q.Scaled && q.E == i {
		if u, n := l.foreignMoney(i); n > 0 {
			return u, n
		}
	}
	if n < 2 {
		if k := l.distanceOf(q, i); k > 0 {
			return unit.Unit{Kind: unit.Measure}, k
		}
	}
	return u, n
}

// foreignMoney returns the unit of money at i that has the name of its country before it, and the length
// of both, 0 for none: 8300亿|南非兰特.
func (l *Line) foreignMoney(i int) (unit.Unit, int) {
	if l.Doc == nil || !hanzi.IsHan(l.At(i)) || !l.Starts(i) {
		return unit.Unit{}, 0
	}
	_, _, e := l.Token(i)
	for j := i + 2; j <= min(e, i+6); j++ {
		if u, n := l.UnitAt(j); n > 1 && u.Kind == unit.Money && (j == e || j+n <= e) {
			return u, j + n - i
		}
	}
	return unit.Unit{}, 0
}

// distanceOf returns the length of a unit of so much over so many kilometres at i, behind the large
// number q, 0 for none: 368万|芯千米, 12万|车道公里.
func (l *Line) distanceOf(q *Quantity, i int) int {
	if !q.Scaled || q.E != i {
		return 0
	}
	for j := i; j <= i+3; j++ {
		if j > i && (l.Has(j, "公里") || l.Has(j, "千米")) && l.Closes(j+2) {
			return j + 2 - i
		}
		if !hanzi.IsHan(l.At(j)) {
			return 0
		}
	}
	return 0
}

// unitHere returns what the unit u of n characters at i is beside the number q: a 块 of things
// is no money, and a 万方 is of water.
func (l *Line) unitHere(q *Quantity, i int, u unit.Unit, n int) (unit.Unit, int) {
	if u, n, ok := l.unitCut(q, i, u, n); ok {
		return u, n
	}
	switch l.At(i) {
	case '块':
		if q.Decimal && !q.Scaled { // 7.3块成本
			return u, n
		}
		if n == 1 && (l.medals(q.S) || !l.pricedBy(q.S) && !l.paid(q.S) && (l.classifies(i+1) || l.pieces(q.S, !q.Scaled) || l.pieceBefore(q.S))) { // 482块金牌, 进口芯片36亿块
			return unit.Unit{Kind: unit.Thing}, n
		}
		if n == 1 && l.At(i+n) == ' ' && lex.IsLatin(l.At(i+n+1)) { // 6 块 RTX 显卡
			return unit.Unit{Kind: unit.Thing}, n
		}
	case '个':
		if u.Kind == unit.Point && n > 1 && l.At(i+n-1) == '点' && l.Prefix(nextWords, i+n-1) > 1 { // 25个|点位
			u, _ := l.UnitOf(i, n-1)
			return u, n - 1
		}
		if m, k := l.UnitAt(i + 1); n == 1 && k > 1 && m.Kind == unit.Measure && l.prefixed(i+1) { // 138个|兆帕
			return m, k + 1
		}
	case '档':
		if !l.funds(q) {
			return unit.Unit{}, 0
		}
	case '方':
		if n == 1 && q.Scaled { // 2600万方
			u.Kind = unit.Measure
		}
	}
	return u, n
}

// unitCut returns what is left of the unit u of n characters at i, where another word begins in it or it is one of a
// name: 几百万台|时, 一行5人|日常走访, 九安|联.
func (l *Line) unitCut(q *Quantity, i int, u unit.Unit, n int) (unit.Unit, int, bool) {
	switch r := l.At(i); {
	case n == 2 && r == '块' && l.At(i+n) == '幕': // 40万块|屏幕
		return unit.Unit{Kind: unit.Thing}, 1, true
	case n == 2 && r == '台' && q.Scaled && l.At(i+1) == '时', n == 2 && r == '人' && u.Kind == unit.Person && l.At(i+1) == '日' && !l.ends(i+2):
		u, _ := l.UnitOf(i, 1)
		return u, 1, true
	case n == 1 && q.Han && (r == '安' || r == '卡' && (!l.ends(i) || l.inWord(i))):
		return unit.Unit{}, 0, true
	}
	return u, n, false
}

// ends reports whether a word ends before rune i.
func (l *Line) ends(i int) bool { return l.Doc == nil || l.Starts(i) }

// strokeOf reports whether the stroke behind the number q belongs to a name or to a score, and not to a unit which ends
// at e: Model 3/|Y, 2/10|周鹏.
func (l *Line) strokeOf(q *Quantity, e int) bool {
	if l.Doc == nil {
		return false
	}
	if q.Num > 1 && l.At(q.Num-1) == ' ' && lex.IsLatin(l.At(q.Num-2)) && lex.IsLatin(l.At(q.E+1)) {
		return true
	}
	return hanzi.IsHan(l.At(e-1)) && hanzi.IsHan(l.At(e)) && !l.Starts(e)
}

// apart reports whether a longer word than the n characters of a unit stands at i, behind a
// blank: 3565万 卡佩拉, 4 折叠屏手机.
func (l *Line) apart(i, n int) bool {
	if l.Doc == nil || !hanzi.IsHan(l.At(i)) || !l.Starts(i) {
		return false
	}
	t, _, e := l.Token(i)
	return e-i > n && t.Tag != segment.TagM && t.Tag != segment.TagQ
}

// begins reports whether the character at i, which could be the unit u, begins another word:
// 3991次之, 2车相撞, 60手机, 107国道.
func (l *Line) begins(q *Quantity, i int, u unit.Unit) bool {
	switch r, next := l.At(i), l.At(i+1); r {
	case '人': // 2万|人口, 14亿多|人民
		if next == '口' && l.At(i+2) != '径' || next == '民' {
			return q.Scaled
		}
	case '次': // 2的32|次方, 3991|次之
		if next == '之' {
			return l.At(i+2) != '多' && l.At(i+2) != '间'
		}
	case '倍':
		return l.doubles(q, i)
	case '只': // 98比100|只输了2分
		switch next {
		case '输', '赢', '差', '剩', '丢', '胜':
			return true
		}
	case '球': // 上万|球迷
		return strings.ContainsRune("迷员手星友童队", next)
	case '升': // 500升至|1500升
		if l.litres(i + 2) {
			return false
		}
	case '欧', '镑': // 4000万欧|的违约金, but 4000万欧洲…
		return !q.Scaled || !l.Closes(i+1) && next != '年' && next != '身' && next != '转'
	case '车': // 22车|96人次
		return !l.people(i+1) && (!q.Scaled || l.longerWord(i)) && (q.Han || q.Mod != figure.Above || !l.Closes(i+1))
	case '里': // 2018|里, 4.0 |里
		if !q.Han && (q.Power >= 8 || q.year() || i > q.E) {
			return true
		}
	}
	return l.otherWord(q, i, u)
}

// doubles reports whether the 倍 at i begins a verb, and is no unit: 50万|倍增至100万, but 3倍|增长.
func (l *Line) doubles(q *Quantity, i int) bool {
	switch l.At(i + 1) {
	case '增':
		r := l.At(i + 2)
		return q.Scaled || r != '长' && r != '加' && r != '幅'
	case '减':
		return l.At(i+2) != '少'
	}
	return false
}

// otherWord reports whether a word stands at i that begins with the character of the unit u and is
// counted by none: 31330|位居第6, 由58|升至63, 5.2|条款.
func (l *Line) otherWord(q *Quantity, i int, u unit.Unit) bool {
	if l.Prefix(nextWords, i) > 1 || q.year() && q.E == i && !q.Han && l.inWord(i) || strings.ContainsRune("帕焦牛伏", l.At(i)) && l.inWord(i) {
		return true
	}
	return u.Kind >= unit.Thing && u.Kind <= unit.Event && (l.longerWord(i) || q.Decimal && !q.Scaled && l.nounAt(i))
}

// inWord reports whether a word of more than one character begins at i: 700万|帕金森氏症患者.
func (l *Line) inWord(i int) bool {
	if l.Doc == nil || !l.Starts(i) || !hanzi.IsHan(l.At(i+1)) {
		return false
	}
	_, _, e := l.Token(i)
	return e > i+1
}

// nounAt reports whether a noun of more than one character stands at i.
func (l *Line) nounAt(i int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	t, _, e := l.Token(i)
	return e > i+1 && t.Tag == segment.TagN
}

// prefixed reports whether a unit with a prefix stands at i: 兆帕, 千瓦, but not 比特币.
func (l *Line) prefixed(i int) bool {
	switch l.At(i) {
	case '兆', '千', '百', '毫', '微', '纳', '吉':
		return true
	}
	return false
}

// people reports whether a number of people stands at i.
func (l *Line) people(i int) bool {
	n, ok := l.NumeralAt(i)
	return ok && !n.Han && l.At(n.End) == '人'
}

// litres reports whether a number of litres stands at rune i, behind 升至, which then leads from one
// to another: 500升至|1500升, but 由58升至|63.
func (l *Line) litres(i int) bool {
	if r := l.At(i - 1); r != '至' && r != '到' {
		return false
	}
	n, ok := l.NumeralAt(i)
	return ok && l.At(n.End) == '升' && l.At(n.End+1) != '至' && l.At(n.End+1) != '到'
}

// year reports whether q could be a year.
func (q *Quantity) year() bool {
	return q.Value.IsSet() && !q.Decimal && q.Value.Cmp(numeral.Int(1900)) >= 0 && q.Value.Cmp(numeral.Int(2100)) < 0
}

// nextWords are words that begin with the character of a unit and are counted by none.
var nextWords = sets["next-words"]

// manyBehind reads 多 behind a unit: 两倍多.
func (l *Line) manyBehind(q *Quantity, u unit.Unit) {
	if l.At(q.E) == '+' && u.Kind == unit.Percent && u.Shift == 0 && (l.Closes(q.E+1) || q.E+1 >= len(l.R)) { // 95%+
		q.Mod = figure.Above
		q.E++
		return
	}
	if l.At(q.E) == '多' && (u.Kind == unit.Times || u.Kind == unit.Percent && (u.Shift == 1 || l.Closes(q.E+1)) || u.Kind == unit.Money || u.Kind == unit.Span && l.overSpan(q.E+1) || u.Kind == unit.Measure && l.overSize(q.E+1)) && numeral.HanDigit(l.At(q.E+1)) < 0 {
		q.Mod = figure.Above
		q.E++
	}
}

// overSpan reports whether a length of time ends at i, behind its 多: 三年多|的, but 30天|多了10天.
func (l *Line) overSpan(i int) bool {
	switch l.At(i) {
	case '时', '来', '前', '后', '里', '间', '内':
		return true
	}
	return l.Closes(i)
}

// overSize reports whether a measure ends at i, behind its 多: 7米多|高.
func (l *Line) overSize(i int) bool {
	switch l.At(i) {
	case '长', '高', '深', '宽', '厚', '远', '重':
		return true
	}
	return l.Closes(i) && l.At(i) != '以'
}

// spanWithin adds what stands inside a unit of time: 三个半小时, 5个多小时.
func (l *Line) spanWithin(q *Quantity, i int) {
	switch {
	case l.At(i+1) == '半':
		if sum, ok := q.Value.Add(numeral.Int(5).Shift(-1)); ok {
			q.Value, q.Decimal, q.Small = sum, true, false
		}
	case l.At(i) == '多' || l.At(i+1) == '多':
		q.Mod = figure.Above
	}
}

// UnitText returns a unit as it stands, white space left out.
func (l *Line) UnitText(s, e int) string {
	if l.Doc == nil {
		return string(l.R[s:e])
	}
	return l.Text(s, e)
}

// longerWord reports whether the character at i begins a dictionary word that is longer.
func (l *Line) longerWord(i int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	switch l.At(i) {
	case '张', '支': // 2018|张韶涵, 蓝牙4.2|支持
		_, _, e := l.Token(i)
		return e > i+1 && !l.Has(i, "支战队")
	case '首': // 6000|首歌曲
		if r := l.At(i + 1); (r == '歌' || r == '诗' || r == '曲') && !l.Has(i, "首曲") {
			return false
		}
	case '基', '群', '孔', '大', '处', '记', '板', '帽', '手', '国', '方', '市', '县', '镇', '州', '束', '棒', '管', '杆', '拨', '单', '道', '面', '口', '本', '部', '集', '股', '票', '章':
	default:
		return false
	}
	t, _, e := l.Token(i)
	if l.At(i) == '国' && e > i+1 && t.Word != segment.NoWord {
		return true // 2022国内
	}
	return e > i+1 && t.Word != segment.NoWord && (t.Tag == segment.TagN || t.Tag == segment.TagNS || t.Tag == segment.TagNZ)
}
