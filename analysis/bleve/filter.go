package bleve

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// The names under which the token filters are registered.
const (
	NormalName = "zh-tiyao-normal"
	StopName   = "zh-tiyao-stop"
)

// Normal is a token filter that gives each term its normal form (segment.Normal), so
// that 臺灣, 台湾 and ＵＳＢ, usb are one.
type Normal struct{}

// Filter changes the terms of in.
func (Normal) Filter(in analysis.TokenStream) analysis.TokenStream {
	for _, t := range in {
		t.Term = []byte(segment.Normal(string(t.Term)))
	}
	return in
}

// Stop is a token filter that leaves out words that no one searches for: function words
// (stop.txt) and the stop words of keywords. It wants normal terms.
type Stop struct{}

//go:embed stop.txt
var functionWords string

var stops = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range keywords.StopWords() {
		m[w] = true
	}
	for _, l := range strings.Split(functionWords, "\n") {
		if !strings.HasPrefix(l, "#") {
			for _, w := range strings.Fields(l) {
				m[w] = true
			}
		}
	}
	return m
})

// Filter leaves the stop words of in out; positions stay.
func (Stop) Filter(in analysis.TokenStream) analysis.TokenStream {
	out := in[:0]
	for _, t := range in {
		if !stops()[string(t.Term)] {
			out = append(out, t)
		}
	}
	return out
}

func filter(f analysis.TokenFilter) registry.TokenFilterConstructor {
	return func(map[string]interface{}, *registry.Cache) (analysis.TokenFilter, error) { return f, nil }
}
