package summarize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// trimLead moves the start of s behind what news sentences carry in front of their text: bullets
// and numbers of a list, labels in brackets, 原标题：, datelines and bylines.
func (w *work) trimLead(s *sent) {
	text := w.doc.Text
	at := s.start
	for range 8 {
		old := at
		at = skipMarks(text, at, s.end)
		at = skipLabel(text, at, s.end)
		if s.is&opensPara != 0 || at > s.start {
			if next := skipDateline(text, at, s.end); next > at {
				at = next
				s.is |= dated
			}
		}
		at = w.skipCredit(s, at)
		if at == old {
			break
		}
	}
	if at < s.end && s.is&(opensPara|dated) == opensPara {
		at = skipGlued(text, at, s.end)
	}
	if at >= s.end {
		s.is |= skipped
		return
	}
	w.moveStart(s, at)
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
		r, n := utf8.DecodeRuneInString(text[at:end])
		if unicode.IsSpace(r) || strings.ContainsRune("－■●▲•◆★☆◎○◇△▼□※·>*#—–-、，。；：▪►▶→|｜丨", r) || r == 0xFEFF || r == 0x200B {
			at += n
			continue
		}
		break
	}
	if i := skipStamp(text[at:end]); i > 0 {
		return skipMarks(text, at+i, end)
	}
	// a number of a list
	i, digits := at, 0
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十", r) {
			i += n
			digits++
			continue
		}
		if digits > 0 && digits < 4 && (r == '、' || r == '.' || r == '．' || r == ')' || r == '）') {
			next, m := utf8.DecodeRuneInString(text[i+n : end])
			if m > 0 && (next < '0' || next > '9') {
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

// skipStamp returns the length of a time stamp (08-16 10:01) or web address at the start of s.
func skipStamp(s string) int {
	if strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.") {
		i := 0
		for i < len(s) && s[i] > ' ' && s[i] < utf8.RuneSelf {
			i++
		}
		return i
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

// label words that stand before a colon and say what the text is, not what it says.
var labels = [...]string{"原标题", "导语", "摘要", "内容提要", "核心提示", "核心阅读", "编者按", "提要", "导读", "引言", "前言", "简介", "新闻背景", "快讯", "标题", "正文"}

// skipLabel skips a label: 【独家】, （原标题：…）, 导语：. A bracket with nothing behind it is no label.
func skipLabel(text string, at, end int) int {
	s := text[at:end]
	switch runeAt(s) {
	case '【', '（', '(', '[', '〔', '［':
		if c := closeOf(s, 60); c > 0 && c < len(s) {
			return at + c
		}
	}
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(s, l); ok {
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

// skipCredit skips 作者：某某, 记者 某某 实习生 某某 in front of a text. What counts as a name are tokens tagged so;
// a credit without one is left for residue to judge.
func (w *work) skipCredit(s *sent, at int) int {
	if s.is&opensPara == 0 {
		return at
	}
	k := s.first
	for k < s.last && w.doc.Tokens[k].Start < at {
		k++
	}
	for i := k + 1; i < min(s.last-1, k+4); i++ { // 极目新闻记者某某
		if role(w.doc.Word(i)) && w.doc.Tokens[i+1].Tag == segment.TagNR && w.outlet(k, i) == i-1 {
			k = i
			break
		}
	}
	named, roles := false, 0
	for ; k < s.last; k++ {
		t := w.doc.Tokens[k]
		switch word := w.doc.Word(k); {
		case role(word):
			roles++
			continue
		case word == "来源" || word == "稿件来源":
			end := w.outlet(k+1, s.last)
			if end < 0 {
				return at
			}
			roles, named, k = roles+1, true, end
			continue
		case roles == 0:
			return at
		case t.Tag == segment.TagNR:
			named = true
			continue
		case t.Tag == segment.TagSP, word == "/", word == "：", word == ":", word == "、", word == "|", word == "｜":
			continue
		}
		break
	}
	if !named || k >= s.last || w.doc.Tokens[k].Tag == segment.TagP || w.doc.Tokens[k].Tag == segment.TagV || w.doc.Tokens[k].Tag == segment.TagD {
		return at // 记者王某从会上获悉 is a sentence
	}
	s.is |= dated
	return w.doc.Tokens[k].Start
}

// outlet returns the last token of the name of a newspaper or site that starts at token k, -1 for none.
func (w *work) outlet(k, last int) int {
	for i := k; i < min(last, k+6); i++ {
		word := w.doc.Word(i)
		switch r, _ := utf8.DecodeLastRuneInString(word); r {
		case '报', '网', '社', '台', '刊', '端', '氪', '闻':
			return i
		case '，', '。':
			return -1
		}
	}
	return -1
}

func role(w string) bool {
	switch w {
	case "作者", "记者", "实习生", "通讯员", "见习记者", "实习记者", "本报记者", "特约记者", "编辑", "责编", "文",
		"摄影", "见习", "实习", "评论员", "本报", "撰文", "撰稿", "特约", "责任编辑":
		return true
	}
	return false
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

// skipDateline skips 新华社北京1月2日电（记者某某）, 某网讯, 央视网消息（新闻联播）：, 本报记者 某某 and the like:
// a name of a news outlet or a day, then 电, 讯, 消息 or 报道, then perhaps a byline in brackets.
// It must come before the first comma, stop or quote.
func skipDateline(text string, at, end int) int {
	s := text[at:end]
	outlet, day := false, -9 // day: where 10月1日 ended
	var prev rune
	runes := 0
	for i, r := range s {
		if runes++; runes > 42 {
			break
		}
		switch r {
		case '，', '。', '！', '？', '“', '；', '：', ':', '\n', '、', '》', '”':
			return at
		case '（', '(':
			// 本报讯（…） has been seen by now; 新华社（记者…）电 has its byline first
			if !outlet {
				return at
			}
		case '社', '网', '报', '台', '刊':
			outlet = outlet || runes <= 10
		case '日':
			if prev >= '0' && prev <= '9' || prev >= '０' && prev <= '９' || strings.ContainsRune("一二三四五六七八九十", prev) {
				day = runes
			}
		case '电', '讯':
			if prev == '通' || prev == '腾' || prev == '资' || prev == '审' || prev == '问' || prev == '喜' || prev == '音' || prev == '家' || prev == '来' || prev == '发' || prev == '用' || prev == '水' || prev == '核' || prev == '充' || prev == '供' || prev == '风' {
				break
			}
			// 新浪科技讯: a name that is followed by 讯 is an outlet whatever it is called.
			if next := runeAt(s[i+utf8.RuneLen(r):]); strings.ContainsRune("视话影商力子信网动梯缆台器源池机站价量脑竞厂费线路", next) && next != 0 {
				break // 日电视直播
			}
			if day >= runes-4 || outlet && (runes <= 6 || r == '讯' && runes <= 12) || r == '讯' && runes <= 8 {
				if j := byline(s, i+utf8.RuneLen(r)); j > 0 {
					return at + j
				}
			}
		case '息', '道':
			if (r == '息' && prev == '消' || r == '道' && prev == '报') && (outlet && runes <= 12 || day >= runes-5) && !strings.HasPrefix(s, "据") {
				if j := byline(s, i+utf8.RuneLen(r)); j > 0 {
					return at + j
				}
			}
		}
		if r != ' ' && r != '　' {
			prev = r
		}
	}
	return at
}

// skipGlued skips a headline to which a text was glued when its line ends were lost:
// 某市一季度增长6%本报讯（记者某某）….
func skipGlued(text string, at, end int) int {
	s := text[at:end]
	var prev rune
	n, outlet := 0, -99
	for i, r := range s {
		if n++; n > 60 || r == '，' || r == '。' {
			break
		}
		switch r {
		case '社', '网', '报', '台', '闻':
			outlet = n
		}
		dateline := r == '电' && prev == '日' && n-outlet <= 12 && !strings.ContainsRune("视话影商力子信网动梯缆台器源", runeAt(s[i+len("电"):]))
		if n > 6 && (dateline || r == '讯' && strings.ContainsRune("报闻技乐育网经社台日", prev)) {
			if j := byline(s, i+len("讯")); j > 0 {
				return at + j
			}
		}
		prev = r
	}
	return at
}

// byline returns the offset behind the byline and the colon or comma that end a dateline of
// which i is the end, or 0 when what follows does not look like the start of a text.
func byline(s string, i int) int {
	rest := s[i:]
	trimmed := strings.TrimLeft(rest, " 　\t\u00a0")
	for c := runeAt(trimmed); c == '（' || c == '('; c = runeAt(trimmed) {
		j := closeOf(trimmed, 80)
		if j < 0 {
			return 0
		}
		trimmed = strings.TrimLeft(trimmed[j:], " 　\t\u00a0")
	}
	if strings.HasPrefix(trimmed, "题：") || strings.HasPrefix(trimmed, "题:") {
		trimmed = trimmed[len("题"):]
	}
	switch r, n := utf8.DecodeRuneInString(trimmed); r {
	case '：', ':', '，', ',', '】', '|':
		trimmed = strings.TrimLeft(trimmed[n:], " 　\t\u00a0")
	case '的', '、', '。', '称', '说', '显', '稿', '！', '？':
		return 0 // 新华社消息的…, 央视网消息称…
	}
	return len(s) - len(trimmed)
}
