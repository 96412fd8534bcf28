// Package trie is a character-wise double-array trie over dense character codes.
//
// A node is one uint64, so that a step of a walk is one load: the node says which
// code led to it, where its children are, and, for a node that ends a key, the key's
// cost. Arrays are immutable once built and safe for concurrent use.
//
// The double array is Aoe's (1989), with a label in place of the parent as the check
// (as in Yata's darts-clone): that is sound because no two nodes share a base.
package trie
