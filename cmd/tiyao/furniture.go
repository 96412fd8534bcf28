package main

import (
	"context"
	"os"

	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// siteFurniture returns the sentences that articles of the folders among args share: they
// stay out of summaries and descriptions. Files that are named themselves and streams are
// not read twice.
func (c *config) siteFurniture(args []string) (*summarize.Furniture, error) {
	var folders []string
	for _, arg := range args {
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			folders = append(folders, arg)
		}
	}
	if len(folders) == 0 {
		return nil, nil
	}
	src, err := input.Open(folders, c.in, c.from, func(string, string) {}) // told when they are read
	if err != nil || len(src.Args()) < archive.FewLines {
		return nil, err
	}
	seg, err := c.Segmenter()
	if err != nil {
		return nil, err
	}
	if seg, err = seg.With(segment.WithoutNames()); err != nil {
		return nil, err
	}
	b := summarize.NewFurnitureBuilder()
	settings := input.Settings{Format: c.from, Raw: c.Raw}
	read := func(_ context.Context, it *input.Item, dst []byte) ([]byte, error) {
		_, p, err := settings.Read(it)
		if err != nil {
			return dst, err
		}
		art, err := p.Article()
		return append(dst, art.Body...), err
	}
	count := func(s *input.Slot) error {
		if s.Err == nil { // else it is told when it is read
			b.Add(seg.Document(string(s.Out)))
		}
		return nil
	}
	err = input.Pipeline(c.Jobs, 1, src.Next, read, count, func() error { return nil })
	return b.Build(0), err
}
