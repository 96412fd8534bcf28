package main

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// New words are pairs of characters that the segmenter leaves alone though they
// attract each other (mutual information) and stand in many contexts (entropy of
// their neighbours): 营收, 赋能, 吐槽.
const (
	mineMI      = 4.0
	mineEntropy = 1.5
	mineEvery   = 3000 // a pair must occur once in this many articles
	markEntropy = 4.0  // what a punctuation mark as neighbour counts for
)

// loners are characters that stand beside others all the time without forming words.
const loners = "是有说到为年月日时们者性化上下中里内外后前人对比会要让给使被把将从等个两向很才可此想老家受解不并感送出去来一二三四五六七八九十百千万亿新大小多少高低好"

// contexts are the neighbours of a candidate, left and right.
type contexts [2]map[string]float64

// mine adds new words of the corpus to dict and returns how many.
func mine(seg *segment.Segmenter, dict dictionary, c *counts, texts []string) int {
	pairs := map[string]float64{}
	single := map[string]float64{}
	var tokens []segment.Token
	for _, text := range texts {
		tokens = seg.Append(tokens[:0], text)
		before := false
		for i, t := range tokens {
			ok := joins(t, text[t.Start:t.End])
			if ok {
				single[text[t.Start:t.End]]++
			}
			if ok && before {
				pairs[text[tokens[i-1].Start:t.End]]++
			}
			before = ok
		}
	}
	least := max(5, c.texts/mineEvery)
	found := map[string]*contexts{}
	for p, n := range pairs {
		r, size := utf8.DecodeRuneInString(p)
		mi := math.Log(n * c.tokens / (single[string(r)] * single[p[size:]]))
		if n >= least && mi >= mineMI && dict[hanzi.FoldString(p)] == nil {
			found[p] = &contexts{{}, {}}
		}
	}
	for _, text := range texts {
		tokens = seg.Append(tokens[:0], text)
		for i := 1; i < len(tokens); i++ {
			ctx := found[text[tokens[i-1].Start:tokens[i].End]]
			if ctx == nil {
				continue
			}
			left, right := "", ""
			if i > 1 {
				left = text[tokens[i-2].Start:tokens[i-2].End]
			}
			if i+1 < len(tokens) {
				right = text[tokens[i+1].Start:tokens[i+1].End]
			}
			ctx[0][left]++
			ctx[1][right]++
		}
	}
	n := 0
	scale := dict.total() / c.tokens
	for p, ctx := range found {
		if min(entropy(ctx[0]), entropy(ctx[1])) < mineEntropy {
			continue
		}
		w := hanzi.FoldString(p)
		if dict[w] == nil {
			n++
			// Its count is held back: the next round says how often it wins.
			dict[w] = &entry{freq: max(2, pairs[p]*scale/20), raw: "new", tag: segment.TagN}
			c.word[w] = pairs[p] / 10
		}
	}
	return n
}

// joins reports whether token t may be half of a new word.
func joins(t segment.Token, w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if size != len(w) || !hanzi.IsHan(r) || strings.Contains(loners, w) {
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
