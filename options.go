package tiyao

import (
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// A Part is something that a Report says; parts are combined with |.
type Part uint8

// The parts of a report.
const (
	PartArticle     Part = 1 << iota // title, date, source, tags, text
	PartKeywords                     // keywords
	PartStats                        // the figures
	PartSummary                      // summary and its sentences
	PartDescription                  // meta description
	PartNames                        // people, places, organizations, works, events, products

	All = PartArticle | PartNames | PartKeywords | PartStats | PartSummary | PartDescription
)

// An Option shapes an Analyzer. New reports options that make no sense.
type Option func(*settings) error

type settings struct {
	parts     Part
	segmenter *segment.Segmenter
	page      []article.Option
	keywords  []keywords.Option
	stats     []stats.Option
	summary   []summarize.Option
}

// WithParts limits the work, and the JSON of a report, to some parts. The default is All.
func WithParts(p Part) Option {
	return func(s *settings) error {
		if p == 0 || p&^All != 0 {
			return fmt.Errorf("WithParts: no such parts: %#x", uint8(p))
		}
		s.parts = p
		return nil
	}
}

// WithSegmenter makes the Analyzer read with seg: one with the user's own dictionary,
// say. The default is segment.New().
func WithSegmenter(seg *segment.Segmenter) Option {
	return func(s *settings) error {
		if seg == nil {
			return errors.New("WithSegmenter: nil segmenter")
		}
		s.segmenter = seg
		return nil
	}
}

// WithPage adds options for finding the article in a page.
func WithPage(opts ...article.Option) Option {
	return func(s *settings) error {
		s.page = append(s.page, opts...)
		return nil
	}
}

// WithKeywords adds options for the keywords: how many, from what vocabulary.
func WithKeywords(opts ...keywords.Option) Option {
	return func(s *settings) error {
		s.keywords = append(s.keywords, opts...)
		return nil
	}
}

// WithStats adds options for the figures: rules to leave out.
func WithStats(opts ...stats.Option) Option {
	return func(s *settings) error {
		s.stats = append(s.stats, opts...)
		return nil
	}
}

// WithSummary adds options for summary and description: their lengths, words that the
// description must mention.
func WithSummary(opts ...summarize.Option) Option {
	return func(s *settings) error {
		s.summary = append(s.summary, opts...)
		return nil
	}
}
