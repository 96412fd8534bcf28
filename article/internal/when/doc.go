// Package when finds dates and times in page text and metadata.
package when
