package main

import "github.com/spf13/cobra"

// A verb is a command that reads articles and says one thing about each.
type verb struct {
	name, short, long, example string
	maxPage                    int64 // bytes of the largest page or file; 0 is the usual
	shortens                   bool  // it shortens, and sentences that a folder's articles share stay out
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
