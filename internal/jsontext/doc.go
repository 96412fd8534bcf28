// Package jsontext appends JSON to byte slices. Unlike encoding/json it leaves <, > and &
// and every letter as they are, and it allocates nothing.
package jsontext
