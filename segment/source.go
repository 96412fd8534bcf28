package segment

import "time"

// A Source is an article to be read, with what its page says of it. Only Body is needed.
// Spans are byte offsets into Body.
type Source struct {
	Title     string
	Body      string    // one paragraph a line
	Headings  []Span    // sub-headings
	Captions  []Span    // of pictures, tables and videos
	Tables    []Table   // whose cells stand in Body
	Published time.Time // zero where it is not known
	Kind      string    // of the page: article, list, forum …; empty where it is not known

	// Done, when it is closed, ends the reading early: a context's Done. What has been
	// found by then is not the whole, and its user throws it away.
	Done <-chan struct{}
}

// A Table is a table of an article, row by row.
type Table struct {
	Rows [][]Span // the cells of each row, as spans of the body; an empty span is an empty cell, and one that spans several columns or rows stands in each
	Head int      // how many of the first rows are heads of columns
}
