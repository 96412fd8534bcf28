package scan

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// resultTraps are distances, times and addresses that name an event, a result or a place.
var resultTraps = newTraps([]trap{
	{rule.Rule{Name: "trap: one in so many millions", Example: "中奖概率达到1.5亿分之三。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.NumeralAt(i)
		if !ok || !n.Scaled || !l.Has(n.End, "分之") {
			return 0
		}
		if m, ok := l.NumeralAt(n.End + 2); ok {
			return m.End
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many years back, in digits", Example: "历经10多年来的建设，大桥完工。"}, "", yearsBack},
	{rule.Rule{Name: "trap: class of weight or size", Example: "她参加55公斤级比赛。"}, "", class},
	{rule.Rule{Name: "trap: so full, so done, so new, in digits", Example: "这台9成新的车卖了。"}, "", done},
	{rule.Rule{Name: "trap: class that is named by a number", Example: "证据分为1类、2A类和3类。"}, "类", func(l *Line, i, e int) int {
		if l.At(e) != '类' || e-i > 1 {
			return 0
		}
		if l.At(i) == '1' {
			return e + 1
		}
		for k := max(0, i-5); k < i; k++ {
			if l.At(k) == '类' && (lex.IsDigit(l.At(k-1)) || lex.IsLatin(l.At(k-1))) {
				return e + 1
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a bout of something, in digits", Example: "他把后事交待1番。"}, "", bout},
	{rule.Rule{Name: "trap: focal length that names a lens", Example: "镜头为50mm f/1.1。"}, "", func(l *Line, i, _ int) int {
		e, _, k := l.measured(i)
		if k != 2 || !l.Has(e, "mm") {
			return 0
		}
		e += k
		if f := l.SkipSpace(e); l.At(f) == 'f' && (l.At(f+1) == '/' || lex.IsDigit(l.At(f+1))) || l.Prefix(lenses, f) > 0 {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: memory that names a version", Example: "售价4999元的是12GB+256GB版。"}, "", func(l *Line, i, _ int) int {
		for parts := 1; ; parts++ {
			e, u, k := l.measured(i)
			if k != 2 || u.Kind != unit.Measure || !l.Has(e, "gb") && !l.Has(e, "tb") {
				return 0
			}
			e += k
			switch r := l.At(e); {
			case r == '版':
				return e + 1
			case r == '+' && lex.IsDigit(l.At(e+1)):
				i = e + 1
			case parts > 1:
				return e
			default:
				return 0
			}
		}
	}},
	{rule.Rule{Name: "trap: line at a distance", Example: "船只驶近24海里线。"}, "", func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		if k < 2 || u.Kind != unit.Measure || l.At(e+k) != '线' || e+k+1 < len(l.R) && !l.Starts(e+k+1) {
			return 0
		}
		if r := l.At(e + k - 1); r == '里' || r == '米' {
			return e + k + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: band of a frequency", Example: "设备使用6GHz频段。"}, "", func(l *Line, i, _ int) int {
		e, _, k := l.measured(i)
		if k < 2 || !l.Has(e+k-2, "hz") && !l.Has(e+k-2, "赫兹") {
			return 0
		}
		if f := l.SkipSpace(e + k); l.Prefix(bands, f) > 0 {
			return e + k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: board of a match of chess", Example: "棋手执红先行，4台小李告负。"}, "", board},
	{rule.Rule{Name: "trap: address", Example: "他家在3栋2单元1502室。"}, "", func(l *Line, i, _ int) int {
		e, _, k := l.measured(i)
		if k == 0 || l.At(e) != '栋' && l.At(e) != '幢' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		e++
		for lex.IsDigit(l.At(e)) || l.At(e) == '单' || l.At(e) == '元' || l.At(e) == '室' || l.At(e) == '号' {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: time of a result", Example: "平均用时为3分55秒18。"}, "", func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		switch {
		case k == 0 || !lex.IsDigit(l.At(e+k)) || !l.timeGoesOn(e+k):
			return 0
		case l.lasted(i, e+k):
			return 0
		case u.Kind == unit.Score, u.Kind == unit.Span && l.At(e) != '年' && l.At(e) != '天':
		default:
			return 0
		}
		for {
			m, ok := l.NumeralAt(e)
			if ok && !m.Han {
				e = m.End
			} else if u, k := l.UnitAt(e); k > 0 && (u.Kind == unit.Span || u.Kind == unit.Score) {
				e += k
			} else {
				return e
			}
		}
	}},
	{rule.Rule{Name: "trap: distance that names an event", Example: "男子20公里竞走决赛举行。"}, "", func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		if k == 0 || u.Kind != unit.Measure {
			return 0
		}
		if r := l.At(e + k - 1); r == '米' || r == '里' || l.At(e) == 'm' && k == 1 {
			if l.Prefix(events, e+k) > 0 || l.Suffix(sexes, max(0, i-3), i) > 0 {
				return e + k
			}
			for n, f := 0, e+k; n < 6 && (l.At(f) == '、' || l.At(f) == '和'); n++ { // 100米、|200米决赛
				m, ok := l.NumeralAt(f + 1)
				if !ok || !l.Has(m.End, l.UnitText(e, e+k)) {
					break
				}
				if f = m.End + k; l.Prefix(events, f) > 0 {
					return e + k
				}
			}
		}
		return 0
	}},
})

// class reads 55公斤级, a class of weight or of size that its bound names.
func class(l *Line, i, _ int) int {
	e, u, k := l.measured(i)
	if k == 0 || u.Kind != unit.Measure {
		return 0
	}
	if l.At(e) == '公' && k == 2 && l.Prefix(fights, e+k) > 0 && i > 0 && l.Suffix(sports, max(0, i-4), i) > 0 { // 女子柔道52公斤比赛
		return e + k
	}
	f := e + k
	if l.Has(f, "以上级") || l.Has(f, "以下级") {
		f += 2
	}
	if l.At(f) != '级' || l.At(e+k-1) == '度' {
		return 0
	}
	return f + 1
}

// bout reads 一番, which is a bout of something where nothing is turned over: 交待了|一番,
// but 翻了近|一番.
func bout(l *Line, i, _ int) int {
	n, ok := l.NumeralAt(i)
	if !ok || l.At(n.End) != '番' {
		return 0
	}
	if k := len(l.Items) - 1; k >= 0 && l.Items[k].E == i && (l.Items[k].Class == lex.Verb || l.Items[k].Class == lex.Short) { // 增长一番
		return 0
	}
	for k := i - 1; k >= max(0, i-6); k-- {
		switch l.At(k) {
		case '翻':
			return 0
		case '了', '近', '将', '约', '逾', '超', '过', '上', '出', '整', '足', '不', '止', '到', '大', '乎', '几', '差', '多':
		default:
			return n.End + 1
		}
	}
	return n.End + 1
}

// done reads 七八成饱, 九成新, which say how full or how new something is.
func done(l *Line, i, _ int) int {
	n, ok := l.NumeralAt(i)
	if !ok || l.At(n.End) != '成' {
		return 0
	}
	switch l.At(n.End + 1) {
	case '饱', '熟':
		return n.End + 2
	case '热': // 油温|六成热
		if l.Starts(n.End+2) && l.Has(max(0, i-3), "油") || l.At(i-1) == '油' || l.At(i-2) == '油' || l.At(i-3) == '油' || l.At(i-2) == '烧' {
			return n.End + 2
		}
	case '新':
		if r := l.At(n.End + 2); r == '的' || r == '以' || !hanzi.IsHan(r) {
			return n.End + 2
		}
	}
	return 0
}

// bands stand behind a frequency that names them.
var bands = sets["bands"]

// timeGoesOn reports whether the number at i is of minutes or seconds, and not of other
// things: 3分|55秒, but 21分|4篮板.
func (l *Line) timeGoesOn(i int) bool {
	n, ok := l.NumeralAt(i)
	if !ok {
		return false
	}
	u, k := l.UnitAt(n.End)
	return k == 0 || u.Kind == unit.Span || u.Kind == unit.Score
}

// lasted reports whether hours and minutes, the hours from rune i to e, are how long
// something took: 历时|2小时30分, but no time to the second.
func (l *Line) lasted(i, e int) bool {
	if l.At(e-1) != '时' {
		return false
	}
	m, ok := l.NumeralAt(e)
	if !ok || l.At(m.End) != '分' || lex.IsDigit(l.At(m.End+1)) {
		return false
	}
	return l.At(m.End+1) == '钟' || l.Suffix(durations, max(0, i-4), i) > 0
}

// durations are the words before how long something took.
var durations = sets["durations"]

// sports are those that are fought by weight, and fights what stands behind the weight.
var sports, fights = sets["sports"], sets["fights"]

// sexes are the words before a distance that make it the name of an event.
var sexes = sets["sexes"]

// events are the words behind a distance that make it the name of an event.
var events = sets["events"]

// lenses are the words behind a focal length that make it a name.
var lenses = sets["lenses"]
