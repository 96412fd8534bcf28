package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// segmenter returns the segmenter that the flags ask for, the same one at each call. It
// is not safe for concurrent use: commands call it while they set up.
func (c *config) segmenter() (*segment.Segmenter, error) {
	if c.seg != nil {
		return c.seg, nil
	}
	opts := slices.Clone(c.words)
	for _, path := range c.dict {
		opts = append(opts, segment.WithUserDict(path))
	}
	for _, path := range c.names {
		names, err := readFile(path, "names", segment.ReadNames)
		if err != nil {
			return nil, err
		}
		opts = append(opts, segment.WithNames(names...))
	}
	for _, path := range c.not {
		texts, err := readFile(path, "not-names", segment.ReadNotNames)
		if err != nil {
			return nil, err
		}
		opts = append(opts, segment.WithoutName(texts...))
	}
	var err error
	c.seg, err = segment.New(opts...)
	return c.seg, err
}

// analyzer returns the analyzer that the flags ask for.
func (c *config) analyzer(opts ...tiyao.Option) (*tiyao.Analyzer, error) {
	seg, err := c.segmenter()
	if err != nil {
		return nil, err
	}
	limit, err := summarize.ParseLimit(c.limit)
	if err != nil {
		return nil, err
	}
	kw, err := c.keywordOptions()
	if err != nil {
		return nil, err
	}
	summary := []summarize.Option{summarize.WithLimit(limit)}
	if c.furniture != "" {
		f, err := readFile(c.furniture, "furniture", summarize.ReadFurniture)
		if err != nil {
			return nil, err
		}
		summary = append(summary, summarize.WithFurniture(f))
	} else if c.shared != nil {
		summary = append(summary, summarize.WithFurniture(c.shared))
	}
	return tiyao.New(append([]tiyao.Option{
		tiyao.WithSegmenter(seg),
		tiyao.WithKeywords(kw...),
		tiyao.WithSummary(summary...),
	}, opts...)...)
}

// keywordOptions returns what the flags say of keywords. Files are read once; it is not
// safe for concurrent use until they are.
func (c *config) keywordOptions() (opts []keywords.Option, err error) {
	opts = []keywords.Option{keywords.WithTopK(c.top)}
	if c.minScore != keptScore { // the default keeps every tag of a vocabulary
		opts = append(opts, keywords.WithMinScore(c.minScore))
	}
	if c.vocab != "" && c.vocabulary == nil {
		if c.vocabulary, err = readFile(c.vocab, "vocab", keywords.ReadVocabulary); err != nil {
			return nil, err
		}
	}
	if c.vocabulary != nil {
		mode := keywords.Only
		if c.prefer {
			mode = keywords.Prefer
		}
		opts = append(opts, keywords.WithVocabulary(c.vocabulary, mode))
	}
	if c.blocked == nil {
		for _, name := range c.block {
			words, err := readFile(name, "block", keywords.ReadWords)
			if err != nil {
				return nil, err
			}
			c.blocked = append(c.blocked, words...)
		}
	}
	if len(c.blocked) > 0 {
		opts = append(opts, keywords.WithBlock(c.blocked...))
	}
	if c.idf != "" && c.frequencies == nil {
		if c.frequencies, err = readFile(c.idf, "idf", keywords.ReadIDF); err != nil {
			return nil, err
		}
	}
	if c.frequencies != nil {
		opts = append(opts, keywords.WithIDF(c.frequencies))
	}
	return opts, nil
}

// readFile reads the file of a flag.
func readFile[T any](name, flag string, read func(io.Reader, string) (T, error)) (T, error) {
	f, err := os.Open(name)
	if err != nil {
		var none T
		return none, fmt.Errorf("--%s: %w", flag, err)
	}
	defer f.Close()
	return read(f, name)
}
