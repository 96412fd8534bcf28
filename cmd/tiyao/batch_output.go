package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/render"
)

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
		if b.out, err = newOutput(f, "none"); err == nil {
			b.out.goOn = f
		}
		return err
	case c.outDir != "":
		b.single = true
		return b.src.Distinct(c.outDir, b.endings()...)
	}
	b.out, err = newOutput(c.out, c.compress)
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
	b.of, b.started, b.array = it.Name, false, false
	b.out, err = createOutput(filepath.Join(b.cfg.outDir, it.Rel()+ending(format)), b.cfg.compress)
	return err
}

// ending is what the names of files end in that hold results in a format.
func ending(format string) string {
	if format == "text" {
		return ".txt"
	}
	return "." + format
}

// endings are those that the results of this run can have.
func (b *batch) endings() []string {
	packed := input.Packed[b.cfg.compress]
	if b.cfg.to != "auto" {
		return []string{ending(b.cfg.to) + packed}
	}
	return []string{ending("text") + packed, ending("ndjson") + packed} // see format
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
