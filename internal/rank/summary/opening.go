package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
)

// trimLead moves the start of s behind what news sentences carry in front of their text: the dateline
// and byline that the document knows of, which end before token lead, bullets and numbers of a list, labels in
// brackets, 原标题：.
func (w *work) trimLead(s *sent, lead int) {
	text := w.doc.Text
	at := s.start + bracketRest(text[s.start:s.end])
	if rest := hanzi.TrimLeft(text[at:s.end], "】?？"); len(rest) < s.end-at && han(runeAt(rest)) {
		at = s.end - len(rest) // no sentence starts with one: a byline was before it, or the bullet of a font that is not there
	}
	if lead > s.first {
		s.is |= dated
		if at = s.end; lead < s.last {
			at = w.doc.Tokens[lead].Start
		}
	}
	if i := strings.Index(text[at:s.end], "://"); i >= 0 {
		at = behindAddress(text, at, i, s.end)
	}
	for range 8 {
		old := at
		for n := topic(text[at:s.end]); n > 0; n = topic(text[at:s.end]) {
			at += n // ##: the second is no mark of a list
		}
		at += invitation(text[at:s.end])
		at = skipMarks(text, at, s.end)
		if strings.HasPrefix(text[at:s.end], "原标题") {
			s.is |= glued
		}
		at = skipLabel(text, at, s.end)
		at += copiedFrom(text[at:s.end])
		at += letterHead(text[at:s.end])
		at += placeHead(text[at:s.end])
		at += tableHead(text[at:s.end])
		at = w.skipSource(at, s)
		if k := w.doc.TokenAt(at); k > 0 && k < s.last && w.doc.Tokens[k].Start == at { // the site before was taken for a byline
			at = max(at, w.channel(k-1, s.last))
		}
		at += w.signature(at, s)
		at += photographed(text[at:s.end])
		at += shot(text[at:s.end], at > s.start)
		if w.lending {
			at += captioned(text[at:s.end])
		}
		at += w.bareOutlet(at, s.end)
		at += w.nameLine(at, s.end)
		at += w.partLabel(at, s.end)
		at += siteRow(text[at:s.end])
		at += sponsored(text[at:s.end])
		at += compiled(text[at:s.end])
		at += w.advised(at, s.end)
		at += answered(text[at:s.end])
		if n := inscribed(text[at:s.end]); n > 0 {
			at += n
			s.is |= dated
		}
		at = w.skipNames(s.start, at, s.end)
		if n := news.Dateline(text[at:s.end]); at == s.start && n > 0 && n < s.end-at && (strings.Contains(text[at:at+n], "日电") || strings.Contains(text[at:at+n], "日讯")) {
			at += n // of a text that other lines ran into
			s.is |= dated
		}
		if at > s.start { // behind a stamp or a label a dateline is not where the document looks for it
			at += datelineOf(text[at:s.end])
			if n := w.byline(at, s.end-at); n > 0 && at+n < s.end && signed(text[at:at+n]) {
				at += n
			}
		}
		if at == old {
			break
		}
	}
	if at >= s.end {
		s.is |= skipped
		return
	}
	w.moveStart(s, at)
}

// bracketRest returns the length of the rest of a bracket with a byline at the start of s, whose first half a headline took along:
// 特派记者 江小禾】|云州7日….
func bracketRest(s string) int {
	const most = 40 // characters
	near := s[:min(len(s), most*utf8.UTFMax)]
	if !hanzi.Contains(near, "】") && !hanzi.Contains(near, "）") { // most have none
		return 0
	}
	head := s[:runesIn(s, most)]
	i := hanzi.IndexAny(head, "】）")
	if i <= 0 || hanzi.ContainsAny(head[:i], "【（。！？，；") || !strings.Contains(head[:i], "记者") && !strings.Contains(head[:i], "通讯员") && !strings.Contains(head[:i], "编辑") {
		return 0
	}
	return i + len("】")
}

// inscribed returns the length of what stands at the start of s before the name of an outlet with 讯, which a headline or the like of it
// ran into, and of that name: 云州开通夜间公交 云州融媒讯 |为方便….
func inscribed(s string) int {
	const most = 70 // characters
	i := hanzi.Index(s[:min(len(s), most*utf8.UTFMax)], "讯 ")
	if i <= 0 { // most have none
		return 0
	}
	head := s[:runesIn(s, most)]
	if i >= len(head) {
		return 0
	}
	from := max(strings.LastIndexAny(head[:i], " 　"), 0)
	if from == 0 || i+len("讯 ") == len(s) || strings.ContainsAny(head[:from], "，。") || !news.NamesOutlet(strings.TrimLeft(head[from:i], " 　")) {
		return 0
	}
	return i + len("讯 ")
}

// datelineOf returns the length of the dateline that s starts with. 据某社16日报道， is a source, and has the day.
func datelineOf(s string) int {
	n := news.Dateline(s)
	if day := strings.Index(s[:n], "日报道"); day > 0 && digitAt(s, day-1) && strings.Contains(s[:n], "据") {
		return 0
	}
	return n
}

// placeHead returns the length of the words at the start of s that say where the news is from: 河湾消息：.
func placeHead(s string) int {
	const most = 6 * 3 // bytes of the place
	i := strings.Index(s[:min(len(s), most+len("消息："))], "消息：")
	if i <= 3 || i+len("消息：") == len(s) || strings.HasPrefix(s, "最新") || strings.HasPrefix(s, "据") || strings.ContainsAny(s[:i], "，。、“ ") {
		return 0
	}
	return i + len("消息：")
}

// letterHead returns how many bytes s starts with that are the heading of a letter, and whom it speaks to: 致全市教师的慰问信全市广大教师：.
func letterHead(s string) int {
	const far, most = 40 * 3, 30 * 3 // bytes
	if !strings.HasPrefix(s, "致") {
		return 0
	}
	for _, kind := range [...]string{"慰问信", "公开信", "感谢信", "一封信", "倡议书", "贺信"} {
		i := strings.Index(s[:min(len(s), far)], kind)
		if i < 0 || strings.ContainsAny(s[:i], "，。：") {
			continue
		}
		n := i + len(kind)
		if j := strings.Index(s[n:min(len(s), n+most)], "："); j >= 0 && !strings.ContainsAny(s[n:n+j], "，。") {
			n += j + len("：")
		}
		if n < len(s) && runeAt(s[n:]) != '，' {
			return n
		}
	}
	return 0
}

// behindAddress returns where the text goes on behind the web address that has its :// i bytes behind at, if a dateline
// shows that it is a text of its own.
func behindAddress(text string, at, i, end int) int {
	j := at + i
	for j < end && text[j] > ' ' && text[j] < utf8.RuneSelf {
		j++
	}
	for j < end {
		r, n := utf8.DecodeRuneInString(text[j:end])
		if !unicode.IsSpace(r) && r != 0x200B && r != 0xFEFF {
			break
		}
		j += n
	}
	if news.Dateline(text[j:end]) == 0 {
		return at
	}
	return j
}

// moveStart makes s start at byte at.
func (w *work) moveStart(s *sent, at int) {
	s.start = at
	for s.first < s.last && w.doc.Tokens[s.first].Start < at {
		s.first++
	}
}

// skipMarks skips white space, bullets, 1. 一、 （二） and dashes.
func skipMarks(text string, at, end int) int {
	for at < end {
		if _, han := hanzi.HanAt(text[:end], at); han {
			break // nearly always
		}
		r, n := utf8.DecodeRuneInString(text[at:end])
		if unicode.IsSpace(r) || strings.ContainsRune("－■●▲•◆★☆◎○◇△▼□※·>*#—–-、，。；：\\▪►▶→↑↓↗☞👉👇🔺🔹✅|｜丨", r) || r == 0xFEFF || r == 0x200B {
			at += n
			continue
		}
		break
	}
	if i := skipStamp(text[at:end]); i > 0 {
		return skipMarks(text, at+i, end)
	}
	if n := partNumber(text[at:end]); n > 0 {
		return at + n
	}
	if strings.HasPrefix(text[at:end], "l ") && han(runeAt(text[at+len("l "):])) {
		return at + len("l ") // a bullet of a font that is not there
	}
	if n := slide(text, at, end); n > 0 {
		return at + n
	}
	return skipNumber(text, at, end)
}

// skipStamp returns the length of a time stamp (08-16 10:01) or web address at the start of s.
func skipStamp(s string) int {
	if strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.") {
		return addressLen(s)
	}
	i, word, digits, marks := 0, 0, 0, 0 // word: where the last one starts
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
			continue
		case c == '-' || c == ':' || c == '/':
			marks++
			continue
		case c == ' ':
			word = i + 1
			continue
		}
		break
	}
	if i < len(s) && s[i] >= utf8.RuneSelf && !strings.HasPrefix(s[i:], "，") && word > 0 {
		i = word // 10:01 8月14日: the 8 is not part of it
	}
	if digits >= 6 && marks >= 2 && i < len(s) {
		return i
	}
	return 0
}

// addressLen returns the length of the web address at the start of s. A year that runs into it is no part of it: …/a/2031年.
func addressLen(s string) int {
	i := 0
	for i < len(s) && s[i] > ' ' && s[i] < utf8.RuneSelf {
		i++
	}
	if y := i - 4; y > 0 && strings.HasPrefix(s[i:], "年") && (s[y:y+2] == "20" || s[y:y+2] == "19") && digitAt(s, y+2) && digitAt(s, y+3) {
		return y
	}
	return i
}
