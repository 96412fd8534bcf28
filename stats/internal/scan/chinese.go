package scan

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// chineseTraps are numbers in Chinese digits in idioms, names and laws; e is the end of
// the characters of number.
var chineseTraps = newTraps([]trap{
	{rule.Rule{Name: "trap: round of a cup", Example: "球队杀入四分之一决赛的占一半。"}, "", func(l *Line, i, _ int) int {
		den, e := l.SmallNumber(i)
		if den <= 0 || !l.Has(e, "分之") {
			return 0
		}
		if _, f := l.SmallNumber(e + 2); f > e+2 && (l.Has(f, "决赛") || l.Has(f, "比赛")) {
			return f + 2
		}
		return 0
	}},
	{rule.Rule{Name: "trap: article of a law", Example: "依照《合同法》五十二条规定。"}, "", func(l *Line, i, _ int) int {
		if n, ok := l.Chinese(i); ok && (l.At(n.End) == '条' || l.At(n.End) == '款' || l.At(n.End) == '章') && l.law(i) {
			return n.End + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: class of weight or size, in Chinese digits", Example: "她参加五十五公斤级比赛。"}, "", class},
	{rule.Rule{Name: "trap: place that is named by its distance", Example: "车过十里河，停在约八里铺。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.Chinese(i)
		if !ok || l.At(n.End) != '里' {
			return 0
		}
		switch l.At(n.End + 1) {
		case '河', '桥', '堡', '铺', '店', '台', '屯', '庙', '湾', '坡', '亭', '庄', '村', '甸', '坪', '岗', '沟':
			return n.End + 2
		}
		return 0
	}},
	{rule.Rule{Name: "trap: body of so many faces", Example: "冰球是二十面体。"}, "", func(l *Line, i, _ int) int {
		if n, ok := l.Chinese(i); ok && (l.Has(n.End, "面体") || l.Has(n.End, "边形") || l.Has(n.End, "角形")) {
			return n.End + 2
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a bout of something", Example: "她决心成就一番事业。"}, "", bout},
	{rule.Rule{Name: "trap: wholly", Example: "没有人百分之百相信这个说法。"}, "", func(l *Line, i, _ int) int {
		for _, w := range [...]string{"百分之百", "百分之一百"} {
			if e := i + hanzi.Count(w); l.Has(i, w) && hanzi.IsHan(l.At(e)) && numeral.HanDigit(l.At(e)) < 0 && numeral.HanUnit(l.At(e)) == 0 && !l.reached(i) {
				return e
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many times over", Example: "客队落后两度扳平。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.Chinese(i)
		if !ok || l.At(n.End) != '度' || n.Scaled || n.End != i+1 || n.Value.Cmp(numeral.Int(2)) < 0 || n.End+1 >= len(l.R) || !l.Starts(n.End+1) {
			return 0
		}
		if t, _, e := l.Token(n.End + 1); e-n.End > 2 && (t.Tag == segment.TagV || t.Tag == segment.TagVN) {
			return n.End + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: distance that names an event, in Chinese digits", Example: "她在十米台比赛中夺冠。"}, "", func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		if k == 0 || u.Kind != unit.Measure || l.At(e+k-1) != '米' && l.At(e+k-1) != '里' {
			return 0
		}
		if n := l.Prefix(events, e+k); n > 0 && e+k+n <= len(l.R) && l.Starts(e+k+n) {
			return e + k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: board of a match of chess, in Chinese digits", Example: "棋手执红先行，四台小李告负。"}, "", board},
	{rule.Rule{Name: "trap: so full, so done, so new", Example: "每餐吃七八成饱，买了台九成新的车。"}, "", done},
	{rule.Rule{Name: "trap: nine out of ten, as a proverb says", Example: "俗话说十人九痔。"}, "", func(l *Line, i, _ int) int {
		if l.At(i) == '十' && l.At(i+2) == '九' && hanzi.IsHan(l.At(i+3)) && hanzi.IsHan(l.At(i+1)) && numeral.HanDigit(l.At(i+1)) < 0 && numeral.HanUnit(l.At(i+1)) == 0 {
			return i + 4
		}
		return 0
	}},
	{rule.Rule{Name: "trap: inside a name", Example: "他来自三家店火车站。"}, "", func(l *Line, i, _ int) int {
		if l.dottedName(i) { // 萨蒂什·达|万
			return i + 1
		}
		n, ok := l.Chinese(i)
		if !ok || l.Doc == nil || l.At(n.End) == '连' {
			return 0
		}
		t, s, e := l.Token(i)
		switch t.Tag {
		case segment.TagNR, segment.TagNS, segment.TagNT:
		default:
			return 0
		}
		if s < i && e > i || s == i && e > n.End+1 {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so far apart, as one says", Example: "两人的想法相差十万八千里。"}, "", func(l *Line, i, _ int) int {
		if l.Has(i, "十万八千里") {
			return i + 5
		}
		return 0
	}},
	{rule.Rule{Name: "trap: place that is named by its trees", Example: "演出在五棵松举行，九棵树酒店客满。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.Chinese(i)
		if !ok || n.End != i+1 || l.At(n.End) != '棵' {
			return 0
		}
		switch l.At(i - 1) {
		case '有', '种', '栽', '植', '了', '着', '砍', '伐', '移', '这', '那', '每', '倒', '过', '下', '出', '剩':
			return 0
		}
		switch l.At(n.End + 1) {
		case '松', '树', '杨', '槐', '柳', '枫', '榆', '桐', '柏':
			if r := l.At(n.End + 2); r != '树' && r != '苗' {
				return n.End + 2
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: word that begins with a number", Example: "他一点一滴攒下，盒子四四方方，庆祝八一节日。"}, "", func(l *Line, i, _ int) int {
		if n := l.Prefix(numberWords, i); n > 0 {
			return i + n
		}
		return 0
	}},
	{rule.Rule{Name: "trap: rank of a player", Example: "修三九段打开信封。"}, "", func(l *Line, i, e int) int {
		if e-i == 2 && l.At(e) == '段' && numeral.HanDigit(l.At(i)) > 0 && numeral.HanDigit(l.At(i+1)) > 0 {
			return e + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: quarters of a game, one behind the other", Example: "客队二三节打出高潮。"}, "节", func(l *Line, i, e int) int {
		if r := l.At(i); r != '一' && r != '二' && r != '三' || !l.Starts(e+1) {
			return 0
		}
		if _, _, end, ok := l.Pair(i); !ok || end != e {
			return 0
		}
		if t, _, _ := l.Token(e + 1); t.Tag == segment.TagN || t.Tag == segment.TagVN { // 三四节|课
			return 0
		}
		return e + 1
	}},
	{rule.Rule{Name: "trap: year of a school", Example: "考到60分即可升一年级。"}, "年", func(l *Line, _, e int) int {
		if l.At(e+1) != '级' {
			return 0
		}
		return e + 2
	}},
	{rule.Rule{Name: "trap: an institute that is called by its digits", Example: "七〇四所中标项目。"}, "所厂院团队库校室台站", func(l *Line, i, e int) int {
		n, nought := 0, false
		for k := i; k < e; k++ {
			switch r := l.At(k); {
			case r == '〇' || r == '○' || r == '零':
				nought = true
			case numeral.HanDigit(r) < 1:
				return 0
			}
			n++
		}
		if n < 3 || n > 5 || !nought && n < 4 {
			return 0
		}
		return e + 1
	}},
	{rule.Rule{Name: "trap: team of a village that is named by its number", Example: "知青分在十五队。"}, "队", func(l *Line, i, e int) int {
		switch l.At(i - 1) {
		case '在', '住', '到', '于', '回', '产':
			return lex.IfElse(l.endsName(e+1), e+1, 0)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: how many rose and how many fell", Example: "三个指数一贬两升。"}, "升降贬涨跌", func(l *Line, i, e int) int {
		if e != i+1 || numeral.HanDigit(l.At(e+1)) < 1 || !strings.ContainsRune("升降贬涨跌平", l.At(e+2)) || l.At(e) == l.At(e+2) {
			return 0
		}
		return e + 3
	}},
	{rule.Rule{Name: "trap: a part of a century", Example: "两国走过四分之三个世纪。"}, "", func(l *Line, i, _ int) int {
		den, e := l.SmallNumber(i)
		if den <= 0 || !l.Has(e, "分之") {
			return 0
		}
		if _, f := l.SmallNumber(e + 2); f > e+2 && l.Has(f, "个世纪") {
			return f + 3
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a little more of a feeling", Example: "老队长夺冠的信心更增添一分。"}, "分", func(l *Line, i, e int) int {
		if e != i+1 || l.At(i) != '一' {
			return 0
		}
		k := i
		if l.At(k-1) == '了' {
			k--
		}
		if hanzi.IsHan(l.At(e + 1)) { // 多了一分俏皮, but 多了一分钟
			return lex.IfElse(k < i && l.At(k-1) == '多' && l.Starts(e+1) && l.At(e+1) != '钟' && l.At(e+1) != '钱', e+1, 0)
		}
		for _, w := range [...]string{"增强", "增添", "平添", "更添", "更加"} {
			if l.Has(k-2, w) {
				return e + 1
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a sum that things are sorted by", Example: "全县开工3个十亿元以上项目。"}, "元", func(l *Line, i, e int) int {
		if r := l.At(i); r != '十' && r != '百' && r != '千' || !strings.ContainsRune("个個家项項户戶批", l.At(i-1)) || !hanzi.IsHan(l.At(e+1)) {
			return 0
		}
		return lex.IfElse(l.Has(e+1, "以上"), e+3, e+1)
	}},
	{rule.Rule{Name: "trap: so many years back", Example: "历经十多年来的建设，大桥完工。"}, "", yearsBack},
})

// dottedName reports whether the multiplier at rune i belongs to a name with a dot in it: 萨蒂什·达万.
func (l *Line) dottedName(i int) bool {
	if l.Doc == nil || numeral.HanUnit(l.At(i)) == 0 || numeral.HanUnit(l.At(i+1)) > 0 {
		return false
	}
	for k := i - 1; k >= max(1, i-3); k-- {
		switch r := l.At(k); {
		case r == '·' || r == '•' || r == '・':
			t, _, _ := l.Token(k - 1)
			return t.Tag == segment.TagNR || t.Tag == segment.TagNS
		case !hanzi.IsHan(r) || numeral.HanDigit(r) >= 0:
			return false
		}
	}
	return false
}

// yearsBack reads 十多年来, which is a time and no length of time.
func yearsBack(l *Line, i, _ int) int {
	n, ok := l.NumeralAt(i)
	if !ok {
		return 0
	}
	e := n.End
	switch l.At(e) {
	case '多', '余', '几', '来':
		if e++; l.Has(e, "年来") || l.Has(e, "年间") {
			return e + 2
		}
	}
	return 0
}

// endsName reports whether a phrase ends at rune i, or goes on with 的.
func (l *Line) endsName(i int) bool { return i >= len(l.R) || l.Closes(i) }

// numberWords are words that begin with a number and count nothing.
var numberWords = sets["number-words"]

// reached reports whether a verb that leads to a figure stands before rune i.
func (l *Line) reached(i int) bool {
	switch l.At(i - 1) {
	case '达', '到', '为', '至', '近', '约', '是', '占', '超', '过':
		return true
	}
	return false
}

// vagueTraps are words that begin with 数 or 几 and count nothing.
var vagueTraps = newTraps([]trap{
	{rule.Rule{Name: "trap: word with 数 or 几 in front", Example: "文明存在的时间达数千年。"}, "", func(l *Line, i, _ int) int {
		if l.Has(i, "数字") || l.Has(i, "数据") || l.Has(i, "数千年") || l.Has(i, "几何") {
			return i + 2
		}
		return 0
	}},
})

// law reports whether a law, a code or a title in 《》 stands right before i.
func (l *Line) law(i int) bool {
	p := l.At(i - 1)
	return p == '法' || p == '》' || p == '例' || p == '第' || p == '款'
}
