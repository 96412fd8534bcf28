package main

import (
	_ "embed"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/lexicon"
)

// surnames.txt lists what Chinese names begin with.
//
//go:embed surnames.txt
var surnameLines string

const (
	numCounts   = lexicon.NumPos + lexicon.NumName
	leastInName = 5 // names of the dictionary a character must stand in to count as one of transliterations
)

// A charMap holds how often a character stands where: positions in words first, then
// parts of names.
type charMap map[rune]*[numCounts]float64

func (m charMap) add(r rune, k int, n float64) {
	if m[r] == nil {
		m[r] = new([numCounts]float64)
	}
	m[r][k] += n
}

// charModels counts the parts of the dictionary's names.
func charModels(dict dictionary) charMap {
	surname := map[rune]bool{}
	for _, line := range strings.Split(surnameLines, "\n") {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "#") && !strings.Contains(line, " ") {
			for _, r := range line {
				surname[r] = true
			}
		}
	}
	const part = lexicon.NumPos
	m := charMap{}
	for _, r := range lexicon.RoleChars {
		m.add(r, lexicon.PosS, 0) // they need codes, words or not
	}
	for _, w := range dict.words() {
		r, raw := []rune(w), dict[w].raw
		switch {
		case raw == "nr" && surname[r[0]] && len(r) == 2:
			m.add(r[0], part+lexicon.NameSurname, 1)
			m.add(r[1], part+lexicon.NameOnly, 1)
		case raw == "nr" && surname[r[0]] && len(r) == 3:
			m.add(r[0], part+lexicon.NameSurname, 1)
			m.add(r[1], part+lexicon.NameFirst, 1)
			m.add(r[2], part+lexicon.NameSecond, 1)
		case raw == "nrt" && len(r) >= 3, raw == "nr" && len(r) >= 4 && !surname[r[0]]:
			for _, c := range r {
				m.add(c, part+lexicon.NameForeign, 1)
			}
		}
	}
	return m
}

// most bounds what one word adds to the model of positions: unknown words are like
// rare ones, not like the most frequent.
const most = 20

// addPositions counts where characters stand in the words of the corpus.
func addPositions(m charMap, dict dictionary, c *counts) {
	for _, counts := range m {
		clear(counts[:lexicon.NumPos])
	}
	for _, w := range dict.words() {
		n := min(c.word[w], most)
		if n == 0 || !utf8.ValidString(w) {
			continue
		}
		r := []rune(w)
		switch last := len(r) - 1; last {
		case 0:
			m.add(r[0], lexicon.PosS, c.word[w])
		default:
			m.add(r[0], lexicon.PosB, n)
			m.add(r[last], lexicon.PosE, n)
			for _, x := range r[1:last] {
				m.add(x, lexicon.PosM, n)
			}
		}
	}
}

// encode turns counts into costs.
func (m charMap) encode() map[rune]lexicon.Char {
	var total [numCounts]float64
	for _, r := range sortedKeys(m) {
		for k, n := range m[r] {
			total[k] += n
		}
	}
	out := map[rune]lexicon.Char{}
	for r, counts := range m {
		c := lexicon.NoChar
		for k, n := range counts {
			switch part := k - lexicon.NumPos; {
			case part == lexicon.NameForeign && n <= leastInName:
			case n > 0 && part < 0:
				c.Emit[k] = lexicon.Quantize(-math.Log(n / total[k]))
			case n > 0:
				c.Name[part] = lexicon.Quantize(-math.Log(n / total[k]))
			}
		}
		out[r] = c
	}
	return out
}

func sortedKeys[K rune | string, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
