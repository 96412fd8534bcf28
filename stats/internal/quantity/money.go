package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// longerWord reports whether the character at i begins a dictionary word that is longer.
func (l *Line) longerWord(i int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	switch l.At(i) {
	case '手', '国', '单', '道', '面', '口', '本', '部', '集', '股', '票', '章', '首':
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
	case '钱', '多', '左', '以', '的', '/', '每', '一', '五', '起', 0:
		return false
	}
	return hanzi.IsHan(l.At(i))
}

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

// smallMoney reads 角 and 分 behind 元: 三元五角.
func (l *Line) smallMoney(q *Quantity) {
	for _, c := range [...]struct {
		r     rune
		shift int
	}{{'角', -1}, {'分', -2}} {
		n, ok := l.NumeralAt(q.E)
		if !ok || n.Decimal || l.At(n.End) != c.r {
			continue
		}
		if sum, ok := q.Value.Add(n.Value.Shift(c.shift)); ok {
			q.Value, q.E = sum, n.End+1
		}
	}
}
