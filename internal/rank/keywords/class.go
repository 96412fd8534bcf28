package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// class says where in a candidate a word of some part of speech may stand.
type class uint8

const (
	inner   class = 1 << iota // inside a phrase of the body
	opens                     // first word of a phrase
	closes                    // last word of a phrase
	alone                     // a candidate by itself
	inTitle                   // inside a phrase of the title, where anything but function words may stand
	name                      // worth a candidate even when it occurs once
	weak                      // at the edge of a phrase that recurs among changing neighbours, or inside one
)

// classes of the parts of speech, by segment.Tag.
var classes = [64]class{
	segment.TagX:   inner | opens | closes | alone | inTitle,
	segment.TagN:   inner | opens | closes | alone | inTitle,
	segment.TagNR:  inner | opens | closes | alone | inTitle | name,
	segment.TagNS:  inner | opens | closes | alone | inTitle | name,
	segment.TagNT:  inner | opens | closes | alone | inTitle | name,
	segment.TagNZ:  inner | opens | closes | alone | inTitle | name,
	segment.TagT:   opens | closes | alone | inTitle | weak,
	segment.TagS:   inner | opens | closes | alone | inTitle,
	segment.TagF:   inner | closes | inTitle | weak,
	segment.TagV:   inner | opens | closes | alone | inTitle,
	segment.TagVN:  inner | opens | closes | alone | inTitle,
	segment.TagVD:  inner | opens | inTitle,
	segment.TagA:   inner | opens | closes | alone | inTitle,
	segment.TagAD:  opens | inTitle | weak,
	segment.TagAN:  inner | opens | closes | alone | inTitle,
	segment.TagB:   inner | opens | closes | inTitle,
	segment.TagZ:   opens | closes | inTitle | weak,
	segment.TagM:   inner | opens | inTitle | weak,
	segment.TagQ:   inner | closes | inTitle | weak,
	segment.TagD:   opens | inTitle | weak,
	segment.TagH:   inner | opens | inTitle,
	segment.TagK:   inner | closes | inTitle,
	segment.TagG:   inner | opens | closes | inTitle,
	segment.TagI:   inner | opens | closes | alone | inTitle,
	segment.TagL:   inner | opens | closes | alone | inTitle,
	segment.TagJ:   inner | opens | closes | alone | inTitle,
	segment.TagEng: inner | opens | closes | alone | inTitle,
	segment.TagO:   opens | weak,
	segment.TagP:   weak,
	segment.TagC:   weak,
}

// titleClasses are what words of the title may do beside classes: titles are short,
// and a tag may be any stretch of one, 多国人士, 党的二十大精神.
var titleClasses = [64]class{
	segment.TagX: 0, segment.TagF: opens, segment.TagVD: closes | alone, segment.TagAD: closes | alone, segment.TagB: alone,
	segment.TagZ: alone, segment.TagR: opens | inTitle, segment.TagM: closes, segment.TagQ: opens, segment.TagD: closes,
	segment.TagP: opens | inTitle, segment.TagC: inTitle, segment.TagU: inTitle, segment.TagK: opens, segment.TagY: inTitle,
}

// stopWeak is weak for parts of speech of stop words that may belong to a term that
// recurs: 共同 of 共同富裕, 基本 of 基本医疗保险.
var stopWeak = func() (c [64]class) {
	for _, t := range [...]segment.Tag{segment.TagN, segment.TagV, segment.TagVN, segment.TagA, segment.TagAD, segment.TagAN, segment.TagD, segment.TagB, segment.TagF, segment.TagC} {
		c[t] = weak
	}
	return c
}()

// mark is the kind of a punctuation mark.
type mark uint8

const (
	markNone mark = iota
	markStop      // ends a clause or sentence
	markEnum      // 、
	markColon
	markOpen   // “ 「 ‘ 『
	markClose  // ” 」 ’ 』
	markBook   // 《 〈
	markUnbook // 》 〉
	markParen
	markUnparen
	markDot   // · between the parts of a foreign name
	markQuote // " which opens and closes
	markSpace
	markOther
	numMarks
)

// markOf returns the kind of the punctuation token s.
func markOf(s string) mark {
	r, _ := hanzi.Plain(s)
	switch r {
	case '、':
		return markEnum
	case '：', ':':
		return markColon
	case '“', '「', '‘', '『':
		return markOpen
	case '”', '」', '’', '』':
		return markClose
	case '《', '〈':
		return markBook
	case '》', '〉':
		return markUnbook
	case '（', '(', '【', '[', '〔', '［':
		return markParen
	case '）', ')', '】', ']', '〕', '］':
		return markUnparen
	case '·', '•', '・', '-', '－', '.':
		return markDot
	case '"':
		return markQuote
	case ' ', '\u3000', '\t':
		return markSpace
	}
	if hanzi.EndsClause(r) {
		return markStop
	}
	return markOther
}

// hashStart is the hash of nothing.
const hashStart = uint64(14695981039346656037)

const hashPrime = 1099511628211

// hashWord hashes the folded characters of w (FNV-1a over folded runes).
func hashWord(w string) uint64 { return hashOn(hashStart, w) | keyHashed }

// hashOn goes on from the hash h of what stands before w.
func hashOn(h uint64, w string) uint64 {
	for i := 0; i < len(w); {
		if r, ok := hanzi.HanAt(w, i); ok {
			h = (h ^ uint64(hanzi.FoldHan(r))) * hashPrime
			i += 3
			continue
		}
		r, n := hanzi.At(w[i:])
		h = (h ^ uint64(r)) * hashPrime
		i += n
	}
	return h
}

// hashRunes goes on from the hash h over folded characters, as hashOn does over a text.
func hashRunes(h uint64, runes []rune) uint64 {
	for _, r := range runes {
		h = (h ^ uint64(r)) * hashPrime
	}
	return h
}

// keyOf is the hash of a word of these folded characters, as hashWord has it.
func keyOf(runes []rune) uint64 { return hashRunes(hashStart, runes) | keyHashed }

// Opens reports whether a word of this part of speech may begin a phrase of the corpus.
func Opens(t segment.Tag) bool { return classes[t&63]&opens != 0 || Loose(t) }

// Closes reports whether a word of this part of speech may end a phrase of the corpus.
func Closes(t segment.Tag) bool { return classes[t&63]&closes != 0 || t == segment.TagD }

// Inner reports whether a word of this part of speech may stand inside a phrase of the corpus.
func Inner(t segment.Tag) bool { return classes[t&63]&inner != 0 || Loose(t) }

// Loose reports whether a word of this part of speech is in a term only where the words hold
// firmly together: 中 of 中 小 企业, 公开 of 公开 听证.
func Loose(t segment.Tag) bool {
	switch t {
	case segment.TagF, segment.TagD, segment.TagAD, segment.TagR, segment.TagP:
		return true
	}
	return false
}
