package input

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Packed are the ways of packing, as a flag has them, with the endings of their files.
var Packed = map[string]string{"gzip": ".gz", "zstd": ".zst"}

var (
	gzipMagic = []byte{0x1f, 0x8b, 0x08}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// maxWindow bounds the memory that the head of a packed file can ask for.
const maxWindow = 128 << 20

// Unpack returns what r has in it, unpacked when it is a gzip or zstd file by its first bytes.
func Unpack(r *bufio.Reader) (*bufio.Reader, error) {
	head, _ := r.Peek(4)
	var in io.Reader
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("gzip: %w", err)
		}
		in = z
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, fmt.Errorf("zstd: %w", err)
		}
		in = z
	default:
		return r, nil
	}
	return bufio.NewReaderSize(packed{in}, bufferSize), nil
}

// packed says of errors that they are of the packing.
type packed struct{ r io.Reader }

func (p packed) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return n, fmt.Errorf("cannot be unpacked: %w", err)
	}
	return n, err
}

// unpackedName is the name of a file without the ending of a packed one.
func unpackedName(name string) string {
	for _, ext := range Packed {
		if len(name) > len(ext) && strings.EqualFold(name[len(name)-len(ext):], ext) {
			return name[:len(name)-len(ext)]
		}
	}
	return name
}
