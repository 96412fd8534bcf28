package bleve

import (
	"errors"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// AnalyzerName is the name under which the analyzer is registered.
const AnalyzerName = "zh-tiyao"

func analyzer(_ map[string]interface{}, cache *registry.Cache) (analysis.Analyzer, error) {
	words, err := cache.TokenizerNamed(SearchTokenizerName)
	if err != nil {
		return nil, err
	}
	normal, err := cache.TokenFilterNamed(NormalName)
	if err != nil {
		return nil, err
	}
	stop, err := cache.TokenFilterNamed(StopName)
	if err != nil {
		return nil, err
	}
	return &analysis.DefaultAnalyzer{Tokenizer: words, TokenFilters: []analysis.TokenFilter{normal, stop}}, nil
}

// bleve knows analyzers by registration at start-up, and no other way.
func init() {
	err := errors.Join(
		registry.RegisterTokenizer(TokenizerName, tokenizer(false)),
		registry.RegisterTokenizer(SearchTokenizerName, tokenizer(true)),
		registry.RegisterTokenFilter(NormalName, filter(Normal{})),
		registry.RegisterTokenFilter(StopName, filter(Stop{})),
		registry.RegisterAnalyzer(AnalyzerName, analyzer),
	)
	if err != nil {
		panic(err)
	}
}
