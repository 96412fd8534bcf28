package main

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// TestServeOpenAPI holds the answers to all sample articles against /openapi.yaml: every
// field of an answer is described there, and all that must be there is.
func TestServeOpenAPI(t *testing.T) {
	url := startAPI(t)
	res, err := http.Get(url + "/openapi.yaml")
	require.NoError(t, err)
	defer res.Body.Close()
	var doc map[string]any
	require.NoError(t, yaml.NewDecoder(res.Body).Decode(&doc))
	files, err := filepath.Glob("../../examples/articles/*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, v := range verbs {
		schema := at(doc, "paths", "/v1/"+v.name, "post", "responses", "200", "content", "application/json", "schema")
		require.NotNil(t, schema, v.name)
		for _, file := range files {
			page, err := os.ReadFile(file)
			require.NoError(t, err)
			code, body := ask(t, url+"/v1/"+v.name, "text/plain", string(page))
			require.Equal(t, 200, code, body)
			var answer any
			require.NoError(t, json.Unmarshal([]byte(body), &answer))
			fits(t, doc, schema, answer, v.name)
		}
	}
}

func at(x any, path ...string) any {
	for _, p := range path {
		m, _ := x.(map[string]any)
		x = m[p]
	}
	return x
}

// fits checks an answer against a schema, as much of JSON Schema as openapi.yaml uses.
func fits(t *testing.T, doc, schema, x any, where string) {
	t.Helper()
	if ref, ok := at(schema, "$ref").(string); ok {
		fits(t, doc, at(doc, strings.Split(ref, "/")[1:]...), x, where)
		return
	}
	switch x := x.(type) {
	case map[string]any:
		require.Equal(t, "object", at(schema, "type"), where)
		for name, v := range x {
			s := at(schema, "properties", name)
			require.NotNil(t, s, "%s: %s is not described", where, name)
			fits(t, doc, s, v, where+"."+name)
		}
		required, _ := at(schema, "required").([]any)
		for _, name := range required {
			assert.Contains(t, x, name, where)
		}
	case []any:
		require.Equal(t, "array", at(schema, "type"), where)
		for _, v := range x {
			fits(t, doc, at(schema, "items"), v, where+"[]")
		}
	case string:
		if enum, ok := at(schema, "enum").([]any); ok {
			assert.Contains(t, enum, x, where)
		} else {
			assert.Equal(t, "string", at(schema, "type"), where)
		}
		if pattern, ok := at(schema, "pattern").(string); ok {
			assert.Regexp(t, pattern, x, where)
		}
	case bool:
		assert.Equal(t, "boolean", at(schema, "type"), where)
	case float64:
		assert.Contains(t, []any{"number", "integer"}, at(schema, "type"), where)
	default:
		t.Errorf("%s: %T", where, x)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
