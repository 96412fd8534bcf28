package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/service"
)

// A batch runs one verb over all items of a command line.
type batch struct {
	cfg      *config
	analyse  service.Analysis
	style    render.Style
	settings input.Settings
	single   bool // one page and nothing else: its result stands alone

	src      *input.Source
	shard    shard
	answered answered

	out     *output
	of      string // the file whose results go to out, with --out-dir
	started bool
	array   bool // a JSON array is open
	done    int
	failed  int
	bar     *progress
}

func runBatch(cfg *config, v verb, args []string) error {
	if v.shortens && cfg.Furniture == "" {
		var err error
		if cfg.Shared, err = cfg.siteFurniture(args); err != nil {
			return &failure{err}
		}
	}
	analyse, err := cfg.Prepare(v.name)
	if err != nil {
		return err
	}
	b := &batch{
		cfg: cfg, analyse: analyse,
		style:    render.TerminalStyle(cfg.out, cfg.color),
		settings: input.Settings{Format: cfg.from, Raw: cfg.Raw, MaxPage: v.maxPage},
	}
	if b.shard, err = parseShard(cfg.shard); err != nil {
		return err
	}
	if b.src, err = input.Open(args, cfg.in, cfg.from, cfg.skipped); err != nil {
		return &failure{err}
	}
	b.single = len(b.src.Args()) == 1
	stop := atomicfile.Watch()
	defer stop()
	if err := b.open(); err != nil {
		return err
	}
	if len(args) == 0 && render.IsTerminal(cfg.in) {
		cfg.say("reading standard input; Ctrl-D ends it")
	}
	b.bar = newProgress(cfg, b.src)
	err = input.Pipeline(cfg.Jobs, b.next, b.work, b.emit, b.flush)
	b.bar.close()
	if err == nil {
		err = b.end()
	}
	if err != nil {
		return &failure{fmt.Errorf("writing: %w", err)}
	}
	if b.failed > 0 {
		if b.done > 1 {
			cfg.say("%d of %d could not be analysed", b.failed, b.done)
		}
		return errFailed
	}
	return nil
}

// open makes the output that the flags ask for.
func (b *batch) open() (err error) {
	c := b.cfg
	switch {
	case c.resume != "" && c.outDir != "":
		return errors.New("--resume and --out-dir: want one of the two")
	case c.resume != "" && c.compress != "none":
		return errors.New("--resume: a file that is packed cannot be gone on with")
	case c.resume != "":
		if c.to == "auto" {
			c.to = "ndjson"
		}
		if c.to != "ndjson" {
			return fmt.Errorf("--resume: want --to ndjson, not %s", c.to)
		}
		f, done, err := resume(c.resume)
		if err != nil {
			return err
		}
		b.answered = done
		b.out, err = newOutput(f, "none")
		return err
	case c.outDir != "":
		b.single = true
		return b.src.Distinct()
	}
	b.out, err = newOutput(c.out, c.compress)
	return err
}

// next fills it with the next item that is of the shard and not answered yet.
func (b *batch) next(it *input.Item) bool {
	for b.src.Next(it) {
		switch {
		case !b.shard.has(it), b.answered.take(it):
			continue
		case b.cfg.resume != "" && it.ID() == nil && it.Err == nil:
			it.Err = errNoID
		}
		return true
	}
	return false
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
	ctx, cancel := service.Within(context.Background(), b.cfg.Timeout)
	defer cancel()
	id, res, err := b.analyse.Answer(ctx, it, b.settings)
	err = service.Late(err, b.cfg.Timeout)
	f := b.format(it)
	if b.cfg.resume != "" && len(id) == 0 {
		return dst, err // an answer without an id would be given again the next time
	}
	return form{f, b.style, b.single && it.Line == 0 && f != "ndjson"}.appendTo(dst, id, res, err)
}

// emit writes the output of one item. It is called in the order of the items.
func (b *batch) emit(s *input.Slot) error {
	b.done++
	b.bar.add(s)
	format := b.format(&s.Item)
	if s.Err != nil {
		b.failed++
		if format != "ndjson" || s.Item.Line == 0 || len(s.Out) == 0 {
			b.bar.clear()
			b.cfg.say("%s: %s%s", s.Item.Label(), answer.Message(s.Err), hint(s.Err))
		}
		if len(s.Out) == 0 {
			return nil
		}
	}
	if err := b.file(&s.Item, format); err != nil {
		return err
	}
	if err := b.separate(format, &s.Item); err != nil {
		return err
	}
	out := s.Out
	if b.array {
		out = trimLine(out) // the next object's comma comes first
	}
	_, err := b.out.Write(out)
	return err
}

// file opens the file that the results of an item go to, if each has its own.
func (b *batch) file(it *input.Item, format string) (err error) {
	if b.cfg.outDir == "" || b.out != nil && b.of == it.Name {
		return nil
	}
	if err := b.end(); err != nil {
		return err
	}
	ext := format
	if format == "text" {
		ext = "txt"
	}
	b.of, b.started, b.array = it.Name, false, false
	b.out, err = createOutput(filepath.Join(b.cfg.outDir, it.Rel()+"."+ext), b.cfg.compress)
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
func (b *batch) separate(format string, it *input.Item) error {
	first := !b.started
	b.started = true
	alone := b.single && it.Line == 0
	text := ""
	switch format {
	case "json":
		if alone {
			return nil
		}
		text = ",\n"
		if first {
			b.array = true
			text = "[\n"
		}
	case "yaml":
		if !alone {
			text = "---\n"
		}
	case "html":
		if first {
			text = render.HTMLHead
		}
	case "text":
		if alone {
			return nil
		}
		if !first {
			text = "\n"
		}
		text += b.style.Dim("== "+it.Label()+" ==") + "\n"
	}
	_, err := b.out.WriteString(text)
	return err
}

// end writes what stands behind the last item's output.
func (b *batch) end() error {
	if b.out == nil {
		return nil // no file of its own was ever opened
	}
	var err error
	switch {
	case b.cfg.to == "html" && b.started:
		_, err = b.out.WriteString(render.HTMLTail)
	case b.array:
		_, err = b.out.WriteString("\n]\n")
	case b.cfg.to == "json" && !b.started:
		_, err = b.out.WriteString("[]\n")
	}
	if e := b.out.end(); err == nil {
		err = e
	}
	return err
}

func (b *batch) flush() error {
	if b.out == nil || b.cfg.outDir != "" {
		return nil
	}
	return b.out.flush()
}

// say writes a message for the user. What pages and files have in their names does
// nothing to a terminal.
func (c *config) say(format string, args ...any) {
	_, _ = fmt.Fprintf(c.err, "tiyao: %s\n", plain.Body(fmt.Sprintf(format, args...))) // there is nowhere to say so
}

// skipped says that a file of a folder is left out.
func (c *config) skipped(path, why string) {
	c.say("%s: %s, left out", plain.Visible(path), why)
}
