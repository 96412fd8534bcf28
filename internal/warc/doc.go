// Package warc reads the pages out of WARC files (ISO 28500) and of the WET files that
// Common Crawl makes of them.
package warc
