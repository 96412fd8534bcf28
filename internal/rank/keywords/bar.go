package keywords

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// sure is the chance of being kept below which nothing is given, unless it is asked for: an
// editor would rather have four tags than five.
const sure = 0.3

// sureTitle is sure for a phrase or a word of no dictionary of the title that the body never says and nobody knows.
const sureTitle = 0.4

// sureAbstract and sureCast are sure for abstracts, whose authors give all the terms they can think
// of, and for the short items of broadcasters, whose editors give three tags or four.
const (
	sureAbstract = 0.26
	sureCast     = 0.4
)

// surePost and surePostMore are sure for posts and the chance that their third tag and those behind it must have: the fit has posts that
// editors tagged and posts with their authors' own tags, little more than the language and the product. Of 199 posts that it had
// not seen editors let stand .83 of what is given then; with .2 and .4 it is .77, and as many of the best are found.
const (
	surePost     = 0.4
	surePostMore = 0.65
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
	if s.headed {
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
	switch {
	case s.reg.dateline == datelineAbstract:
		return sureAbstract
	case s.cast():
		return sureCast
	case s.reg.post:
		return surePost
	}
	return sure
}

// sureCastMore is the chance that the third tag of such an item and those behind it must have that are no names of the title:
// below it lie 各地, 启动 and 祝贺.
const (
	sureCastMore = 0.5
	sureCastOnce = 0.55
)

// castBar returns sureCastMore, but for a name of the title that the item says again nothing, and a little more for one that it does not: broadcasters
// choose one in five of these.
func (s *scan) castBar(p *pick) float32 {
	switch x := &s.nodes[p.c.node]; {
	case x.title < 0 || x.name == 0:
		return sureCastMore
	case x.count < 2:
		return sureCastOnce
	}
	return 0
}

// headedItem reports whether the text is an item of television with a title that says what it is about, which 国内联播快讯
// does not. It needs s.support.
func (s *scan) headedItem() bool {
	return s.cast() && s.support > 1 && !s.e.stops[hanzi.FoldString(s.title)]
}

// trim takes what an editor would do without off a list that says enough: the third tag and those
// behind it must be likelier than the first ones, and so must what is said in passing and what readers would seldom browse
// by, but for tags of the vocabulary. Of a short text the first is not asked, of an abstract and the item of a broadcaster,
// which gives few, only the last, and of an item of television its own bar.
func (s *scan) trim() {
	small := s.small()
	news := s.reg.paras > 1 && !s.reg.post && s.reg.dateline != datelineAbstract && s.reg.dateline != datelineCast // no abstract has paragraphs
	kept := s.picks[:0]
	for i, p := range s.picks {
		var bar float32
		if !small {
			bar = sureAt[min(i, len(sureAt)-1)]
		}
		if s.headed && i > 1 {
			bar = s.castBar(&p)
		}
		if s.reg.post {
			bar = min(bar, surePostMore)
		}
		if i > 0 && (!small || news) {
			bar = max(bar, s.passing(&p, len(kept) >= enough))
		}
		if i > 0 {
			bar = max(bar, s.seldom(&p))
		}
		if most := s.mostDoubt(); most != nil && s.doubt(&p) > most[min(len(kept), len(most)-1)] {
			bar = 1
		}
		if p.c.score >= bar || s.nodes[p.c.node].flags&fTag != 0 {
			kept = append(kept, p)
		}
	}
	s.picks = kept
	if s.headed {
		s.picks = slices.DeleteFunc(s.picks, func(p pick) bool { return s.heldBy(&p) })
	}
}

// foremost puts what an article, its title too, says most, of all its words by how rare they are, among the first five, where it would come
// behind them.
func (s *scan) foremost() {
	const first, often = 5, 6
	if s.small() || s.reg.post {
		return
	}
	for i := first; i < len(s.picks); i++ {
		p := s.picks[i]
		if x := &s.nodes[p.c.node]; p.c.x[xOrder] > 1 || x.count < often || x.title < 0 && s.nt > 0 || x.flags&fTag != 0 {
			continue
		}
		p.c.score = max(p.c.score, s.picks[first-1].c.score)
		copy(s.picks[first:i+1], s.picks[first-1:i])
		s.picks[first-1] = p
		return
	}
}

// small reports whether the text is short, an abstract, the item of a broadcaster or news that opens like one.
func (s *scan) small() bool {
	return s.words < shortText || s.reg.dateline == datelineAbstract || s.reg.dateline == datelineCast
}

// shortText is how many words a text has that trim leaves alone.
const shortText = 140

// sureAt are the chances that the tags of a list must have, by place: the first two, the third, the fourth,
// the fifth, those behind it. On outlets that no fit had seen, where chances come out too low, what
// they take off is right seven times in ten.
var sureAt = [...]float32{0, 0, 0.5, 0.65, 0.7, 0.75}

// surePassing and sureOnce are the chances that tags behind the first must have that are said in passing. With .8 and .95 lists
// of articles held out of the fit lose .01 of what editors choose and are no better. Of terms that are no names and stand once or twice, in no title,
// readers strike out one in three below sureOnce and sureTwice, whatever sentence they stand in; of those that the body says once at the most
// more than every second one below sureSaidOnce.
const (
	surePassing  = 0.65
	sureOnce     = 0.8
	sureTwice    = 0.75
	sureSaidOnce = 0.7
)

// passing returns the chance that p must have for what readers strike out more than one time in four, though editors let it
// stand: what stands once or twice, and neither in the title nor in a heading nor in the first two sentences; a term that does,
// wherever, in a list that is rich without it, for in a short one it may be the subject; what recurs, but whose words make no noun
// phrase; 0 for all others.
func (s *scan) passing(p *pick, rich bool) float32 {
	x := &s.nodes[p.c.node]
	aside := x.title < 0 && x.flags&(fLead|fHead) == 0
	term := rich && s.common(x) && !s.reg.post // authors of posts tag with what they name once
	switch {
	case x.count <= 1 && (aside || term && x.title < 0):
		return sureOnce
	case x.count <= 1 && term:
		return sureSaidOnce
	case x.count == 2 && term && x.title < 0:
		return sureTwice
	case x.count == 2 && aside, s.common(x) && p.c.n > 1 && x.count > 1 && !x.noun && x.title < 0:
		return surePassing
	}
	return 0
}
