package when

import (
	"strings"
	"unicode/utf8"
)

// hanDigits are the digits of dates in Han numerals.
var hanDigits = map[rune]int{
	'〇': 0, '○': 0, '零': 0, 'Ｏ': 0, 'O': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'元': 1,
}

// hanDate reads the date in Han numerals around the first 年 of s: 二〇二四年五月八日,
// 民國一百一十三年五月八日.
func hanDate(s string) (st Stamp, start, end int, ok bool) {
	k := strings.Index(s, "年")
	if k < 0 {
		return st, 0, 0, false
	}
	start = k
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if _, digit := hanDigits[r]; !digit && r != '十' && r != '百' {
			break
		}
		start -= n
	}
	year, ok := hanYear(s[start:k], before(s, start, "民國", "民国"))
	if !ok {
		return st, 0, 0, false
	}
	st.Year = year
	i := k + len("年")
	if st.Month, i, ok = hanNumber(s, i, "月"); !ok {
		return st, 0, 0, false
	}
	for _, w := range [...]string{"日", "號", "号"} {
		if st.Day, end, ok = hanNumber(s, i, w); ok {
			break
		}
	}
	if !ok || !st.valid() {
		return st, 0, 0, false
	}
	return st, start, timeOfDay(s, end, &st), true
}

// hanYear reads 二〇二四 digit by digit, and a year of the Republic as a number.
func hanYear(s string, roc bool) (int, bool) {
	if roc {
		n, ok := hanValue(s)
		return 1911 + n, ok && n > 0
	}
	if utf8.RuneCountInString(s) != 4 {
		return 0, false
	}
	y := 0
	for _, r := range s {
		d, ok := hanDigits[r]
		if !ok {
			return 0, false
		}
		y = y*10 + d
	}
	return y, true
}

// hanNumber reads a number at i that unit follows, and returns where the unit ends.
func hanNumber(s string, i int, unit string) (n, end int, ok bool) {
	k := strings.Index(s[i:min(len(s), i+20)], unit)
	if k <= 0 {
		return 0, 0, false
	}
	n, ok = hanValue(strings.TrimSpace(s[i : i+k]))
	return n, i + k + len(unit), ok
}

// hanValue reads a number below a thousand: 十二, 二十, 三十一, 一百一十三, 卅一.
func hanValue(s string) (int, bool) {
	n, digit, some := 0, 0, false
	for _, r := range s {
		switch r {
		case '百':
			n, digit = n+100*max(digit, 1), 0
		case '十':
			n, digit = n+10*max(digit, 1), 0
		case '廿':
			n += 20
		case '卅':
			n += 30
		default:
			d, ok := hanDigits[r]
			if !ok || digit > 0 {
				return 0, false
			}
			digit = d
		}
		some = true
	}
	return n + digit, some
}
