// Package record reads what comes in: one line of NDJSON, or one page.
package record
