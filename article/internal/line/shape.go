package line

import (
	"strings"
	"unicode/utf8"
)

// shape judges the folded line f, in which no cue stands, by what it is made of.
func shape(f string, m Measure, n int) Kind {
	if k, ok := tail(f, m, n); ok {
		return k
	}
	if n <= 16 && m.Ends == 0 && ago(f) {
		return Meta
	}
	if menu(f, m, n) {
		return Menu
	}
	if m.Digits >= 7 && n <= 40 && m.Ends == 0 && m.Commas <= 3 && phone(f) {
		return Drop
	}
	return Text
}

// ago says whether f tells a time counted back from now: 3小时前, 刚刚 回复.
func ago(f string) bool {
	for _, w := range [...]string{"秒前", "分钟前", "小时前", "天前", "周前", "个月前"} {
		if k := strings.Index(f, w); k > 0 {
			b := strings.TrimRight(f[:k], " ")
			return b != "" && b[len(b)-1] >= '0' && b[len(b)-1] <= '9'
		}
	}
	return false
}

// phone says whether f holds a telephone number: 400-000-0000, 0791-1234567, 13800000000.
func phone(f string) bool {
	for i := 0; i < len(f); {
		if f[i] < '0' || f[i] > '9' {
			i++
			continue
		}
		j, dashes := i, 0
		for j < len(f) && (f[j] >= '0' && f[j] <= '9' || f[j] == '-' && dashes < 2) {
			if f[j] == '-' {
				dashes++
			}
			j++
		}
		if dials(f[i:j], j-i-dashes, dashes) {
			return true
		}
		i = j
	}
	return false
}

// dials says whether s, n digits and some dashes, is a number as China has them: of a town behind its code (0791), of a
// mobile (13 to 19), of a company (400, 800).
func dials(s string, n, dashes int) bool {
	switch s[0] {
	case '0':
		return n >= 10 && n <= 12
	case '1':
		return n == 11 && s[1] >= '3' && dashes == 0
	case '4', '8':
		return n == 10 && dashes > 0
	}
	return false
}

// menu says whether f is a row of items rather than a sentence.
func menu(f string, m Measure, n int) bool {
	if m.Ends > 0 && m.Full && n > 12 {
		return false
	}
	if barred(f, m, n) {
		return true
	}
	if crumbs(f) {
		return n < 80 && m.Ends == 0
	}
	return m.Bars >= 1 && n <= 40 && strings.Contains(f, " | ") && m.Ends == 0 && m.Commas == 0 || spaced(f, m, n) || pageNumbers(f, m)
}

// barred says whether bars part f into items of 14 characters at most: 首页 | 新闻 | 体育 | 财经.
func barred(f string, m Measure, n int) bool {
	code := m.Latin > 3*m.Han && strings.IndexByte(f, '|') < 0 // paths and options have bars too
	return m.Bars >= 3 && m.Bars*14 >= n && m.Commas*2 <= m.Bars && !code
}

// crumbs says whether f has the marks of a way down to a page: 首页 > 新闻 > 正文.
func crumbs(f string) bool {
	for _, w := range [...]string{">>", " > ", " » ", " › "} {
		if strings.Contains(f, w) {
			return true
		}
	}
	return false
}

// spaced says whether a line of n characters is items of seven at most with only blanks between them: 首页 新闻 体育 财经 娱乐.
// One character each is a word set wide: 民 事 判 决 书. Where most of the blanks only set numbers off from characters it is none: 从 2019 年的 3 亿元增加到 5 亿元.
func spaced(f string, m Measure, n int) bool {
	return m.Gaps >= 4 && m.Gaps != m.Han-1 && m.Latin < m.Han && m.Ends+m.Commas == 0 && n <= (m.Gaps+1)*7 && m.Digits < m.Han && setOff(f)*2 <= m.Gaps
}

// setOff counts the blanks of f between a digit and a Han character.
func setOff(f string) (n int) {
	for i := 1; i+1 < len(f); i++ {
		if f[i] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(f[:i])
		after, _ := utf8.DecodeRuneInString(f[i+1:])
		if isDigit(before) && isHan(after) || isHan(before) && isDigit(after) {
			n++
		}
	}
	return n
}

// pageNumbers says whether f is page numbers: 1 2 3 4 下一页.
func pageNumbers(f string, m Measure) bool {
	return m.Han <= 6 && m.Digits >= 2 && m.Gaps >= 2 && (strings.Contains(f, "页") || m.Han+m.Latin == 0)
}
