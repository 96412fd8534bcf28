package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
	"github.com/tiyao/tiyao/frontmatter"
)

// Parse reads a post: title, date, author, tags and description from its front
// matter, the body as plain text with its headings. A first heading of level one
// is the title when the front matter has none. The error is page.ErrEmpty when
// there is no text.
func Parse(s string) (page.Article, error) {
	a := page.Article{Kind: "article", Confidence: 0.95}
	post := frontmatter.Read([]byte(s))
	meta(&a, post)
	p := plain(strings.ReplaceAll(string(post.Body()), "\r\n", "\n"))
	lines := p.lines
	if len(lines) > 0 && lines[0].level == 1 && (a.Title == "" || a.Title == lines[0].text) {
		a.Title = lines[0].text
		lines = lines[1:]
	}
	return written(a, lines)
}

// written is a with lines as its body, in the language that they are in.
func written(a page.Article, lines []textLine) (page.Article, error) {
	if len(lines) == 0 {
		return a, page.ErrEmpty
	}
	fill(&a, lines)
	a.Language = tongue.Of(a.Body)
	return a, nil
}

// fill writes lines as the body of a.
func fill(a *page.Article, lines []textLine) {
	body := make([]block.Line, len(lines))
	table := 0
	for i, l := range lines {
		b := block.Line{Text: l.text, Measure: line.Of(l.text), Heading: l.level > 0, Rank: l.level, Keep: l.level == 0, Cells: l.cells, Head: l.head}
		if len(l.cells) > 0 {
			if i == 0 || len(lines[i-1].cells) == 0 || l.first {
				table++
			}
			b.Table = table
		}
		body[i] = b
	}
	block.Fill(a, body)
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

	cells       []string // of a row of a table
	head, first bool     // it is a row of heads; it opens a table
}

type reader struct {
	lines []textLine
	para  []string // lines of the paragraph being read
	fence string   // of the code block being read
	table bool     // the line above is a row of a table
}

// plain reads the lines of a Markdown text without its markup; code, comments, formulas and what pages do not show are left out.
func plain(body string) *reader {
	r := &reader{}
	comment := false
	until := "" // the end tag of an element that is passed over
	for body != "" {
		var l string
		l, body = cutLine(body)
		t := strings.TrimSpace(l)
		switch {
		case r.fence != "":
			if strings.HasPrefix(t, r.fence) && strings.Trim(t, r.fence[:1]) == "" {
				r.fence = ""
			}
		case until != "":
			if strings.Contains(strings.ToLower(t), until) {
				until = ""
			}
		case opensSkipped(t) != "":
			r.end()
			if tag := opensSkipped(t); !strings.Contains(strings.ToLower(t), tag) {
				until = tag
			}
		case comment:
			comment = !strings.Contains(t, "-->")
		case strings.HasPrefix(t, "<!--"):
			r.end()
			comment = !strings.Contains(t, "-->")
		case strings.HasPrefix(t, "$$"): // a formula on lines of its own
			r.end()
			if len(t) < 4 || !strings.HasSuffix(t, "$$") {
				until = "$$"
			}
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
		r.table = false
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
	n := level(t)
	switch {
	case n > 0:
		r.end()
		r.add(inline(strings.TrimSpace(strings.TrimRight(strings.TrimSpace(t[n:]), "#"))), n)
	case len(r.para) > 0 && setext(t) > 0:
		text := r.joined()
		r.para = nil
		r.add(inline(text), setext(t))
	case rule(t):
		r.end()
	case strings.HasPrefix(t, "|") || strings.Count(t, " | ") >= 2:
		r.row(t)
	default:
		r.table = false
		r.text(l, t)
	}
}

// text adds t, a line of text or of an item, to its paragraph; l is the line as it stands, whose end may break it.
func (r *reader) text(l, t string) {
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

// opensSkipped returns the end tag of the element that t opens when its text is no
// part of a post.
func opensSkipped(t string) string {
	if t == "" || t[0] != '<' {
		return ""
	}
	low := strings.ToLower(t[:min(len(t), 12)])
	for _, e := range [...]string{"script", "style", "iframe", "svg", "noscript"} {
		if rest, ok := strings.CutPrefix(low[1:], e); ok && (rest == "" || rest[0] == ' ' || rest[0] == '>') {
			return "</" + e
		}
	}
	return ""
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
		r.lines = append(r.lines, textLine{text: text, level: level})
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
