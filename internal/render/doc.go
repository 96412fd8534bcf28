// Package render writes results as the command shows them: lines of JSON, YAML, HTML,
// and text for people.
package render
