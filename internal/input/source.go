package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/warc"
)

// A Source yields the items of the command's arguments, in order. It opens one file at
// a time and reads streams line by line.
type Source struct {
	stdin  io.Reader
	format string
	most   int // bytes of a line
	args   []string
	rels   []string // of args, see Item.Rel

	file   *os.File
	stream *bufio.Reader // the NDJSON stream being read
	arch   *warc.Pages   // the archive being read
	name   string
	rel    string
	line   int
}

const bufferSize = 256 << 10

// pageExts are the files that are taken from a folder.
var pageExts = append([]string{".txt", ".html", ".htm", ".xhtml", ".shtml", ".org", ".rst"}, Markdown...)

// Markdown are the endings of posts in Markdown.
var Markdown = []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"}

// Open returns the source of args; none means standard input. Folders are walked in the
// order of names; hidden files and folders in them are left out. skipped is told of what
// is left out of a folder because it is no file. The format is auto, text, html,
// markdown, ndjson or warc.
func Open(args []string, stdin io.Reader, format string, skipped func(path, why string)) (*Source, error) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	s := &Source{stdin: stdin, format: format, most: MaxLine}
	for _, arg := range args {
		if info, err := os.Stat(arg); arg == "-" || err != nil || !info.IsDir() {
			s.args = append(s.args, arg) // an error will be the item's
			s.rels = append(s.rels, filepath.Base(arg))
			continue
		}
		files, err := Folder{Exts: pageExts, Skipped: skipped}.Files(arg)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			s.args = append(s.args, f)
			rel, err := filepath.Rel(arg, f)
			if err != nil || !filepath.IsLocal(rel) {
				rel = filepath.Base(f)
			}
			s.rels = append(s.rels, rel)
		}
	}
	return s, nil
}

// Stream returns the source of a stream of NDJSON whose lines have so many bytes at most.
func Stream(r io.Reader, most int) *Source {
	return &Source{stdin: r, format: "ndjson", most: most, args: []string{"-"}, rels: []string{"-"}}
}

// Args returns the files that are still to be opened: all of them before the first Next.
func (s *Source) Args() []string { return s.args }

// Distinct is an error when the results of two files would have the same name in the folder dir, or the result of one
// the name of a file that is to be read. A result has the place of its file below the folder that was named, and one of
// these endings behind it.
func (s *Source) Distinct(dir string, endings ...string) error {
	seen, read := map[string]string{}, map[string]bool{}
	place := func(i int) string { return (&Item{Name: s.args[i], rel: s.rels[i]}).Rel() }
	for i, arg := range s.args {
		rel := place(i)
		if other, ok := seen[rel]; ok {
			return fmt.Errorf("%s and %s: their results would have the same name", other, arg)
		}
		seen[rel] = arg
		if path, err := filepath.Abs(arg); err == nil && arg != "-" {
			read[path] = true
		}
	}
	for i, arg := range s.args {
		for _, end := range endings {
			if path, err := filepath.Abs(filepath.Join(dir, place(i)+end)); err == nil && read[path] {
				return fmt.Errorf("%s: its result would be written over %s, which is to be read", arg, path)
			}
		}
	}
	return nil
}

// Next fills it with the next item and reports whether there was one.
func (s *Source) Next(it *Item) bool {
	for {
		if s.stream != nil || s.arch != nil {
			if s.arch != nil && s.nextRecord(it) || s.stream != nil && s.nextLine(it) {
				return true
			}
			s.close()
		}
		if len(s.args) == 0 {
			return false
		}
		s.name, s.args = s.args[0], s.args[1:]
		s.rel, s.rels = s.rels[0], s.rels[1:]
		*it = Item{Name: s.name, rel: s.rel, Data: it.Data[:0]}
		if s.open(it) {
			return true
		}
	}
}

// open opens the file s.name. It reports true if the file is one item, a page or an
// error, and false if it is a stream to be read on.
func (s *Source) open(it *Item) bool {
	regular := false
	in := s.stdin
	if s.name != "-" {
		info, err := os.Stat(s.name)
		regular = err == nil && info.Mode().IsRegular()
		if regular && s.format != "ndjson" && s.format != "warc" && s.format != "auto" {
			return true // the worker reads it
		}
		f, err := os.Open(s.name)
		if err != nil {
			it.Err = Reason(err)
			return true
		}
		s.file, in = f, f
	}
	br, err := Unpack(bufio.NewReaderSize(in, bufferSize))
	if err != nil {
		it.Err = err
		s.close()
		return true
	}
	if s.many(br) {
		return false
	}
	if s.format == "auto" && !named(s.name) {
		head, _ := br.Peek(br.Buffered())
		if it.Err = wrongJSON(head); it.Err != nil {
			s.close()
			return true
		}
	}
	switch {
	case regular:
		s.close() // a page: the worker opens it again, so that reading is done in parallel
	case s.file != nil: // a pipe gives what it has once
		it.page, it.close = br, s.file.Close
		s.file = nil
	default:
		it.page = br
	}
	return true
}

// many reports whether br holds many items, as an archive or a stream of NDJSON does, and has s read it as that.
func (s *Source) many(br *bufio.Reader) bool {
	if head, _ := br.Peek(5); s.format == "warc" || s.format == "auto" && warc.Looks(head) {
		s.arch, s.line = warc.NewPages(br, MaxPage), 0
		return true
	}
	if s.format == "ndjson" || s.format == "auto" && isNDJSON(s.name, br) {
		if bom, _ := br.Peek(3); bytes.Equal(bom, []byte("\ufeff")) {
			_, _ = br.Discard(3)
		}
		s.stream, s.line = br, 0
		return true
	}
	return false
}

func (s *Source) close() {
	if s.file != nil {
		_ = s.file.Close() // it was only read
	}
	s.file, s.stream, s.arch = nil, nil, nil
}

// nextLine fills it with the next line that is not blank. A blank line is no record.
func (s *Source) nextLine(it *Item) bool {
	for {
		data, tooLong, err := readLine(s.stream, it.Data[:0], s.most)
		s.line++
		*it = Item{Name: s.name, rel: s.rel, Line: s.line, Data: data}
		switch {
		case errors.Is(err, io.EOF):
			return false
		case err != nil:
			it.Err = Reason(err)
			s.stream = bufio.NewReader(strings.NewReader("")) // nothing more can be read
			return true
		case tooLong:
			it.Err = fmt.Errorf("the line is longer than %s", size(s.most))
			return true
		case len(bytes.TrimSpace(data)) > 0:
			return true
		}
	}
}

// size writes a number of bytes, in MB where it is so many whole ones.
func size(n int) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// nextRecord fills it with the next page of the archive, or the error of a record.
func (s *Source) nextRecord(it *Item) bool {
	uri, p, err := s.arch.Next(it.Data[:0])
	if errors.Is(err, io.EOF) {
		return false
	}
	*it = FromArchive(uri, &p, Reason(err))
	it.Name, it.rel, it.Line = s.name, s.rel, s.arch.Number()
	return true
}

// named tells whether the name of a file says that it is a page.
func named(name string) bool {
	return slices.Contains(pageExts, strings.ToLower(filepath.Ext(unpackedName(name))))
}

// isNDJSON tells whether what comes first in r are JSON objects, one a line. It looks
// at no more than one read, because whoever writes may be waiting for an answer.
func isNDJSON(name string, r *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(unpackedName(name))) {
	case ".ndjson", ".jsonl":
		return true
	}
	if named(name) {
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
