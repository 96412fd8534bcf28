package attach

import "github.com/tiyao/tiyao/segment"

// A kind is what a cell is by its class, its mark and the tag of its word, or can do: told once a word, and asked by all.
type kind uint64

const (
	isWord kind = 1 << iota
	isFigure
	isTime
	isPause
	isOpen
	isClose
	isQuote

	isReach
	isChange
	isBasis
	isShare
	isLight
	isSay
	isLe
	isAmong
	isConj // as a word
	isDe
	isPrep
	isNear
	isManner

	isVerb   // a verb
	isAdverb // so tagged
	isLead   // tagged as a preposition or a conjunction
	isPlace  // tagged as a word of place

	isNoun    // can stand in a noun phrase as its noun
	isNamed   // a name by its tag, or a word for an owner
	isOwner   // can stand inside the name or phrase of an owner
	isStart   // a subject can begin with it
	isEnd     // a subject can end with it
	isOpening // the phrase of an owner can begin with it
	isPlain   // a word that only its tag says something of to what stands beside it
	isEvent   // it can end words that name a time by what happened
	isTimely  // a word of a time can begin with it
	isGoing   // and go on behind it
	isLaw     // these are words of the role
	isModal
	isLeading
	isSelf
	isAny // every cell is
)

var (
	markKinds = [numMarks]kind{wordMark: isWord, figMark: isFigure | isStart, timeMark: isTime, pauseMark: isPause, openMark: isOpen,
		closeMark: isClose | isEnd, quoteMark: isQuote | isStart | isEnd | isOwner}
	classKinds = [numClasses]kind{cReach: isReach, cChange: isChange, cBasis: isBasis, cShare: isShare, cLight: isLight, cSay: isSay, cLe: isLe, cAmong: isAmong,
		cDe: isDe, cPrep: isPrep, cNear: isNear, cManner: isManner}
	tagKinds = [numTags]kind{segment.TagV: isVerb, segment.TagVD: isVerb, segment.TagD: isAdverb, segment.TagP: isLead, segment.TagC: isLead, segment.TagF: isPlace}
)

// tell says of c which kinds it is of, where its mark, its class and its tag are known.
func (c *cell) tell() {
	c.is = isAny | markKinds[c.mark] | classKinds[c.class]
	if c.mark == wordMark {
		c.is |= tagKinds[c.tag] | wordKinds(c)
	}
	if c.is&(isOwner|isVerb) != 0 || c.tag == segment.TagR || c.mark == wordMark && (c.tag == segment.TagD || c.tag == segment.TagT) {
		c.is |= isOpening
	}
	c.side, c.gap = sideOf(c), gapOf(c)
}

// wordKinds returns the kinds that the word c is of by its class and its tag together.
func wordKinds(c *cell) (k kind) {
	noun := false
	switch c.tag {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagVN, segment.TagJ, segment.TagEng, segment.TagL, segment.TagAN, segment.TagX, segment.TagS, segment.TagI, segment.TagG:
		noun = true
	}
	switch c.class {
	case cLight, cPrep, cReach, cDe, cLe, cAmong:
	default:
		if noun {
			k |= isNoun
		}
	}
	switch c.class {
	case cNear, cDe, cOrg, cArea, cPerson:
		k |= isOwner
	case cLight, cPrep, cReach, cLe, cAmong, cSay, cConj, cBasis, cChange, cHold, cManner:
	default:
		if noun || c.tag == segment.TagB || c.tag == segment.TagA || c.tag == segment.TagF || c.tag == segment.TagM || c.tag == segment.TagQ {
			k |= isOwner
		}
	}
	switch c.tag {
	case segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ, segment.TagJ, segment.TagEng:
		k |= isNamed
	}
	switch c.class {
	case cOrg, cArea, cNear:
		k |= isNamed
	case cConj:
		k |= isConj
	}
	switch c.class {
	case cDe, cLe, cConj:
		return k
	}
	switch c.tag {
	case segment.TagU, segment.TagC, segment.TagY:
		return k
	}
	k |= isStart
	switch c.class {
	case cPrep, cBasis, cReach, cManner:
		return k
	}
	if c.tag != segment.TagD && c.tag != segment.TagP {
		k |= isEnd
	}
	return k
}

// roleKinds returns the kinds that a word with roles is of.
func roleKinds(roles wordRole) (k kind) {
	for _, of := range [...]struct {
		role wordRole
		kind kind
	}{{timeEvent, isEvent}, {wordLaw, isLaw}, {wordModal, isModal}, {wordLead, isLeading}, {wordSelf, isSelf}} {
		if roles&of.role != 0 {
			k |= of.kind
		}
	}
	return k
}

// nounish reports whether a word of this kind can stand in a noun phrase as its noun.
func nounish(c *cell) bool { return c.is&isNoun != 0 }

func verbish(c *cell) bool { return c.is&isVerb != 0 }

// ends reports whether a subject can end with c; starts whether it can begin so.
func ends(c *cell) bool   { return c.is&isEnd != 0 }
func starts(c *cell) bool { return c.is&isStart != 0 }

func named(c *cell) bool { return c.name > 0 || c.is&isNamed != 0 }

// phrasal reports whether c can stand inside the name or phrase of an owner.
func phrasal(c *cell) bool { return c.name > 0 || c.is&isOwner != 0 }
