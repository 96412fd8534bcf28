package main

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// New words are pairs of tokens that the segmenter leaves apart though they attract
// each other (mutual information) and stand in many contexts (entropy of their
// neighbours): two characters (营收, 赋能), or parts of a name (泽|连斯基), of which more
// is asked.
const (
	mineMI, mineEntropy = 4.0, 1.5 // of two characters
	nameMI, nameEntropy = 7.0, 2.0 // where one side is a part of a name
	mineEvery           = 3000     // a pair must occur once in this many articles
	markEntropy         = 4.0      // what a punctuation mark as neighbour counts for
)

// Halves of new words.
const (
	noHalf    = iota
	character // a loose character
	namePart  // a name or unknown word of two characters or more
)

// loners are characters that stand beside others all the time without forming words.
const loners = "是有说到为年月日时们者性化上下中里内外后前人对比会要让给使被把将从等个两向很才可此想老家受解不并感送出去来一二三四五六七八九十百千万亿新大小多少高低好达遇完拿看吃掉进过"

// A candidate is a pair of tokens that may be one word.
type candidate struct {
	n           float64
	first       int                // bytes of the first token
	names       bool               // one side is a part of a name
	left, right map[string]float64 // its neighbours
}

// mine adds new words of the corpus to dict and returns how many.
func mine(seg *segment.Segmenter, dict dictionary, c *counts, texts []string) int {
	pairs, single := countPairs(seg, texts)
	least := max(5, c.texts/mineEvery)
	for p, x := range pairs {
		mi := math.Log(x.n * c.tokens / (single[p[:x.first]] * single[p[x.first:]]))
		if x.n < least || mi < mineMI || x.names && mi < nameMI || dict[hanzi.FoldString(p)] != nil {
			delete(pairs, p)
		}
	}
	countNeighbours(seg, texts, pairs)
	n := 0
	scale := dict.total() / c.tokens
	for _, p := range sortedKeys(pairs) {
		x := pairs[p]
		e := min(entropy(x.left), entropy(x.right))
		if w := hanzi.FoldString(p); e >= mineEntropy && (!x.names || e >= nameEntropy) && dict[w] == nil {
			n++
			// Its count is held back: the next round says how often it wins.
			tag := segment.TagN
			if x.names {
				tag = segment.TagNR
			}
			dict[w] = &entry{freq: max(2, x.n*scale/20), raw: "new", tag: tag}
			c.word[w] = x.n / 10
		}
	}
	return n
}

// countPairs counts the pairs of neighbours that may be one word, and the halves by themselves.
func countPairs(seg *segment.Segmenter, texts []string) (pairs map[string]*candidate, single map[string]float64) {
	pairs, single = map[string]*candidate{}, map[string]float64{}
	var tokens []segment.Token
	for _, text := range texts {
		tokens = seg.Append(tokens[:0], text)
		before := noHalf
		for i, t := range tokens {
			w := text[t.Start:t.End]
			h := half(t, w)
			if h != noHalf {
				single[w]++
			}
			if h != noHalf && before != noHalf && t.End-tokens[i-1].Start <= 15 {
				pair := text[tokens[i-1].Start:t.End]
				if pairs[pair] == nil {
					pairs[pair] = &candidate{first: t.Start - tokens[i-1].Start, names: h == namePart || before == namePart}
				}
				pairs[pair].n++
			}
			before = h
		}
	}
	return pairs, single
}

// countNeighbours counts what stands beside each of the pairs.
func countNeighbours(seg *segment.Segmenter, texts []string, pairs map[string]*candidate) {
	for _, x := range pairs {
		x.left, x.right = map[string]float64{}, map[string]float64{}
	}
	var tokens []segment.Token
	for _, text := range texts {
		tokens = seg.Append(tokens[:0], text)
		for i := 1; i < len(tokens); i++ {
			x := pairs[text[tokens[i-1].Start:tokens[i].End]]
			if x == nil {
				continue
			}
			left, right := "", ""
			if i > 1 {
				left = text[tokens[i-2].Start:tokens[i-2].End]
			}
			if i+1 < len(tokens) {
				right = text[tokens[i+1].Start:tokens[i+1].End]
			}
			x.left[left]++
			x.right[right]++
		}
	}
}

// half says which half of a new word token t may be.
func half(t segment.Token, w string) int {
	r, size := utf8.DecodeRuneInString(w)
	switch {
	case !hanzi.IsHan(r):
		return noHalf
	case size == len(w) && joins(t, w):
		return character
	case size < len(w) && (t.Tag == segment.TagNR || t.Word == segment.NoWord && t.Tag == segment.TagN):
		return namePart
	}
	return noHalf
}

// joins reports whether the character t may be half of a new word.
func joins(t segment.Token, w string) bool {
	if strings.Contains(loners, w) {
		return false
	}
	switch t.Tag {
	case segment.TagU, segment.TagP, segment.TagC, segment.TagD, segment.TagR, segment.TagQ,
		segment.TagY, segment.TagF, segment.TagK, segment.TagE, segment.TagM, segment.TagT:
		return false
	}
	return true
}

// entropy returns the entropy of the neighbours in nats; a mark counts as much as
// many different words would.
func entropy(neighbours map[string]float64) float64 {
	var total, sum float64
	marks := 0.0
	for w, n := range neighbours {
		total += n
		if r, _ := utf8.DecodeRuneInString(w); !hanzi.IsHan(r) && w != "·" {
			marks += n
		}
	}
	for _, w := range sortedKeys(neighbours) {
		if r, _ := utf8.DecodeRuneInString(w); hanzi.IsHan(r) || w == "·" {
			p := neighbours[w] / total
			sum -= p * math.Log(p)
		}
	}
	return sum + markEntropy*marks/total
}
