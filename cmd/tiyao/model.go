package main

import (
	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/segment"
)

// segmenter returns the segmenter that the flags ask for.
func (c *config) segmenter() (*segment.Segmenter, error) {
	return segment.New()
}

// analyzer returns the analyzer that the flags ask for.
func (c *config) analyzer(opts ...tiyao.Option) (*tiyao.Analyzer, error) {
	seg, err := c.segmenter()
	if err != nil {
		return nil, err
	}
	return tiyao.New(append([]tiyao.Option{tiyao.WithSegmenter(seg)}, opts...)...)
}
