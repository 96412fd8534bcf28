package lexicon

import (
	_ "embed"
	"sync"
	"unsafe"
)

//go:generate go run -C ../.. ./internal/gen/lexicon -corpus $CORPUS -o internal/lexicon/lexicon.bin

// blob is a string, not a []byte, so that nobody can write to it.
//
//go:embed lexicon.bin
var blob string

// Default returns the built-in lexicon.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := Open(unsafe.Slice(unsafe.StringData(blob), len(blob))) //nolint:gosec // read in place; Open only reads
	if err != nil {
		panic(err) // the build is broken: the file beside this one is no lexicon
	}
	return l
})
