// Package userfile reads the lists that users write: words, names, tags, sentences, an entry a
// line. What is no entry is the same in all of them, and so is how an error names its line.
package userfile
