package tiyaobeam

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/warc"
)

func init() {
	register.Function2x0(toRecord)
	register.Function3x1(readPage)
	register.Function3x1(readCaptures)
}

// ReadLines reads the lines of NDJSON files, plain or with the ending .gz. Plain files are
// split between workers. It returns a PCollection of Record.
func ReadLines(s beam.Scope, glob string) beam.PCollection {
	s = s.Scope("tiyao.ReadLines")
	return Lines(s, textio.Read(s, glob))
}

// Lines makes a Record of each line of a PCollection of string; blank lines are none.
func Lines(s beam.Scope, lines beam.PCollection) beam.PCollection {
	return beam.ParDo(s, toRecord, lines)
}

func toRecord(line string, emit func(Record)) {
	if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" {
		emit(Record{Kind: Line, Data: []byte(line)})
	}
}

// ReadPages reads files, each a page. It returns a PCollection of Record.
func ReadPages(s beam.Scope, glob string) beam.PCollection {
	s = s.Scope("tiyao.ReadPages")
	return beam.ParDo(s, readPage, files(s, glob))
}

func readPage(ctx context.Context, f fileio.ReadableFile, emit func(Record)) error {
	r, err := open(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()                            // it was only read
	page, err := io.ReadAll(io.LimitReader(r, input.MaxPage+1)) // one too many is an error of the analysis
	if err == nil {
		emit(Record{Kind: Page, Name: f.Metadata.Path, Data: page})
	}
	return err
}

// ReadArchives reads the pages of WARC and WET files, packed with gzip or not. A file is
// one piece of work. It returns a PCollection of Record; a record of the archive that
// cannot be read will be a dead letter.
func ReadArchives(s beam.Scope, glob string) beam.PCollection {
	s = s.Scope("tiyao.ReadArchives")
	return beam.ParDo(s, readCaptures, files(s, glob))
}

func readCaptures(ctx context.Context, f fileio.ReadableFile, emit func(Record)) error {
	in, err := open(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // it was only read
	return captures(in, emit)
}

// captures emits the pages of an archive.
func captures(in io.Reader, emit func(Record)) error {
	pages := warc.NewPages(bufio.NewReaderSize(in, 256<<10), input.MaxPage)
	for {
		address, p, err := pages.Next(nil)
		if errors.Is(err, io.EOF) {
			return nil
		}
		r := Record{Kind: Capture, Name: address, ContentType: p.ContentType, Text: p.Text, Data: p.Body}
		if err != nil {
			r.Problem = err.Error()
		}
		emit(r)
	}
}

// files finds the files of a glob and gives each to whatever worker is free.
func files(s beam.Scope, glob string) beam.PCollection {
	found := fileio.MatchFiles(s, glob)
	return beam.Reshuffle(s, fileio.ReadMatches(s, found, fileio.ReadUncompressed()))
}

// open opens a file and unpacks what is packed.
func open(ctx context.Context, f fileio.ReadableFile) (io.ReadCloser, error) {
	r, err := f.Open(ctx)
	if err != nil {
		return nil, err
	}
	in, err := input.Unpack(bufio.NewReaderSize(r, 256<<10))
	if err != nil {
		_ = r.Close()
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{in, r}, nil
}
