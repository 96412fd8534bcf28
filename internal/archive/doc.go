// Package archive counts what the articles of an archive share. A line, a sentence or a tag that stands in many of
// them is furniture of the site: it says nothing of one. Tags, summaries and the posts of a folder ask this one count.
package archive
