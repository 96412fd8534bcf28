// Package figure has the terms in which something can be said of a figure: kinds,
// directions, measures, bases, modifiers, statuses.
//
// They are the terms of package stats, which documents them for its users; the steps of
// the grammar cannot import it.
package figure
