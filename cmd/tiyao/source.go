package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article"
)

// An item is one article to analyse: a line of an NDJSON stream, or a whole page.
type item struct {
	name string // the file, or "-"
	line int    // of an NDJSON stream, from 1; 0 for a page
	data []byte // the line; for a page nil until it is loaded
	err  error  // the item could not be read
	page io.Reader
}

// label names the item in a message.
func (it *item) label() string {
	if it.line > 0 {
		return fmt.Sprintf("%s:%d", it.name, it.line)
	}
	return it.name
}

// A source yields the items of the command's arguments, in order. It opens one file at
// a time and reads streams line by line.
type source struct {
	stdin io.Reader
	from  string
	args  []string

	file   *os.File
	stream *bufio.Reader // the NDJSON stream being read
	name   string
	line   int
}

// pageExts are the files that are taken from a folder.
var pageExts = []string{".txt", ".html", ".htm", ".md"}

// newSource returns the source of args; none means standard input. Folders are walked
// in the order of names; hidden files and folders in them are left out.
func newSource(args []string, stdin io.Reader, from string) (*source, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	s := &source{stdin: stdin, from: from}
	for _, arg := range args {
		if arg == "-" {
			s.args = append(s.args, arg)
			continue
		}
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			s.args = append(s.args, arg) // an error will be the item's
			continue
		}
		files, err := folder(arg)
		if err != nil {
			return nil, err
		}
		s.args = append(s.args, files...)
	}
	return s, nil
}

// folder lists the pages below dir.
func folder(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != dir
		switch {
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && slices.Contains(pageExts, strings.ToLower(filepath.Ext(path))):
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: no %s in this folder", dir, strings.Join(pageExts, ", "))
	}
	return files, err
}

// next fills it with the next item and reports whether there was one.
func (s *source) next(it *item) bool {
	for {
		if s.stream != nil {
			if s.nextLine(it) {
				return true
			}
			s.close()
		}
		if len(s.args) == 0 {
			return false
		}
		s.name, s.args = s.args[0], s.args[1:]
		*it = item{name: s.name, data: it.data[:0]}
		if s.open(it) {
			return true
		}
	}
}

// open opens the file s.name. It reports true if the file is one item, a page or an
// error, and false if it is a stream to be read on.
func (s *source) open(it *item) bool {
	if s.name != "-" && s.from != "ndjson" && s.from != "auto" {
		return true // the worker reads it
	}
	in := s.stdin
	if s.name != "-" {
		f, err := os.Open(s.name)
		if err != nil {
			it.err = reason(err)
			return true
		}
		s.file, in = f, f
	}
	br := bufio.NewReaderSize(in, 256<<10)
	if s.from == "ndjson" || s.from == "auto" && isNDJSON(s.name, br) {
		if bom, _ := br.Peek(3); bytes.Equal(bom, []byte("\ufeff")) {
			br.Discard(3)
		}
		s.stream, s.line = br, 0
		return false
	}
	if s.file != nil {
		s.close() // a page: the worker opens it again, so that reading is done in parallel
		return true
	}
	it.page = br
	return true
}

func (s *source) close() {
	if s.file != nil {
		s.file.Close()
	}
	s.file, s.stream = nil, nil
}

// nextLine fills it with the next line that is not blank. A blank line is no record.
func (s *source) nextLine(it *item) bool {
	for {
		data, tooLong, err := readLine(s.stream, it.data[:0])
		s.line++
		*it = item{name: s.name, line: s.line, data: data}
		switch {
		case err == io.EOF:
			return false
		case err != nil:
			it.err = err
			s.stream = bufio.NewReader(strings.NewReader("")) // nothing more can be read
			return true
		case tooLong:
			it.err = fmt.Errorf("line longer than %d MB", maxLine>>20)
			return true
		case len(bytes.TrimSpace(data)) > 0:
			return true
		}
	}
}

// isNDJSON tells whether what comes first in r are JSON objects, one a line. It looks
// at no more than one read, because whoever writes may be waiting for an answer.
func isNDJSON(name string, r *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ndjson", ".jsonl":
		return true
	case ".html", ".htm", ".md", ".txt":
		return false
	}
	if _, err := r.Peek(1); err != nil {
		return false
	}
	head, _ := r.Peek(r.Buffered())
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	objects, others := 0, 0
	for _, line := range bytes.Split(head, []byte("\n")) {
		switch line = bytes.TrimSpace(line); {
		case len(line) == 0:
		case line[0] == '{':
			objects++
		default:
			others++
		}
	}
	return objects > others
}

// reason is an error of a file without the file's name, which is said anyway.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// load reads the whole page of an item, at most max bytes.
func (it *item) load(max int64) error {
	if it.err != nil || it.line > 0 {
		return it.err
	}
	r := it.page
	if r == nil {
		f, err := os.Open(it.name)
		if err != nil {
			return reason(err)
		}
		defer f.Close()
		r = f
	}
	buf := bytes.NewBuffer(it.data[:0])
	n, err := io.Copy(buf, io.LimitReader(r, max+1))
	it.data = buf.Bytes()
	if err != nil {
		return err
	}
	if n > max {
		return fmt.Errorf("more than %d MB: %w", max>>20, article.ErrTooLarge)
	}
	return nil
}
