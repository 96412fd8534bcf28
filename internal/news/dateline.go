package news

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// reach is how many characters into a paragraph a dateline may run, its byline in
// brackets apart: 中国经济网-经济日报乌鲁木齐市2023年12月18日讯 has 30.
const reach = 42

// Dateline returns how many bytes of paragraph p, from its first word on, say where and
// when the report was filed: 新华社北京1月2日电（记者某某）, 某网讯, 央视网消息（新闻联播）：,
// 【云州日报讯】, （中央社记者某某台北8日电）, 路透上海9月1日 -. It is 0 where p has no dateline.
func Dateline(p string) int {
	if n := bracketed(p); n > 0 {
		return n
	}
	var s scan
	for i := 0; i < len(p); {
		if s.n++; s.n > reach {
			break
		}
		r, han := hanzi.HanAt(p, i)
		w := 3
		if !han {
			r, w = hanzi.At(p[i:])
		} else if r = hanzi.FoldHan(r); !tellsFiling(r) { // nearly all
			s.digit, s.prev = false, r
			i += w
			continue
		}
		end := i + utf8.RuneLen(r)
		switch r {
		case ',', '。', '!', '?', '“', '”', ';', ':', '\n', '、', '《', '》', '「', '」':
			return 0
		case '(':
			if n, ok := s.byline(p, i); n > 0 || !ok {
				return n
			}
		case '日':
			if s.digit {
				s.day = s.n
			}
		case '-', '–', '—', '丨', '|', '│':
			if s.barred(p, i, i+w, r) {
				return len(p) - len(trimBlank(p[i+w:]))
			}
		case '电', '讯', '息', '道', '导':
			if s.files(p, i, r) {
				if n := behind(p, end); n > 0 {
					return n
				}
			}
		}
		if r != ' ' {
			s.digit, s.prev = r >= '0' && r <= '9' || isNumeral(r), r
		}
		i += w
	}
	return 0
}

// tellsFiling reports whether the Chinese character r is one that a dateline is told by.
func tellsFiling(r rune) bool {
	const low = 1<<('日'&63) | 1<<('电'&63) | 1<<('讯'&63) | 1<<('息'&63) | 1<<('道'&63) | 1<<('导'&63) | 1<<('丨'&63) | 1<<('一'&63) | 1<<('二'&63) |
		1<<('三'&63) | 1<<('四'&63) | 1<<('五'&63) | 1<<('六'&63) | 1<<('七'&63) | 1<<('八'&63) | 1<<('九'&63) | 1<<('十'&63)
	if uint64(low)>>(r&63)&1 == 0 { // of most, by their lowest bits
		return false
	}
	switch r {
	case '日', '电', '讯', '息', '道', '导', '丨':
		return true
	}
	return isNumeral(r)
}

// isNumeral reports whether r is a Chinese digit of days: 十二日.
func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

// byline returns the end of the dateline that the bracket at p[i:] ends. ok is false where no dateline goes on behind it
// either: 本报讯（…） has been seen by now, 新华社（记者…）电 has its byline first.
func (s *scan) byline(p string, i int) (n int, ok bool) {
	if n := signed(p, i); n > 0 {
		return n, true
	}
	if s.compiled(p, i) {
		if n := behind(p, i); n > 0 {
			return n, true
		}
	}
	return 0, outletIn(p[:i])
}

// signed returns the end of the byline in brackets at p[i:] where an outlet, or one and its column, is all that stands
// before it and no 电 or 报道 behind it: 封面新闻（记者某某）, 云州晚报·看法（记者某某）. It is 0 elsewhere.
func signed(p string, i int) int {
	name := strings.TrimRight(p[:i], blanks)
	if paper, _, ok := strings.Cut(name, "·"); ok {
		name = paper
	}
	n := bracket(p[i:], 40)
	if n == 0 || utf8.RuneCountInString(p[:i]) > 14 || words().ends(outlets, name) == 0 {
		return 0
	}
	_, w := utf8.DecodeRuneInString(p[i:])
	if !holdsRole(p[i+w : i+n]) {
		return 0
	}
	if r, _ := hanzi.At(p); strings.ContainsRune("据对向在由与和经从接受如", r) {
		return 0 // 据某报（记者某某）… says where a fact is from
	}
	rest := trimBlank(p[i+n:])
	if r, _ := hanzi.At(rest); words().starts(filed, rest) > 0 || strings.ContainsRune("和与在对就", r) {
		return 0
	}
	return behind(p, i)
}

// compiled reports whether what stands before the bracket at p[i:] says that an outlet put a report together, on a day or not, and the
// bracket who did: 某网8月10日综合（某某日报记者 某某）.
func (s *scan) compiled(p string, i int) bool {
	const most = 12 // characters of a name that no list has
	head, ok := strings.CutSuffix(strings.TrimRight(p[:i], blanks), "综合")
	if !ok || s.n > most && s.day == 0 || s.day > 0 && s.n-s.day > 4 || strings.HasPrefix(p, "据") {
		return false
	}
	n := bracket(p[i:], 60)
	_, w := utf8.DecodeRuneInString(p[i:])
	return n > 0 && (s.day > 0 || outletIn(head)) && holdsRole(p[i+w:i+n])
}

// A scan is what has been read of an opening.
type scan struct {
	n     int  // characters
	day   int  // the character that ended 10月1日, 0 for none
	digit bool // the last one was a digit
	prev  rune
}

// barred reports whether the dash or bar r at p[i:end] ends a dateline: agencies that write no 电 put a dash between blanks, 某社上海9月1日 - , or a bar,
// 某财经8月18日丨.
func (s *scan) barred(p string, i, end int, r rune) bool {
	dash := r != '丨' && r != '|' && r != '│'
	return s.day > 0 && s.n-s.day <= 3 && outletIn(p[:i]) && (!dash || strings.HasPrefix(p[end:], " "))
}

// outletIn reports whether the name of an outlet ends within the first characters of s.
func outletIn(s string) bool {
	n := 0
	for i := range s {
		if n++; n > 15 {
			break
		}
		if i > 0 && words().endsAt(outlets, s, i) > 0 {
			return true
		}
	}
	return n <= 14 && words().ends(outlets, s) > 0
}

// files reports whether the character r at p[i:] ends a word that says a report was
// filed, behind an outlet or a day.
func (s *scan) files(p string, i int, r rune) bool {
	dated := s.day > 0 && s.n-s.day <= 5
	switch r {
	case '电', '讯':
		if words().covers(p, i) || strings.HasPrefix(p, "据") {
			return false
		}
		// 新浪科技讯: what stands before 讯 at the very start is an outlet whatever it is called.
		return dated || r == '讯' && s.n <= 8 || s.n <= 14 && outletIn(p[:i])
	default:
		if r == '息' && s.prev != '消' || r != '息' && s.prev != '报' || words().covers(p, i) {
			return false
		}
		// 据某报报道 and 据某社消息 say where a fact is from; the sentence needs it, and it speaks of 某网的消息.
		if strings.HasPrefix(p, "据") || strings.HasPrefix(p, "據") || strings.HasSuffix(p[:i-len("报")], "的") {
			return false
		}
		return dated || s.n <= 12 && outletIn(p[:i])
	}
}

// behind returns the offset in p behind the byline in brackets and the colon or comma
// that follow a dateline ended at i, or 0 when what follows is not the start of a text.
func behind(p string, i int) int {
	rest := trimBlank(p[i:])
	for {
		n := bracket(rest, 80)
		if n == 0 {
			break
		}
		rest = trimBlank(rest[n:])
	}
	if c, ok := strings.CutPrefix(rest, "题"); ok {
		if strings.HasPrefix(c, "：") || strings.HasPrefix(c, ":") {
			rest = c
		}
	}
	switch r, n := utf8.DecodeRuneInString(rest); hanzi.Fold(r) {
	case ':', ',', '】', ']', '|':
		rest = trimBlank(rest[n:])
	case '的', '、', '。', '称', '说', '显', '稿', '!', '?', '人':
		return 0 // 新华社消息的…, 央视网消息称…
	}
	return len(p) - len(rest)
}

const blanks = " \t\u3000\u00a0\ufeff\u200b"

// strokes stand between a role and a name, or between names of different roles: 文/李青 图丨周舟; parts does so and the colon.
const (
	strokes = "/／|｜丨│"
	parts   = ":：" + strokes
)

func trimBlank(s string) string { return strings.TrimLeft(s, blanks) }
