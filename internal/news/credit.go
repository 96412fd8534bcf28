package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Span is a range of bytes [Start, End) of a paragraph.
type Span struct{ Start, End int }

// A Namer returns where the name of a person ends that begins at byte i of a paragraph,
// or 0 where none does.
type Namer func(i int) int

// Byline returns how many bytes of paragraph p, from its first word on, name who made
// the report: 记者 张三 实习生 李四, 来源：云州日报 作者：王五. It is 0 where p opens otherwise:
// 记者王某从会上获悉 is a sentence.
func Byline(p string, name Namer) int {
	at, named := 0, false
	for at < len(p) {
		i := len(p) - len(strings.TrimLeft(p[at:], blanks+parts+"、"))
		if n := outletBefore(p, i); n > 0 { // 极目新闻记者 某某
			i += n
		}
		k, label := words().credit(p[i:])
		if k == 0 {
			break
		}
		v, ok := value(p, i+k, label, name)
		if !ok {
			break
		}
		at, named = v, true
	}
	if !named {
		return 0
	}
	at = len(p) - len(trimBlank(p[at:]))
	for _, with := range [...]string{"综合", "摄影", "文图", "现场"} {
		if rest, ok := strings.CutPrefix(p[at:], with); ok && words().starts(filed, rest) > 0 {
			at += len(with) // 记者某某 综合报道
		}
	}
	if n := words().starts(filed, p[at:]); n > 0 {
		if k := behind(p, at+n); k > 0 {
			return k // 记者某某／某地报道
		}
	}
	if verb := p[at:]; words().starts(continues, verb) > 0 {
		return 0
	}
	return at
}

// value returns where the names behind a role or label end that ended at i.
func value(p string, i int, label bool, name Namer) (int, bool) {
	rest := strings.TrimLeft(p[i:], blanks+parts)
	marks := p[i : len(p)-len(rest)]
	if label && !strings.ContainsAny(marks, parts) {
		return 0, false
	}
	at, end := len(p)-len(rest), 0
	for at < len(p) {
		if n := name(at); n > at {
			end = min(n, len(p)) // a broken one may go on behind the bracket
		} else if n := outlet(p[at:]); n > 0 && label {
			return at + n, true
		} else if n := shortWord(p[at:]); n > 0 && marks != "" {
			end = at + n
		} else if n := latinName(p[at:]); n > 0 && end == 0 && strings.ContainsAny(marks, strokes) {
			end = at + n
		} else {
			break
		}
		at = len(p) - len(strings.TrimLeft(p[end:], blanks+"、"+strokes))
		if k, _ := words().credit(p[at:]); k > 0 {
			break
		}
	}
	return end, end > 0
}

// shortWord returns the length of two to four Chinese characters with a blank or mark, or
// nothing, behind them: a name that stands for itself.
func shortWord(s string) int {
	n := 0
	for i, r := range s {
		if hanzi.IsHan(r) && r != '丨' || r == '·' {
			if n++; n > 4 {
				return 0
			}
			continue
		}
		if n >= 2 && (strings.ContainsRune(blanks, r) || strings.ContainsRune(parts+"、)）】]", r)) {
			return i
		}
		return 0
	}
	if n >= 2 {
		return len(s) // the end of a line or bracket
	}
	return 0
}

// latinName returns the length of a name in Latin letters that s begins with, before a Chinese character or a blank: Li Qing, J. Wood.
func latinName(s string) int {
	const least, most = 3, 30
	end := 0
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' && i > 0, c >= 'A' && c <= 'Z':
			end = i + 1
		case c == ' ' && i > 0, c == '.' && i > 0, c == '-' && i > 0:
		case c < utf8.RuneSelf:
			return 0
		default:
			if r := firstRune(s[i:]); end < least || end > most || !hanzi.IsHan(r) {
				return 0
			}
			return end
		}
	}
	return 0
}

// outlet returns the length of the name of an outlet that s begins with: up to a blank or
// mark, or up to where an ending of such names has no other close behind it.
func outlet(s string) int {
	n, end, at := 0, 0, 0 // at: the character that end stands behind
	for i, r := range s {
		if n++; n > 14 || strings.ContainsRune(blanks, r) || hanzi.EndsClause(r) || hanzi.Closing(r) != 0 || strings.ContainsRune(strokes, r) || hanzi.IsDigit(r) {
			break
		}
		if n > 2 && r != utf8.RuneError && words().starts(unended, s[i:]) == 0 && words().endsAt(outlets, s, i+utf8.RuneLen(r)) > 0 {
			end, at = i+utf8.RuneLen(r), n
		} else if end > 0 && n > at+2 {
			break
		}
	}
	return end
}

// outletBefore returns the length of an outlet's name at p[i:] with 记者 behind it, and blanks between the two.
func outletBefore(p string, i int) int {
	head := p[i:min(len(p), i+len("记")*14)]
	n := strings.Index(head, "记者")
	if n < 0 {
		n = strings.Index(head, "記者")
	}
	if n <= 0 {
		return 0
	}
	paper := strings.TrimRight(head[:n], blanks) // 云州晚报 记者 某某
	if strings.ContainsAny(paper, blanks+"，。：“（(【[") {
		return 0
	}
	if len(paper) == n {
		for j := range paper {
			if j > 0 && words().starts(reporters, p[i+j:]) > 0 && words().ends(outlets, paper[:j]) > 0 {
				return j // 全媒体记者
			}
		}
	}
	if words().ends(outlets, paper) > 0 {
		return n
	}
	return 0
}
