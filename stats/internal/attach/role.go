package attach

// A role is what a phrase does in its clause, as far as the words beside it tell.
type role uint8

const (
	roleTopic    role = iota // the clause begins with it, and goes on with a verb, a time, an adverb
	roleOpening              // the clause begins with it, and a noun follows
	roleLabel                // the clause is nothing else
	rolePlace                // a preposition stands before it
	roleOwner                // 的 stands behind it
	roleObject               // a verb stands before it
	roleBefore               // the figure stands right behind it
	roleListed               // one of a list
	roleModifier             // it stands in the middle of a noun phrase
	roleTimed                // a time stands before it
	roleBase                 // compared with
	roleOther
	numRoles
)

var roleValues = of("topic", "opening", "label", "place", "owner", "object", "before", "listed", "modifier", "timed", "base", "other")

// role returns what the cells [i, j) do in their clause.
func (r *Reader) role(i, j int32) role {
	before, behind := r.before(i), r.behind(j)
	opens := before == sideStart
	switch {
	case before == sidePause || behind == sidePause:
		return roleListed
	case behind == sideFigure:
		return roleBefore
	case opens && behind == sideStart:
		return roleLabel
	case behind == sideDe:
		return roleOwner
	case before == sidePrep:
		return rolePlace
	case r.compared(i):
		return roleBase
	case opens && (behind == sideNoun || behind == sideName || behind == sideOther || behind == sideNumber):
		return roleOpening
	case opens:
		return roleTopic
	case before == sideTime:
		return roleTimed
	case before == sideVerb || before == sideReach || before == sideLight:
		return roleObject
	case behind == sideNoun || behind == sideName || before == sideNoun || before == sideName:
		return roleModifier
	}
	return roleOther
}

// compared reports whether the phrase that cell i is of is what something is compared with:
// 较|同类型的新西兰白兔|高.
func (r *Reader) compared(i int32) bool {
	for n := i - 1; n >= 0 && n >= i-8 && r.cells[n].clause == r.cells[i].clause; n-- {
		c := &r.cells[n]
		if c.class == cBasis {
			return r.is(c, "比", "较", "較", "低于", "高于", "超过", "相比")
		}
		if !inPhrase(c) {
			return false
		}
	}
	return false
}

// How far before the figure a phrase stands.
const (
	farSame     = iota // in the clause of the figure
	farClause          // in the clause before
	farSentence        // earlier in the sentence
	farBefore          // in an earlier sentence
	numFar
)

var farValues = of("same clause", "clause before", "same sentence", "sentence before")

func (r *Reader) far(i, at int32) int {
	a, b := &r.cells[i], &r.cells[at]
	switch {
	case a.sentence != b.sentence:
		return farBefore
	case b.clause-a.clause > 1:
		return farSentence
	case b.clause != a.clause:
		return farClause
	}
	return farSame
}

var (
	oldValues = of("first figure", "of the figure before", "passed over", "new", "-")
	ownValues = of("none", "named", "person", "measure", "plain", "candidate", "-", "-")
	howValues = of("same clause", "clause before", "same sentence", "sentence before", "carried", "-", "nothing", "-")
)

// topicKind says what the clause of the figure at begins with.
func (r *Reader) topicKind(at int32) int {
	n := r.topicsBefore(at)
	if n == 0 || r.topics[n-1].clause != r.cells[at].clause {
		return 0
	}
	t := &r.topics[n-1]
	last := &r.cells[t.j-1]
	switch {
	case t.named:
		return 1
	case last.class == cPerson:
		return 2
	case last.class == cHead || last.class == cNamed || last.class == cShare:
		return 3
	}
	return 4
}

// roleOf adds what a phrase does in its clause, how far that is, and how it stands to the
// figure before and to the topic of the figure.
func (r *Reader) roleOf(x *scopeContext, i, j int32) {
	s := r.shapeOf(i, j) // phraseShape has just filled it
	role, own, far := int(s.role), int(s.own), r.far(i, x.at)
	r.on(cxRole, role*numFar+far)
	if last := &r.cells[j-1]; last.name > 0 {
		r.on(cxSpokenRole, role*numSpoken+int(last.spoken))
	}
	old := 0
	if x.k > 0 {
		switch p := r.figAt[x.k-1]; {
		case i > p:
			old = 3
		case r.got[x.k-1].Scope == r.span(i, j):
			old = 1
		default:
			old = 2
		}
	}
	r.on(cxActRole, int(x.act)*int(numRoles)+role)
	r.on(cxActOwner, int(x.act)*numOwners+own)
	if t := r.cells[j-1].tail; t > 0 && r.cells[j-1].name == 0 {
		r.on(cxLastUnit, int(t)*int(numUnits)+x.unit)
	}
	r.on(cxKindRole, int(r.p.Figures[x.k].Kind)*int(numRoles)+role)
	r.on(cxUnitRole, x.unit*int(numRoles)+role)
	if t := r.cells[j-1].name; t > 0 {
		r.on(cxNearest, (b2i(x.last[t] < j)*numFar+far)*8+int(t))
	}
	between := 0
	for between < len(x.owners) && x.owners[between] >= j {
		between++
	}
	r.on(cxBetween, between*int(numRoles)+role)
	r.on(cxOld, old*int(numRoles)+role)
	topic := x.topic
	if n := r.topicsBefore(x.at); topic > 0 && i >= r.topics[n-1].i && i < r.topics[n-1].j {
		topic = 5
	}
	how := far
	if r.cand[len(r.cand)-1].source == fromCarried {
		how = 4
	}
	r.on(cxOwnTopic, topic*8+how)
	adj := 0
	switch {
	case j == x.at:
		switch r.behind(x.at + 1) {
		case sideNoun, sideName:
			adj = 1
		case sideVerb:
			adj = 3
		default:
			adj = 2
		}
	case j == x.at-1 && r.cells[j].mark == openMark: // 德国（71%）
		adj = 5
	case x.sub[1] > 0 && j == x.sub[0]:
		adj = 4
	}
	r.on(cxAdjacent, adj)
	last := &r.cand[len(r.cand)-1]
	if last.source == fromCarried {
		adj = 6
	}
	last.adj = int8(adj)
	r.parallelScope(x, adj)
	if j > x.measured[0] && i < x.measured[1] {
		if m := r.measured(x.k, i, j); m > 0 {
			r.on(cxMeasured, m*int(numSources)+int(last.source))
		}
	}
	if j == i+1 && (r.cells[i].class == cNear || r.hasRole(i, wordSelf)) {
		r.on(cxStandsFor, r.nearestTopicBut(x.at, i))
	}
	r.on(cxFarOwner, far*numOwners+own)
	r.on(cxRoleOwner, role*numOwners+own)
	r.on(cxUnitOwner, x.unit*numOwners+own)
	r.on(cxMeant, x.standIn*numOwners+own)
}

// measured says how the cells [i, j) stand to what the figures shortly before figure k measure:
// 1 the same, 2 inside of it, 3 more than it; 0 apart.
func (r *Reader) measured(k int, i, j int32) int {
	for b := k - 1; b >= 0 && b >= k-measuredReach; b-- {
		s := r.got[b].subject
		switch {
		case s[1] <= s[0] || j <= s[0] || i >= s[1]:
		case i == s[0] && j == s[1]:
			return 1
		case i >= s[0] && j <= s[1]:
			return 2
		default:
			return 3
		}
	}
	return 0
}

// measuredReach is how many figures before one are asked what they measure.
const measuredReach = 4

// measuredBefore returns the cells that what the figures shortly before figure k measure stands in, none where it is not
// in the text.
func (r *Reader) measuredBefore(k int) (in [2]int32) {
	for b := k - 1; b >= 0 && b >= k-measuredReach; b-- {
		if s := r.got[b].subject; s[1] > s[0] {
			if in[1] == 0 {
				in = s
			}
			in = [2]int32{min(in[0], s[0]), max(in[1], s[1])}
		}
	}
	return in
}

// ownerKind says what kind of name or word ends before cell j.
func (r *Reader) ownerKind(j int32) int {
	last := &r.cells[j-1]
	if last.name > 0 {
		return int(last.name)
	}
	return 8 + int(last.class)
}
