package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// longerWord reports whether the character at i begins a dictionary word that is longer.
func (l *Line) longerWord(i int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	switch l.At(i) {
	case '张', '支': // 2018|张韶涵, 蓝牙4.2|支持
		_, _, e := l.Token(i)
		return e > i+1
	case '大', '处', '记', '板', '帽', '手', '国', '方', '市', '县', '镇', '州', '束', '棒', '管', '杆', '拨', '单', '道', '面', '口', '本', '部', '集', '股', '票', '章', '首':
	default:
		return false
	}
	t, _, e := l.Token(i)
	if l.At(i) == '国' && e > i+1 && t.Word != segment.NoWord {
		return true // 2022国内
	}
	return e > i+1 && t.Word != segment.NoWord && (t.Tag == segment.TagN || t.Tag == segment.TagNS || t.Tag == segment.TagNZ)
}

// classifies reports whether the 块 before i counts things and not money.
func (l *Line) classifies(i int) bool {
	switch l.At(i) {
	case '钱', '多', '左', '以', '的', '/', '每', '一', '五', '起', '降', '涨', '升', '跌', '提', '增', '减', '加', '调', '变', '到', '至', '不', '出', '上', 0:
		return false
	}
	return hanzi.IsHan(l.At(i)) && numeral.HanDigit(l.At(i)) < 0
}

// paidReach is how far before a number other money in 块 is looked for.
const paidReach = 16

// paid reports whether the 块 of the number at rune i is money whatever stands behind it: a
// verb of paying stands before it, or other money in 块: 面十块钱，外地|四十块.
func (l *Line) paid(i int) bool {
	if l.Suffix(sales, max(0, i-4), i) > 0 {
		return true
	}
	for k := i - 1; k >= max(0, i-paidReach) && l.At(k) != '。'; k-- {
		if l.Has(k, "块钱") {
			return true
		}
	}
	return false
}

// sales are verbs right before a sum of money.
var sales = sets["sales"]

// pieceReach is how far before a number the thing is looked for that it counts.
const pieceReach = 24

// pieces reports whether a thing that is counted in 块 is named before rune i; so it is where others
// of it were counted between: 古城砖有6万块，带铭文的|310块.
func (l *Line) pieces(i int, again bool) bool {
	for k := i - 1; k >= max(0, i-pieceReach) && l.At(k) != '。'; k-- {
		if l.At(k) == '块' && l.At(k+1) != '钱' && again {
			return l.pieces(k, false)
		}
		if !again && l.Prefix(pieceNouns, k) > 0 {
			return true
		}
	}
	return false
}

// medals reports whether medals are counted right before rune i: 金牌总数升至|14块.
func (l *Line) medals(i int) bool {
	for k := i - 1; k >= max(0, i-10); k-- {
		switch l.At(k) {
		case '。', ',', ';', '元':
			return false
		case '牌':
			r := l.At(k - 1)
			return r == '金' || r == '银' || r == '铜' || r == '奖'
		}
	}
	return false
}

// pieceNouns are things that are counted in 块, as money is.
var pieceNouns = sets["pieces"]

// tenths reports whether the 成 at i counts tenths: not that of 一成不变, 九成色.
func (l *Line) tenths(i int) bool {
	switch l.At(i + 1) {
	case '色', '功', '为', '立', '员', '果', '本', '长', '绩', '熟', '效', '不', '品', '交', '行', '语', '年', '分', '就', '全', '群', '型', '材', '片', '套', '因', '份':
		return l.At(i+1) == '为' && l.At(i+2) != '员' || l.At(i+1) == '本' && l.At(i+2) == '科' || l.At(i+1) == '成' || l.At(i+1) == '年' && l.At(i+2) == '轻' || l.At(i+1) == '不' && l.At(i+2) != '变' || l.At(i+1) == '群' && l.At(i+2) == '众' || l.At(i+1) == '员' && l.At(i+2) == '工'
	}
	return true
}

// discount returns the per cent that the 折 of q takes off.
func (l *Line) discount(q *Quantity) (numeral.Decimal, bool) {
	v := q.Value
	if !v.IsSet() || v.Exp < -1 || v.Sign() <= 0 {
		return v, false
	}
	if q.Han && v.Cmp(numeral.Int(1)) == 0 && !l.sold(q.S, q.E+1) { // 经此一折
		return v, false
	}
	if v.Cmp(numeral.Int(10)) >= 0 && v.Exp == 0 && q.Han { // 八五折
		v = v.Shift(-1)
	}
	tenths := int64(v.Coef)
	if v.Exp == 0 {
		tenths *= 10
	}
	if tenths <= 0 || tenths >= 100 {
		return v, false
	}
	return numeral.Int(100 - tenths), true
}

// sold reports whether a 一折 from s to e is a price: 打|一折, 一折|起.
func (l *Line) sold(s, e int) bool {
	switch l.At(s - 1) {
	case '打', '低', '至', '到', '近', '以', '仅', '享', '按':
		return true
	}
	switch l.At(e) {
	case '起', '优', '售', '出', '抢', '拍', '促', '甩', '特':
		return true
	}
	return false
}

// smallMoney reads 角 and 分 behind 元: 三元五角, and the digit that stands for them:
// 两块五.
func (l *Line) smallMoney(q *Quantity) {
	for _, c := range [...]struct {
		r, also rune
		shift   int
	}{{'角', '毛', -1}, {'分', '分', -2}} {
		n, ok := l.NumeralAt(q.E)
		if !ok || n.Decimal || l.At(n.End) != c.r && l.At(n.End) != c.also {
			continue
		}
		if sum, ok := q.Value.Add(n.Value.Shift(c.shift)); ok {
			q.Value, q.E = sum, n.End+1
		}
		if d := l.digitAt(q.E); c.shift == -1 && l.At(q.E-1) == '毛' && d > 0 && l.numberEnds(q.E+1) { // 1块1毛7
			if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
				q.Value = sum
				q.E++
			}
			return
		}
	}
	l.unitDigits(q)
}

// unitDigits reads what may stand behind a unit and belongs to the number before it: 一米|78,
// 两块|五, 三斤|半.
func (l *Line) unitDigits(q *Quantity) {
	if !q.Value.IsSet() || q.Decimal || q.signed || q.Per != "" {
		return
	}
	i := q.E
	if l.At(i) == '半' {
		switch l.At(i + 1) {
		case '径', '程', '价', '场', '岛', '数', '年', '天', '日', '夜', '导', '成', '途', '山', '壁', '路', '月', '圈':
			return
		}
		if u := l.At(i - 1); u == '年' && q.Value.Cmp(numeral.Int(100)) >= 0 { // 2019年|半…
			return
		}
		if sum, ok := q.Value.Add(numeral.Int(5).Shift(-1)); ok {
			q.Value, q.E, q.Decimal, q.Small = sum, i+1, true, false
		}
		return
	}
	if l.At(i-1) == '毛' {
		l.fen(q)
		return
	}
	most := l.digitsBehind(q)
	var v numeral.Decimal
	j := i
	for v = numeral.Int(0); j < i+most; j++ {
		d := numeral.HanDigit(l.At(j))
		if lex.IsDigit(l.At(j)) {
			d = int(l.At(j) - '0')
		}
		if d < 0 || l.At(j) == '两' {
			break
		}
		v = v.Shift(1).AddInt(int64(d))
	}
	if j == i || v.Sign() == 0 || !l.numberEnds(j) {
		return
	}
	if sum, ok := q.Value.Add(v.Shift(i - j)); ok {
		q.Value, q.E, q.Decimal, q.Small = sum, j, true, false
	}
}

// digitsBehind returns how many digits can stand behind the unit of q and belong to the number
// before it.
func (l *Line) digitsBehind(q *Quantity) int {
	i := q.E
	switch l.At(i - 1) {
	case '度':
		if l.warm(q.Num) && (lex.IsDigit(l.At(i)) != q.Han) && !lex.IsDigit(l.At(i+1)) { // 气温23度6
			return 1
		}
		if !q.Han && i-q.Num == 3 && q.Value.Cmp(numeral.Int(34)) > 0 && q.Value.Cmp(numeral.Int(43)) < 0 && !lex.IsDigit(l.At(i+1)) { // 高烧39度5
			return 1
		}
	case '米':
		if i-q.Num <= 3 && (q.Value.Cmp(numeral.Int(10)) < 0 || l.twoDigits(i)) && !l.Has(i-2, "平米") {
			return 2
		}
		if i-q.Num <= 4 && l.At(i-2) != '平' && l.tall(q.S) { // 高12米5
			return 1
		}
	case '块':
		if !q.Scaled && (l.Starts(i+1) || numeral.HanDigit(l.At(i+1)) >= 0) { // not 一块|三星屏
			return 1
		}
	case '元':
		if !q.Scaled && q.Han != lex.IsDigit(l.At(i)) && (l.Closes(i+1) || l.At(i+1) == '钱') {
			return 1
		}
	}
	return 0
}

// warm reports whether a word of heat stands in the few runes before i, tall whether one of a
// dimension stands right before it.
func (l *Line) warm(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		switch l.At(k) {
		case '温':
			return true
		case ',', '。', '水', '电':
			return false
		}
	}
	return false
}

func (l *Line) tall(i int) bool {
	if r := l.At(i - 1); r == '约' || r == '达' || r == '近' || r == '仅' || r == '为' {
		i--
	}
	switch l.At(i - 1) {
	case '高', '长', '宽', '深', '厚':
		return true
	}
	return false
}

// fen reads the digit behind 毛, which is of 分: 3毛|9.
func (l *Line) fen(q *Quantity) {
	d := l.digitAt(q.E)
	if q.Scaled || d <= 0 || !l.numberEnds(q.E+1) {
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
		q.Value, q.Decimal, q.Small = sum, true, false
		q.E++
	}
}

// smallers are pairs of units of which the second follows the first in one quantity: 一斤|三两,
// 3年|零7个月. parts is how many of the second make one of the first.
var smallers = [...]struct {
	unit, next string
	parts      int64
}{{"斤", "两", 10}, {"年", "个月", 12}, {"小时", "分", 60}, {"个小时", "分", 60}, {"公里", "米", 1000}, {"公斤", "克", 1000}, {"英尺", "英寸", 12}, {"尺", "寸", 10}}

// smaller reads the smaller unit behind q that belongs to it. What does not come out even is
// rounded to hundredths.
func (l *Line) smaller(q *Quantity) {
	if !q.Value.IsSet() || q.Decimal || q.Per != "" || q.Mod != figure.Exact {
		return
	}
	for _, s := range smallers {
		if hanzi.FoldString(q.Name) != s.unit {
			continue
		}
		i := l.skip(q.E, '零')
		n, ok := l.NumeralAt(i)
		if !ok || !n.Value.IsSet() || n.Decimal || n.Han != q.Han && !l.lasts(q) || !l.Has(n.End, s.next) || n.Value.Cmp(numeral.Int(s.parts)) >= 0 {
			return
		}
		if s.unit == "年" && (q.Value.Cmp(numeral.Int(200)) >= 0) {
			return
		}
		end := n.End + len([]rune(s.next))
		if s.next == "分" {
			end = l.skip(end, '钟')
		}
		part := n.Value.Shift(-3)
		if s.parts != 1000 {
			c, e := (int64(n.Value.Coef)*100+s.parts/2)/s.parts, -2
			for c > 0 && c%10 == 0 {
				c, e = c/10, e+1
			}
			part = numeral.Int(c).Shift(e)
		}
		if sum, ok := q.Value.Add(part); ok {
			q.Value, q.E, q.Decimal, q.Small = sum, end, true, false
		}
		return
	}
}

// lasts reports whether the length of time q is told in one go with the smaller unit behind it,
// though one has Chinese digits and the other Arabic ones: 有期徒刑一年|10个月, but 一年|10个月发工资.
func (l *Line) lasts(q *Quantity) bool {
	if q.Unit.Kind != unit.Span {
		return false
	}
	return !q.Han || q.Value.Cmp(numeral.Int(1)) > 0 || l.Suffix(lengthsBefore, max(0, q.S-3), q.S) > 0
}

// lengthsBefore are words before a length of time.
var lengthsBefore = sets["lengths-before"]

// twoDigits reports whether two Arabic digits stand at i: 65米|17.
func (l *Line) twoDigits(i int) bool { return lex.IsDigit(l.At(i)) && lex.IsDigit(l.At(i+1)) }

// digitAt returns the digit at i, Chinese or Arabic, -1 for none.
func (l *Line) digitAt(i int) int {
	if lex.IsDigit(l.At(i)) {
		return int(l.At(i) - '0')
	}
	return numeral.HanDigit(l.At(i))
}

// hundredth reads the digit behind 毛: 七毛五.
func (l *Line) hundredth(q *Quantity) {
	d := numeral.HanDigit(l.At(q.E))
	if q.Unit.Shift != -1 || l.At(q.E-1) != '毛' || d < 1 || !q.Value.IsSet() || !l.numberEnds(q.E+1) {
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
		q.Value = sum
		q.E++
	}
}

// tenthsTail reads the digit behind 成, which is a hundredth: 三成五, 7成7, 一成半; with 零 it is a
// thousandth: 三成零二. 强 and 弱 say that it is a little more, or less.
func (l *Line) tenthsTail(q *Quantity) {
	switch r := l.At(q.E); {
	case (r == '强' || r == '弱') && l.Closes(q.E+1):
		q.Mod = lex.IfElse(r == '强', figure.Above, figure.Below)
		q.E++
		return
	case r == '零' && numeral.HanDigit(l.At(q.E+1)) > 0 && l.numberEnds(q.E+2):
		if sum, ok := q.Value.Add(numeral.Int(int64(numeral.HanDigit(l.At(q.E + 1)))).Shift(-2)); ok {
			q.Value = sum
			q.E += 2
		}
		return
	}
	d := l.digitAt(q.E)
	r := l.At(q.E + 1)
	if e := l.digitAt(q.E + 1); d >= 0 && e > 0 && q.Han && l.numberEnds(q.E+2) { // 一成四八
		if sum, ok := q.Value.Add(numeral.Int(int64(d*10 + e)).Shift(-2)); ok {
			q.Value = sum
			q.E += 2
		}
		return
	}
	switch {
	case l.At(q.E) == '半':
		d = 5
	case d > 0 && (lex.IsSpace(r) || r == '升' && l.RangeMark(q.E+2) > 0 || l.numberEnds(q.E+1) || r == '左' || r == '人' || l.RangeMark(q.E+1) > 0):
	default:
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-1)); ok {
		q.Value = sum
		q.E++
	}
}

// numberEnds reports whether a number that ends at i has neither more digits nor a unit.
func (l *Line) numberEnds(i int) bool {
	r := l.At(i)
	if r == '一' { // 三块五|一斤
		if _, n := l.UnitAt(i + 1); n > 0 {
			return true
		}
	}
	if lex.IsDigit(r) || lex.IsLatin(r) || r == '.' && lex.IsDigit(l.At(i+1)) || r == '%' || numeral.HanDigit(r) >= 0 || numeral.HanUnit(r) > 0 {
		return false
	}
	_, n := l.UnitAt(l.SkipSpace(i))
	return n == 0
}
