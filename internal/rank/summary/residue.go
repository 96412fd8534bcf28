package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// residue reports whether the sentence s of n characters is no part of the text, by what it opens with or holds anywhere: notes to
// the reader, what leads away from the page, what is left of a style sheet. See noted for short ones. Credits and captions are
// the document's to tell. doubtful is what that says of the whole text, or true.
func residue(s string, n int, doubtful bool) bool {
	if doubtful && strings.IndexByte(s, '{') >= 0 && strings.IndexByte(s, '}') >= 0 || script(s) {
		return true
	}
	if n > 80 {
		return doubtful && (vows(s) || hanzi.Contains(s, "（点击此处")) || strings.HasPrefix(s, "重要内容提示") || strings.HasPrefix(s, "欢迎关注") || strings.HasPrefix(s, "本文属于原创") || strings.HasPrefix(s, "本文为原创") || strings.HasPrefix(s, "原文刊载于")
	}
	if doubtful && (vows(s) || hanzi.Contains(s, "点击此处") || hanzi.Contains(s, "有否决议案") || hanzi.Contains(s, "否决议案：")) || strings.HasPrefix(s, "有记者问") {
		return true
	}
	if k, _ := lexical().asides.LongestIn(s); k > 0 {
		return !parts(s)
	}
	return false
}

// vows reports whether s is what a board says above every announcement, or an outlet below every table: 保证公告内容真实、准确和完整，没有虚假记载….
func vows(s string) bool {
	if hanzi.Contains(s, "任何投资建议") {
		return true
	}
	return hanzi.Contains(s, "保证") && (strings.Contains(s, "力求但不保证") || strings.Contains(s, "虚假记载") || strings.Contains(s, "误导性陈述") ||
		strings.Contains(s, "董事保证") || strings.Contains(s, "保证公告内容"))
}

// script reports whether s is a line of a script that a page left in its text: pic: '//…', //视频的图.
func script(s string) bool {
	if strings.HasPrefix(s, "//") {
		return true
	}
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || s[n] == '_') {
		n++
	}
	return n > 1 && (strings.HasPrefix(s[n:], ": '") || strings.HasPrefix(s[n:], `: "`))
}

// parts reports whether s, which opens with 上一篇, is a sentence about that and no link to it: 上一篇介绍了甲，本文介绍乙。
func parts(s string) bool {
	return (strings.HasPrefix(s, "上一篇") || strings.HasPrefix(s, "下一篇")) && strings.HasSuffix(s, "。") && strings.Contains(s, "，")
}
