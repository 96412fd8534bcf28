package article

import (
	"fmt"
	"time"

	"github.com/tiyao/tiyao/article/internal/page"
)

// Errors of Parse; test with errors.Is.
var (
	ErrEmpty     = page.ErrEmpty     // there is no text
	ErrNoArticle = page.ErrNoArticle // there is text, but no article in it
	ErrTooLarge  = page.ErrTooLarge  // the page is larger than the limit
	ErrEncoding  = page.ErrEncoding  // the bytes are of no encoding that is read
)

// An Article is the main text of a page with what the page says about it. Only Body
// is always present. Offsets are bytes into Body.
type Article struct {
	Title       string
	Published   time.Time // zero where the page does not say
	HasTime     bool      // the page gives the time of day too; without it Published is a day at 00:00
	Source      string    // who published it first: 来源
	Author      string
	Tags        []string // the page's own tags and keywords
	Description string   // the page's own meta description
	URL         string   // canonical address
	Language    string   // BCP 47, such as zh-Hans
	Encoding    string   // of the page as it came, in IANA spelling
	Lost        int      // bytes of the page that were no characters and are left out
	Kind        Kind     // what the page is for
	Confidence  float64  // how sure that is, and of an article how sure that Body is its text: from 0 to 1; 0 where nothing was to be judged

	// Body is the main text: UTF-8, one paragraph a line, lines separated by "\n".
	Body     string
	Headings []Heading // sub-headings, in order
	Captions []Span    // captions of pictures and tables that stand in Body, in order
	Tables   []Table   // tables whose cells stand in Body, in order
}

// A Kind is what a page is for. Pages of the kinds from KindList on have no article: they
// give ErrNoArticle, whose message names the kind, and so do pages of the others without a
// text.
type Kind string

// The kinds of pages.
const (
	KindArticle  Kind = "article"
	KindForum    Kind = "forum"    // a thread; the opening post is the article
	KindVideo    Kind = "video"    // videos or pictures with little text
	KindDownload Kind = "download" // a program or file to fetch
	KindList     Kind = "list"     // links to articles, with or without their first lines
	KindFront    Kind = "front"    // of a site
	KindError    Kind = "error"    // not found, not allowed, not now
	KindSearch   Kind = "search"   // results of a search
	KindLogin    Kind = "login"    // a form to log in or register with
)

// A Span is a range of bytes [Start, End) of an Article's Body.
type Span struct{ Start, End int }

// A Heading is a sub-heading of an Article.
type Heading struct {
	Span
	Level int // 2 to 6, as the page has it; 2 where only its looks tell that it is one
}

// A Table is a table of an Article, row by row. In Body a row is a line, its cells
// parted by blanks.
type Table struct {
	Rows [][]Span // an empty span is an empty cell; one that spans several columns or rows stands in each
	Head int      // how many of the first rows are heads of columns
}

// Date writes Published as "2006-01-02", with " 15:04" or " 15:04:05" behind it where
// the page gives the time of day. It is "" where the page gives no date.
func (a *Article) Date() string {
	switch {
	case a.Published.IsZero():
		return ""
	case !a.HasTime:
		return a.Published.Format(time.DateOnly)
	case a.Published.Second() != 0:
		return a.Published.Format(time.DateTime)
	}
	return a.Published.Format("2006-01-02 15:04")
}

// of makes an Article of what a reader found.
func of(p page.Article, err error) (Article, error) {
	a := Article{
		Title: p.Title, Published: p.Published, HasTime: p.HasTime, Source: p.Source, Author: p.Author, Tags: p.Tags,
		Description: p.Description, URL: p.URL, Language: p.Language, Body: p.Body,
		Kind: Kind(p.Kind), Confidence: p.Confidence, Captions: spans(p.Captions),
	}
	for _, h := range p.Headings {
		a.Headings = append(a.Headings, Heading{Span(h.Span), h.Level})
	}
	for _, t := range p.Tables {
		rows := make([][]Span, len(t.Rows))
		for i := range t.Rows {
			rows[i] = spans(t.Rows[i])
		}
		a.Tables = append(a.Tables, Table{rows, t.Head})
	}
	if err != nil {
		err = fmt.Errorf("article: %w", err)
	}
	return a, err
}

func spans(in []page.Span) []Span {
	if in == nil {
		return nil
	}
	out := make([]Span, len(in))
	for i := range in {
		out[i] = Span(in[i])
	}
	return out
}
