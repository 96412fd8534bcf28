package tagging

import (
	"strings"
	"unicode"

	"github.com/tiyao/tiyao/frontmatter"
)

// mark returns the mark between the words of a text as it is written there. A text of
// keywords without one is a single keyword; of tags, the generators disagree: Jekyll
// parts a text at blanks, the others take it for one tag.
func (p *post) mark(at place, text string) string {
	for _, m := range []string{", ", ",", "，", "、"} {
		if strings.Contains(text, m) {
			return m
		}
	}
	switch {
	case at == p.keywords:
		return ", "
	case isJekyll(p.name), hanWords(text):
		return " "
	}
	return ""
}

// hanWords tells whether a text is words with blanks between them, each with a Chinese
// character: no one tag is written so.
func hanWords(text string) bool {
	words := strings.Fields(text)
	for _, w := range words {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.Is(unicode.Han, r) }) < 0 {
			return false
		}
	}
	return len(words) > 1
}

// split returns the words that the author has there.
func (p *post) split(at place, v frontmatter.Value) []string {
	list := v.List
	if !v.IsList {
		switch mark := p.mark(at, v.Text); mark {
		case "":
			list = []string{v.Text}
		case " ":
			list = strings.Fields(v.Text)
		default:
			list = strings.FieldsFunc(v.Text, func(r rune) bool { return strings.ContainsRune(",，、", r) })
		}
	}
	var words []string
	for _, w := range list {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}
