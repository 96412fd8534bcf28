package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
	"github.com/tiyao/tiyao/internal/frontmatter"
)

// Parse reads a post: title, date, author, tags and description from its front
// matter, the body as plain text with its headings. A first heading of level one
// is the title when the front matter has none. The error is page.ErrEmpty when
// there is no text.
func Parse(s string) (page.Article, error) {
	var a page.Article
	post := frontmatter.Read([]byte(s))
	meta(&a, post)
	p := plain(strings.ReplaceAll(string(post.Body()), "\r\n", "\n"))
	lines := p.lines
	if len(lines) > 0 && lines[0].level == 1 && (a.Title == "" || a.Title == lines[0].text) {
		a.Title = lines[0].text
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return a, page.ErrEmpty
	}
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		start := b.Len()
		b.WriteString(l.text)
		if l.level > 0 {
			a.Headings = append(a.Headings, page.Heading{Span: page.Span{Start: start, End: b.Len()}, Level: max(l.level, 2)})
		}
	}
	a.Body = b.String()
	a.Language = tongue.Of(a.Body)
	return a, nil
}

// cutLine returns the first line of s without its end, and what follows.
func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return line, rest
}

// Plain returns the text of a Markdown body: paragraphs, list items, table rows and
// headings one a line, without markup. Code blocks, comments, link definitions and
// template shortcodes are left out.
func Plain(body string) string {
	p := plain(strings.ReplaceAll(body, "\r\n", "\n"))
	out := make([]string, len(p.lines))
	for i, l := range p.lines {
		out[i] = l.text
	}
	return strings.Join(out, "\n")
}

type textLine struct {
	text  string
	level int // of a heading, 0 for text
}

type reader struct {
	lines []textLine
	para  []string // lines of the paragraph being read
	fence string   // of the code block being read
}

func plain(body string) *reader {
	r := &reader{}
	comment := false
	for body != "" {
		var l string
		l, body = cutLine(body)
		t := strings.TrimSpace(l)
		switch {
		case r.fence != "":
			if strings.HasPrefix(t, r.fence) && strings.Trim(t, r.fence[:1]) == "" {
				r.fence = ""
			}
		case comment:
			comment = !strings.Contains(t, "-->")
		case strings.HasPrefix(t, "<!--"):
			r.end()
			comment = !strings.Contains(t, "-->")
		case strings.HasPrefix(t, "```") || strings.HasPrefix(t, "~~~"):
			r.end()
			n := 3
			for n < len(t) && t[n] == t[0] {
				n++
			}
			r.fence = t[:n]
		default:
			r.line(l, t)
		}
	}
	r.end()
	return r
}

// line reads one line outside of code.
func (r *reader) line(l, t string) {
	switch {
	case t == "":
		r.end()
		return
	case (strings.HasPrefix(l, "    ") || strings.HasPrefix(l, "\t")) && len(r.para) == 0 && !marked(t):
		return // indented code
	case shortcode(t) || definition(t):
		r.end()
		return
	}
	for t != "" && t[0] == '>' {
		if len(r.para) > 0 && !strings.HasPrefix(l, ">") {
			r.end()
		}
		t = strings.TrimSpace(t[1:])
	}
	if n := level(t); n > 0 {
		r.end()
		r.add(inline(strings.TrimSpace(strings.TrimRight(strings.TrimSpace(t[n:]), "#"))), n)
		return
	}
	if len(r.para) > 0 && t != "" && (strings.Trim(t, "=") == "" || strings.Trim(t, "-") == "") {
		n := 1
		if t[0] == '-' {
			n = 2
		}
		text := r.joined()
		r.para = nil
		r.add(inline(text), n)
		return
	}
	if rule(t) {
		r.end()
		return
	}
	if strings.HasPrefix(t, "|") || strings.Count(t, " | ") >= 2 {
		r.end()
		if strings.Trim(t, "|-: ") != "" {
			r.add(inline(strings.Join(strings.FieldsFunc(t, func(c rune) bool { return c == '|' }), " ")), 0)
		}
		return
	}
	if marked(t) {
		r.end()
		t = item(t)
	}
	if ordered(t) {
		r.end()
	}
	if t != "" {
		r.para = append(r.para, t)
		if strings.HasSuffix(l, "  ") || strings.HasSuffix(t, "\\") {
			r.para[len(r.para)-1] = strings.TrimSuffix(t, "\\")
			r.end()
		}
	}
}

func (r *reader) end() {
	if len(r.para) == 0 {
		return
	}
	text := r.joined()
	r.para = nil
	r.add(inline(text), 0)
}

func (r *reader) add(text string, level int) {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		r.lines = append(r.lines, textLine{text, level})
	}
}

// joined joins the lines of a paragraph: with a blank between Latin words only.
func (r *reader) joined() string {
	var b strings.Builder
	for i, l := range r.para {
		if i > 0 && l != "" {
			last, _ := utf8.DecodeLastRuneInString(r.para[i-1])
			if last < 0x2e80 || l[0] < 0x80 {
				b.WriteByte(' ')
			}
		}
		b.WriteString(l)
	}
	return b.String()
}

// level is how many # open a heading.
func level(t string) int {
	n := 0
	for n < len(t) && t[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(t) && t[n] != ' ' && t[n] != '\t' && t[n] < 0x80 {
		return 0
	}
	return n
}

func rule(t string) bool {
	s := strings.ReplaceAll(t, " ", "")
	return len(s) >= 3 && (strings.Trim(s, "-") == "" || strings.Trim(s, "*") == "" || strings.Trim(s, "_") == "")
}

// marked says whether t is a list item with a bullet or a number.
func marked(t string) bool { return item(t) != t }

// ordered says whether t opens an item of a numbered list: 1. or 2)
func ordered(t string) bool {
	n := 0
	for n < len(t) && n < 3 && digit(t[n]) {
		n++
	}
	return n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' '
}

// item takes the bullet or task box from a list item. Numbers stay: they are text.
func item(t string) string {
	for _, p := range [...]string{"- [ ] ", "- [x] ", "- [X] ", "- ", "* ", "+ "} {
		if s, ok := strings.CutPrefix(t, p); ok {
			return strings.TrimSpace(s)
		}
	}
	return t
}

func shortcode(t string) bool {
	return strings.HasPrefix(t, "{{") && strings.HasSuffix(t, "}}") || strings.HasPrefix(t, "{%") && strings.HasSuffix(t, "%}") || strings.HasPrefix(t, ":::")
}

// definition says whether t defines a link: [name]: address.
func definition(t string) bool {
	k := strings.Index(t, "]:")
	return strings.HasPrefix(t, "[") && k > 1 && !strings.HasPrefix(t, "[^") && strings.Contains(t[k:], "/")
}
