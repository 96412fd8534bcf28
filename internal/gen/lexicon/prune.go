package main

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// Thresholds of pointwise mutual information, in nats: a word below is the sum of its
// parts. Compounds of four characters and more must be far likelier than their parts
// by chance, since readers (and taggers) want 信息 技术, not 信息技术, as words.
const (
	miQuantity = 12  // 一个, 各种, 三年
	miThree    = 3   // 老 干部: one character before two
	miFour     = 10  // 信息 技术
	miIdiom    = 8   // 贯彻 落实; most idioms are far above
	never      = -99 // two characters
)

// Two-character words that the segmentation standards of all registers take apart: an
// adverb of degree before an adjective (最大), 不 before a modal or copula (不能).
const (
	degrees = "最很更较极太"
	notTwo  = "不是 不能 不会 不要 不到 不再 不让 不够 不知 不想 不敢 不好 不该 不应 不愿 不肯 还有 才能 已有 令人 是因为"
)

const (
	determiners = "一两二三四五六七八九十几多半每各某这那哪此本首第该数余"
	numerals    = "一二三四五六七八九十百千万亿零〇两多几"
	classifiers = "个种年次名位条天项批场件份支部家只张片段月日周辆款级座届轮类台对双副套篇曲集期步笔所首瓶杯碗盒箱袋包桶棵株朵粒颗根枝盏扇堵股阵滴堆排群组伙帮艘架枚栋幢"
)

// prune takes words that are the sum of their parts out of the running, and returns
// how many.
func prune(dict dictionary) int {
	n := 0
	for _, w := range dict.words() {
		if r := []rune(w); len(r) > 1 && !dict[w].pruned && dict[w].logp-dict.split(r) < dict.threshold(r) {
			dict[w].pruned = true
			n++
		}
	}
	return n
}

// threshold returns the mutual information a word of this shape needs.
func (d dictionary) threshold(r []rune) float64 {
	word, last := string(r), r[len(r)-1]
	switch {
	case strings.HasSuffix(word, "主义"):
		return never
	case d[word].tag == segment.TagI:
		return miIdiom
	}
	head := string(r[:len(r)-1])
	if len(r) >= 3 && strings.Trim(head, numerals+"第") == "" && strings.ContainsRune(classifiers+"岁元", last) {
		return miQuantity
	}
	switch len(r) {
	case 2:
		adjective := d[string(last)] != nil && d[string(last)].tag == segment.TagA
		if strings.ContainsRune(degrees, r[0]) && adjective && !strings.ContainsRune("近多", last) || slices.Contains(strings.Fields(notTwo), word) {
			return miQuantity
		}
		measure := d[string(last)] != nil && d[string(last)].tag == segment.TagQ || strings.ContainsRune(classifiers, last)
		if strings.ContainsRune(determiners, r[0]) && measure && !strings.ContainsRune("些样起", last) {
			return miQuantity
		}
		return never
	case 3:
		if d[head] != nil && d[head].tag != segment.TagM {
			return never
		}
		return miThree
	}
	return miFour
}

// split returns the log probability of the likeliest way to write r in two or more
// words that are in the running.
func (d dictionary) split(r []rune) float64 {
	best := make([]float64, len(r)+1)
	for i := 1; i <= len(r); i++ {
		best[i] = -1e9
		for j := range i {
			if j == 0 && i == len(r) {
				continue
			}
			p := unseen
			if e := d[string(r[j:i])]; e != nil && !e.pruned {
				p = e.logp
			} else if i-j > 1 {
				continue
			}
			best[i] = max(best[i], best[j]+p)
		}
	}
	return best[len(r)]
}

// unseen is the log probability of a character that is no word.
const unseen = -16.0
