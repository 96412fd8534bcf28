package lexicon

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/trie"
)

// A Word is one entry of a lexicon to be encoded.
type Word struct {
	Text string  // folded; words that fold to the same text must be merged before
	Cost float64 // −ln(p)
	Tag  uint8   // below 128
	IDF  float64
}

// A Source is all that a blob is made of.
type Source struct {
	Made   string // how the source was made, kept in the blob
	Words  []Word
	Chars  map[rune]Char // models of single characters, by folded rune
	Packed bool          // take the least room, and longer to encode
}

// Encode makes the blob. It is deterministic: the order of Words does not matter.
func Encode(src Source) ([]byte, error) {
	codes, byCode := assignCodes(src)
	words := slices.Clone(src.Words)
	keys := make([]trie.Key, len(words))
	codesOf := func(w string) []uint16 {
		var k []uint16
		for _, r := range w {
			if r > 0xFFFF {
				return nil
			}
			k = append(k, codes[r])
		}
		return k
	}
	slices.SortFunc(words, func(a, b Word) int { return slices.Compare(codesOf(a.Text), codesOf(b.Text)) })
	for i, w := range words {
		if utf8.RuneCountInString(w.Text) > MaxWord {
			return nil, fmt.Errorf("lexicon: word %q is longer than %d characters", w.Text, MaxWord)
		}
		if !utf8.ValidString(w.Text) || hanzi.FoldString(w.Text) != w.Text {
			return nil, fmt.Errorf("lexicon: word %q is not folded", w.Text)
		}
		keys[i] = trie.Key{Codes: codesOf(w.Text), Cost: Quantize(w.Cost), Class: w.Tag}
	}
	build := trie.Build
	if src.Packed {
		build = trie.Pack
	}
	nodes, at, err := build(keys, uint16(len(byCode)-1))
	if err != nil {
		return nil, err
	}

	var sec [numSections][]byte
	sec[secMade] = []byte(src.Made)
	for r := range rune(1 << 16) {
		sec[secCodes] = binary.LittleEndian.AppendUint16(sec[secCodes], codes[hanzi.Fold(r)])
	}
	for _, n := range nodes {
		sec[secNodes] = binary.LittleEndian.AppendUint64(sec[secNodes], uint64(n))
	}
	sec[secIDF] = make([]byte, len(nodes))
	for i, w := range words {
		sec[secIDF][at[i]] = uint8(min(255, math.Round(max(0, w.IDF)*idfUnit)))
	}
	for _, r := range byCode {
		sec[secChars] = src.Chars[r].append(sec[secChars])
	}

	blob := make([]byte, headerSize)
	copy(blob, magic)
	for i, s := range sec {
		for len(blob)%8 != 0 {
			blob = append(blob, 0)
		}
		binary.LittleEndian.PutUint32(blob[len(magic)+8*i:], uint32(len(blob)))
		binary.LittleEndian.PutUint32(blob[len(magic)+8*i+4:], uint32(len(s)))
		blob = append(blob, s...)
	}
	return blob, nil
}

// MaxWord is the number of characters a word can have at most.
const MaxWord = 32

// Quantize turns a cost in nats into the units of the blob.
func Quantize(nats float64) uint16 {
	return uint16(min(MaxCost, max(1, math.Round(nats*CostUnit))))
}

// assignCodes numbers the runes of the source from 1, those in likely words first, so
// that the hot part of every table by code lies together.
func assignCodes(src Source) (map[rune]uint16, []rune) {
	weight := map[rune]float64{}
	for r := range src.Chars {
		weight[r] = 0
	}
	for _, w := range src.Words {
		for _, r := range w.Text {
			if r <= 0xFFFF {
				weight[r] += math.Exp(-w.Cost)
			}
		}
	}
	byCode := make([]rune, 0, len(weight)+1)
	for r := range weight {
		byCode = append(byCode, r)
	}
	slices.SortFunc(byCode, func(a, b rune) int {
		switch {
		case weight[a] > weight[b]:
			return -1
		case weight[a] < weight[b]:
			return 1
		}
		return int(a - b)
	})
	byCode = slices.Insert(byCode, 0, 0)
	codes := make(map[rune]uint16, len(byCode))
	for c, r := range byCode[1:] {
		codes[r] = uint16(c + 1)
	}
	return codes, byCode
}
