package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/turns"
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
	answered *answered

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
	together := turns.Most
	if cfg.Timeout > 0 {
		together = 1 // what an article may take is its own time
	}
	err = input.Pipeline(cfg.Jobs, together, b.next, b.work, b.emit, b.flush)
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
func (b *batch) work(ctx context.Context, it *input.Item, dst []byte) ([]byte, error) {
	ctx, cancel := service.Within(ctx, b.cfg.Timeout)
	defer cancel()
	return b.analyse.Answer(ctx, it, b.settings, func(id []byte, res render.Result, err error) ([]byte, error) {
		err = service.Late(err, b.cfg.Timeout)
		f := b.format(it)
		it.Note = ""
		if r, ok := res.(render.Report); ok && err == nil && f != "ndjson" {
			it.Note = note(r)
		}
		if b.cfg.resume != "" && len(id) == 0 {
			return dst, err // an answer without an id would be given again the next time
		}
		return form{f, b.style, b.single && it.Line == 0 && f != "ndjson"}.appendTo(dst, id, it.Line, res, err)
	})
}

// note says what a report leaves out, and why.
func note(r render.Report) string {
	switch {
	case strings.HasSuffix(r.Note, record.HasHTML), strings.HasSuffix(r.Note, record.WasHTML):
		return r.Note
	case r.Note != "":
		return "no " + missing(r.Parts) + ": " + r.Note
	case r.Truncated:
		return fmt.Sprintf("figures behind the first %d are left out", len(r.Stats))
	}
	return ""
}

// missing names what a report with a note has not: its description, where that was asked for.
func missing(parts tiyao.Part) string {
	switch {
	case parts&tiyao.PartDescription != 0:
		return "description"
	case parts&tiyao.PartKeywords != 0:
		return "keywords"
	case parts&tiyao.PartNames != 0:
		return "names"
	case parts&tiyao.PartStats != 0:
		return "figures"
	}
	return "summary"
}

// emit writes the output of one item. It is called in the order of the items. An error that the output has
// no place for, or does not say of what it is, is said on stderr.
func (b *batch) emit(s *input.Slot) error {
	b.done++
	b.bar.add(s)
	format := b.format(&s.Item)
	if s.Err != nil {
		b.failed++
		if format != "ndjson" || s.Item.Line == 0 || len(s.Out) == 0 || s.Item.ID() == nil {
			b.bar.clear()
			b.cfg.say("%s: %s%s", s.Item.Label(), answer.Message(s.Err), hint(s.Err))
		}
		if len(s.Out) == 0 {
			return nil
		}
	}
	if s.Item.Note != "" {
		b.bar.clear()
		b.cfg.say("%s: %s", s.Item.Label(), s.Item.Note)
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

// hint says what can be done about an error.
func hint(err error) string {
	if errors.Is(err, article.ErrNoArticle) {
		return " (--raw takes it as it stands)"
	}
	return ""
}
