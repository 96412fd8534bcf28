package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

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

// smallers are pairs of units of which the second follows the first in one quantity: 一斤|三两,
// 3年|零7个月. parts is how many of the second make one of the first.
var smallers = [...]struct {
	unit, next string
	parts      int64
}{{"斤", "两", 10}, {"年", "个月", 12}, {"个月", "天", 30}, {"个月", "日", 30}, {"小时", "分", 60}, {"个小时", "分", 60}, {"公里", "米", 1000}, {"公斤", "克", 1000}, {"英尺", "英寸", 12}, {"尺", "寸", 10}}

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
