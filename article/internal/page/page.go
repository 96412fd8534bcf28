package page

import (
	"errors"
	"time"
)

// Errors of all readers; test with errors.Is.
var (
	ErrEmpty     = errors.New("there is no text")
	ErrNoArticle = errors.New("no article on the page")
	ErrTooLarge  = errors.New("the page is too large")
	ErrEncoding  = errors.New("the page's character encoding is not known")
)

// An Article is what a reader found. The fields are those of article.Article.
type Article struct {
	Title       string
	Published   time.Time
	HasTime     bool
	Source      string
	Author      string
	Tags        []string
	Description string
	URL         string
	Language    string
	Kind        string
	Confidence  float64

	Body     string
	Headings []Heading
	Captions []Span
	Tables   []Table
}

// A Hint is what is known of a page and what is wanted of it.
type Hint struct {
	URL      string // tells the year of a date without one
	Captions bool   // captions stay in the body
	Alt      bool   // the alt text of images stands in the body, as captions
	AllPosts bool   // of a forum thread, all posts and not the opening one alone

	Done <-chan struct{} // once closed, the page is not wanted any more; nil is never
}

// Stopped reports whether the page is not wanted any more. Readers ask it every few dozen
// kilobytes, and give up with ErrStopped.
func (h *Hint) Stopped() bool {
	select {
	case <-h.Done: // never ready where it is nil
		return true
	default:
		return false
	}
}

// ErrStopped is the error of a reader that gave up.
var ErrStopped = errors.New("the page is not wanted any more")

// A Span is a range of bytes [Start, End) of a Body.
type Span struct{ Start, End int }

// A Heading is a sub-heading; its Level is 2 to 6.
type Heading struct {
	Span
	Level int
}

// A Table is a table row by row.
type Table struct {
	Rows [][]Span
	Head int
}
