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

// unjudged stands for what the prior says of a word that no reader judged.
const unjudged = 1 << PriorBits

// worth returns what readers judged the string of hash h to be worth, 1 + 0 to 3, and its type;
// 0 if they did not.
func (s *scan) worth(h uint64) (worth, kind uint8) {
	return worthOf(s.level(RoleWorth, h, unjudged))
}

// worthOf is worth by what the prior says.
func worthOf(v uint8) (worth, kind uint8) {
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
	if v, ok := s.e.model.prior.Get(h ^ priorMix(role)); ok {
		return uint8(v)
	}
	return none
}

// levels are questions to the prior that are asked at once, for nearly all the time of one is that of memory, and where
// what it says goes.
type levels struct {
	keys [askAtOnce]uint64
	to   [askAtOnce]*uint8
	n    int
}

// ask asks of the string of hash h in a role.
func (q *levels) ask(role int, h uint64, to *uint8) {
	q.keys[q.n], q.to[q.n] = h^priorMix(role), to
	q.n++
}

// tell enters the answers; what nothing is known of stays as it is.
func (q *levels) tell(prior *Hashed) {
	out := prior.ask(q.keys[:q.n])
	for k, to := range q.to[:q.n] {
		if out[k] != missing {
			*to = uint8(out[k])
		}
	}
}

// prior fills in the features that the prior gives c but the late ones.
func (s *scan) prior(c *cand) {
	f := (*[NumRoles]uint8)(c.x[xPrior : xPrior+NumRoles])
	clear(f[:])
	w := s.span(c.at, int(c.n))
	x := &s.nodes[c.node]
	h := s.hashOf(x)
	var q levels
	used, worth := uint8(0), uint8(unjudged)
	f[RoleWhole] = PriorNone
	q.ask(RoleWhole, h, &f[RoleWhole])
	q.ask(RoleWorth, h, &worth)
	if x.known == 0 {
		q.ask(RoleUsed, h, &used)
	} else {
		used = x.known - 1
	}
	if c.n > 1 {
		f[RoleHead], f[RoleFirst] = PriorNone, PriorNone
		q.ask(RoleHead, s.wordHash(c.at+c.n-1), &f[RoleHead])
		q.ask(RoleFirst, s.wordHash(c.at), &f[RoleFirst])
	}
	if r, n := hanzi.Last(w); hanzi.IsHan(r) {
		f[RoleTail2] = PriorNone
		q.ask(RoleTail2, tail2(w, n), &f[RoleTail2])
	}
	q.tell(s.e.model.prior)
	x.known, f[RoleUsed] = 1+used, used
	f[RoleWorth], _ = worthOf(worth)
}

// priorLate fills in the other features that the prior gives c: of its last character and its first, of what it ends in, its last
// word or its last two characters, how often people use it as a tag and what readers judged it to be worth, of what begins with its
// first word what they judged it to be worth, and of the two words themselves.
func (s *scan) priorLate(c *cand, _ *node) {
	f := (*[NumRoles]uint8)(c.x[xPrior : xPrior+NumRoles])
	f[RoleTail], f[RoleFront], f[RoleUsedHead], f[RoleWorthEnd], f[RoleWorthFront], c.x[xParts] = 0, 0, 0, 0, 0, 0
	w := s.span(c.at, int(c.n))
	var q levels
	r, n := hanzi.Last(w)
	if hanzi.IsHan(r) {
		f[RoleTail] = PriorNone
		q.ask(RoleTail, Hash(w[len(w)-n:]), &f[RoleTail])
	}
	if r, n := hanzi.Plain(w); hanzi.IsHan(r) {
		f[RoleFront] = PriorNone
		q.ask(RoleFront, Hash(w[:n]), &f[RoleFront])
	}
	first, last := uint8(unjudged), uint8(unjudged)
	if c.n > 1 {
		front, end := s.wordHash(c.at), s.wordHash(c.at+c.n-1)
		q.ask(RoleUsedHead, end, &f[RoleUsedHead])
		q.ask(RoleWorthEnd, end, &f[RoleWorthEnd])
		q.ask(RoleWorthFront, front, &f[RoleWorthFront])
		q.ask(RoleWorth, front, &first)
		q.ask(RoleWorth, end, &last)
	} else if _, m := hanzi.Last(w[:len(w)-n]); len(w) > n+m {
		end := tail2(w, n)
		q.ask(RoleUsedHead, end, &f[RoleUsedHead])
		q.ask(RoleWorthEnd, end, &f[RoleWorthEnd])
	}
	q.tell(s.e.model.prior)
	if c.n > 1 {
		a, _ := worthOf(first)
		b, _ := worthOf(last)
		c.x[xParts] = 5*a + b
	}
}

// tail2 is the hash of the last two characters of w, the last of which has n bytes.
func tail2(w string, n int) uint64 {
	_, m := hanzi.Last(w[:len(w)-n])
	return Hash(w[len(w)-n-m:])
}
