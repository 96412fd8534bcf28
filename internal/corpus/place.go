package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// Labels of texts that stay in the corpus say where words stand, not what they are: a place
// is the offset and the length, both in bytes, as in 120+9; the check says of which text.

// At returns the ends of a place in text.
func At(text, place string) (start, end int, err error) {
	from, size, _ := strings.Cut(place, "+")
	start, err = strconv.Atoi(from)
	n, err2 := strconv.Atoi(size)
	if err != nil || err2 != nil || start < 0 || n <= 0 || start > len(text)-n {
		return 0, 0, fmt.Errorf("%q is no place in a text of %d bytes", place, len(text))
	}
	return start, start + n, nil
}

// Piece returns what stands at a place in text.
func Piece(text, place string) (string, error) {
	start, end, err := At(text, place)
	return text[start:end], err
}

// Check returns the FNV-1a hash of text, by which labels know it again.
func Check(text string) string {
	return fmt.Sprintf("%08x", hash(text))
}
