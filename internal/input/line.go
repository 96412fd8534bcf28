package input

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is the longest NDJSON line that is read, unless a Source is told otherwise. A longer
// one is an error of its own and the stream goes on behind it.
const MaxLine = 64 << 20

// kept is how much of a line is kept that is too long: its id may stand there.
const kept = 1 << 10

// readLine appends the next line of r to dst without its line end. A line longer than
// most is read past and reported as tooLong, with how it begins. At the end of r it returns io.EOF.
func readLine(r *bufio.Reader, dst []byte, most int) (line []byte, tooLong bool, err error) {
	some := false
	for {
		part, err := r.ReadSlice('\n')
		some = some || len(part) > 0
		if !tooLong {
			dst = append(dst, part...)
			if len(bytes.TrimRight(dst, "\r\n")) > most {
				tooLong, dst = true, append([]byte(nil), dst[:min(len(dst), kept)]...)
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
