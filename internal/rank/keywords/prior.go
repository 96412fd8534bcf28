package keywords

import "github.com/tiyao/tiyao/internal/hanzi"

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
	w := s.chars(c.at, c.n)
	whole := s.hashOf(&s.nodes[c.node])
	keyed := func(role int, h uint64) { keys[role] = h ^ priorMix(role) }
	keyed(RoleWhole, whole)
	keyed(RoleUsed, whole)
	keyed(RoleWorth, whole)
	if c.n > 1 {
		head := s.wordHash(c.at + c.n - 1)
		keyed(RoleHead, head)
		keyed(RoleUsedHead, head)
		keyed(RoleWorthEnd, head)
		first := s.wordHash(c.at)
		keyed(RoleFirst, first)
		keyed(RoleWorthFront, first)
	} else if len(w) > 2 {
		keyed(RoleUsedHead, tail2(w))
		keyed(RoleWorthEnd, tail2(w))
	}
	if hanzi.IsHan(w[len(w)-1]) {
		keyed(RoleTail2, tail2(w))
		keyed(RoleTail, keyOf(w[len(w)-1:]))
	}
	if hanzi.IsHan(w[0]) {
		keyed(RoleFront, keyOf(w[:1]))
	}
	return keys
}

// wordHash returns the hash of unit u's word.
func (s *scan) wordHash(u int32) uint64 {
	x := &s.nodes[s.ids[u]]
	if x.hash == 0 {
		x.hash = s.keyUnits(u, 1)
	}
	return x.hash
}

// hashOf returns the hash of node x.
func (s *scan) hashOf(x *node) uint64 {
	if x.hash == 0 {
		x.hash = s.keyUnits(x.at(), int32(x.n))
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

// levels are questions to the prior that are asked at once, for nearly all the time of one is that of memory.
type levels struct {
	keys [askAtOnce]uint64
	out  [askAtOnce]uint32
	n    int
}

// ask asks of the string of hash h in a role, and returns the number of the question.
func (q *levels) ask(role int, h uint64) int {
	q.keys[q.n] = h ^ priorMix(role)
	q.n++
	return q.n - 1
}

// of returns what the prior said to question k, none if nothing.
func (q *levels) of(k int, none uint8) uint8 {
	if v := q.out[k]; v != missing {
		return uint8(v)
	}
	return none
}

// prior fills in the features that the prior gives c but the late ones.
func (s *scan) prior(c *cand) {
	f := (*[NumRoles]uint8)(c.x[xPrior : xPrior+NumRoles])
	clear(f[:])
	w := s.chars(c.at, c.n)
	x := &s.nodes[c.node]
	h := s.hashOf(x)
	var q levels
	whole, worth, used, head, first, tail := q.ask(RoleWhole, h), q.ask(RoleWorth, h), -1, -1, -1, -1
	if x.known == 0 {
		used = q.ask(RoleUsed, h)
	}
	if c.n > 1 {
		head, first = q.ask(RoleHead, s.wordHash(c.at+c.n-1)), q.ask(RoleFirst, s.wordHash(c.at))
	}
	if hanzi.IsHan(w[len(w)-1]) {
		tail = q.ask(RoleTail2, tail2(w))
	}
	q.out = s.e.model.prior.ask(q.keys[:q.n])
	f[RoleWhole] = q.of(whole, PriorNone)
	f[RoleWorth], _ = worthOf(q.of(worth, unjudged))
	if used >= 0 {
		x.known = 1 + q.of(used, 0)
	}
	f[RoleUsed] = x.known - 1
	if c.n > 1 {
		f[RoleHead], f[RoleFirst] = q.of(head, PriorNone), q.of(first, PriorNone)
	}
	if tail >= 0 {
		f[RoleTail2] = q.of(tail, PriorNone)
	}
}

// priorLate fills in the other features that the prior gives c: of its last character and its first, of what it ends in, its last
// word or its last two characters, how often people use it as a tag and what readers judged it to be worth, of what begins with its
// first word what they judged it to be worth, and of the two words themselves.
func (s *scan) priorLate(c *cand, _ *node) {
	f := (*[NumRoles]uint8)(c.x[xPrior : xPrior+NumRoles])
	f[RoleTail], f[RoleFront], f[RoleUsedHead], f[RoleWorthEnd], f[RoleWorthFront], c.x[xParts] = 0, 0, 0, 0, 0, 0
	w := s.chars(c.at, c.n)
	var q levels
	tail, front, end, words := -1, -1, -1, -1
	if hanzi.IsHan(w[len(w)-1]) {
		tail = q.ask(RoleTail, keyOf(w[len(w)-1:]))
	}
	if hanzi.IsHan(w[0]) {
		front = q.ask(RoleFront, keyOf(w[:1]))
	}
	if c.n > 1 {
		first, last := s.wordHash(c.at), s.wordHash(c.at+c.n-1)
		end = q.ask(RoleUsedHead, last)
		q.ask(RoleWorthEnd, last)
		words = q.ask(RoleWorthFront, first)
		q.ask(RoleWorth, first)
		q.ask(RoleWorth, last)
	} else if len(w) > 2 {
		last := tail2(w)
		end = q.ask(RoleUsedHead, last)
		q.ask(RoleWorthEnd, last)
	}
	q.out = s.e.model.prior.ask(q.keys[:q.n])
	if tail >= 0 {
		f[RoleTail] = q.of(tail, PriorNone)
	}
	if front >= 0 {
		f[RoleFront] = q.of(front, PriorNone)
	}
	if end >= 0 {
		f[RoleUsedHead], f[RoleWorthEnd] = q.of(end, 0), q.of(end+1, 0)
	}
	if words >= 0 {
		f[RoleWorthFront] = q.of(words, 0)
		a, _ := worthOf(q.of(words+1, unjudged))
		b, _ := worthOf(q.of(words+2, unjudged))
		c.x[xParts] = 5*a + b
	}
}

// tail2 is the hash of the last two characters of w.
func tail2(w []rune) uint64 { return keyOf(w[max(0, len(w)-2):]) }
