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

// Answer analyses one item as the settings say, and returns what show makes of the id that
// its output carries, and of the result or the error.
func (f Analysis) Answer(ctx context.Context, it *input.Item, s input.Settings, show func(id []byte, res render.Result, err error) ([]byte, error)) ([]byte, error) {
	id, p, err := s.Read(it)
	if err != nil {
		return show(id, nil, err)
	}
	size := len(p.Text) + len(p.Bytes)
	defer spare(size)()
	if size > smallPage && it.Line == 0 {
		it.Data = nil // not while the article that is made of it is in work
	}
	res, err := f(ctx, p)
	return show(id, res, err)
}

// smallPage is a page that can stay in memory beside its article.
const smallPage = 64 << 10

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
