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

// The frame around the <article> elements of HTML output.
const (
	htmlHead = `<!DOCTYPE html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tiyao</title>
<style>
body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 1rem/1.7 system-ui, sans-serif; }
article + article { border-top: 1px solid #8888; margin-top: 3em; }
mark { background: #fd06; color: inherit; }
table { border-collapse: collapse; font-size: .9em; }
th, td { text-align: left; padding: .15em .8em .15em 0; border-bottom: 1px solid #8884; }
.tags span { display: inline-block; border: 1px solid #8888; border-radius: 1em; padding: 0 .7em; margin: .2em .3em .2em 0; }
.meta { opacity: .7; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #ddd; } }
</style>
`
	htmlTail = "</html>\n"
)
