// Package tagger finds names and parts of speech in segmented text: a linear-chain
// conditional random field over characters for the names, a linear classifier over words
// for the parts of speech. Weights are bytes in one embedded table that is read in place,
// and a small one says which words need not be read; all sums are integers, so that
// results are the same on every platform.
//
// A Model is immutable and safe for concurrent use.
package tagger
