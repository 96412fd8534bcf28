package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Errors of records. The records behind them can still be read, see GoesOn.
var (
	ErrTooLarge = errors.New("the record is larger than the limit")
	errHeader   = errors.New("bad header of a record")
)

// maxHeader bounds the header of a record: names and values that no archive has.
const maxHeader = 256 << 10

// A Reader reads records one behind the other. It is for one goroutine.
type Reader struct {
	r      *bufio.Reader
	limit  int64
	peeked []byte // the line that a record begins with, when it was come upon
	left   int64  // bytes of the block that nobody read
}

// NewReader returns a reader of r, which is unpacked already. A block of more than limit
// bytes is read past.
func NewReader(r *bufio.Reader, limit int64) *Reader { return &Reader{r: r, limit: limit} }

// GoesOn tells whether an error of Next is one of its record, not of the file.
func GoesOn(err error) bool { return errors.Is(err, ErrTooLarge) || errors.Is(err, errHeader) }

// Looks tells whether a file that begins with head is WARC.
func Looks(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// A Record is one record. Its fields are those of its header.
type Record struct {
	Type        string // response, resource, conversion, request, warcinfo …
	ID          string // WARC-Record-ID without its brackets
	URI         string // WARC-Target-URI without brackets
	ContentType string // of the block
	Block       []byte // nil when the record is of no type that holds a page
}

// Next reads the next record; its block is read into buf if that is large enough. The
// error of a record that cannot be read comes with what is known of it; io.EOF is the end.
func (r *Reader) Next(rec *Record, buf []byte) error {
	*rec = Record{}
	if err := r.skip(); err != nil {
		return err
	}
	line, err := r.first()
	if err != nil {
		return err
	}
	if !Looks(line) {
		if err := r.resync(); err != nil {
			return err
		}
		return fmt.Errorf("%w: it does not begin with WARC/", errHeader)
	}
	length, err := r.header(rec)
	if err != nil {
		return err
	}
	if length < 0 {
		if err := r.resync(); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		return fmt.Errorf("%w: no Content-Length", errHeader)
	}
	r.left = length
	switch {
	case rec.Type != "response" && rec.Type != "resource" && rec.Type != "conversion":
		return nil
	case length > r.limit:
		return ErrTooLarge
	}
	return r.block(rec, buf, length)
}

// header reads the fields of a record and the blank line behind them, and returns the length of the block,
// -1 where none is said.
func (r *Reader) header(rec *Record) (length int64, err error) {
	length = -1
	for size := 0; ; {
		line, err := r.line()
		if err != nil {
			return 0, unexpected(err)
		}
		if len(line) == 0 {
			return length, nil
		}
		if size += len(line); size > maxHeader {
			if err := r.resync(); err != nil {
				return 0, err
			}
			return 0, fmt.Errorf("%w: it is too long", errHeader)
		}
		name, value, ok := strings.Cut(string(line), ":")
		if !ok {
			continue // a line that goes on the one before: none that is read here does
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(name) {
		case "warc-type":
			rec.Type = strings.ToLower(value)
		case "warc-record-id":
			rec.ID = strings.Trim(value, "<>")
		case "warc-target-uri":
			rec.URI = strings.Trim(value, "<>")
		case "content-type":
			rec.ContentType = value
		case "content-length":
			if length, err = strconv.ParseInt(value, 10, 64); err != nil {
				length = -1
			}
		}
	}
}

// block reads the block. It grows with what is there, not with what the header says.
func (r *Reader) block(rec *Record, buf []byte, length int64) error {
	b := bytes.NewBuffer(buf[:0])
	n, err := io.CopyN(b, r.r, length)
	r.left -= n
	rec.Block = b.Bytes()
	if err != nil {
		r.left = 0
		return unexpected(err)
	}
	return nil
}

// skip passes what is left of the block.
func (r *Reader) skip() error {
	for r.left > 0 {
		n, err := r.r.Discard(int(min(r.left, 1<<30)))
		r.left -= int64(n)
		if err != nil {
			r.left = 0
			return unexpected(err)
		}
	}
	return nil
}

// first returns the line that a record begins with; blank lines before it are passed.
func (r *Reader) first() ([]byte, error) {
	if line := r.peeked; line != nil {
		r.peeked = nil
		return line, nil
	}
	for {
		line, err := r.line()
		if err != nil || len(line) > 0 {
			return line, err
		}
	}
}

// line reads a line without its end. Of one that is longer than the buffer only the
// beginning is returned. It is good until the next call.
func (r *Reader) line() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	for e := err; errors.Is(e, bufio.ErrBufferFull); {
		line = bytes.Clone(line[:min(len(line), 4096)])
		_, e = r.r.ReadSlice('\n')
		if e == nil || errors.Is(e, io.EOF) {
			err = nil
		} else if !errors.Is(e, bufio.ErrBufferFull) {
			err = e
		}
	}
	if err != nil && (!errors.Is(err, io.EOF) || len(line) == 0) {
		return nil, err
	}
	return bytes.TrimRight(line, "\r\n"), nil
}

// resync reads on to the line that the next record begins with.
func (r *Reader) resync() error {
	for {
		line, err := r.line()
		if errors.Is(err, io.EOF) {
			return nil // the next call finds the end
		}
		if err != nil {
			return err
		}
		if Looks(line) {
			r.peeked = bytes.Clone(line)
			return nil
		}
	}
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
