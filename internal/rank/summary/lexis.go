package summary

import (
	_ "embed"
	"math"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// LexisSize is how many weights a Lexis has.
const LexisSize = HashedSize

// A Lexis tells by its words whether a sentence says the news: what it starts with, what follows what, what it ends in.
type Lexis struct{ Hashed }

//go:embed lexis.bin
var lexisData string

// LearnedLexis returns the weights that are used by default. They must not be changed.
var LearnedLexis = sync.OnceValue(func() *Lexis { return phrase.Must(ReadLexis(lexisData)) })

// ReadLexis reads weights as WriteTo writes them.
func ReadLexis(data string) (*Lexis, error) {
	l := new(Lexis)
	return l, l.read(data)
}

// score returns what the words of s say, in relation to how many they are.
func (l *Lexis) score(doc *segment.Document, hashes []uint32, first, last int) float32 {
	sum, n := int32(0), 0
	eachLexis(doc, hashes, first, last, func(at uint32) {
		sum += int32(l.Weights[at%LexisSize])
		n++
	})
	if n == 0 {
		return 0
	}
	return float32(float32(sum)*l.Unit) / float32(math.Sqrt(float64(n)))
}

// LexisFeatures appends the places of the features of the tokens [first, last) of doc: for fitting weights.
func LexisFeatures(dst []uint16, doc *segment.Document, first, last int) []uint16 {
	eachLexis(doc, nil, first, last, func(at uint32) { dst = append(dst, uint16(at%LexisSize)) })
	return dst
}

// Kinds of features.
const (
	lexWord uint32 = 0x09E3779B * (iota + 1)
	lexFirst
	lexFirstTag
	lexSecond
	lexEarly
	lexPair
	lexTags
	lexLast
)

// eachLexis calls f with the hash of each feature of the tokens [first, last) of doc. Numbers, names of people and words of
// letters are each as good as another.
func eachLexis(doc *segment.Document, hashes []uint32, first, last int, f func(uint32)) {
	const most = 64 // words: what a sentence is about stands before
	n, before, tag := 0, uint32(0), uint32(0)
	for k := first; k < last && n < most; k++ {
		t := &doc.Tokens[k]
		word := hashAt(doc, hashes, k)
		switch t.Tag {
		case segment.TagW:
			before, tag = word, uint32(t.Tag)
			continue
		case segment.TagSP:
			continue
		case segment.TagM, segment.TagNR, segment.TagEng, segment.TagX:
			word = uint32(t.Tag) + 1
		}
		f(mix(word ^ lexWord))
		switch n {
		case 0:
			f(mix(word ^ lexFirst))
			f(mix(uint32(t.Tag) ^ lexFirstTag))
		case 1:
			f(mix(word ^ lexSecond))
		}
		if n < 4 {
			f(mix(word ^ lexEarly))
		}
		if n > 0 {
			f(mix(before*31 + word ^ lexPair))
			f(mix(tag<<8 + uint32(t.Tag) ^ lexTags))
		}
		before, tag = word, uint32(t.Tag)
		n++
	}
	if n > 0 && last > first {
		k := last - 1
		for k > first && (doc.Tokens[k].Tag == segment.TagW || doc.Tokens[k].Tag == segment.TagSP) {
			k--
		}
		f(mix(hashAt(doc, hashes, k) ^ lexLast))
	}
}

// hashAt returns the hash of the word of token k of doc, which hashes has unless it is nil.
func hashAt(doc *segment.Document, hashes []uint32, k int) uint32 {
	if hashes == nil {
		return hashOf(doc.Word(k))
	}
	return hashes[k]
}

// hashOf returns the hash of a word, whichever of its forms is written.
func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); {
		r, n := hanzi.At(s[i:])
		h = (h ^ uint32(r)) * 16777619
		i += n
	}
	return h
}

// mix spreads what tells features apart over all bits.
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7FEB352D
	h ^= h >> 15
	h *= 0x846CA68B
	return h ^ h>>16
}
