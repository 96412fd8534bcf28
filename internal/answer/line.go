package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
)

// AppendLine appends one line of NDJSON: the id, unless there is to be none, and the
// fields that the function appends.
func AppendLine(dst, id []byte, withID bool, fields func([]byte) []byte) []byte {
	from := len(dst)
	dst = append(dst, '{')
	if withID {
		dst = appendID(jsontext.AppendName(dst, "id"), id)
	}
	return plain.Escape(append(fields(dst), "}\n"...), from)
}

// AppendError appends the line of a record that could not be analysed. Where it has no id, its
// line, if that is not 0, says which it was.
func AppendError(dst, id []byte, line int, err error) []byte {
	from := len(dst)
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, id)
	if len(id) == 0 && line > 0 {
		dst = jsontext.AppendInt(dst, "line", line)
	}
	dst = append(dst, `,"error":`...)
	dst = jsontext.AppendString(dst, Message(err))
	return plain.Escape(append(dst, "}\n"...), from)
}

// appendID appends the id as the input had it; "" when it had none.
func appendID(dst, id []byte) []byte {
	if len(id) == 0 || !utf8.Valid(id) {
		return append(dst, `""`...)
	}
	return append(dst, id...)
}

// Message says what an error is without the names of packages.
func Message(err error) string {
	text := err.Error()
	for {
		before, rest, ok := strings.Cut(text, ": ")
		if !ok || !slices.Contains(packages, before) {
			return plain.Visible(text)
		}
		text = rest
	}
}

var packages = []string{"tiyao", "article", "segment", "keywords", "stats", "summarize", "frontmatter", "atomicfile", "charset", "web", "warc"}
