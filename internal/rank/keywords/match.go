package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// keyTag marks the keys of tags of the vocabulary.
const keyTag = 1 << 61

// A hit is one occurrence of a tag: units [at, at+n).
type hit struct{ node, at, n int32 }

// match finds the tags of the vocabulary in the title and the body, on word
// boundaries, the longest first, and counts each as a node.
func (s *scan) match(v *Vocab) {
	s.hits = s.hits[:0]
	s.matchIn(v, s.title, s.ttoks, 0)
	s.matchIn(v, s.doc.Text, s.toks, int32(s.nt)+1)
}

// matchIn finds the tags of v in text, whose tokens are toks and the units from off on. Of tags that begin at one word the
// longest counts, and the search goes on behind it.
func (s *scan) matchIn(v *Vocab, text string, toks []segment.Token, off int32) {
	a := v.auto
	for i := 0; i < len(toks); {
		tag, next := int32(0), i+1
		at, end := int32(0), i // end: the token that p is in
		for p := toks[i].Start; p < len(text); {
			r, w := rune(text[p]), 1
			if r >= utf8.RuneSelf {
				r, w = utf8.DecodeRuneInString(text[p:])
			}
			c := v.code(r)
			if c == 0 {
				break
			}
			if at = a.step(at, c); at == 0 {
				break
			}
			p += w
			for end < len(toks) && toks[end].End < p {
				end++
			}
			if t := a.states[at].tag; t != 0 && end < len(toks) && toks[end].End == p {
				tag, next = t, end+1
			}
		}
		if tag != 0 && (s.e.Parts || !compound(text, toks, i, next)) {
			s.hit(tag-1, off+int32(i), int32(next-i))
		}
		i = next
	}
}

// compound reports whether tokens [i, next) of a text are the first part of a word that is
// longer: 苹果 of 苹果派. What makes another word of a noun stands in words.txt.
func compound(text string, toks []segment.Token, i, next int) bool {
	if next >= len(toks) {
		return false
	}
	w := text[toks[next].Start:toks[next].End]
	return len(w) == 3 && toks[next-1].End-toks[i].Start >= 6 && listed("compound", hanzi.FoldString(w))
}

// hit counts one occurrence of a tag.
func (s *scan) hit(tag, at, n int32) {
	if s.zone[at]&fSkip != 0 {
		return
	}
	key := keyTag | uint64(tag)
	i := s.tab.slot(key)
	id := int32(len(s.nodes))
	if s.tab.keys[i] != 0 {
		id = s.tab.vals[i]
	} else {
		s.nodes = append(s.nodes, node{parent: -1, suffix: -1, last: tag, first: -1, title: -1, sent: -1, n: uint8(n), flags: fTag})
		s.tab.put(i, key, id)
	}
	s.hits = append(s.hits, hit{id, at, n})
	x := &s.nodes[id]
	if int(at) < s.nt {
		if x.title < 0 {
			x.title, x.n = at, uint8(n)
		}
		return
	}
	if x.first < 0 && x.title < 0 {
		x.n = uint8(n)
	}
	s.occurs(x, at)
}
