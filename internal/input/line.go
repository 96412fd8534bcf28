package input

import (
	"bufio"
	"errors"
	"io"
)

// MaxLine is the longest NDJSON line that is read. A longer one is an error of its own
// and the stream goes on behind it.
const MaxLine = 64 << 20

// ErrCut is what a reader ends with that will not give the rest of a line: what there is of
// it is no line, and its owner says why.
var ErrCut = errors.New("the line is cut off")

// readLine appends the next line of r to dst without its line end. A line longer than
// MaxLine is read past and reported as tooLong. At the end of r it returns io.EOF.
func readLine(r *bufio.Reader, dst []byte) (line []byte, tooLong bool, err error) {
	some := false
	for {
		part, err := r.ReadSlice('\n')
		some = some || len(part) > 0
		if !tooLong {
			dst = append(dst, part...)
			if len(dst) > MaxLine {
				tooLong, dst = true, dst[:0]
			}
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == nil:
		case errors.Is(err, io.EOF):
			if !some {
				return dst, tooLong, io.EOF
			}
		default:
			return dst, tooLong, err
		}
		for len(dst) > 0 && (dst[len(dst)-1] == '\n' || dst[len(dst)-1] == '\r') {
			dst = dst[:len(dst)-1]
		}
		return dst, tooLong, nil
	}
}
