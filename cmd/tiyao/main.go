// Command tiyao says what a Chinese news article is about: words, keywords, figures,
// summary and meta description, for files, pages and streams.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

func main() {
	collectLater()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// collectLater keeps the collector from running while the word lists are read, of which
// little is garbage: it begins at 16 MB, and is what it was from then on.
func collectLater() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	before := debug.SetGCPercent(400)
	first := new([64]byte)
	runtime.SetFinalizer(first, func(*[64]byte) { debug.SetGCPercent(before) })
}
