package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
)

// An output is where results are written, packed or not.
type output struct {
	*bufio.Writer
	pack packer
	file *os.File // with its name when it is whole; nil for standard output
	name string
	goOn *os.File // that had answers already
}

type packer interface {
	io.WriteCloser
	Flush() error
}

// newOutput returns an output to w, packed as --compress says.
func newOutput(w io.Writer, compress string) (*output, error) {
	o := &output{}
	switch compress {
	case "gzip":
		o.pack = gzip.NewWriter(w)
	case "zstd":
		z, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
		if err != nil {
			return nil, fmt.Errorf("zstd: %w", err)
		}
		o.pack = z
	}
	if o.pack != nil {
		w = o.pack
	}
	o.Writer = bufio.NewWriterSize(w, 64<<10)
	return o, nil
}

// createOutput returns an output to a file that has its name only when it is whole.
func createOutput(name, compress string) (*output, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil { //nolint:gosec // as a shell would
		return nil, err
	}
	f, err := atomicfile.Create(filepath.Dir(name), ".tiyao-*")
	if err != nil {
		return nil, err
	}
	o, err := newOutput(f, compress)
	if err != nil {
		_ = f.Close()
		atomicfile.Discard(f.Name())
		return nil, err
	}
	o.file, o.name = f, name+input.Packed[compress]
	return o, nil
}

// flush hands on what was written so far.
func (o *output) flush() error {
	if err := o.Flush(); err != nil {
		return err
	}
	if o.pack != nil {
		return o.pack.Flush()
	}
	return nil
}

// end writes what is left, and gives a file its name.
func (o *output) end() error {
	err := o.Flush()
	if o.pack != nil {
		if e := o.pack.Close(); err == nil {
			err = e
		}
	}
	if o.goOn != nil {
		if e := o.goOn.Close(); err == nil {
			err = e
		}
	}
	if o.file == nil {
		return err
	}
	defer atomicfile.Discard(o.file.Name())
	if err == nil {
		err = o.file.Chmod(0o644)
	}
	if e := o.file.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(o.file.Name(), o.name)
	}
	return err
}
