// Package plain keeps what a page or a file name has in it from doing anything to a
// terminal, an editor or a reader.
package plain
