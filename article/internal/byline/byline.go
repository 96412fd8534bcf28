package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
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

// Parse reads s. Labels are known words with a colon; a value runs to the next
// label, a bar, or a wide gap.
func Parse(s string) Line {
	var l Line
	s = when.Halve(s)
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
		f := news.FieldOf(name)
		next := k + w
		if f == news.NoField {
			i = next
			continue
		}
		end := valueEnd(s, next)
		if ok && a >= next && a < end {
			end = a
		}
		v := s[next:end]
		switch f {
		case news.Source:
			if l.Source == "" {
				l.Source = one(v)
			}
		case news.Author:
			if l.Author == "" {
				l.Author = person(v)
			}
		case news.Tags:
			if l.Tags == nil {
				l.Tags = List(v)
			}
		}
		i = end
		if ok && end == a {
			i = b
		}
	}
	if l.Author == "" {
		l.Author = reporter(s)
	}
	if l.Source == "" && ok {
		l.Source = outlet(s[:a] + "  " + s[b:])
	}
	return l
}

// reporter is the name between 记者 and the place it is reported from: 記者林小鹿／台中報導,
// 〔記者林小鹿／台中報導〕.
func reporter(s string) string {
	for _, w := range [...]string{"记者", "記者"} {
		k := strings.Index(s, w)
		if k < 0 {
			continue
		}
		rest := s[k+len(w):]
		for _, m := range [...]string{"／", "/"} {
			name, place, ok := strings.Cut(rest, m)
			name = line.Trim(name)
			if n := line.Of(name); !ok || n.Han < 2 || n.Size() > 9 || n.Commas+n.Ends > 1 || n.Size() != n.Han {
				continue
			}
			if place = hanzi.FoldString(place[:min(len(place), 60)]); strings.Contains(place, "报道") || strings.Contains(place, "报导") {
				return name
			}
		}
	}
	return ""
}

// outlet is the word of s that is named as papers and sites are, for lines that
// give it without a label: 2021-03-08 12:03 江城晚报.
func outlet(s string) string {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return line.Blank(r) || strings.ContainsRune("|/·,，()（）[]【】", r) }) {
		m := line.Of(w)
		if n := m.Size(); n < 3 || n > 12 || m.Han < 3 || m.Commas+m.Ends > 0 {
			continue
		}
		if news.NamesOutlet(w) {
			return w
		}
	}
	return ""
}

// OpensTags says whether s is a label of tags with nothing behind it.
func OpensTags(s string) bool {
	k, w := colon(s, 0)
	return k >= 0 && line.Trim(s[k+w:]) == "" && news.FieldOf(label(s[:k])) == news.Tags
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
		case s[i] == '|' || s[i] == '/' || s[i] == ' ':
			// 来源 | 新华社, 记者 张三: a bar or a blank does for a colon after a label.
			if news.FieldOf(label(s[:i])) != news.NoField {
				return i, 1
			}
		case strings.HasPrefix(s[i:], "："):
			return i, len("：")
		case s[i] == "／"[0] || s[i] == "丨"[0]:
			for _, m := range [...]string{"／", "｜", "丨", "│"} {
				if strings.HasPrefix(s[i:], m) && news.FieldOf(label(s[:i])) != news.NoField {
					return i, len(m)
				}
			}
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
		if !inLabel(r) {
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

func inLabel(r rune) bool {
	return hanzi.IsHan(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '/'
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
	for _, m := range [...]string{"|", "｜", "丨", "│", "／", "  ", "\u3000\u3000", "\t"} {
		if k := strings.Index(s[i:end], m); k >= 0 {
			end = i + k
		}
	}
	return end
}
