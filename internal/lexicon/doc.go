// Package lexicon is the compiled dictionary: one blob that is embedded and read in
// place, without a load step. Whoever wants words, costs, parts of speech or IDF of
// the built-in dictionary comes through here.
//
// A Lexicon is immutable and safe for concurrent use.
package lexicon
