package scan

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// modelTraps are numbers in Arabic digits that machines and their parts are called by.
var modelTraps = []trap{
	{rule.Rule{Name: "trap: model of a year", Example: "2023 款轿车售价12万元。"}, "款 ", func(l *Line, i, e int) int {
		k := l.SkipSpace(e)
		if e-i != 4 || l.At(k) != '款' || l.At(i) != '1' && l.At(i) != '2' || l.At(i+1) != '9' && l.At(i+1) != '0' {
			return 0
		}
		return k + 1
	}},
	{rule.Rule{Name: "trap: bits of a chip", Example: "处理器为64位芯片。"}, "位b ", func(l *Line, i, e int) int {
		k := l.SkipSpace(e)
		if l.Has(k, "bit") && e-i <= 3 && !lex.IsLatin(l.At(k+3)) && l.At(k+3) != '/' { // 64bit
			return k + 3
		}
		if l.At(k) != '位' || e-i > 3 || l.Prefix(chips, l.SkipSpace(k+1)) == 0 {
			return 0
		}
		switch string(l.R[i:e]) {
		case "8", "16", "32", "64", "128":
			return k + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: voltage of a line", Example: "全县建成110千伏变电站3座。"}, "千k", func(l *Line, _, e int) int {
		k := e + 2
		if !l.Has(e, "千伏") && !l.Has(e, "kv") {
			return 0
		}
		if l.Has(k, "及以上") {
			k += 3
		}
		if l.Prefix(grids, k) > 0 {
			return k
		}
		for c := k + 1; c <= k+3 && hanzi.IsHan(l.At(c-1)); c++ { // 10千伏|北竹线
			if (l.At(c) == '线' || l.At(c) == '变') && l.Starts(k) && !l.Starts(c) || l.At(c) == '线' && l.Starts(c+1) {
				return k
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many pixels without the word", Example: "配备800万前置单摄。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.NumeralAt(i)
		if !ok || n.Power != 4 || n.Han {
			return 0
		}
		k := n.End
		for l.At(k) == '+' {
			m, ok := l.NumeralAt(k + 1)
			if !ok {
				break
			}
			k = m.End
		}
		if c := l.SkipSpace(k); l.Prefix(cameras, c) > 0 || l.Has(c, "ai") && l.Prefix(cameras, l.SkipSpace(c+2)) > 0 {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many pixels in w", Example: "手机有2000W美颜镜头。"}, "w", func(l *Line, i, e int) int {
		if l.At(e) == 'w' && e-i >= 3 && l.Prefix(cameras, l.SkipSpace(e+1)) > 0 {
			return e + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: speed that a car reaches", Example: "新车0-100km/h加速用时不超过3.9秒。"}, "", func(l *Line, i, e int) int {
		if l.At(i) != '0' || e != i+1 || l.RangeMark(e) == 0 {
			return 0
		}
		n, ok := l.NumeralAt(e + l.RangeMark(e))
		if !ok || n.Han {
			return 0
		}
		for k := n.End; k < n.End+7; k++ {
			if l.Has(k, "加速") {
				return k + 2
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: class of cars by their seats", Example: "9座以下小客车免费。"}, "座", func(l *Line, _, e int) int {
		if l.At(e) != '座' {
			return 0
		}
		k := e + 1
		for k < e+12 && k < len(l.R) {
			switch {
			case l.Prefix(cars, k) > 0:
				return e + 1
			case l.At(k) == '及' || l.At(k) == '以' || l.At(k) == '下' || l.At(k) == '上' || l.At(k) == '(' || l.At(k) == '含' || l.At(k) == ')' || l.At(k) == '的' || lex.IsDigit(l.At(k)) || l.At(k) == '座' || l.At(k) == '非' || l.At(k) == '营' || l.At(k) == '运':
				k++
			default:
				return 0
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: letters run into the number", Example: "指数为1.85x。"}, ".abcdefghijklmnopqrstuvwxyz", func(l *Line, i, e int) int {
		k, dots := l.dotted(e)
		if dots == 1 {
			e = k
		}
		if n, ok := l.NumeralAt(i); ok && (n.Pay || n.English) { // 15k左右
			return 0
		}
		if lex.IsLatin(l.At(e)) && !l.MeasureFollows(e) {
			return l.glued(e)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: version of a program", Example: "团队发布了3.0 GA版。"}, ".", func(l *Line, _, e int) int {
		k, _ := l.dotted(e)
		for _, w := range [...]string{"ga", "rc", "beta", "alpha"} {
			if f := l.SkipSpace(k); f > k && l.Has(f, w) && !lex.IsLatin(l.At(f+len(w))) {
				return f + len(w)
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: model that is followed by a word, not a classifier", Example: "手机 14条件更好。"}, "", func(l *Line, i, e int) int {
		if l.At(i-1) != ' ' || !hanzi.IsHan(l.At(i-2)) && !lex.IsLatin(l.At(i-2)) {
			return 0
		}
		if k := l.SkipSpace(e); k < e+2 {
			if u, n := l.UnitAt(k); n > 0 && u.Kind >= unit.Thing && u.Kind <= unit.Span && l.longToken(k, n) {
				return e
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: model that is followed by a name", Example: "小米14台积电代工。"}, "", func(l *Line, _, e int) int {
		if l.Doc == nil || !l.Starts(e) {
			return 0
		}
		t, _, end := l.Token(e)
		if _, n := l.UnitAt(e); n == 0 || end-e <= n+1 {
			return 0
		}
		return lex.IfElse(t.Tag == segment.TagNT || t.Tag == segment.TagNZ, e, 0)
	}},
}

// longToken reports whether a dictionary word stands at rune i that is longer than the n
// runes of a unit.
func (l *Line) longToken(i, n int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	t, _, e := l.Token(i)
	return e-i > n && t.Word != segment.NoWord
}

// glued returns the end of letters, digits and hyphens that are one name.
func (l *Line) glued(i int) int {
	for lex.IsDigit(l.At(i)) || lex.IsLatin(l.At(i)) || (l.At(i) == '-' || l.At(i) == '.') && (lex.IsDigit(l.At(i+1)) || lex.IsLatin(l.At(i+1))) {
		i++
	}
	return i
}
