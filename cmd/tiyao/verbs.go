package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/record"
)

// A verb is a command that reads articles and says one thing about each.
type verb struct {
	name, short, long, example string
	maxPage                    int64 // bytes of the largest page or file; 0 is the usual
	shortens                   bool  // it shortens, and sentences that a folder's articles share stay out
	prepare                    func(c *config) (analysis, error)
}

// An analysis turns an article into a result. It is called by several goroutines. It
// ends early when ctx does.
type analysis func(ctx context.Context, p record.Page) (render.Result, error)

// guard makes an error of a panic, so that a fault of ours that one article meets does not
// cost the rest of the batch.
func guard(f analysis) analysis {
	return func(ctx context.Context, p record.Page) (res render.Result, err error) {
		defer answer.Recover(&err)
		return f(ctx, p)
	}
}

func newVerbCmd(cfg *config, v verb) *cobra.Command {
	cmd := &cobra.Command{
		Use:     v.name + " [FILE|FOLDER|-]...",
		Short:   v.short,
		Long:    v.long,
		Example: v.example,
		RunE: func(_ *cobra.Command, args []string) error {
			return runBatch(cfg, v, args)
		},
	}
	cfg.register(cmd, v.name)
	return cmd
}
