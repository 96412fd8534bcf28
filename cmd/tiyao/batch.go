package main

import (
	"bufio"
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/input"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
)

// A batch runs one verb over all items of a command line.
type batch struct {
	cfg      *config
	analyse  analysis
	style    render.Style
	settings input.Settings
	single   bool // one page and nothing else: its result stands alone

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
	src, err := input.Open(args, cfg.in, cfg.from, cfg.skipped)
	if err != nil {
		return &failure{err}
	}
	if len(args) == 0 && render.IsTerminal(cfg.in) {
		fmt.Fprintln(cfg.err, "tiyao: reading standard input; Ctrl-D ends it")
	}
	b := &batch{
		cfg: cfg, analyse: analyse,
		style:    render.TerminalStyle(cfg.out),
		settings: input.Settings{Format: cfg.from, Raw: cfg.raw, MaxPage: v.maxPage},
		single:   len(src.Args()) == 1,
		out:      bufio.NewWriterSize(cfg.out, 64<<10),
		bar:      newProgress(cfg, src),
	}
	err = input.Pipeline(cfg.jobs, src.Next, b.work, b.emit, b.flush)
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
func (b *batch) format(it *input.Item) string {
	if b.cfg.to != "auto" {
		return b.cfg.to
	}
	if it.Line > 0 {
		return "ndjson"
	}
	return "text"
}

// work analyses one item and appends its output to dst. It is called by several goroutines.
func (b *batch) work(it *input.Item, dst []byte) ([]byte, error) {
	id, res, err := b.analyse.answer(it, b.settings)
	return form{b.format(it), b.style, b.single && it.Line == 0 && b.cfg.to != "ndjson"}.appendTo(dst, id, res, err)
}

// emit writes the output of one item. It is called in the order of the items.
func (b *batch) emit(s *input.Slot) error {
	b.done++
	b.bar.add(s)
	format := b.format(&s.Item)
	if s.Err != nil {
		b.failed++
		if format != "ndjson" || s.Item.Line == 0 {
			b.bar.clear()
			fmt.Fprintf(b.cfg.err, "tiyao: %s: %v%s\n", s.Item.Label(), s.Err, hint(s.Err))
		}
		if len(s.Out) == 0 {
			return nil
		}
	}
	b.separate(format, &s.Item)
	out := s.Out
	if b.array {
		out = trimLine(out)
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
func (b *batch) separate(format string, it *input.Item) {
	first := !b.started
	b.started = true
	alone := b.single && it.Line == 0
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
			b.out.WriteString(render.HTMLHead)
		}
	case "text":
		if alone {
			return
		}
		if !first {
			b.out.WriteByte('\n')
		}
		fmt.Fprintln(b.out, b.style.Dim("== "+it.Label()+" =="))
	}
}

// end writes what stands behind the last item's output.
func (b *batch) end() error {
	switch {
	case b.cfg.to == "html" && b.started:
		b.out.WriteString(render.HTMLTail)
	case b.array:
		b.out.WriteString("\n]\n")
	case b.cfg.to == "json" && !b.started:
		b.out.WriteString("[]\n")
	}
	return b.out.Flush()
}

func (b *batch) flush() error { return b.out.Flush() }

// skipped says that a file of a folder is left out.
func (c *config) skipped(path, why string) {
	fmt.Fprintf(c.err, "tiyao: %s: %s, left out\n", path, why)
}
