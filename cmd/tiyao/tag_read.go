package main

import (
	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
)

// newReader returns a reader that analyses as the flags say.
func newReader(cfg *config) (reader, error) {
	an, err := cfg.analyzer(tiyao.WithParts(tiyao.PartKeywords | tiyao.PartDescription))
	if err != nil {
		return nil, err
	}
	return func(a article.Article) ([]string, string, error) {
		r, err := an.AnalyzeArticle(a)
		if err != nil {
			return nil, "", err
		}
		words := make([]string, len(r.Keywords))
		for i, k := range r.Keywords {
			words[i] = k.Text
		}
		return words, r.Description, nil
	}, nil
}
