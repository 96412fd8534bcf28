package segment

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A starters is the entries that begin with one character.
type starters struct {
	list  []int            // the longest first
	by    map[string][]int // the same by their texts; nil where they are few
	sizes []int            // how long the texts are, in bytes, the longest first
}

// fewStarters is how many entries are sooner compared one after the other than looked up.
const fewStarters = 16

// starters returns the entries that are worth looking for, by their first characters.
func (n *naming) starters() map[rune]*starters {
	all := map[rune]*starters{}
	for i := range min(len(n.entries), maxLinked) {
		e := &n.entries[i]
		if !n.spreads(e) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(e.text)
		if all[r] == nil {
			all[r] = new(starters)
		}
		all[r].list = append(all[r].list, i)
	}
	for _, s := range all {
		slices.SortStableFunc(s.list, func(a, b int) int { return cmp.Compare(len(n.entries[b].text), len(n.entries[a].text)) })
		if len(s.list) <= fewStarters {
			continue
		}
		s.by = map[string][]int{}
		for _, i := range s.list {
			text := n.entries[i].text
			s.by[text] = append(s.by[text], i)
			if k := len(s.sizes); k == 0 || s.sizes[k-1] != len(text) {
				s.sizes = append(s.sizes, len(text))
			}
		}
	}
	return all
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
