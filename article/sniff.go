package article

import (
	"bytes"
	"strings"

	"github.com/tiyao/tiyao/article/internal/markdown"
	"github.com/tiyao/tiyao/frontmatter"
)

// A Format is what a page is written in.
type Format uint8

// The formats of pages.
const (
	Auto     Format = iota // told from the page and its header
	Text                   // plain text
	HTML                   // HTML or XHTML
	Markdown               // Markdown, with or without front matter
	Org                    // Emacs' Org
	RST                    // reStructuredText
)

// String names f in lower case: auto, text, html, markdown, org or rst.
func (f Format) String() string {
	if f > RST {
		return "unknown"
	}
	return [...]string{"auto", "text", "html", "markdown", "org", "rst"}[f]
}

// Sniff tells the format of a decoded page: by the media type when it names one,
// else by its first bytes and tags.
func Sniff(page []byte, contentType string) Format {
	mt, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(mt) {
	case "text/html", "application/xhtml+xml":
		return HTML
	case "text/markdown", "text/x-markdown":
		return Markdown
	case "text/org", "text/x-org":
		return Org
	case "text/x-rst", "text/prs.fallenstein.rst":
		return RST
	}
	head := page[:min(len(page), 64<<10)]
	if isHTML(head) {
		return HTML
	}
	switch s := string(head); {
	case markdown.IsOrg(s):
		return Org
	case isMarkdown(head):
		return Markdown
	case markdown.IsRST(s):
		return RST
	}
	return Text
}

// isHTML looks for a tag at the start, or for enough of the tags that pages are
// made of anywhere in head: an article about HTML has a few, a page many.
func isHTML(head []byte) bool {
	t := bytes.TrimLeft(head, " \t\r\n\f\v\ufeff")
	low := bytes.ToLower(t[:min(len(t), 64)])
	for _, p := range [...]string{"<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<div", "<p>", "<p ", "<meta", "<title", "<table", "<article", "<section", "<main", "<h1", "<h2", "<script", "<style", "<span", "<a ", "<ul", "<link", "<font", "<center", "<br"} {
		if bytes.HasPrefix(low, []byte(p)) {
			return p != "<?xml" || !bytes.Contains(head[:min(len(head), 512)], []byte("<rss"))
		}
	}
	n := 0
	for _, p := range [...]string{"</p>", "</div>", "</a>", "</span>", "</li>", "</td>", "<br>", "<br/>", "<br />", "</P>", "</DIV>", "</A>", "<BR>", "</TD>", "<P>", "</tr>", "</TR>"} {
		n += bytes.Count(head, []byte(p))
	}
	if len(low) > 1 && low[0] == '<' && low[1] >= 'a' && low[1] <= 'z' {
		n *= 2 // some system's own element around the page
	}
	return n >= 4 && n*400 > len(head)
}

// isMarkdown looks for front matter, or for headings together with links or lists.
func isMarkdown(head []byte) bool {
	s := string(head)
	if frontmatter.Read(head).Format() != frontmatter.None {
		return true
	}
	headings, marks := 0, 0
	for i, l := range strings.SplitN(s, "\n", 400) {
		switch {
		case heading(l):
			headings++
		case strings.HasPrefix(l, "```"), strings.Contains(l, "**"), strings.HasPrefix(l, "> "):
			marks++
		}
		if i > 398 {
			break
		}
	}
	return headings >= 2 || headings == 1 && (marks > 0 || heading(strings.TrimLeft(s, "\r\n\t ")))
}

// heading says whether l is a Markdown heading: # and a blank. #话题# is none.
func heading(l string) bool {
	t := strings.TrimLeft(l, "#")
	n := len(l) - len(t)
	return n > 0 && n <= 6 && strings.HasPrefix(t, " ") && strings.TrimSpace(t) != ""
}
