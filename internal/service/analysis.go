package service

import (
	"context"
	"errors"
	"fmt"
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
	res, err = f(ctx, p)
	return id, res, err
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
