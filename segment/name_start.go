package segment

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A starters is the entries that begin with one character.
type starters struct {
	first rune             // that character
	list  []int            // the longest first
	by    map[string][]int // the same by their texts; nil where they are few
	sizes []int            // how long the texts are, in bytes, the longest first
}

// fewStarters is how many entries are sooner compared one after the other than looked up.
const fewStarters = 16

// starters returns the entries that are worth looking for, by their first characters.
func (n *naming) starters() []starters {
	list := n.list[:0]
	for i := range min(len(n.entries), maxLinked) {
		if e := &n.entries[i]; n.spreads(e) {
			e.first, _ = utf8.DecodeRuneInString(e.text)
			list = append(list, i)
		}
	}
	n.list = list
	slices.SortStableFunc(list, func(a, b int) int {
		x, y := &n.entries[a], &n.entries[b]
		if x.first != y.first {
			return cmp.Compare(x.first, y.first)
		}
		return cmp.Compare(len(y.text), len(x.text))
	})
	all := n.starting[:0]
	for len(list) > 0 {
		k := 1
		for k < len(list) && n.entries[list[k]].first == n.entries[list[0]].first {
			k++
		}
		s := starters{first: n.entries[list[0]].first, list: list[:k:k]}
		if k > fewStarters {
			s.index(n)
		}
		all = append(all, s)
		list = list[k:]
	}
	n.starting = all
	return all
}

// index makes s ready to be looked up.
func (s *starters) index(n *naming) {
	s.by = map[string][]int{}
	for _, i := range s.list {
		text := n.entries[i].text
		s.by[text] = append(s.by[text], i)
		if k := len(s.sizes); k == 0 || s.sizes[k-1] != len(text) {
			s.sizes = append(s.sizes, len(text))
		}
	}
}

// startersWith returns those of all that begin with r, nil where none do.
func startersWith(all []starters, r rune) *starters {
	i, ok := slices.BinarySearchFunc(all, r, func(s starters, r rune) int { return cmp.Compare(s.first, r) })
	if !ok {
		return nil
	}
	return &all[i]
}

// startersOf returns those of s that text may begin with, the longest first.
func (n *naming) startersOf(s *starters, text string) []int {
	switch {
	case s == nil:
		return nil
	case s.by == nil:
		return s.list
	}
	plain := n.plain[:0]
	for at := 0; len(plain) < s.sizes[0] && at < len(text); {
		r, size := hanzi.At(text[at:])
		plain = utf8.AppendRune(plain, r)
		at += size
	}
	n.plain, n.found = plain, n.found[:0]
	for _, size := range s.sizes {
		if size <= len(plain) {
			n.found = append(n.found, s.by[string(plain[:size])]...)
		}
	}
	return n.found
}
