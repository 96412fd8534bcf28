package tiyao

import (
	"fmt"

	"github.com/tiyao/tiyao/segment"
)

// An Analyzer reads articles. It is immutable and safe for concurrent use.
type Analyzer struct {
	seg *segment.Segmenter
}

// New returns an Analyzer. Without options it does everything, with the built-in
// dictionary and no vocabulary.
func New(opts ...Option) (*Analyzer, error) {
	var s settings
	for _, o := range opts {
		if err := o(&s); err != nil {
			return nil, fmt.Errorf("tiyao: %w", err)
		}
	}
	a := &Analyzer{seg: s.segmenter}
	if a.seg == nil {
		seg, err := segment.New()
		if err != nil {
			return nil, fmt.Errorf("tiyao: %w", err)
		}
		a.seg = seg
	}
	return a, nil
}

// Segmenter returns the segmenter that a reads with.
func (a *Analyzer) Segmenter() *segment.Segmenter { return a.seg }
