package main

import (
	"fmt"
	"io"
	"os"

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
	var opts []segment.Option
	for _, path := range c.dict {
		opts = append(opts, segment.WithUserDict(path))
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
	return tiyao.New(append([]tiyao.Option{
		tiyao.WithSegmenter(seg),
		tiyao.WithKeywords(kw...),
		tiyao.WithSummary(summarize.WithLimit(limit)),
	}, opts...)...)
}

func (c *config) keywordOptions() ([]keywords.Option, error) {
	opts := []keywords.Option{keywords.WithTopK(c.top)}
	if c.vocab != "" {
		v, err := readFile(c.vocab, "vocab", keywords.ReadVocabulary)
		if err != nil {
			return nil, err
		}
		mode := keywords.Only
		if c.prefer {
			mode = keywords.Prefer
		}
		opts = append(opts, keywords.WithVocabulary(v, mode))
	}
	for _, name := range c.block {
		words, err := readFile(name, "block", keywords.ReadWords)
		if err != nil {
			return nil, err
		}
		opts = append(opts, keywords.WithBlock(words...))
	}
	if c.idf != "" {
		t, err := readFile(c.idf, "idf", keywords.ReadIDF)
		if err != nil {
			return nil, err
		}
		opts = append(opts, keywords.WithIDF(t))
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
