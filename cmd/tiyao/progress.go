package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/render"
)

// A progress shows on stderr how far a batch has come, when stderr is a terminal,
// stdout is not, and the work takes longer than a second. It may be nil.
type progress struct {
	bar   *progressbar.ProgressBar
	start time.Time
	done  int64
	shown bool
	bytes bool // counts bytes of NDJSON, not pages
}

// newProgress returns the progress of src, or nil if none is to be shown.
func newProgress(c *config, src *input.Source) *progress {
	if !render.IsTerminal(c.err) || render.IsTerminal(c.out) {
		return nil
	}
	p := &progress{start: time.Now()}
	total := int64(len(src.Args()))
	if len(src.Args()) == 1 {
		p.bytes, total = true, -1
		if info, err := os.Stat(src.Args()[0]); err == nil && src.Args()[0] != "-" {
			total = info.Size()
		}
	}
	p.bar = progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionShowBytes(p.bytes),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetRenderBlankState(false),
	)
	return p
}

// add counts one item that is done.
func (p *progress) add(s *input.Slot) {
	if p == nil {
		return
	}
	if p.bytes {
		p.done += int64(len(s.Item.Data)) + 1
	} else {
		p.done++
	}
	if time.Since(p.start) > time.Second {
		_ = p.bar.Set64(p.done) // a bar that cannot be drawn is no reason to stop
		p.shown = true
	}
}

// clear takes the bar away so that a message can be written.
func (p *progress) clear() {
	if p != nil && p.shown {
		_ = p.bar.Clear()
	}
}

func (p *progress) close() {
	if p != nil && p.shown {
		_ = p.bar.Finish()
	}
}
