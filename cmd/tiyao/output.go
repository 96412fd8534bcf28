package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/internal/jsontext"
	"go.yaml.in/yaml/v3"
)

// appendObject appends the result as one line of JSON.
func appendObject(dst []byte, id []byte, withID bool, res result) []byte {
	dst = append(dst, '{')
	if withID {
		dst = appendID(jsontext.AppendName(dst, "id"), id)
	}
	return append(res.appendFields(dst), "}\n"...)
}

// appendIndented appends one line of JSON with line breaks and indents.
func appendIndented(dst, object []byte) []byte {
	b := bytes.NewBuffer(dst)
	if json.Indent(b, object, "", "  ") != nil {
		return append(dst, object...)
	}
	return b.Bytes()
}

// appendYAML appends one line of JSON as block-style YAML, its fields in the same order.
func appendYAML(dst, object []byte) ([]byte, error) {
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
