// Package page holds what every reader of pages gives: the article as found and the
// errors. It is a leaf, so that the readers need not know each other. Package article
// is their face.
package page
