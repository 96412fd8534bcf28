// Package gsedict turns a loaded gse segmenter into a dictionary of tiyao: anything
// gse can load, tiyao runs. It is the only package that needs gse at run time.
package gsedict
