package byline

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

const around = " \t\u3000\u00a0|,，;；。．·•/-_\"<>"

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
	if m := line.Of(v); m.Size() > 24 || m.Ends > 0 || strings.ContainsAny(v, "=\"<>{}\\") || strings.Contains(v, "://") || nothing(v, "source") {
		return ""
	}
	return trim(v)
}

//go:embed nothing.txt
var nothingText string

// nothings are the words of nothing.txt by class.
var nothings = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("nothing.txt", nothingText))))
})

// nothing says whether v is what a field, source or author, is filled with where it is not known.
func nothing(v, field string) bool {
	x := nothings()
	return x["both"].Has(v) || x[field].Has(v)
}

// person is the author or authors in v.
func person(v string) string {
	v = trim(v)
	for _, p := range [...]string{"本报记者", "记者", "特约记者", "通讯员", "实习生"} {
		v = strings.TrimLeft(strings.TrimPrefix(v, p), " :：")
	}
	if k := strings.LastIndexAny(v, " \u3000"); k > 0 && news.IsCredit(line.Trim(v[k:])) {
		v = line.Trim(v[:k]) // the next label, behind a blank: 周芸 编辑
	}
	if m := line.Of(v); m.Size() > 20 || m.Ends > 0 || strings.ContainsAny(v, "=\"<>{}\\") || nothing(v, "author") {
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
			cut = !marked && (!latin(v[start:i]) || i+1 >= len(v) || v[i+1] >= 0x80)
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
	rest = by.labels(line.Trim(rest))
	return rest, by
}

// labels takes labels with their values from the front of rest: 来源：新华网 作者：张三 text.
func (by *Line) labels(rest string) string {
	for n := 0; n < 4; n++ {
		k, w := colon(rest, 0)
		if k < 0 || k > 24 {
			break
		}
		name := hanzi.FoldString(line.Trim(rest[:k]))
		f := news.FieldOf(name)
		if f == news.NoField && !news.IsRole(name) && name != "点击" && name != "浏览" && name != "阅读" {
			break
		}
		v := strings.TrimLeft(rest[k+w:], " \u3000")
		end := strings.IndexAny(v, " \u3000\t")
		if end < 0 || line.Of(v[:end]).Size() > 16 {
			break
		}
		switch f {
		case news.Source:
			by.Source = one(v[:end])
		case news.Author:
			by.Author = person(v[:end])
		}
		rest = line.Trim(v[end:])
	}
	return rest
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
