package keywords

import "github.com/tiyao/tiyao/internal/hanzi"

// sure is the chance of being kept below which nothing is given, unless it is asked for: an
// editor would rather have four tags than five.
const sure = 0.3

// sureTitle is sure for a phrase or a word of no dictionary of the title that the body never says and nobody knows.
const sureTitle = 0.4

// sureAbstract and sureCast are sure for abstracts, whose authors give all the terms they can think
// of, and for the short items of broadcasters, whose editors give three tags or four.
const (
	sureAbstract = 0.2
	sureCast     = 0.4
)

// Of the items of television, whose editors tag with what stands in the title: sureUntitled is sure for what does
// not and is no name that stands three times, which they choose one time in ten, and sureCalled for several words of the title that the body never
// says, 成果丰硕, which readers would strike out one time in three.
const (
	sureUntitled = 0.7
	sureCalled   = 0.55
)

// least returns the score from which c is given.
func (s *scan) least(c *cand) float32 {
	switch {
	case s.e.MinScore >= 0:
		return float32(s.e.MinScore)
	case s.e.Method != Ranked || s.nodes[c.node].flags&fTag != 0 || s.whole:
		return 0
	}
	x := &s.nodes[c.node]
	if s.headed() {
		switch {
		case x.title < 0 && (x.name == 0 || x.count < ofItself):
			return sureUntitled
		case x.count == 0 && c.n > 1 && s.common(x):
			return sureCalled
		}
	}
	if x.count == 0 && (c.n > 1 || s.word1(c.at)) && x.name == 0 && !s.known(x) {
		return sureTitle
	}
	switch s.reg.dateline {
	case datelineAbstract:
		return sureAbstract
	case datelineCast:
		return sureCast
	}
	return sure
}

// headed reports whether the text is an item of television with a title that says what it is about, which 国内联播快讯
// does not.
func (s *scan) headed() bool {
	return s.reg.dateline == datelineCast && s.reg.television && s.support > 1 && !s.e.stops[hanzi.FoldString(s.title)]
}

// trim takes what an editor would do without off a list that says enough: the third tag and those
// behind it must be likelier than the first ones, and so must what is said in passing, but for tags of the
// vocabulary. Of a short text, an abstract and the item of a broadcaster, which gives few, all is kept.
func (s *scan) trim() {
	if s.words < short || s.reg.dateline == datelineAbstract || s.reg.dateline == datelineCast {
		return
	}
	kept := s.picks[:0]
	for i, p := range s.picks {
		if bar := sureAt[min(i, len(sureAt)-1)]; p.c.score >= bar && (i == 0 || p.c.score >= surePassing || !s.inPassing(&p)) || s.nodes[p.c.node].flags&fTag != 0 {
			kept = append(kept, p)
		}
	}
	s.picks = kept
}

// short is how many words a text has that trim leaves alone.
const short = 140

// sureAt are the chances that the tags of a list must have, by place: the first two, the third, the fourth,
// the fifth, those behind it. On outlets that no fit had seen, where chances come out too low, what
// they take off is right seven times in ten.
var sureAt = [...]float32{0, 0, 0.6, 0.7, 0.75, 0.8}

// surePassing is the chance that a tag must have, whatever its place, that is said in passing.
const surePassing = 0.8

// inPassing reports whether p is of those that readers strike out more than one time in four, though editors let them stand: it
// stands once or twice, and neither in the title nor in a heading nor in the first two sentences; it is a word that
// readers would seldom browse by; it recurs, but its words make no noun phrase.
func (s *scan) inPassing(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.title < 0 && x.flags&(fLead|fHead) == 0 && x.count <= 2 {
		return true
	}
	if !s.common(x) {
		return false
	}
	if worth, _ := s.worth(s.hashOf(x)); worth == readersSeldom {
		return true
	}
	return p.c.n > 1 && x.count > 1 && !x.noun && x.title < 0
}
