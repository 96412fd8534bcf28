// Package line judges single lines of a page: whether a line is prose, a
// heading, a link menu, or the clutter that sites put around and into articles.
// The readers of text dumps and of HTML share it.
package line
