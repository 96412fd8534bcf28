package main

import (
	"fmt"
	"io"

	"github.com/tiyao/tiyao/bench/internal/peer"
	"github.com/tiyao/tiyao/segment"
)

// countWords segments the documents of a file three times and prints how many words
// there are: what valgrind is to look at, and what the crate's program does too.
func countWords(file string, w io.Writer) error {
	docs, err := peer.ReadDocs(file)
	if err != nil {
		return err
	}
	seg, err := segment.New(segment.WithoutNames())
	if err != nil {
		return err
	}
	var tokens []segment.Token
	n := 0
	for range 3 {
		for i := range docs {
			tokens = seg.Append(tokens[:0], docs[i].Text)
			n += len(tokens)
		}
	}
	_, err = fmt.Fprintln(w, n)
	return err
}
