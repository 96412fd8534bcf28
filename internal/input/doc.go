// Package input turns what stands on the command line, in a folder, in a pipe or on a
// line of NDJSON into articles to analyse, and carries them through the workers in order.
package input
