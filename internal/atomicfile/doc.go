// Package atomicfile replaces the content of a file so that whoever reads it, after a
// crash or a full disk too, finds the old content whole or the new content whole.
package atomicfile
