package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
)

// IsRST says whether s is reStructuredText: a title underlined over its whole length,
// and a directive, a role, a field or a second title in that way.
func IsRST(s string) bool {
	s = strings.ReplaceAll(strings.TrimLeft(s[:min(len(s), 16<<10)], "\ufeff \t\r\n"), "\r\n", "\n")
	lines := strings.SplitN(s, "\n", 400)
	titles, own := 0, 0
	for i, l := range lines {
		switch {
		case strings.HasPrefix(l, ".. ") && (strings.Contains(l, "::") || strings.HasPrefix(l, ".. _")):
			own += 2
		case strings.Contains(l, ":doc:`") || strings.Contains(l, ":ref:`") || strings.Contains(l, "`_") || strings.Contains(l, "``"):
			own++
		case field(l) != "":
			own++
		case i > 0 && underline(l, lines[i-1]):
			titles++
		}
	}
	return titles > 0 && own > 1 && !strings.Contains(s, "\n# ") && !strings.Contains(s, "](")
}

// underline says whether l is a rule of one mark under the title above it. A Han
// character is two columns wide; writers count either way.
func underline(l, title string) bool {
	l = strings.TrimRight(l, " ")
	if len(l) < 3 || title == "" || title[0] == ' ' || strings.IndexByte("=-~^\"'*+#`:._", l[0]) < 0 || strings.Trim(l, l[:1]) != "" {
		return false
	}
	return len(l) >= utf8.RuneCountInString(strings.TrimSpace(title)) && strings.Trim(title, title[:1]) != ""
}

// field is the name of a field line, `:name: value`.
func field(l string) string {
	if len(l) < 3 || l[0] != ':' {
		return ""
	}
	k := strings.Index(l[1:], ":")
	if k <= 0 || k > 30 || strings.ContainsAny(l[1:k+1], " `") || k+2 < len(l) && l[k+2] != ' ' {
		return ""
	}
	return strings.ToLower(l[1 : k+1])
}

// ParseRST reads a reStructuredText file: title, date, author and tags from its fields
// and directives, the text without markup, directives, comments and code. The error is
// page.ErrEmpty when there is no text.
func ParseRST(s string) (page.Article, error) {
	x := rst{a: page.Article{Kind: "article", Confidence: 0.9}, r: &reader{}}
	lines := append(strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n"), "")
	for i := 0; i+1 < len(lines); i++ {
		if x.line(lines[i], lines[i+1]) {
			i++
		}
	}
	x.r.end()
	if len(x.r.lines) > 0 && x.r.lines[0].level == 1 && x.a.Title == "" {
		x.a.Title = x.r.lines[0].text
	}
	return finish(x.a, x.r)
}

// An rst reads reStructuredText line by line.
type rst struct {
	a      page.Article
	r      *reader
	levels []byte // marks of titles in the order they came
	skip   bool   // inside a directive, or code
}

// line reads l; both says that it read the line below too, the rule under a title.
func (x *rst) line(l, below string) (both bool) {
	t := strings.TrimSpace(l)
	switch {
	case t == "":
		x.r.end()
		return false
	case x.skip && (l[0] == ' ' || l[0] == '\t'):
		return false
	case strings.HasPrefix(l, ".."):
		x.directive(l)
		return false
	}
	x.skip = false
	if field(l) != "" {
		x.r.end()
		rstField(&x.a, l)
		return false
	}
	if underline(below, l) {
		x.r.end()
		x.r.add(rstInline(t), min(x.level(below[0]), 6))
		return true
	}
	if len(t) > 3 && strings.Trim(t, t[:1]) == "" && strings.IndexByte("=-~^\"*+#", t[0]) >= 0 {
		x.r.end() // a rule, or the line above a title
		return false
	}
	if strings.HasSuffix(t, "::") {
		x.skip = true
		if t = strings.TrimSuffix(t, ":"); t == ":" {
			return false
		}
	}
	if in := item(t); in != t || ordered(t) {
		x.r.end()
		t = in
	}
	x.r.para = append(x.r.para, rstInline(strings.TrimPrefix(t, "| ")))
	return false
}

// directive reads a line that begins with two dots: a note has text, all else is skipped.
func (x *rst) directive(l string) {
	x.r.end()
	text, ok := rstNote(l)
	if x.skip = !ok; x.skip {
		rstField(&x.a, l)
	} else if text != "" {
		x.r.para = append(x.r.para, rstInline(text))
	}
}

// level returns the level of titles under which mark stands, from 1.
func (x *rst) level(mark byte) int {
	n := strings.IndexByte(string(x.levels), mark)
	if n < 0 {
		n = len(x.levels)
		x.levels = append(x.levels, mark)
	}
	return n + 1
}

// rstNotes are the directives whose content is text.
var rstNotes = map[string]bool{"note": true, "tip": true, "hint": true, "important": true, "attention": true, "warning": true, "caution": true, "danger": true,
	"seealso": true, "admonition": true, "topic": true, "epigraph": true, "pull-quote": true, "highlights": true}

// rstNote reads the opening of a note, `.. note:: text`, and what stands behind it.
func rstNote(l string) (text string, ok bool) {
	name, text, ok := strings.Cut(strings.TrimLeft(l, ". "), "::")
	return strings.TrimSpace(text), ok && rstNotes[strings.TrimSpace(name)]
}

// rstField reads `:date: 2024-05-08` or `.. date: 2024-05-08`.
func rstField(a *page.Article, l string) {
	l = strings.TrimLeft(l, ".: ")
	k, v, ok := strings.Cut(l, ":")
	v = strings.TrimSpace(strings.TrimLeft(v, ":"))
	if !ok || v == "" {
		return
	}
	switch strings.ToLower(strings.TrimSpace(k)) {
	case "title":
		a.Title = v
	case "author", "authors":
		a.Author = v
	case "date":
		if st, ok := when.Parse(v); ok {
			a.Published, a.HasTime = st.Time(when.China), st.HasTime
		}
	case "tags", "keywords":
		for _, w := range strings.FieldsFunc(v, func(c rune) bool { return strings.ContainsRune(",，;；", c) }) {
			a.Tags = append(a.Tags, strings.TrimSpace(w))
		}
	case "summary", "description":
		a.Description = v
	}
}

// rstInline takes roles, links and marks of emphasis from s: :ref:`text <name>`,
// `text <address>`_, “code“, **bold**, *italics*, |name|.
func rstInline(s string) string {
	var b strings.Builder
	var tick mark
	for i := 0; i < len(s); {
		switch s[i] {
		case ':':
			if n := rstRole(s[i:]); n > 0 {
				i += n
				continue
			}
		case '`':
			n := run(s, i)
			if k := tick.next(s, i+n, "`"); n == 1 && k > 0 && k-i < maxQuoted {
				b.WriteString(edge + rstText(s[i+1:k]) + edge)
				for i = k + 1; i < len(s) && s[i] == '_'; {
					i++
				}
				continue
			}
			b.WriteString(edge)
			i += n
			continue
		case '*':
			n := run(s, i)
			if n <= 2 && !(i > 0 && s[i-1] == ' ' && i+n < len(s) && s[i+n] == ' ') {
				b.WriteString(edge)
				i += n
				continue
			}
		case '\\':
			i++
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return closeGaps(b.String())
}

// Bytes that a role and the text between backquotes may have; with more of them the mark is one of the text.
const (
	maxRole   = 30
	maxQuoted = 1000
)

// rstRole is the length of the role that s opens with, before a backquote: :ref:, :py:func:; 0 where there is none.
func rstRole(s string) int {
	k := 1
	for k < len(s) && (s[k] >= 'a' && s[k] <= 'z' || k > 1 && (s[k] == '-' || s[k] == ':')) && k < maxRole {
		k++
	}
	if k < len(s) && k > 1 && s[k] == '`' && s[k-1] == ':' {
		return k
	}
	return 0
}

// rstText is what is shown of the text between backquotes: not the address or name in angles behind it.
func rstText(s string) string {
	if m := strings.LastIndex(s, " <"); m > 0 && strings.HasSuffix(s, ">") {
		return s[:m]
	}
	return s
}
