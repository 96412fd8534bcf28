// Package headline cleans the titles of pages: site names and media labels go.
package headline
