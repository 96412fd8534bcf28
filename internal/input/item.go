package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/warc"
)

// MaxPage is the largest page that is read unless Settings say otherwise, in bytes.
const MaxPage = article.DefaultMaxBytes

// An Item is one article to analyse: a line of an NDJSON stream, or a whole page.
type Item struct {
	Name string // the file, or "-"
	Line int    // of an NDJSON stream, or the record of an archive, from 1; 0 for a page
	Data []byte // the line, or the record's page; for a page nil until it is loaded
	Err  error  // the item could not be read
	Note string // what its answer leaves out, and why

	rel   string
	uri   string     // of an archive's page
	arch  *warc.Page // what an archive says of its page
	page  io.Reader  // where a page comes from that cannot be opened again by its name
	close func() error
}

// FromReader returns the item of a page that r gives.
func FromReader(name string, r io.Reader) Item { return Item{Name: name, page: r} }

// Rel is where the item's file lies below the folder that was named; its name, if it was
// named itself; "stdin" for standard input.
func (it *Item) Rel() string {
	if it.Name == "-" {
		return "stdin"
	}
	return it.rel
}

// Label names the item in a message.
func (it *Item) Label() string {
	name := plain.Visible(it.Name)
	if it.Line > 0 {
		return fmt.Sprintf("%s:%d", name, it.Line)
	}
	return name
}

// ID is the id that the item's answer carries, as JSON: a file's name, a line's id, the
// address of an archive's page. nil is none.
func (it *Item) ID() []byte {
	switch {
	case it.Line == 0:
		return jsontext.AppendString(nil, it.Name)
	case it.uri != "":
		return jsontext.AppendString(nil, it.uri)
	case it.arch != nil:
		return nil
	}
	return record.FindID(it.Data)
}

// archived is the page of an archive.
func (it *Item) archived(raw bool) record.Page {
	if it.arch == nil {
		return record.Page{}
	}
	p := record.Page{Bytes: it.arch.Body, ContentType: it.arch.ContentType, URL: it.uri, Raw: raw}
	if it.arch.Text {
		p.Format = article.Text
	}
	return p
}

// Settings say how the items of one command or server are read. The zero Settings are
// those of a server: what a page is, is told from its bytes.
type Settings struct {
	Format  string // auto, text, html or markdown; "" is auto
	Raw     bool   // take a page as it stands
	MaxPage int64  // bytes of the largest page; 0 is MaxPage
}

// Read reads an item: the line, or the page, which is loaded now. The id is the one the
// output carries, as JSON; it is as good as can be had when there is an error.
func (s Settings) Read(it *Item) (id []byte, p record.Page, err error) {
	if it.Line == 0 {
		id = jsontext.AppendString(nil, it.Name)
		err := it.Load(s.MaxPage)
		return id, record.Page{Bytes: it.Data, Raw: s.Raw, Format: formats[s.Format]}, err
	}
	if it.Err != nil || it.arch != nil {
		return it.ID(), it.archived(s.Raw), it.Err
	}
	r, err := record.Parse(it.Data)
	if err != nil {
		return r.ID, p, err
	}
	return r.ID, r.Content(s.Raw), nil
}

var formats = map[string]article.Format{"text": article.Text, "html": article.HTML, "markdown": article.Markdown}

// Load reads the whole page of an item into its Data, at most limit bytes; 0 is MaxPage.
func (it *Item) Load(limit int64) error {
	if it.Err != nil || it.Line > 0 {
		return it.Err
	}
	if limit == 0 {
		limit = MaxPage
	}
	r := it.page
	var size int64 // at least, so that the buffer need not grow
	if r == nil {
		f, err := os.Open(it.Name)
		if err != nil {
			return Reason(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = min(info.Size(), limit)
		}
		if r, err = Unpack(bufio.NewReader(f)); err != nil {
			return err
		}
	}
	if it.close != nil {
		defer func() { _ = it.close() }() // it was only read
	}
	buf := bytes.NewBuffer(it.Data[:0])
	buf.Grow(int(size) + bytes.MinRead)
	n, err := io.Copy(buf, io.LimitReader(r, limit+1))
	it.Data = buf.Bytes()
	if err != nil {
		return Reason(err)
	}
	if n > limit {
		return fmt.Errorf("more than %d MB: %w", limit>>20, article.ErrTooLarge)
	}
	return nil
}

// Reason is an error of a file without the file's name, which is said anyway.
func Reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// FromArchive returns the item of an archive's page, which was at the address uri. err is
// why it could not be read, if so.
func FromArchive(uri string, p *warc.Page, err error) Item {
	return Item{Name: "-", Line: 1, Data: p.Body, uri: uri, arch: p, Err: err}
}
