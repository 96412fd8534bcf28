package service

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
)

// An Analysis turns an article into a result. It is called by several goroutines. It
// ends early when ctx does.
type Analysis func(ctx context.Context, p record.Page) (render.Result, error)

// guard makes an error of a panic, so that a fault of ours that one article meets does not
// cost the rest of the batch.
func guard(f Analysis) Analysis {
	return func(ctx context.Context, p record.Page) (res render.Result, err error) {
		defer answer.Recover(&err)
		return f(ctx, p)
	}
}

// Answer analyses one item as the settings say, and returns the id its output carries.
func (f Analysis) Answer(ctx context.Context, it *input.Item, s input.Settings) (id []byte, res render.Result, err error) {
	id, p, err := s.Read(it)
	if err != nil {
		return id, nil, err
	}
	if len(p.Text)+len(p.Bytes) > largeText {
		defer sparing()()
	}
	res, err = f(ctx, p)
	return id, res, err
}

// A large text may need forty times its size. What it leaves behind on the way is collected
// sooner than Go would: that takes little time beside a large text, and would take much
// beside small ones.
const (
	largeText      = 1 << 20
	sparingPercent = 25
)

var (
	sparingMu sync.Mutex
	large     int // texts being read
	usual     int // the percentage when there is none
)

// sparing collects garbage sooner until the function that it returns is called.
func sparing() (end func()) {
	sparingMu.Lock()
	defer sparingMu.Unlock()
	if large++; large == 1 {
		usual = debug.SetGCPercent(sparingPercent)
		if usual >= 0 && usual < sparingPercent { // whoever runs us spares more
			debug.SetGCPercent(usual)
		}
	}
	return func() {
		sparingMu.Lock()
		defer sparingMu.Unlock()
		if large--; large == 0 {
			debug.SetGCPercent(usual)
		}
	}
}

// Within returns a context that ends after d, if that is more than nothing.
func Within(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	if d <= 0 {
		return ctx, func() {}
	}
	return context.WithTimeout(ctx, d)
}

// Late says how long an analysis was allowed to take.
func Late(err error, d time.Duration) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("it took longer than %v", d)
	}
	return err
}
