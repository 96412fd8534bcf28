package lex

import "strings"

// Spacing reports whether the blank at byte at of text[from:to] only keeps a number and Chinese characters apart, as
// blogs set them on both sides of it: 开了 3 天. What stands so on one side alone may be two things: 投资3亿 5000人参加.
func Spacing(text string, at, from, to int) bool {
	switch {
	case at == from || at+1 >= to:
		return false
	case '0' <= text[at+1] && text[at+1] <= '9':
		if !hanBefore(text[from:at]) {
			return false
		}
		at++
		for at < to && ofNumber(text[at]) {
			at++
		}
		return at == to || !hanBegins(text[at])
	case hanBegins(text[at+1]) && '0' <= text[at-1] && text[at-1] <= '9':
		at--
		for at >= from && ofNumber(text[at]) {
			at--
		}
		return at >= from && !hanBefore(text[from:at+1]) || at < from && (strings.Contains(text[from:to], "，") || strings.Contains(text[from:to], "。")) // 12| 篇文章，…, but 2| 项目背景
	}
	return false
}

// ofNumber reports whether b stands in a number in Arabic digits.
func ofNumber(b byte) bool { return '0' <= b && b <= '9' || b == '.' || b == ',' }

// hanBegins reports whether a Chinese character begins with the byte b.
func hanBegins(b byte) bool { return 0xE4 <= b && b <= 0xE9 }

// hanBefore reports whether s ends in a Chinese character.
func hanBefore(s string) bool {
	return len(s) >= 3 && hanBegins(s[len(s)-3]) && s[len(s)-1]&0xC0 == 0x80
}
