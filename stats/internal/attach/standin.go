package attach

// Words of the clause of a figure that stand for an owner named before.
const (
	noStandIn = iota
	standsForOrganization
	standsForPerson
	standsForThis
	numStandIns
)

var standInValues = of("none", "organization", "person", "this")

// standIn says whether the clause of the figure at has, before it, a word for somebody or
// something named before: 公司, 他, 该行.
func (r *Reader) standIn(at int32) int {
	for i := at - 1; i >= 0 && i > at-30 && r.cells[i].clause == r.cells[at].clause; i-- {
		switch c := &r.cells[i]; {
		case c.mark != wordMark || c.name > 0:
		case c.class == cNear && r.hasRole(i, wordSelf) && c.end-c.start <= 6:
			if s := r.span(i, i+1); s == "公司" || s == "其" || s == "对方" || s == "双方" {
				return standsForOrganization
			}
			return standsForPerson
		case c.class == cNear && r.is(c, "该", "这", "此", "本", "该公司", "该行", "该股", "这家"):
			return standsForThis
		}
	}
	return noStandIn
}

var nearestValues = of("none", "own clause", "sentence", "sentence before", "far")

// nearestTopic says how far before the figure at the nearest topic with a name is.
func (r *Reader) nearestTopic(at int32) int { return r.nearestTopicBut(at, -1) }

// nearestTopicBut is nearestTopic without the topic that begins with cell but.
func (r *Reader) nearestTopicBut(at, but int32) int {
	fig := &r.cells[at]
	for n := r.topicsBefore(at) - 1; n >= 0; n-- {
		t := &r.topics[n]
		switch {
		case !t.named || t.said || t.i == but || but >= 0 && t.j == t.i+1 && r.cells[t.i].class == cNear:
			continue
		case t.clause == fig.clause:
			return 1
		case t.sentence == fig.sentence:
			return 2
		case t.sentence+1 == fig.sentence:
			return 3
		}
		return 4
	}
	return 0
}
