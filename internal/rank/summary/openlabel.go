package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// answered returns the length of what says at the start of s that a question is put or answered: 答：, Q2：. Behind it stands what is said.
func answered(s string) int {
	n, _ := lexical().sets[classAnswer].LongestIn(s)
	if n == 0 {
		return 0
	}
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	if r != '：' && r != ':' || n+size >= len(s) {
		return 0
	}
	if s[0] < utf8.RuneSelf && !han(runeAt(strings.TrimLeft(s[n+size:], " 　"))) {
		return 0 // A:\\
	}
	return n + size
}

// sponsored returns the length of the words at the start of s that say who pays a platform for what: 本平台法律服务由 某某律师事务所 提供.
func sponsored(s string) int {
	const most = 40 * 3 // bytes
	if !opensWith(s, classPlatform) {
		return 0
	}
	i := strings.Index(s[:min(len(s), most)], "提供")
	if i < 0 || hanzi.ContainsAny(s[:i], "，。！？：") {
		return 0
	}
	n := i + len("提供")
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " 　"))
	if r := runeAt(s[n:]); !han(r) || marks(r) || r == '的' {
		return 0
	}
	return n
}

// compiled returns the length of who translated a text and for whom, at the start of s: 编译：林晓舟【云网】|11月1日消息，….
func compiled(s string) int {
	const most = 14 // characters
	if !opensWith(s, classCompiled) {
		return 0
	}
	i := strings.Index(s[:runesIn(s, most)], "【")
	if i < 0 || hanzi.ContainsAny(s[:i], "，。") {
		return 0
	}
	if c := closeOf(s[i:], most); c > 0 && i+c < len(s) {
		return i + c
	}
	return 0
}

// advised returns the length of what says at byte at, before byte end, whose knowledge a text is by: 本文专家：林晓舟，云州医院主任医师|洗澡是…. It ends in a rank behind which the text
// goes on; where the text is all of it, that is its length.
func (w *work) advised(at, end int) int {
	n := expertLabel(w.doc.Text[at:end])
	if n == 0 {
		return 0
	}
	toks := w.doc.Tokens
	k, ranked := w.ranksEnd(at+n, end)
	if ranked == 0 {
		return 0
	}
	if k >= len(toks) || toks[k].Start >= end {
		return end - at
	}
	if expertLabel(w.doc.Text[toks[k].Start:end]) > 0 {
		return toks[k].Start - at // and 本文审稿：
	}
	switch t := &toks[k]; t.Tag {
	case segment.TagW:
		if t.End >= end {
			return end - at
		}
		return 0
	case segment.TagP, segment.TagT, segment.TagR, segment.TagC, segment.TagD:
		return t.Start - at // 某校副研究员、某所|随着…
	default:
		switch {
		case w.cue(k)&doesTell != 0, is(w.word(k), classSpeaker), is(w.word(k), classAsks):
			return 0 // 受访专家/某校教授林晓舟表示: it is the subject
		case hanzi.ContainsAny(w.doc.Text[ranked:t.Start], "，、"):
			if k > 1 && toks[k-1].Tag == segment.TagN && strings.ContainsRune("所院心学部局系会", lastRune(w.word(k-2))) {
				k-- // 、某研究所|飞机成为…
			}
			return toks[k].Start - at
		}
	}
	return ranked - at
}

// expertLabel returns the length of what says at the start of s that an expert is named behind it, with its mark; or 0.
func expertLabel(s string) int {
	n, _ := lexical().sets[classExpert].LongestIn(s)
	if n == 0 {
		return 0
	}
	switch r, size := utf8.DecodeRuneInString(s[n:]); r {
	case '：', ':', '/', '｜':
		return n + size
	}
	return 0
}

// ranksEnd returns the token behind the names, places and ranks of people that stand from byte from on, before byte end, and where the last rank ends, with the name
// behind it; 0 without one.
func (w *work) ranksEnd(from, end int) (k, ranked int) {
	const most = 120 * 3 // bytes
	toks := w.doc.Tokens
	for k = w.doc.TokenAt(from); k < len(toks) && toks[k].End <= end && toks[k].Start < from+most; k++ {
		switch t := toks[k].Tag; {
		case toks[k].Start < from:
		case expertLabel(w.doc.Text[toks[k].Start:end]) > 0:
			return k, ranked
		case is(w.word(k), classDegree), t == segment.TagNR && toks[k].Start == ranked: // 教授|林晓舟
			ranked = toks[k].End
		case named(t):
		case t == segment.TagV && k+1 < len(toks) && w.word(k+1) == "大学": // 州立|大学
		case t == segment.TagC && w.word(k) == "和":
		case t == segment.TagW && strings.ContainsRune("，、（）()·", runeAt(w.word(k))):
		default:
			switch t {
			case segment.TagSP, segment.TagB, segment.TagM, segment.TagS, segment.TagF, segment.TagA, segment.TagZ, segment.TagL, segment.TagI:
				continue
			case segment.TagV:
				if w.rankAhead(k, end) {
					continue // 疾病|预防控制中心，主治医师
				}
			}
			return k, ranked
		}
	}
	return k, ranked
}

// rankAhead reports whether a rank stands within a few words behind token k, before byte end and the end of the sentence.
func (w *work) rankAhead(k, end int) bool {
	const far = 6
	toks := w.doc.Tokens
	for i := k + 1; i < min(len(toks), k+far) && toks[i].End <= end; i++ {
		if is(w.word(i), classDegree) {
			return true
		}
		if t := toks[i].Tag; t != segment.TagV && t != segment.TagW && !named(t) {
			return false
		}
	}
	return false
}

// shot returns the length of what says at the start of s who took the picture before it: 某社记者林晓舟摄|隶属…, or whose it is, 视觉中国供图|…. Where named, who did was cut off
// before.
func shot(s string, named bool) int {
	const most = 20 // characters
	if n, _ := lexical().sets[classAgency].LongestIn(s); n > 0 && strings.HasPrefix(s[n:], "供图") {
		return behindShot(s, n+len("供图"))
	}
	i := hanzi.Index(s[:min(len(s), most*utf8.UTFMax)], "摄") // most sentences have none
	if i < 0 {
		return 0
	}
	head := s[:runesIn(s, most)]
	if i >= len(head) || hanzi.ContainsAny(head[:i], "，。、“《！？") || i == 0 && !named || i > 0 && !strings.Contains(head[:i], "记者") && !strings.Contains(head[:i], "通讯员") {
		return 0
	}
	n := i + len("摄")
	if strings.HasPrefix(s[n:], "）") {
		n += len("）")
	} else if strings.Contains(head[:i], "（") {
		return 0
	}
	return behindShot(s, n)
}

// behindShot returns n, what s says up to there being of a picture, with the blanks behind it, if a text may go on there; or 0.
func behindShot(s string, n int) int {
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " 　"))
	if r := runeAt(s[n:]); n >= len(s) || !han(r) && !opening(r) && (r < '0' || r > '9') || strings.ContainsRune("影像于制的取下氏录入得到业服平库，。、）", r) {
		return 0
	}
	return n
}

// callTail takes off the end of s what calls its reader, with all that an arrow points at and that ran into it: 云州交警曝光一批隐患车辆|快来看看都有谁↓↓↓….
func (w *work) callTail(s *sent) {
	const least, enough = 15, 30 // characters before a call, and before what is announced
	const short, few = 12, 6     // of a call in words, and of its clause before that
	text := w.doc.Text[:s.end]
	calls := lexical().sets[classCall]
	all, of := w.startsIn(s.start, s.end)
	for i, opens := range all {
		if of[i]&(bitOf(classCall)|bitOf(classAiring)) == 0 {
			continue
		}
		at := int(opens)
		n, _ := calls.LongestIn(text[at:])
		airs := n == 0 && strings.HasSuffix(text[:at], "，") && opensWith(text[at:], classAiring)
		if n == 0 && !airs {
			continue
		}
		before := text[s.start:at]
		if i := strings.LastIndexAny(before, "，；、"); i > 0 && !airs && !arrow(text[at:]) && hanzi.Count(before[i:]) <= few {
			before = before[:i] // 首战如何，我们|一起来看看
		}
		before = strings.TrimRight(before, " 　，、：")
		if n := hanzi.Count(before); n < least || airs && n < enough || !han(lastRune(before)) { // 2.99↓ is a rate that fell
			return
		}
		if rest := text[at+n:]; !airs && !arrow(text[at:]) && runesIn(rest, short) < len(rest) {
			if i := strings.IndexAny(rest, "↓⬇"); i < 0 || i > short*3 || strings.ContainsAny(rest[:i], "，。！？") {
				continue
			}
		}
		s.end = s.start + len(before)
		for s.last > s.first+1 && w.doc.Tokens[s.last-1].Start >= s.end {
			s.last--
		}
		return
	}
}

// arrow reports whether s starts with an arrow that points down.
func arrow(s string) bool { return strings.HasPrefix(s, "↓") || strings.HasPrefix(s, "⬇") }
