package record

import (
	"regexp"
	"strings"

	"github.com/tiyao/tiyao/article"
)

// What is said of a text that is HTML, or has some in it.
const (
	WasHTML = "text is HTML and was read as html; raw takes it as it stands"
	HasHTML = "the text has HTML in it: give it as html"
)

var (
	closing = regexp.MustCompile(`(?i)</[a-z][a-z0-9]*\s*>|^\s*<!doctype html`)
	// a break, or an element with its text
	element = regexp.MustCompile(`(?i)<br\s*/?>|<(?:p|b|strong|em|i|u|span|font|div|h[1-6]|li|td|a)(?:\s[^<>]*)?>[^<>]*</(?:p|b|strong|em|i|u|span|font|div|h[1-6]|li|td|a)\s*>`)
)

// markup tells whether a text is HTML, as what editors write in the field of a site is, and what
// is to be said of it: "" for nothing. A sign < or the name of an element that a text speaks of
// make no HTML of it.
func markup(text string) (isHTML bool, note string) {
	head := text[:min(len(text), 64<<10)]
	switch {
	case strings.IndexByte(head, '<') < 0: // as nearly all are
	case article.Sniff([]byte(head), "") == article.HTML && closing.MatchString(head):
		return true, WasHTML
	case element.MatchString(head):
		return false, HasHTML
	}
	return false, ""
}
