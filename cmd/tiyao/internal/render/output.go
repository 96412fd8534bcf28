package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/jsontext"
	"go.yaml.in/yaml/v3"
)

// AppendObject appends the result as one line of JSON.
func AppendObject(dst []byte, id []byte, withID bool, res Result) []byte {
	dst = append(dst, '{')
	if withID {
		dst = appendID(jsontext.AppendName(dst, "id"), id)
	}
	return append(res.AppendFields(dst), "}\n"...)
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
	return b.Bytes(), enc.Close()
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

// AppendError appends the output line of a record that could not be analysed.
func AppendError(dst []byte, id json.RawMessage, err error) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, id)
	dst = append(dst, `,"error":`...)
	dst = jsontext.AppendString(dst, err.Error())
	return append(dst, "}\n"...)
}
