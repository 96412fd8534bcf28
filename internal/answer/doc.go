// Package answer is one article's way from what came in to the line of NDJSON that goes
// out, for all that give such lines: the command, its server, the transforms of Beam.
package answer
