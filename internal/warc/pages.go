package warc

import (
	"bufio"
	"errors"
	"io"
)

// Pages reads the pages of an archive and passes what is none. It is for one goroutine.
type Pages struct {
	r      *Reader
	limit  int64
	number int
	ended  bool
}

// NewPages returns the pages of r, which is unpacked already. What is larger than limit
// bytes, packed or not, is an error.
func NewPages(r *bufio.Reader, limit int64) *Pages {
	return &Pages{r: NewReader(r, limit), limit: limit}
}

// Number is how many records were read, pages or not.
func (p *Pages) Number() int { return p.number }

// Next reads the next page, into buf if that is large enough, and returns it with its
// address: its URI, or the record's ID if it has none. io.EOF is the end; any other error
// is that of the record at the address. After an error of the file there is nothing more.
func (p *Pages) Next(buf []byte) (address string, page Page, err error) {
	for !p.ended {
		var rec Record
		err = p.r.Next(&rec, buf)
		if errors.Is(err, io.EOF) {
			break
		}
		p.number++
		ok := true
		if err == nil {
			page, ok, err = rec.Page(p.limit)
		} else {
			p.ended = !GoesOn(err)
		}
		if ok || err != nil {
			if address = rec.URI; address == "" {
				address = rec.ID
			}
			return address, page, err
		}
		if rec.Block != nil {
			buf = rec.Block[:0]
		}
	}
	p.ended = true
	return "", Page{}, io.EOF
}
