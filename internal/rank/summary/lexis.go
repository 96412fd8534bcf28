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
	var room [mostLexis]uint32
	found := lexisHashes(room[:0], doc, hashes, first, last)
	if len(found) == 0 {
		return 0
	}
	sum := int32(0)
	for _, h := range found {
		sum += int32(l.Weights[h%LexisSize])
	}
	return float32(float32(sum)*l.Unit) / float32(math.Sqrt(float64(len(found))))
}

// LexisFeatures appends the places of the features of the tokens [first, last) of doc: for fitting weights.
func LexisFeatures(dst []uint16, doc *segment.Document, first, last int) []uint16 {
	for _, h := range lexisHashes(nil, doc, nil, first, last) {
		dst = append(dst, uint16(h%LexisSize))
	}
	return dst
}

// lexisWords is how many words of a sentence are asked: what it is about stands before. mostLexis is how many features they have
// at most.
const (
	lexisWords = 64
	mostLexis  = 3*lexisWords + 8
)

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

// lexisHashes appends the hash of each feature of the tokens [first, last) of doc. Numbers, names of people and words of
// letters are each as good as another.
func lexisHashes(dst []uint32, doc *segment.Document, hashes []uint32, first, last int) []uint32 {
	n, before, tag := 0, uint32(0), uint32(0)
	for k := first; k < last && n < lexisWords; k++ {
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
		dst = append(dst, mix(word^lexWord))
		switch n {
		case 0:
			dst = append(dst, mix(word^lexFirst))
			dst = append(dst, mix(uint32(t.Tag)^lexFirstTag))
		case 1:
			dst = append(dst, mix(word^lexSecond))
		}
		if n < 4 {
			dst = append(dst, mix(word^lexEarly))
		}
		if n > 0 {
			dst = append(dst, mix(before*31+word^lexPair))
			dst = append(dst, mix(tag<<8+uint32(t.Tag)^lexTags))
		}
		before, tag = word, uint32(t.Tag)
		n++
	}
	if n > 0 && last > first {
		k := last - 1
		for k > first && (doc.Tokens[k].Tag == segment.TagW || doc.Tokens[k].Tag == segment.TagSP) {
			k--
		}
		dst = append(dst, mix(hashAt(doc, hashes, k)^lexLast))
	}
	return dst
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
