package html

import (
	"bytes"

	"github.com/tiyao/tiyao/article/internal/line"
)

// few are so many lines that there is no page around them.
const few = 3

// fragment says whether the page is a few sentences in elements of text and no page at all: what
// an editor's field holds. Where there is a page around them, so little is no article.
func (t *tree) fragment(src []byte) bool {
	if len(t.lines) == 0 || len(t.lines) > few {
		return false
	}
	for _, tag := range []string{"<html", "<body", "<head", "<script", "<form", "<a "} {
		if bytes.Contains(bytes.ToLower(src), []byte(tag)) {
			return false
		}
	}
	for i := range t.lines {
		if line.EndsSentence(t.of(&t.lines[i])) {
			return true
		}
	}
	return false
}
