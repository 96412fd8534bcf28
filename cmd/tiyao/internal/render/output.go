package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/tiyao/tiyao/cmd/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/jsontext"
)

// AppendObject appends the result as one line of JSON.
func AppendObject(dst []byte, id []byte, withID bool, res Result) []byte {
	from := len(dst)
	dst = append(dst, '{')
	if withID {
		dst = appendID(jsontext.AppendName(dst, "id"), id)
	}
	return plain.Escape(append(res.AppendFields(dst), "}\n"...), from)
}

// AppendIndented appends one line of JSON with line breaks and indents.
func AppendIndented(dst, object []byte) []byte {
	b := bytes.NewBuffer(dst)
	if json.Indent(b, object, "", "  ") != nil {
		return append(dst, object...)
	}
	return b.Bytes()
}

// AppendYAML appends one line of JSON as block-Style YAML, its fields in the same order.
func AppendYAML(dst, object []byte) ([]byte, error) {
	var n yaml.Node
	if err := yaml.Unmarshal(object, &n); err != nil {
		return dst, fmt.Errorf("yaml: %w", err)
	}
	blockStyle(&n)
	b := bytes.NewBuffer(dst)
	enc := yaml.NewEncoder(b)
	enc.SetIndent(2)
	if err := enc.Encode(&n); err != nil {
		return dst, fmt.Errorf("yaml: %w", err)
	}
	if err := enc.Close(); err != nil {
		return dst, fmt.Errorf("yaml: %w", err)
	}
	out := b.Bytes()
	if plain.Harmful(string(out[len(dst):])) {
		out = append(out[:len(dst)], plain.Body(string(out[len(dst):]))...)
	}
	return out, nil
}

func blockStyle(n *yaml.Node) {
	n.Style = 0
	if n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" {
		n.Style = yaml.DoubleQuotedStyle // a blank word or nothing
	}
	for _, c := range n.Content {
		blockStyle(c)
	}
}

// appendID appends the id as the input had it; "" when it had none.
func appendID(dst []byte, id json.RawMessage) []byte {
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

var packages = []string{"tiyao", "article", "segment", "keywords", "stats", "summarize", "frontmatter", "atomicfile", "web"}

// AppendError appends the output line of a record that could not be analysed.
func AppendError(dst []byte, id json.RawMessage, err error) []byte {
	from := len(dst)
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, id)
	dst = append(dst, `,"error":`...)
	dst = jsontext.AppendString(dst, Message(err))
	return plain.Escape(append(dst, "}\n"...), from)
}
