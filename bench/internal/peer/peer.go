// Package peer is what a peer's process and the benchmark have in common: documents,
// how a peer is loaded and works, the protocol between them, and how work is measured.
package peer

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
)

// A Doc is one document that peers work on: a text, or an HTML page.
type Doc struct {
	Title string `json:"title,omitempty"`
	Text  string `json:"text"`
	URL   string `json:"url,omitempty"`

	Ready any `json:"-"` // what Engine.Prepare made of it
}

// A Loader loads a peer.
type Loader func() (Engine, error)

// An Engine is a loaded peer.
type Engine struct {
	Prepare func(*Doc)            // what is not part of the work; may be nil
	Worker  func() func(*Doc) int // makes what one goroutine works with; the number is any count of results
	Text    func(*Doc) string     // what a reader of pages finds; nil for other peers
}

// Stateless makes one function serve every goroutine.
func Stateless(work func(*Doc) int) func() func(*Doc) int {
	return func() func(*Doc) int { return work }
}

// Size returns how many bytes of text docs hold.
func Size(docs []Doc) int {
	n := 0
	for i := range docs {
		n += len(docs[i].Text)
	}
	return n
}

// ReadDocs reads documents from NDJSON.
func ReadDocs(name string) ([]Doc, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []Doc
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 256<<20)
	for n := 1; lines.Scan(); n++ {
		var d Doc
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return docs, nil
}

// WriteDocs writes documents as NDJSON.
func WriteDocs(name string, docs []Doc) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range docs {
		if err := enc.Encode(&docs[i]); err != nil {
			f.Close()
			return err
		}
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// Version returns the version of a Go module that the program is built with.
func Version(module string) string {
	if module == "github.com/tiyao/tiyao" {
		return "this tree"
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == module {
				return m.Version
			}
		}
	}
	return ""
}
