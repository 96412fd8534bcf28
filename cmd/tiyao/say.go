package main

import (
	"fmt"

	"github.com/tiyao/tiyao/internal/plain"
)

// say writes a message for the user. What pages and files have in their names does
// nothing to a terminal.
func (c *config) say(format string, args ...any) {
	_, _ = fmt.Fprintf(c.err, "tiyao: %s\n", plain.Body(fmt.Sprintf(format, args...))) // there is nowhere to say so
}

// skipped says that a file of a folder is left out.
func (c *config) skipped(path, why string) {
	c.say("%s: %s, left out", plain.Visible(path), why)
}
