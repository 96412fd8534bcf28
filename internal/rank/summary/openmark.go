package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// topic returns the length of the topic of a microblog that s opens with, #某地地震#, if something stands behind it.
func topic(s string) int {
	s2 := hanzi.TrimLeft(s, " 　")
	if !strings.HasPrefix(s2, "#") {
		return 0
	}
	const most = 40 * 3 // bytes
	i := strings.IndexByte(s2[1:min(len(s2), most)], '#')
	if i < 6 || !hasChinese(s2[1:i+1]) || strings.ContainsAny(s2[1:i+1], " \n。") {
		return 0
	}
	if n := len(s) - len(s2) + i + 2; n < len(s) {
		return n
	}
	return 0
}

// copiedFrom returns the length of what says at the start of s where all of it was taken from: 本文转自【某台】；.
func copiedFrom(s string) int {
	if !strings.HasPrefix(s, "本文转自") && !strings.HasPrefix(s, "本文来源") && !strings.HasPrefix(s, "转自") {
		return 0
	}
	const most = 30 * 3 // bytes
	i := strings.IndexAny(s[:min(len(s), most)], "；。;")
	if i < 0 {
		if i = strings.Index(s[:min(len(s), most)], "】"); i < 0 && strings.HasPrefix(s, "转自") {
			i = strings.Index(s[:min(len(s), most)], "》") // 转自某台《今日环球》
		}
		if i < 0 || strings.Contains(s[:i], "，") {
			return 0
		}
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if i+n >= len(s) {
		return 0
	}
	return i + n
}

// skipNames returns where the text goes on at byte at behind further names of a byline that was cut off from byte start
// on: 编辑：某某,某某据….
func (w *work) skipNames(start, at, end int) int {
	if at == start || !strings.ContainsAny(w.doc.Text[at:min(at+1, end)], ",/&") && !strings.HasPrefix(w.doc.Text[at:end], "、") && !strings.HasPrefix(w.doc.Text[at:end], "，") || !signed(w.doc.Text[start:at]) {
		return at
	}
	k := w.doc.TokenAt(at) + 1
	if k+1 < len(w.doc.Tokens) && w.doc.Tokens[k].Tag == segment.TagNR && w.doc.Tokens[k].End < end {
		return w.doc.Tokens[k].End
	}
	return at
}

// slide returns the length of the number of a picture among others that text goes on with at byte at: 1/3, where 2/3 stands too.
func slide(text string, at, end int) int {
	s := text[at:min(end, at+6)]
	i := strings.IndexByte(s, '/')
	if i < 1 || i > 2 {
		return 0
	}
	n := i + 1
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	all := s[i:n]
	if n == i+1 || at+n >= end || !han(runeAt(text[at+n:end])) || !strings.Contains(text[:min(len(text), at+1<<12)], "1"+all) || !strings.Contains(text[at:min(len(text), at+1<<12)], "2"+all) && s[0] == '1' {
		return 0
	}
	switch runeAt(text[at+n : end]) {
	case '的', '以', '左', '强', '多', '处', '赛', '决':
		return 0
	}
	for _, c := range []byte(s[:i]) {
		if c < '0' || c > '9' {
			return 0
		}
	}
	return n
}

// partNumber returns the length of the number of a part that runs into it: 01幼儿园….
func partNumber(s string) int {
	if len(s) <= 6 || s[0] != '0' || s[1] < '1' || s[1] > '9' {
		return 0
	}
	switch r := runeAt(s[2:]); r {
	case '年', '月', '日', '时', '后', '号', '分', '点':
		return 0
	default:
		if !han(r) || marks(r) {
			return 0
		}
	}
	return 2
}

// skipNumber skips the number of an item of a list at byte at: 1. 一、 （二）.
func skipNumber(text string, at, end int) int {
	i, digits := at, 0
	for i < end {
		r, n := hanzi.Plain(text[i:end])
		if r >= '0' && r <= '9' || counts(r) {
			i += n
			digits++
			continue
		}
		if digits == 1 && r == '，' && text[at] >= utf8.RuneSelf { // 一，港区扩建: but 三，四名工人
			if next, m := utf8.DecodeRuneInString(text[i+n : end]); m > 0 && han(next) && !strings.ContainsRune("一二三四五六七八九十两", next) {
				return i + n
			}
		}
		if r == '\\' && digits > 0 && i+n < end && text[i+n] == '.' { // as Markdown writes it where no list is meant
			i += n
			continue
		}
		if digits > 0 && digits < 4 && (r == '、' || r == '.' || r == '．' || r == ')' || r == '）') {
			next, m := utf8.DecodeRuneInString(text[i+n : end])
			if m > 0 && (next < '0' || next > '9') && (r != '.' || next != 'x' && next != 'X') { // 4.x is a version
				if r == '、' && strings.ContainsRune("一二三四五六七八九十两", next) {
					break // 三、四名工人
				}
				return i + n
			}
		}
		break
	}
	return at
}

// counts reports whether r is a Chinese numeral, of those that items are numbered by.
func counts(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

// numberedQuestion makes a heading of a short question behind the number of a part, which stood from byte start on: 一、什么时候出发？, or behind what
// says that it is one: 问：什么时候出发？
func (w *work) numberedQuestion(s *sent, start int) {
	const short = 30
	if s.is&asks != 0 && (s.chars < short && numbered(w.doc.Text[start:s.start]) || s.chars < 2*short && asked(w.doc.Text[start:s.start])) {
		s.is |= heading
	}
}

// asked reports whether before, what was cut off the start of a sentence, ends in what says that it asks: 问：, Q2：.
func asked(before string) bool {
	s := strings.TrimRight(before, " 　")
	t := strings.TrimRight(strings.TrimRight(s, "：:"), "0123456789")
	return s != strings.TrimRight(s, "：:") && (strings.HasSuffix(t, "问") || strings.HasSuffix(t, "Q"))
}

// numbered reports whether before, what was cut off the start of a sentence, ends in the number of a part.
func numbered(before string) bool {
	s := strings.TrimRight(before, " 　")
	for _, x := range [...]string{"、", "．", "\\.", ".", "）", ")"} {
		if t, ok := strings.CutSuffix(s, x); ok && t != "" {
			r := lastRune(t)
			return r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十", r)
		}
	}
	return false
}

// invitation returns the length of an invitation to an account that s opens with and that runs into the text: 更多内容请关注某号：某某（abc）.
func invitation(s string) int {
	const most = 60 * 3 // bytes
	if !strings.HasPrefix(s, "更多") {
		return 0
	}
	head := s[:min(len(s), most)]
	if i := strings.Index(head, "关注"); i < 0 || strings.ContainsAny(head[:i], "，。") {
		return 0
	}
	i := strings.Index(head, "）")
	if i < 0 || i+len("）") == len(s) || strings.Contains(head[:i], "。") {
		return 0
	}
	return i + len("）")
}

// tableHead returns the length of what stands at the start of s above a table or picture that is not there: 近五日走势见下表：.
func tableHead(s string) int {
	const most = 30 * 3 // bytes
	head := s[:min(len(s), most)]
	i := strings.Index(head, "：")
	if i < 0 || i+len("：") == len(s) || strings.ContainsAny(head[:i], "，。") {
		return 0
	}
	const short = 8 * 3 // bytes
	if i <= short && strings.HasSuffix(head[:i], "如下") {
		return i + len("：") // 具体如下：
	}
	if endsWith(head[:i], classTable) {
		return i + len("：")
	}
	return 0
}
