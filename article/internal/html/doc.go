// Package html finds the article in an HTML page: its text with paragraphs and
// sub-headings, its title, time, source, author and tags.
//
// A page is read once as a stream of tags; only block elements and lines of text
// are kept. Each line is weighed as prose or clutter, the element that holds the
// prose together is chosen, clutter inside it is pruned by the names of elements,
// by links, and by the phrases that sites write (package article/internal/line).
//
// Scripts never run and nothing is fetched. Time and memory are linear in the size
// of the page whatever it contains. All functions are safe for concurrent use.
package html
