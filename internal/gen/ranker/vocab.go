package main

import "github.com/tiyao/tiyao/internal/hanzi"

// Roles of a word in a candidate.
const (
	single = iota // it is the candidate
	first         // of several words
	last
	numRoles
)

// A vocab numbers the words of candidates by role. Words that are seen often enough
// in training get a weight of their own: 会见 is a poor tag, 峰会 a good last word.
type vocab struct {
	number map[string]int32
	words  []string // by number / numRoles
	uses   []int32  // by number
	place  []int32  // by number: 1 + place of its weight, 0 for none
	size   int
}

func newVocab() *vocab { return &vocab{number: map[string]int32{}} }

// numbers returns the numbers of a candidate's words.
func (v *vocab) numbers(words []string) []int32 {
	if len(words) == 1 {
		return []int32{v.get(words[0], single)}
	}
	return []int32{v.get(words[0], first), v.get(words[len(words)-1], last)}
}

func (v *vocab) get(word string, role int32) int32 {
	word = hanzi.FoldString(word)
	n, ok := v.number[word]
	if !ok {
		n = int32(len(v.words)) * numRoles
		v.number[word] = n
		v.words = append(v.words, word)
		v.uses = append(v.uses, make([]int32, numRoles)...)
		v.place = append(v.place, make([]int32, numRoles)...)
	}
	v.uses[n+role]++
	return n + role
}

// close gives a place to every word and role used at least min times so far.
func (v *vocab) close(min int32) {
	for i, n := range v.uses {
		if n >= min {
			v.size++
			v.place[i] = int32(v.size)
		}
	}
}
