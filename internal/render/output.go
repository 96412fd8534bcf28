package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/plain"
)

// AppendObject appends the result as one line of JSON.
func AppendObject(dst []byte, id []byte, withID bool, res Result) []byte {
	return answer.AppendLine(dst, id, withID, res.AppendFields)
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
