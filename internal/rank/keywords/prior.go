package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// The prior says what people use as tags: for a string in one of these roles, how the
// odds of a candidate that has it compare with those of any candidate, and how often
// it is a tag at all.
const (
	RoleWhole      = iota // the candidate
	RoleHead              // its last word, if it has more than one
	RoleFirst             // its first word, if it has more than one
	RoleTail2             // its last two characters
	RoleTail              // its last character
	RoleFront             // its first character
	RoleUsed              // the candidate, among all tags
	RoleUsedHead          // its last word, or its last two characters, among all tags
	RoleWorth             // the candidate, as readers judged it; see WorthValue
	RoleWorthEnd          // the mean of what ends as it does
	RoleWorthFront        // the mean of what begins with its first word, if it has more than one
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

// What readers took a word for, beside the types of names.
const (
	WorthNone = iota // nothing of its own
	WorthTerm = 7
)

// WorthValue packs what readers judged a word to be worth as a tag, 0 to 3, and its type: that
// of a name, WorthTerm or WorthNone.
func WorthValue(worth, kind int) uint32 { return uint32(worth<<3 | kind) }

// WorthEndValue packs the mean worth of the words that end alike.
func WorthEndValue(mean float64) uint32 { return 1 + uint32(float64(mean*10)+0.5) }

// unjudged is what level returns for a word that no reader judged.
const unjudged = 1 << PriorBits

// worth returns what readers judged the string of hash h to be worth, 1 + 0 to 3, and its type;
// 0 if they did not.
func (s *scan) worth(h uint64) (worth, kind uint8) {
	v := s.level(RoleWorth, h, unjudged)
	if v == unjudged {
		return 0, WorthNone
	}
	return 1 + v>>3, v & 7
}

// PriorKey returns the key of a string in a role.
func PriorKey(role int, w string) uint64 { return Hash(w) ^ priorMix(role) }

func priorMix(role int) uint64 { return uint64(role+1) * 0xD6E8FEB86659FD93 }

// priorKeys returns the keys of c in all roles, 0 for a role it does not have.
func (s *scan) priorKeys(c *cand) (keys [NumRoles]uint64) {
	w := s.span(c.at, int(c.n))
	whole := s.hashOf(&s.nodes[c.node])
	keyed := func(role int, h uint64) { keys[role] = h ^ priorMix(role) }
	keyed(RoleWhole, whole)
	keyed(RoleUsed, whole)
	keyed(RoleWorth, whole)
	r, n := utf8.DecodeLastRuneInString(w)
	_, m := utf8.DecodeLastRuneInString(w[:len(w)-n])
	tail2 := Hash(w[len(w)-n-m:])
	if c.n > 1 {
		head := s.wordHash(c.at + c.n - 1)
		keyed(RoleHead, head)
		keyed(RoleUsedHead, head)
		keyed(RoleWorthEnd, head)
		first := s.wordHash(c.at)
		keyed(RoleFirst, first)
		keyed(RoleWorthFront, first)
	} else if len(w) > n+m {
		keyed(RoleUsedHead, tail2)
		keyed(RoleWorthEnd, tail2)
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

// hashOf returns the hash of node x.
func (s *scan) hashOf(x *node) uint64 {
	if x.hash == 0 {
		x.hash = Hash(s.span(x.at(), int(x.n)))
	}
	return x.hash
}

// usage returns how often people use x as a tag, by the prior.
func (s *scan) usage(x *node) uint8 {
	if x.known == 0 {
		x.known = 1 + s.level(RoleUsed, s.hashOf(x), 0)
	}
	return x.known - 1
}

// level returns what the prior says of the string of hash h in a role, none if nothing.
func (s *scan) level(role int, h uint64, none uint8) uint8 {
	key := h ^ priorMix(role)
	mixed := key * 0x9E3779B97F4A7C15 // an odd factor: no two keys become one
	at := &s.levels[mixed>>(64-levelBits)]
	if tag := mixed << levelBits &^ levelMask; *at&^levelMask != tag || *at == 0 {
		*at = tag | (1 + priorLevels)
		if v, ok := s.e.model.prior.Get(key); ok {
			*at = tag | uint64(1+v)
		}
	}
	if v := uint8(*at&levelMask) - 1; v < priorLevels {
		return v
	}
	return none
}

// A levelSlot remembers what the prior said, for characters and words come again, in the next
// text too: the bits of the mixed key that are not its place, and below them 1 + the level,
// priorLevels for nothing.
type levelSlot = uint64

const (
	levelBits = 13
	levelMask = 1<<levelBits - 1
)

// prior fills in the features that the prior gives c but those of featParts.
func (s *scan) prior(c *cand) {
	f := (*[NumRoles]uint8)(c.x[xPrior : xPrior+NumRoles])
	clear(f[:])
	w := s.span(c.at, int(c.n))
	x := &s.nodes[c.node]
	f[RoleWhole] = s.level(RoleWhole, s.hashOf(x), PriorNone)
	f[RoleUsed] = s.usage(x)
	if c.n > 1 {
		f[RoleHead], _ = s.wordOdds(c.at + c.n - 1)
		_, f[RoleFirst] = s.wordOdds(c.at)
	}
	f[RoleWorth], _ = s.worth(s.hashOf(x))
	if r, n := hanzi.Last(w); hanzi.IsHan(r) {
		f[RoleTail2] = s.level(RoleTail2, tail2(w, n), PriorNone)
	}
}

// tail2 is the hash of the last two characters of w, the last of which has n bytes.
func tail2(w string, n int) uint64 {
	_, m := hanzi.Last(w[:len(w)-n])
	return Hash(w[len(w)-n-m:])
}

// describeFront fills in what the prior says of the first character of c.
func (s *scan) describeFront(c *cand, _ *node) {
	c.x[xPrior+RoleFront] = 0
	w := s.span(c.at, int(c.n))
	if r, n := hanzi.Plain(w); hanzi.IsHan(r) {
		c.x[xPrior+RoleFront] = s.level(RoleFront, Hash(w[:n]), PriorNone)
	}
}

// describeUsedHead and describeWorthEnd fill in how often people use what c ends in as a tag, and what readers judged
// that to be worth: its last word, or its last two characters.
func (s *scan) describeUsedHead(c *cand, _ *node) { s.describeEnd(c, RoleUsedHead) }
func (s *scan) describeWorthEnd(c *cand, _ *node) { s.describeEnd(c, RoleWorthEnd) }

func (s *scan) describeEnd(c *cand, role int) {
	v := &c.x[xPrior+role]
	*v = 0
	if c.n > 1 {
		*v = s.level(role, s.wordHash(c.at+c.n-1), 0)
		return
	}
	w := s.span(c.at, int(c.n))
	_, n := hanzi.Last(w)
	if _, m := hanzi.Last(w[:len(w)-n]); len(w) > n+m {
		*v = s.level(role, tail2(w, n), 0)
	}
}

// describeWorthFront fills in what readers judged to be worth what begins with the first word of c.
func (s *scan) describeWorthFront(c *cand, _ *node) {
	c.x[xPrior+RoleWorthFront] = 0
	if c.n > 1 {
		c.x[xPrior+RoleWorthFront] = s.level(RoleWorthFront, s.wordHash(c.at), 0)
	}
}

// describeParts fills in what readers judged the first word and the last of c to be worth.
func (s *scan) describeParts(c *cand, _ *node) {
	c.x[xParts] = 0
	if c.n > 1 {
		first, _ := s.worth(s.wordHash(c.at))
		last, _ := s.worth(s.wordHash(c.at + c.n - 1))
		c.x[xParts] = 5*first + last
	}
}

// describeTail fills in what the prior says of the last character of c.
func (s *scan) describeTail(c *cand, _ *node) {
	c.x[xPrior+RoleTail] = 0
	w := s.span(c.at, int(c.n))
	if r, n := hanzi.Last(w); hanzi.IsHan(r) {
		c.x[xPrior+RoleTail] = s.level(RoleTail, Hash(w[len(w)-n:]), PriorNone)
	}
}

// wordOdds returns what the prior says of unit u's word as the last of several, and as the
// first.
func (s *scan) wordOdds(u int32) (head, first uint8) {
	x := &s.nodes[s.ids[u]]
	if x.odds[0] == 0 {
		h := s.wordHash(u)
		x.odds = [2]uint8{1 + s.level(RoleHead, h, PriorNone), 1 + s.level(RoleFirst, h, PriorNone)}
	}
	return x.odds[0] - 1, x.odds[1] - 1
}
