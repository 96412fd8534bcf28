// Package corpus reads articles from a folder of NDJSON files, as the generators and
// the evaluation use them: *.jsonl, or *.jsonl.xz through the xz program.
package corpus
