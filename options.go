package tiyao

import (
	"errors"

	"github.com/tiyao/tiyao/segment"
)

// An Option shapes an Analyzer. New reports options that make no sense.
type Option func(*settings) error

type settings struct {
	segmenter *segment.Segmenter
}

// WithSegmenter makes the Analyzer read with s: a segmenter with the user's own
// dictionary, say. The default is segment.New().
func WithSegmenter(s *segment.Segmenter) Option {
	return func(o *settings) error {
		if s == nil {
			return errors.New("WithSegmenter: nil segmenter")
		}
		o.segmenter = s
		return nil
	}
}
