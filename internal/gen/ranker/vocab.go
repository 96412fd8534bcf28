package main

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// Roles of a word in a candidate.
const (
	single = iota // it is the candidate
	first         // of several words
	last
	firstRune // first character, of candidates of any length
	lastRune
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

// numbers returns the numbers of a candidate's words and of its first and last character.
func (v *vocab) numbers(words []string) []int32 {
	head, tail := words[0], words[len(words)-1]
	ns := []int32{v.get(head, single)}
	if len(words) > 1 {
		ns = []int32{v.get(head, first), v.get(tail, last)}
	}
	if r, _ := utf8.DecodeRuneInString(head); hanzi.IsHan(r) {
		ns = append(ns, v.get(string(r), firstRune))
	}
	if r, _ := utf8.DecodeLastRuneInString(tail); hanzi.IsHan(r) {
		ns = append(ns, v.get(string(r), lastRune))
	}
	return ns
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
