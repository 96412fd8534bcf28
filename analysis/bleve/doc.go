// Package bleve gives bleve indexes Chinese words: tiyao's segmenter as tokenizers, a
// filter that makes traditional and simplified spellings one, a stop filter, and an
// analyzer of them all under the name "zh-tiyao". Import it for its registrations:
//
//	import _ "github.com/tiyao/tiyao/analysis/bleve"
//
//	m := bleve.NewIndexMapping()
//	m.DefaultAnalyzer = "zh-tiyao"
//
// The names it registers:
//
//	zh-tiyao         analyzer: zh-tiyao-search, zh-tiyao-normal, zh-tiyao-stop
//	zh-tiyao         tokenizer: words, one after the other
//	zh-tiyao-search  tokenizer: words, and the shorter words inside them at the same position
//	zh-tiyao-normal  token filter: simplified characters, half-width, small letters
//	zh-tiyao-stop    token filter: function words and the most common words out
//
// A word's inner words share its position, so that a phrase query finds the long word by
// itself and a plain one finds it by its parts. Offsets are bytes of the text as it came.
// All are safe for concurrent use.
package bleve
