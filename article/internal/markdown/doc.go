// Package markdown reads posts written in Markdown: front matter split off, title
// and tags taken from it, and the body as plain text for analysis.
//
// It needs no Markdown parser: what matters to analysis is which characters are
// text. All functions are safe for concurrent use and linear in their input.
package markdown
