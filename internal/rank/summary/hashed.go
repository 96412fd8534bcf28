package summary

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// HashedSize is how many weights a Hashed has, a power of two: features are hashed to their places.
const HashedSize = 1 << 15

// Hashed is the weights of features of words.
type Hashed struct {
	Unit    float32 // what one of Weights is worth
	Weights [HashedSize]int8
}

// hashedHead is how the file of the weights starts: the rest of the line says how they were made.
const hashedHead = "tiyao lexis 1: "

// read reads weights as WriteTo writes them.
func (h *Hashed) read(data string) error {
	head, rest, ok := strings.Cut(data, "\n")
	if !ok || !strings.HasPrefix(head, hashedHead) || len(rest) != HashedSize {
		return fmt.Errorf("no weights of words")
	}
	if _, err := fmt.Sscanf(head[len(hashedHead):], "unit %g", &h.Unit); err != nil {
		return fmt.Errorf("no weights of words: %w", err)
	}
	for i := range len(rest) { // bytes, not characters
		h.Weights[i] = int8(rest[i])
	}
	return nil
}

// WriteTo writes the weights behind a line that says how they were made.
func (h *Hashed) WriteTo(out io.Writer, made string) error {
	b := fmt.Appendf(nil, "%sunit %g, %s\n", hashedHead, h.Unit, made)
	for _, v := range h.Weights {
		b = append(b, byte(v))
	}
	_, err := out.Write(b)
	return err
}

// Round sets h to w, in steps of which 127 are the greatest of them.
func (h *Hashed) Round(w []float64) {
	most := 0.0
	for _, x := range w {
		most = max(most, math.Abs(x))
	}
	unit := most / 127
	h.Unit = float32(math.Round(unit*1e6) / 1e6)
	for j, x := range w {
		h.Weights[j] = int8(math.Round(x / unit))
	}
}
