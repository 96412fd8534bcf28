// Package byline reads the labelled values that pages put around an article:
// 来源：新华网 作者：张三 标签：经济 能源.
package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/article/page"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Line is what one line says.
type Line struct {
	Source, Author string
	Tags           []string
	Date           when.Stamp
}

// Fill copies into a what l knows and a does not.
func (l Line) Fill(a *page.Article) {
	if a.Source == "" {
		a.Source = l.Source
	}
	if a.Author == "" {
		a.Author = l.Author
	}
	if len(a.Tags) == 0 {
		a.Tags = l.Tags
	}
}

type field uint8

const (
	other field = iota
	source
	author
	tags
)

// fields are the labels that matter, folded.
var fields = map[string]field{
	"来源": source, "文章来源": source, "信息来源": source, "新闻来源": source, "稿件来源": source, "内容来源": source, "来源于": source, "本文来源": source, "转载自": source, "稿源": source, "转自": source, "来自": source, "出处": source, "媒体": source,
	"作者": author, "记者": author, "文": author, "撰文": author, "撰稿": author, "文章作者": author, "本文作者": author, "作者/来源": author, "撰稿人": author, "采写": author, "by": author,
	"标签": tags, "文章标签": tags, "本文标签": tags, "关键词": tags, "关键字": tags, "本文关键词": tags, "tags": tags, "tag": tags, "keywords": tags, "文章关键词": tags, "相关标签": tags, "相关关键词": tags, "主题词": tags,
}

// Parse reads s. Labels are known words with a colon; a value runs to the next
// label, a bar, or a wide gap.
func Parse(s string) Line {
	var l Line
	st, a, b, ok := when.Find(s)
	if ok {
		l.Date = st
	}
	for i := 0; i < len(s); {
		k, w := colon(s, i)
		if k < 0 {
			break
		}
		name := label(s[:k])
		f := fields[hanzi.FoldString(name)]
		next := k + w
		if f == other {
			i = next
			continue
		}
		end := valueEnd(s, next)
		if ok && a >= next && a < end {
			end = a
		}
		v := s[next:end]
		switch f {
		case source:
			if l.Source == "" {
				l.Source = one(v)
			}
		case author:
			if l.Author == "" {
				l.Author = person(v)
			}
		case tags:
			if l.Tags == nil {
				l.Tags = List(v)
			}
		}
		i = end
		if ok && end == a {
			i = b
		}
	}
	return l
}

// colon finds the next colon that is not part of a clock time or an address.
func colon(s string, from int) (at, width int) {
	for i := from; i < len(s); i++ {
		switch {
		case s[i] == ':':
			if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' || strings.HasPrefix(s[i:], "://") {
				continue
			}
			return i, 1
		case s[i] == '|' || s[i] == '/':
			// 来源 | 新华社: a bar does for a colon after a word that is a label.
			if fields[hanzi.FoldString(label(s[:i]))] != other {
				return i, 1
			}
		case strings.HasPrefix(s[i:], "："):
			return i, len("：")
		}
	}
	return -1, 0
}

// label is the word that ends s: the name before a colon.
func label(s string) string {
	s = strings.TrimRight(s, " \u3000")
	i := len(s)
	for i > 0 && len(s)-i < 24 {
		r, w := utf8.DecodeLastRuneInString(s[:i])
		if !hanzi.IsHan(r) && !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '/') {
			break
		}
		i -= w
	}
	s = s[i:]
	// A date's last character may touch the label: 2021年3月8日来源.
	for _, p := range [...]string{"日", "号"} {
		s = strings.TrimPrefix(s, p)
	}
	return s
}

// valueEnd is where the value that starts at i ends: before the next label, a bar
// or two blanks.
func valueEnd(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || strings.HasPrefix(s[i:], "\u3000")) {
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	end := len(s)
	if k, _ := colon(s, i); k >= 0 {
		if n := len(label(s[:k])); n > 0 && n <= 24 {
			end = len(strings.TrimRight(s[:k], " \u3000")) - n
		}
	}
	if end < i {
		end = i
	}
	for _, m := range [...]string{"|", "｜", "丨", "  ", "\u3000\u3000", "\t"} {
		if k := strings.Index(s[i:end], m); k >= 0 {
			end = i + k
		}
	}
	return end
}

const around = " \t\u3000\u00a0|,，;；。/-_\"<>"

// trim cuts marks from both ends of v, and brackets that v does not close or open.
func trim(v string) string {
	v = strings.Trim(v, around)
	for v != "" {
		first, n := utf8.DecodeRuneInString(v)
		last, w := utf8.DecodeLastRuneInString(v)
		c := hanzi.Closing(first)
		switch {
		case c != 0 && (last == c || !strings.ContainsRune(v, c)) && first != '《':
			v = v[n:]
			if last == c {
				v = v[:len(v)-w]
			}
		case hanzi.IsCloser(last) && !opens(v, last):
			v = v[:len(v)-w]
		default:
			return v
		}
		v = strings.Trim(v, around)
	}
	return v
}

// opens says whether v opens the bracket that closer closes.
func opens(v string, closer rune) bool {
	for _, r := range v {
		if hanzi.Closing(r) == closer {
			return true
		}
	}
	return false
}

// one is the single name in v.
func one(v string) string {
	v = trim(v)
	if k := strings.IndexAny(v, " \t\u3000\u00a0|"); k > 0 && !latin(v[:k]) {
		v = v[:k]
	}
	if m := line.Of(v); m.Size() > 24 || m.Ends > 0 {
		return ""
	}
	return trim(v)
}

// person is the author or authors in v.
func person(v string) string {
	v = trim(v)
	for _, p := range [...]string{"本报记者", "记者", "特约记者", "通讯员", "实习生"} {
		v = strings.TrimLeft(strings.TrimPrefix(v, p), " :：")
	}
	if m := line.Of(v); m.Size() > 20 || m.Ends > 0 {
		return ""
	}
	return trim(v)
}

func latin(s string) bool {
	return s != "" && s[len(s)-1] < 0x80
}

// List cuts a list of tags at blanks, commas and bars. Blanks part words only when
// no other mark does, and never inside Latin phrases.
func List(v string) []string {
	v = trim(v)
	marked := strings.ContainsAny(v, ",，、;；|/｜#")
	var out []string
	add := func(t string) {
		t = strings.Trim(trim(t), "#")
		if t == "" || len(t) > 90 {
			return
		}
		for _, o := range out {
			if o == t {
				return
			}
		}
		out = append(out, t)
	}
	start := 0
	for i, r := range v {
		cut := false
		switch r {
		case ',', '，', '、', ';', '；', '|', '/', '｜', '#', '\n':
			cut = true
		case ' ', '\u3000', '\u00a0', '\t':
			cut = !marked && !(latin(v[start:i]) && i+1 < len(v) && v[i+1] < 0x80)
		}
		if cut {
			add(v[start:i])
			start = i + utf8.RuneLen(r)
		}
	}
	add(v[start:])
	return out
}

// CutLead takes a dateline that a dump ran into the first paragraph from its front:
// 2021-03-08 12:03 来源：新华网 近日，… It returns p itself when there is none.
func CutLead(p string) (string, Line) {
	st, a, b, ok := when.Find(head(p, 160))
	if !ok || st.Year == 0 || a > 90 || !st.HasTime && a > 0 {
		return p, Line{}
	}
	before := line.Of(p[:a])
	if before.Size() > 14 || before.Ends > 0 || a > 0 && before.Commas == 0 && !strings.Contains(p[:a], ":") && before.Size() > 8 {
		return p, Line{}
	}
	rest := p[b:]
	if rest == "" || rest[0] != ' ' && !strings.HasPrefix(rest, "\u3000") && !strings.HasPrefix(rest, "\u00a0") {
		return p, Line{}
	}
	by := Parse(p[:b])
	by.Date = st
	rest = line.Trim(rest)
	// Labels may follow: 来源：新华网 作者：张三 text.
	for n := 0; n < 4; n++ {
		k, w := colon(rest, 0)
		if k < 0 || k > 24 {
			break
		}
		name := hanzi.FoldString(line.Trim(rest[:k]))
		f, known := fields[name]
		if !known && name != "编辑" && name != "责任编辑" && name != "点击" && name != "浏览" && name != "阅读" {
			break
		}
		v := strings.TrimLeft(rest[k+w:], " \u3000")
		end := strings.IndexAny(v, " \u3000\t")
		if end < 0 || line.Of(v[:end]).Size() > 16 {
			break
		}
		switch f {
		case source:
			by.Source = one(v[:end])
		case author:
			by.Author = person(v[:end])
		}
		rest = line.Trim(v[end:])
	}
	return rest, by
}

// head is the first n bytes of s, cut at a character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
