// Package names mends what a model takes for names, sentence by sentence, by rules that are
// sure: known names, what stands in 《》 and in quotes, 王某, chains of places, organizations
// to their heads, events and products by their form. What a whole document adds is its
// caller's.
//
// All is immutable once read, and safe for concurrent use.
package names
