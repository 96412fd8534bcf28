package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// teamReach is how far, in runes, another team is looked for.
const teamReach = 12

// hoopReach is how far, in runes, words of basketball are looked for.
const hoopReach = 80

var (
	threes     = sets["threes"] // behind 3分
	teamNext   = sets["team-next"]
	teamBefore = sets["team-before"]
	teams      = sets["teams"]
	hoops      = sets["hoops"] // words of basketball
)

// playTraps are numbers in Arabic digits that a match or a game is played with: scores, shots,
// moves, places.
var playTraps = []trap{
	{rule.Rule{Name: "trap: score with a hyphen", Example: "开局一波8-0把分差拉开。"}, "-", func(l *Line, _, e int) int {
		return l.hyphenScore(e)
	}},
	{rule.Rule{Name: "trap: so many of so many shots", Example: "他9中2只得到6分。"}, "中投", func(l *Line, _, e int) int {
		k := e + 1
		if l.At(e) != '中' && l.At(e) != '投' {
			return 0
		}
		for lex.IsDigit(l.At(k)) {
			k++
		}
		if k == e+1 || k > e+3 {
			return 0
		}
		return k
	}},
	{rule.Rule{Name: "trap: move of a game", Example: "行至89手，白棋落后。"}, "手双白黑", func(l *Line, i, e int) int {
		if r := l.At(e); r != '手' && r != '双' && r != '白' && r != '黑' {
			return 0
		}
		switch l.At(i - 1) {
		case '黑', '白':
			return e
		case '至', '到':
			if l.At(e) == '手' && (l.At(i-2) == '行' || l.At(i-2) == '下' || l.At(i-2) == '弈') {
				return e + 1
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many draws between wins and losses", Example: "棋手5胜1和2负。"}, "和", func(l *Line, i, e int) int {
		if l.At(e) != '和' || l.At(i-1) != '胜' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		return e + 1
	}},
	{rule.Rule{Name: "trap: places from one to another", Example: "上午进行9-16名排位赛。"}, "", func(l *Line, _, e int) int {
		k := l.RangeMark(e)
		if k == 0 {
			return 0
		}
		n, ok := l.NumeralAt(e + k)
		if !ok || l.At(n.End) != '名' || !l.Has(n.End+1, "排位") && !l.Has(n.End+1, "分别") && !l.Has(n.End+1, "依次") {
			return 0
		}
		return n.End + 1
	}},
	{rule.Rule{Name: "trap: score in words", Example: "射门比为21比7。"}, "比", func(l *Line, _, e int) int {
		k := e + 1
		for lex.IsDigit(l.At(k)) {
			k++
		}
		if l.At(e) != '比' || k == e+1 || k > e+4 || l.MeasureFollows(k) || numeral.HanUnit(l.At(k)) > 0 {
			return 0
		}
		return k
	}},
	{rule.Rule{Name: "trap: one to one", Example: "平台提供1对1辅导。"}, "对", func(l *Line, _, e int) int {
		if l.At(e) != '对' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		for e++; lex.IsDigit(l.At(e)); {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: rounds of a cup in a list", Example: "下午进行1/8、1/4淘汰赛。"}, "/", func(l *Line, _, e int) int {
		for n := 0; n < 4 && l.At(e) == '/' && lex.IsDigit(l.At(e+1)); n++ {
			for e++; lex.IsDigit(l.At(e)); {
				e++
			}
			if l.Has(e, "决赛") || l.Has(e, "淘汰赛") {
				return e
			}
			if r := l.At(e); r != '、' && r != '和' || l.At(e+1) != '1' {
				return 0
			}
			e += 2
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many games to win", Example: "决赛打成3局2胜。"}, "局场番盘", func(l *Line, _, e int) int {
		if r := l.At(e); r != '局' && r != '场' && r != '番' && r != '盘' || !lex.IsDigit(l.At(e+1)) || l.At(e+2) != '胜' || lex.IsDigit(l.At(e+3)) { // 5场1胜|1平
			return 0
		}
		return e + 3
	}},
	{rule.Rule{Name: "trap: line, shot or lead of three points", Example: "他在3分线外出手，3分命中率不高。"}, "分", func(l *Line, _, e int) int {
		if l.At(e) == '分' && l.Prefix(threes, e+1) > 0 {
			return e + 1 + l.Prefix(threes, e+1)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: score or clock", Example: "主队以3:12个球落败。"}, ":∶", func(l *Line, i, e int) int {
		if l.At(e) != ':' && l.At(e) != '∶' || !lex.IsDigit(l.At(e+1)) || e-i > 3 && (l.At(e+1) != '1' || lex.IsDigit(l.At(e+2))) { // 1337:1
			return 0
		}
		for lex.IsDigit(l.At(e)) || (l.At(e) == ':' || l.At(e) == '∶' || l.At(e) == '.') && lex.IsDigit(l.At(e+1)) {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: team with a number for a name", Example: "费城76人队昨晚取胜。"}, "人", func(l *Line, i, e int) int {
		if l.At(e) == '人' && l.Has(i, "76人") && !lex.IsDigit(l.At(i-1)) && (l.team(i, e+1) || l.teamSaid(i, e+1)) {
			return e + 1
		}
		return 0
	}},
}
