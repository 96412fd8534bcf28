// Package hostile makes the texts that strangers send to stop a program: one character,
// openers without closers, deep nests, many keys, figures and marks in turn. What reads
// texts is tested with all of them.
package hostile
