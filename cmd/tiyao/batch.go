package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/jsontext"
)

// A batch runs one verb over all items of a command line.
type batch struct {
	cfg     *config
	analyse analysis
	style   style
	maxPage int64
	single  bool // one page and nothing else: its result stands alone

	out     *bufio.Writer
	started bool
	array   bool // a JSON array is open
	done    int
	failed  int
	bar     *progress
}

func runBatch(cfg *config, v verb, args []string) error {
	analyse, err := v.prepare(cfg)
	if err != nil {
		return err
	}
	src, err := newSource(args, cfg.in, cfg.from)
	if err != nil {
		return &failure{err}
	}
	if len(args) == 0 && isTerminal(cfg.in) {
		fmt.Fprintln(cfg.err, "tiyao: reading standard input; Ctrl-D ends it")
	}
	b := &batch{
		cfg: cfg, analyse: analyse,
		style:   terminalStyle(cfg.out),
		maxPage: v.maxPage,
		single:  len(src.args) == 1,
		out:     bufio.NewWriterSize(cfg.out, 64<<10),
		bar:     newProgress(cfg, src),
	}
	err = pipeline(cfg.jobs, src.next, b.work, b.emit, b.flush)
	b.bar.close()
	if err == nil {
		err = b.end()
	}
	if err != nil {
		return &failure{fmt.Errorf("writing: %w", err)}
	}
	if b.failed > 0 {
		if b.done > 1 {
			fmt.Fprintf(cfg.err, "tiyao: %d of %d could not be analysed\n", b.failed, b.done)
		}
		return errFailed
	}
	return nil
}

// format is the output format of an item.
func (b *batch) format(it *item) string {
	if b.cfg.to != "auto" {
		return b.cfg.to
	}
	if it.line > 0 {
		return "ndjson"
	}
	return "text"
}

// work analyses one item and appends its output to dst. It is called by several goroutines.
func (b *batch) work(it *item, dst []byte) ([]byte, error) {
	id, res, err := b.result(it)
	format := b.format(it)
	if err != nil {
		switch format {
		case "ndjson", "json":
			dst = appendError(dst, id, err)
		}
		return dst, err
	}
	switch format {
	case "ndjson":
		return appendObject(dst, id, true, res), nil
	case "json":
		return appendIndented(dst, appendObject(nil, id, !b.single || it.line > 0, res)), nil
	case "yaml":
		return appendYAML(dst, appendObject(nil, id, !b.single || it.line > 0, res))
	case "html":
		return res.appendHTML(dst)
	}
	return res.appendText(dst, b.style), nil
}

// result analyses one item and returns the id its output carries.
func (b *batch) result(it *item) (id []byte, res result, err error) {
	id, in, err := b.cfg.input(it, b.maxPage)
	if err != nil {
		return id, nil, err
	}
	res, err = b.analyse(in)
	return id, res, err
}

// input reads an item: the line, or the page, which is loaded now.
func (c *config) input(it *item, maxPage int64) (id []byte, in input, err error) {
	if it.line == 0 {
		id = jsontext.AppendString(nil, it.name)
		err := it.load(maxPage)
		return id, input{page: it.data, raw: c.raw, html: c.from == "html", plain: c.from == "text"}, err
	}
	if it.err != nil {
		return findID(it.data), in, it.err
	}
	r, err := parseRecord(it.data)
	if err != nil {
		return r.ID, in, err
	}
	in.raw = c.raw
	if r.Title != nil {
		in.title = *r.Title
	}
	switch {
	case r.Text != nil:
		in.text, in.isText = *r.Text, true
	case r.HTML != nil:
		in.page, in.html, in.decoded = []byte(*r.HTML), true, true
	default:
		in.page, in.decoded = []byte(*r.Page), true
		in.html = article.Sniff(in.page, "") == article.HTML // someone's mistake, but a clear one
		in.plain = !in.html
	}
	return r.ID, in, nil
}

// emit writes the output of one item. It is called in the order of the items.
func (b *batch) emit(s *slot) error {
	b.done++
	b.bar.add(s)
	format := b.format(&s.item)
	if s.err != nil {
		b.failed++
		if format != "ndjson" || s.item.line == 0 {
			b.bar.clear()
			fmt.Fprintf(b.cfg.err, "tiyao: %s: %v%s\n", s.item.label(), s.err, hint(s.err))
		}
		if len(s.out) == 0 {
			return nil
		}
	}
	b.separate(format, &s.item)
	out := s.out
	if b.array {
		out = bytes.TrimSuffix(out, []byte("\n")) // the next object's comma comes first
	}
	_, err := b.out.Write(out)
	return err
}

// hint says what can be done about an error.
func hint(err error) string {
	if errors.Is(err, article.ErrNoArticle) {
		return " (--raw takes it as it stands)"
	}
	return ""
}

// separate writes what stands before an item's output.
func (b *batch) separate(format string, it *item) {
	first := !b.started
	b.started = true
	alone := b.single && it.line == 0
	switch format {
	case "json":
		if alone {
			return
		}
		if first {
			b.array = true
			b.out.WriteString("[\n")
		} else {
			b.out.WriteString(",\n")
		}
	case "yaml":
		if !alone {
			b.out.WriteString("---\n")
		}
	case "html":
		if first {
			b.out.WriteString(htmlHead)
		}
	case "text":
		if alone {
			return
		}
		if !first {
			b.out.WriteByte('\n')
		}
		fmt.Fprintln(b.out, b.style.dim("== "+it.label()+" =="))
	}
}

// end writes what stands behind the last item's output.
func (b *batch) end() error {
	switch {
	case b.cfg.to == "html" && b.started:
		b.out.WriteString(htmlTail)
	case b.array:
		b.out.WriteString("\n]\n")
	case b.cfg.to == "json" && !b.started:
		b.out.WriteString("[]\n")
	}
	return b.out.Flush()
}

func (b *batch) flush() error { return b.out.Flush() }
