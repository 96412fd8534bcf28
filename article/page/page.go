// Package page holds what every reader of pages gives: the Article and the
// errors. It is a leaf, so that a program which reads only plain text links
// neither an HTML parser nor character tables. Package article is its front door.
package page

import (
	"errors"
	"time"
)

// Errors of all readers; test with errors.Is.
var (
	ErrEmpty     = errors.New("the page is empty")
	ErrNoArticle = errors.New("no article on the page")
	ErrTooLarge  = errors.New("the page is too large")
	ErrEncoding  = errors.New("the page's character encoding is not known")
)

// An Article is the main text of a page with what the page says about it. Only
// Body is always present.
type Article struct {
	Title       string
	Published   time.Time // zero when the page does not say
	Source      string    // who published it first: 来源
	Author      string
	Tags        []string // the page's own tags and keywords
	Description string   // the page's own meta description
	URL         string   // canonical address
	Language    string   // BCP 47, such as zh-Hans
	Encoding    string   // of the page as it came, in IANA spelling
	Lost        int      // bytes of the page that were no characters and are left out

	// Body is the main text: UTF-8, one paragraph a line, lines separated by "\n".
	Body string
	// Headings are the sub-headings of Body, as byte offsets into it.
	Headings []Span
}

// A Span is a range of bytes [Start, End).
type Span struct{ Start, End int }
