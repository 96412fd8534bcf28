package numeral

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// An englishScale is what stands behind digits for a power of ten in English, and is read in Chinese texts too.
type englishScale struct {
	name  string
	power int
	told  bool // it needs no money and nothing counted beside it to be one
}

// scales are them, the longest first where one begins another.
var scales = [...]englishScale{
	{"thousand", 3, true}, {"million", 6, true}, {"billion", 9, true}, {"trillion", 12, true},
	{"mln", 6, false}, {"mn", 6, false}, {"bln", 9, true}, {"bn", 9, true}, {"tn", 12, false},
	{"k", 3, false}, {"m", 6, false}, {"b", 9, false}, {"t", 12, false}, {"w", 4, false},
}

// english reads the multiplier in Latin letters behind the digits of n, which begin at start: $85.8| billion, €1.2|bn,
// 3| million, 月薪25|k, 粉丝数100|k; but 5m, 4k屏幕, 300k.
func (l *Line) english(n *Numeral, start int) {
	i := n.End
	if lex.IsSpace(l.At(i)) {
		i++
	}
	if !lex.IsLatin(l.At(i)) {
		return
	}
	e := i
	for lex.IsLatin(l.At(e)) && e-i < 9 {
		e++
	}
	if lex.IsDigit(l.At(e)) || lex.IsLatin(l.At(e)) {
		return
	}
	for _, s := range scales {
		if e-i != len(s.name) || !l.Has(i, s.name) {
			continue
		}
		switch {
		case s.told || l.priced(start) || i == n.End && s.power != 12 && l.moneyBehind(e):
		case i == n.End && len(s.name) == 1 && (s.power == 3 || s.power == 4) && l.beside(start, payBefore):
			n.Pay = true
		case i == n.End && len(s.name) == 1 && s.power != 4 && (l.beside(start, followed) || l.followers(e)):
		default:
			return
		}
		n.Value, n.Power, n.End, n.Scaled, n.English = n.Value.Shift(s.power), s.power, e, true, true
		return
	}
}

// before returns the rune in front of the digits at i, and of those that a range has before them: $|3-5b.
func (l *Line) before(i int) int {
	for k := max(0, i-16); i > k; i-- {
		if r := l.At(i - 1); !lex.IsDigit(r) && !lex.IsSpace(r) && !strings.ContainsRune(".,-~–—至到", r) && !(strings.ContainsRune("kmbw", r) && lex.IsDigit(l.At(i-2))) {
			break
		}
	}
	return i
}

// priced reports whether a sign or a code of money stands before the number at i.
func (l *Line) priced(i int) bool {
	i = l.before(i)
	for k := 1; k <= 4 && k <= i; k++ {
		if _, n := l.CurrencyAt(i - k); n == k {
			return true
		}
	}
	return false
}

// moneyBehind reports whether the name of a currency stands at i, behind a blank or not: 12m|美元.
func (l *Line) moneyBehind(i int) bool {
	u, n := l.UnitAt(l.SkipSpace(i))
	return n > 0 && u.Kind == unit.Money
}

// payBefore and followed end in front of a number of thousands: of what is paid, and of those who follow, read and the like.
var (
	payBefore = []string{"月薪", "年薪", "底薪", "起薪", "日薪", "薪资", "薪水", "薪酬", "工资", "月入", "年入", "薪"}
	followed  = []string{"粉丝", "关注", "关注者", "播放", "下载", "点赞", "浏览", "阅读", "订阅", "收藏", "转发", "评论", "用户", "会员", "star", "stars", "星标", "赞", "参数", "token", "follower"}
)

// leads are the words between them and the number.
var leads = []string{"数量", "人数", "数", "量", "达到", "达", "超过", "超", "突破", "破", "近", "约", "已", "有", "为", "是", ":", "了", "在", "从", "涨到", "到"}

// beside reports whether one of words stands before the number at i, with nothing but words that lead to it between.
func (l *Line) beside(i int, words []string) bool {
	i = l.before(i)
	for range 4 { // 数|已|突破
		for _, w := range words {
			if l.hasBefore(i, w) {
				return true
			}
		}
		at := i
		for _, w := range leads {
			if l.hasBefore(i, w) {
				i -= len([]rune(w))
				break
			}
		}
		if at == i {
			return false
		}
	}
	return false
}

// hasBefore reports whether w ends at rune i.
func (l *Line) hasBefore(i int, w string) bool { return l.Has(i-len([]rune(w)), w) }

// followers reports whether those who follow or read stand at i: 12k| stars, 100k|粉丝.
func (l *Line) followers(i int) bool {
	i = l.SkipSpace(i)
	if l.At(i) == '+' {
		i = l.SkipSpace(i + 1)
	}
	return slices.ContainsFunc(followed, func(w string) bool { return l.Has(i, w) })
}
