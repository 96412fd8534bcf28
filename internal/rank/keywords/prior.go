package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// The prior says what people use as tags: for a string in one of these roles, how the
// odds of a candidate that has it compare with those of any candidate, and how often
// it is a tag at all.
const (
	RoleWhole    = iota // the candidate
	RoleHead            // its last word, if it has more than one
	RoleFirst           // its first word, if it has more than one
	RoleTail2           // its last two characters
	RoleTail            // its last character
	RoleFront           // its first character
	RoleUsed            // the candidate, among all tags
	RoleUsedHead        // its last word, or its last two characters, among all tags
	NumRoles
)

// PriorBits is the width of the numbers of the prior's table.
const PriorBits = 5

// Levels of the prior: 0 where the string has no such role, priorNone where nothing is
// known of it. Odds are in steps of half a nat around priorNone.
const (
	priorLevels = 1 << PriorBits
	PriorNone   = 12
)

// PriorKey returns the key of a string in a role.
func PriorKey(role int, w string) uint64 { return Hash(w) ^ priorMix(role) }

func priorMix(role int) uint64 { return uint64(role+1) * 0xD6E8FEB86659FD93 }

// priorKeys returns the keys of c in all roles, 0 for a role it does not have.
func (s *scan) priorKeys(c *cand) (keys [NumRoles]uint64) {
	w := s.span(c.at, int(c.n))
	var whole uint64
	if c.n == 1 {
		whole = s.wordHash(c.at)
	} else {
		whole = Hash(w)
	}
	keyed := func(role int, h uint64) { keys[role] = h ^ priorMix(role) }
	keyed(RoleWhole, whole)
	keyed(RoleUsed, whole)
	r, n := utf8.DecodeLastRuneInString(w)
	_, m := utf8.DecodeLastRuneInString(w[:len(w)-n])
	tail2 := Hash(w[len(w)-n-m:])
	if c.n > 1 {
		head := s.wordHash(c.at + c.n - 1)
		keyed(RoleHead, head)
		keyed(RoleUsedHead, head)
		keyed(RoleFirst, s.wordHash(c.at))
	} else if len(w) > n+m {
		keyed(RoleUsedHead, tail2)
	}
	if hanzi.IsHan(r) {
		keyed(RoleTail2, tail2)
		keyed(RoleTail, Hash(w[len(w)-n:]))
	}
	if r, n := utf8.DecodeRuneInString(w); hanzi.IsHan(r) {
		keyed(RoleFront, Hash(w[:n]))
	}
	return keys
}

// wordHash returns the hash of unit u's word.
func (s *scan) wordHash(u int32) uint64 {
	x := &s.nodes[s.ids[u]]
	if x.hash == 0 {
		x.hash = hashWord(s.word(u))
	}
	return x.hash
}

// prior fills in the features that the prior gives c.
func (s *scan) prior(c *cand) {
	t := s.e.model.prior
	for role, key := range s.priorKeys(c) {
		v := uint32(0)
		if key != 0 {
			v = PriorNone
			if role == RoleUsed || role == RoleUsedHead {
				v = 0
			}
			if got, ok := t.Get(key); ok {
				v = got
			}
		}
		c.x[xPrior+role] = uint8(v)
	}
}
