package main

import (
	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
)

// newReader returns a reader that analyses as the flags say and leaves out keywords that
// score less than least; the best one always stays.
func newReader(cfg *config, least float64) (reader, error) {
	an, err := cfg.analyzer(tiyao.WithParts(tiyao.PartKeywords | tiyao.PartDescription))
	if err != nil {
		return nil, err
	}
	return func(a article.Article) ([]string, string, error) {
		r, err := an.AnalyzeArticle(a)
		if err != nil {
			return nil, "", err
		}
		var words []string
		for i, k := range r.Keywords {
			if i == 0 || k.Score >= least {
				words = append(words, k.Text)
			}
		}
		return words, r.Description, nil
	}, nil
}
