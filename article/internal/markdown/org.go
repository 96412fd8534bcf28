package markdown

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
)

// IsOrg says whether s is an Org file: it opens with a keyword line, or it has headings
// of stars and what only Org has.
func IsOrg(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 16<<10)], "\ufeff \t\r\n")
	if k, _, ok := orgKeyword(s); ok {
		switch k {
		case "title", "author", "date", "options", "startup", "filetags", "description", "language", "setupfile", "hugo_base_dir", "begin_src", "tags", "keywords":
			return true
		}
	}
	stars := strings.HasPrefix(s, "* ") || strings.Contains(s, "\n* ") || strings.Contains(s, "\n** ")
	return stars && (strings.Contains(s, "\n#+") || strings.Contains(s, "\n:PROPERTIES:") || strings.Contains(s, "[[http"))
}

// orgKeyword reads a line `#+KEY: value` at the start of s.
func orgKeyword(s string) (key, value string, ok bool) {
	if !strings.HasPrefix(s, "#+") {
		return "", "", false
	}
	l, _ := cutLine(s[2:])
	k := strings.IndexAny(l, ": ")
	if k <= 0 {
		return strings.ToLower(strings.TrimSpace(l)), "", l != ""
	}
	return strings.ToLower(l[:k]), strings.TrimSpace(strings.TrimPrefix(l[k:], ":")), true
}

// ParseOrg reads an Org file: title, date, author and tags from its keywords, the text
// without markup, drawers and blocks of code. The error is page.ErrEmpty when there is
// no text.
func ParseOrg(s string) (page.Article, error) {
	a := page.Article{Kind: "article", Confidence: 0.9}
	r := &reader{}
	until := "" // the line that ends what is passed over
	for rest := strings.ReplaceAll(s, "\r\n", "\n"); rest != ""; {
		var l string
		l, rest = cutLine(rest)
		t := strings.TrimSpace(l)
		low := strings.ToLower(t)
		switch {
		case until != "":
			if low == until || strings.HasPrefix(low, until) {
				until = ""
			}
		case strings.HasPrefix(t, "#+"):
			r.end()
			k, v, _ := orgKeyword(t)
			if name, ok := strings.CutPrefix(k, "begin_"); ok && name != "quote" && name != "verse" && name != "center" && name != "center:" {
				until = "#+end_" + name
			}
			orgField(&a, k, v)
		case strings.HasPrefix(t, "# ") || t == "#":
		case len(t) > 2 && t[0] == ':' && strings.HasSuffix(t, ":") && !strings.Contains(t, " "):
			until = ":end:"
		case strings.HasPrefix(t, ": "): // an example
		default:
			r.orgLine(l, t)
		}
	}
	r.end()
	return finish(a, r)
}

func orgField(a *page.Article, key, v string) {
	switch key {
	case "title":
		a.Title = strings.TrimSpace(a.Title + " " + orgInline(v))
	case "author":
		a.Author = v
	case "date":
		// <2024-05-08 三 09:12>: the day of the week has no mark of its own.
		words := strings.FieldsFunc(v, func(c rune) bool { return strings.ContainsRune("<>[] ", c) })
		words = slices.DeleteFunc(words, func(w string) bool { return !digit(w[0]) })
		if st, ok := when.Parse(strings.Join(words, " ")); ok {
			a.Published, a.HasTime = st.Time(when.China), st.HasTime
		}
	case "description":
		a.Description = v
	case "filetags", "tags", "keywords", "hugo_tags":
		a.Tags = append(a.Tags, strings.FieldsFunc(v, func(c rune) bool { return strings.ContainsRune(":,， ", c) })...)
	}
}

// orgLine reads one line of text.
func (r *reader) orgLine(l, t string) {
	switch {
	case t == "":
		r.end()
		r.table = false
	case l[0] == '*':
		n := len(l) - len(strings.TrimLeft(l, "*"))
		if n >= len(l) || l[n] != ' ' {
			r.para = append(r.para, orgInline(t))
			return
		}
		r.end()
		h := strings.TrimSpace(l[n:])
		for _, w := range [...]string{"TODO ", "DONE ", "NEXT ", "WAIT "} {
			h = strings.TrimPrefix(h, w)
		}
		if k := strings.LastIndex(h, " :"); k > 0 && strings.HasSuffix(h, ":") {
			h = strings.TrimSpace(h[:k]) // tags of the heading
		}
		r.add(orgInline(h), min(n+1, 6))
	case strings.HasPrefix(t, "|-"):
		r.row("|-|")
	case t[0] == '|':
		r.end()
		r.row(orgInline(t))
	default:
		if s := item(t); s != t || ordered(t) {
			r.end()
			t = s
		}
		r.para = append(r.para, orgInline(t))
	}
}

// orgInline takes links and marks of emphasis from s: [[address][text]], *bold*, =code=.
func orgInline(s string) string {
	var b strings.Builder
	var closed mark
	for i := 0; i < len(s); {
		if strings.HasPrefix(s[i:], "[[") {
			if k := closed.next(s, i, "]]"); k > 0 && k-i < 2000 {
				in := s[i+2 : k]
				if m := strings.Index(in, "]["); m >= 0 {
					b.WriteString(edge + in[m+2:] + edge)
				} else if strings.Contains(in, "://") && !strings.HasSuffix(in, ".png") && !strings.HasSuffix(in, ".jpg") {
					b.WriteString(in)
				}
				i = k + 2
				continue
			}
		}
		if c := s[i]; strings.IndexByte("*/=~+_", c) >= 0 && orgMark(s, i) {
			b.WriteString(edge)
			i++
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return closeGaps(b.String())
}

// orgMark says whether the mark at i stands at the edge of a word, as emphasis does.
func orgMark(s string, i int) bool {
	opens, closes := orgOpens(s, i), orgCloses(s, i)
	if s[i] == '/' || s[i] == '+' || s[i] == '_' { // common in text: and/or, C++
		return opens && strings.IndexByte(s[i+1:min(len(s), i+orgReach)], s[i]) > 0 && (i == 0 || s[i-1] == ' ') ||
			closes && strings.LastIndexByte(s[max(0, i-orgReach):i], s[i]) >= 0 && (i+1 == len(s) || s[i+1] == ' ')
	}
	return opens || closes
}

// orgReach is how many bytes the mark that opens or closes may be away: emphasis is of words, not of paragraphs.
const orgReach = 200

// orgOpens says whether words may be emphasised from the mark at i on.
func orgOpens(s string, i int) bool {
	return (i == 0 || s[i-1] == ' ' || s[i-1] >= 0x80 || s[i-1] == '(') && i+1 < len(s) && s[i+1] != ' ' && s[i+1] != s[i]
}

// orgCloses says whether words may be emphasised up to the mark at i.
func orgCloses(s string, i int) bool {
	return i > 0 && s[i-1] != ' ' && s[i-1] != s[i] &&
		(i+1 == len(s) || s[i+1] == ' ' || s[i+1] >= 0x80 || strings.IndexByte(".,;:)!?", s[i+1]) >= 0)
}

// finish makes the article of what r has read.
func finish(a page.Article, r *reader) (page.Article, error) {
	lines := r.lines
	if len(lines) > 0 && lines[0].level > 0 && (a.Title == lines[0].text || a.Title == "" && lines[0].level <= 2) {
		a.Title = lines[0].text
		lines = lines[1:]
	}
	return written(a, lines)
}
