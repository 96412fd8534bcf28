package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// trimLead moves the start of s behind what news sentences carry in front of their text: the dateline
// and byline that the document knows of, which end before token lead, bullets and numbers of a list, labels in
// brackets, 原标题：.
func (w *work) trimLead(s *sent, lead int) {
	text := w.doc.Text
	at := s.start
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

// photographed returns the length of the words at the start of s that say whose its pictures are, and ran into it: 图片由受访者提供|云州的….
func photographed(s string) int {
	const most = 16 * 3 // bytes
	if !strings.HasPrefix(s, "图片由") && !strings.HasPrefix(s, "图由") {
		return 0
	}
	i := strings.Index(s[:min(len(s), most)], "提供")
	if i < 0 || strings.ContainsAny(s[:i], "，。") {
		return 0
	}
	n := len(s) - len(strings.TrimLeft(s[i+len("提供"):], " 　"))
	if r := runeAt(s[n:]); !han(r) || marks(r) || r == '的' || r == '给' {
		return 0
	}
	return n
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

// skipSource returns where the text goes on behind what ran into it from the lines above: 来源：某网 before a word that
// cannot be part of a name, 某局 供图, 某社 某某发自某地.
func (w *work) skipSource(at int, s *sent) int {
	text := w.doc.Text[at:s.end]
	k := w.doc.TokenAt(at)
	if i := strings.Index(text[:min(len(text), 24)], "/摄"); i > 0 && i <= 12 {
		if rest := text[i+len("/摄"):]; rest != "" && han(runeAt(rest)) && !marks(runeAt(rest)) && runeAt(rest) != '影' {
			return at + i + len("/摄")
		}
	}
	if n := w.takenFrom(at, s); n > 0 {
		return n
	}
	if label := sourceLabel(text); label > 0 {
		return w.behindLabel(at, label, s)
	}
	for n := k; n < min(s.last-1, k+8); n++ {
		switch word := w.word(n); {
		case w.doc.Tokens[n].Tag == segment.TagW:
			return at
		case n > k && w.doc.Tokens[n-1].Tag == segment.TagSP && (word == "供图" || word == "摄" || word == "图" || word == "供稿") && w.doc.Tokens[n+1].Tag != segment.TagW:
			return w.doc.Tokens[n].End
		case n > k && word == "发自":
			n++
			for from := n; n < s.last && n < from+2 && w.doc.Tokens[n].Tag == segment.TagNS; {
				n++
			}
			if n < s.last && w.doc.Tokens[n].Tag != segment.TagW {
				return w.doc.Tokens[n].Start
			}
			return at
		}
	}
	return at
}

// behindLabel returns where s goes on behind the source that a label of so many bytes at byte at names.
func (w *work) behindLabel(at, label int, s *sent) int {
	text := w.doc.Text[at:s.end]
	if n := behindAuthor(text, label); n > 0 {
		return at + n
	}
	if rest := text[label:]; strings.HasPrefix(rest, "微信公众号“") || strings.HasPrefix(rest, "公众号“") {
		const most = 40 * 3 // bytes
		if n := strings.Index(rest[:min(len(rest), most)], "”"); n > 0 && n+len("”") < len(rest) {
			return at + label + n + len("”")
		}
	}
	if n := behindSource(text, label); n > 0 {
		return at + n
	}
	for n := w.doc.TokenAt(at + label); n < min(s.last, w.doc.TokenAt(at)+10); n++ {
		switch w.doc.Tokens[n].Tag {
		case segment.TagP, segment.TagC, segment.TagT, segment.TagR, segment.TagD:
			if w.doc.Tokens[n].Start > at+label && (utf8.RuneCountInString(w.word(n)) > 1 || w.word(n) == "在") { // 周 may be a surname
				return w.doc.Tokens[n].Start
			}
		case segment.TagW:
			if end := w.channel(n, s.last); end > 0 {
				return end
			}
			return at
		}
	}
	return at
}

// channel returns where a channel of a site ends whose name the mark at token k joins to that of the site, 某网－云州频道, before token last; or 0.
func (w *work) channel(k, last int) int {
	switch w.word(k) {
	case "－", "-", "—", "·", "–":
	default:
		return 0
	}
	for n := k + 1; n < min(last-1, k+4); n++ {
		if w.word(n) == "频道" {
			return w.doc.Tokens[n].End
		}
	}
	return 0
}

// sourceLabel returns how many bytes of text label where it is from, or 0.
func sourceLabel(text string) int {
	for _, l := range [...]string{"来源：", "来源:", "文章来源：", "作者："} {
		if strings.HasPrefix(text, l) {
			return len(l)
		}
	}
	return 0
}

// behindSource returns where text goes on behind the source that its label of so many bytes names and a blank, 来源：某报客户端 , or 0.
func behindSource(text string, label int) int {
	i := strings.IndexAny(text, " 　")
	if i <= label || i > label+12*3 || strings.ContainsAny(text[label:i], "，。、") {
		return 0
	}
	rest := strings.TrimLeft(text[i:], " 　")
	if !han(runeAt(rest)) || marks(runeAt(rest)) || strings.HasPrefix(rest, "作者") || strings.HasPrefix(rest, "记者") || strings.HasPrefix(rest, "编辑") {
		return 0
	}
	return len(text) - len(rest)
}

// takenFrom returns where s goes on behind 本文来自某网 at byte at, or 0.
func (w *work) takenFrom(at int, s *sent) int {
	const label = "本文来自"
	if !strings.HasPrefix(w.doc.Text[at:s.end], label) {
		return 0
	}
	from := at + len(label)
	for n := w.doc.TokenAt(from); n < min(s.last-3, w.doc.TokenAt(from)+5); n++ {
		t := &w.doc.Tokens[n]
		if t.Start < from || w.doc.Tokens[n+1].Tag == segment.TagW {
			continue
		}
		if t.Tag == segment.TagEng || news.NamesOutlet(w.doc.Text[from:t.End]) {
			return t.End
		}
	}
	return 0
}

// behindAuthor returns where text goes on behind the bracket that says what the author is, 来源：某刊作者：某某（某校教授）, or 0.
func behindAuthor(text string, label int) int {
	const most = 40 * 3 // bytes
	i := strings.Index(text[:min(len(text), label+most)], "作者：")
	if i < 0 {
		return 0
	}
	i += len("作者：")
	n := strings.IndexAny(text[i:min(len(text), i+8*3)], "（。，")
	if n < 2*3 || runeAt(text[i+n:]) != '（' {
		return 0
	}
	c := closeOf(text[i+n:], 60)
	if rest := i + n + c; c > 0 && rest < len(text) && han(runeAt(text[rest:])) && !marks(runeAt(text[rest:])) {
		return rest
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

// skipLabel skips a label: 【独家】, （原标题：…）, 导语：. A bracket with nothing behind it is no label.
func skipLabel(text string, at, end int) int {
	s := text[at:end]
	switch runeAt(s) {
	case '【', '（', '(', '[', '〔', '［':
		if c := closeOf(s, 60); c > 0 && c < len(s) {
			return at + c
		}
	}
	if n, _ := lexical().images.LongestIn(s); n > 0 && n < len(s) && !strings.HasPrefix(s[n:], "显示") && !strings.HasPrefix(s[n:], "中") && !strings.HasPrefix(s[n:], "里") && !strings.HasPrefix(s[n:], "由") {
		return at + n
	}
	if n, _ := lexical().labels.LongestIn(s); n > 0 {
		{
			rest := s[n:]
			rest2 := strings.TrimLeft(rest, " 　")
			if c, n := utf8.DecodeRuneInString(rest2); c == '：' || c == ':' || c == '|' {
				return at + len(s) - len(rest2) + n
			}
			if len(rest2) < len(rest) {
				return at + len(s) - len(rest2)
			}
		}
	}
	return at
}

// closeOf returns the offset behind the bracket that closes the one s starts with, -1 when it is not
// closed within limit runes.
func closeOf(s string, limit int) int {
	depth, n := 0, 0
	for i, r := range s {
		switch r {
		case '【', '（', '(', '[', '〔', '［':
			depth++
		case '】', '）', ')', ']', '〕', '］':
			if depth--; depth == 0 {
				return i + utf8.RuneLen(r)
			}
		}
		if n++; n > limit {
			break
		}
	}
	return -1
}
