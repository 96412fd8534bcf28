// Command readers is the process of the peers that find the main text of HTML pages.
// The benchmark builds and starts it. It is a program of its own because one of the
// peers takes 80 MB and a quarter of a second in every program that links it.
package main

import (
	"fmt"
	"os"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// A reader finds the main text of a page.
type reader struct {
	module string
	read   func(page, url string) (string, error)
}

// readers are the peers by name.
var readers = map[string]reader{
	"tiyao":                {"github.com/tiyao/tiyao", readTiyao},
	"readability":          {"codeberg.org/readeck/go-readability/v2", readReadability},
	"trafilatura":          {trafilaturaModule, readTrafilatura(false)},
	"trafilatura/fallback": {trafilaturaModule, readTrafilatura(true)},
}

func main() {
	name := os.Getenv(peer.Variable)
	r, ok := readers[name]
	if !ok {
		fmt.Fprintf(os.Stderr, "readers: no peer %q; the benchmark starts this program\n", name)
		os.Exit(2)
	}
	if err := peer.Serve(r.load, r.module, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "readers:", err)
		os.Exit(1)
	}
}

func (r reader) load() (peer.Engine, error) {
	text := func(d *peer.Doc) string {
		got, err := r.read(d.Text, d.URL)
		if err != nil {
			return "" // nothing found
		}
		return got
	}
	return peer.Engine{Text: text, Worker: peer.Stateless(func(d *peer.Doc) int { return len(text(d)) })}, nil
}
