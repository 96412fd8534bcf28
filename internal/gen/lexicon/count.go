package main

import (
	"math"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// loadCorpus returns title and text of each nth article of dir.
func loadCorpus(dir string, n int) ([]string, error) {
	var texts []string
	i := 0
	err := corpus.Each(dir, func(a corpus.Article) error {
		if i++; i%n == 0 {
			texts = append(texts, a.Title+"\n"+a.Text)
		}
		return nil
	})
	return texts, err
}

// counts are how often the words of the dictionary stand in the segmented corpus.
type counts struct {
	word   map[string]float64
	docs   map[string]float64 // in how many articles
	tokens float64
	texts  float64
}

func count(seg *segment.Segmenter, dict dictionary, texts []string) *counts {
	c := &counts{word: map[string]float64{}, docs: map[string]float64{}, texts: float64(len(texts))}
	var tokens []segment.Token
	last := map[string]int{} // the article a word was seen in last
	for i, text := range texts {
		tokens = seg.Append(tokens[:0], text)
		for _, t := range tokens {
			if t.Word == segment.NoWord {
				continue
			}
			w := text[t.Start:t.End]
			if dict[w] == nil {
				w = hanzi.FoldString(w)
			}
			c.word[w]++
			c.tokens++
			if last[w] != i+1 {
				last[w] = i + 1
				c.docs[w]++
			}
		}
	}
	return c
}

// setOdds re-estimates the probability of every word: its count in the corpus,
// smoothed with its frequency in the dictionary.
func (c *counts) setOdds(dict dictionary) {
	scale := smoothing * c.tokens / dict.total()
	for w, e := range dict {
		e.logp = logp((c.word[w] + e.freq*scale) / (c.tokens * (1 + smoothing)))
		if mixed(w) {
			e.logp = max(e.logp, mixedOdds)
		}
	}
}

// setIDF gives every word ln(N/(df+½)): the half keeps words that never occur finite.
func (c *counts) setIDF(dict dictionary) {
	for w, e := range dict {
		e.idf = max(0, math.Log(c.texts/(c.docs[w]+0.5)))
	}
}

// mixedOdds are what a word of Latin letters and Chinese characters (A股, AC米兰) has at
// least: where it stands, its parts hardly ever are words by themselves.
const mixedOdds = -9.0

func mixed(word string) bool {
	latin, han := false, false
	for _, r := range word {
		latin = latin || 'a' <= r && r <= 'z'
		han = han || hanzi.IsHan(r)
	}
	return latin && han
}
