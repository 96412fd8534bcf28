package keywords

import "math"

// The doubt about a tag is the log-odds that a strict reader would strike it out of a list, by its score and what editors make
// less of than readers: they let stand what an article names once, and who is named in the body of one with a title, and words that
// readers would not browse by. Fitted by logistic regression on 5,203 picks of 734 articles of agencies, papers and portals, which a model
// had scored that had not seen them; of 300 others it puts a struck tag before one that is kept in .813 of the pairs, the score alone in .779.
const (
	doubtBase  = 0.28
	doubtScore = -0.61 // a unit of the log-odds of the score

	doubtSeldom = 1.06  // a term that readers would seldom browse by
	doubtFine   = -0.82 // a term that they found good by itself

	doubtHead = -0.29 // what a heading or the first line says

	doubtUntitled = 0.43 // a name that the title, which there is, lacks
	doubtTitled   = -0.83
)

// doubtTerm and doubtName are the doubts by how often the body says a term, a name.
var (
	doubtTerm = [...]float32{0.85, 0.85, 0.29, 0.29, -0.21}
	doubtName = [...]float32{-0.23, 0.64, -0.25, -0.56, -0.97}
)

// doubtType are the doubts by the type of a name.
var doubtType = map[Type]float32{typeEvent: -0.46, typePerson: 0.36, typePlace: -0.34, typeProduct: 0.32, typeWork: -0.21}

// doubt returns the doubt about p.
func (s *scan) doubt(p *pick) float32 {
	x := &s.nodes[p.c.node]
	score := float64(min(max(p.c.score, 0.02), 0.985))
	d := doubtBase + float32(doubtScore*float32(math.Log(score/(1-score)))) // rounded before they are added, on all machines
	if p.c.x[xZone] == zoneHead {
		d += doubtHead
	}
	n := min(int(x.count), len(doubtName)-1)
	if t := s.shownType(p.c); t != typeTerm {
		d += doubtName[n] + doubtType[t]
		switch p.c.x[xTitle] {
		case 1:
			d += doubtUntitled
		case 2:
			d += doubtTitled
		}
		return d
	}
	d += doubtTerm[n]
	switch worth, _ := s.worth(s.hashOf(x)); worth {
	case readersSeldom:
		d += doubtSeldom
	case readersGood:
		d += doubtFine
	}
	return d
}

const (
	zoneHead    = 4 // of xZone
	readersGood = 4 // the worth, as worth returns it, of what is a good tag by itself
)

// mostDoubt are the doubts above which a tag of an article is left out, by how many stand before it, the first none: 73 of a hundred, 62, 50, 43.
// What strict readers strike out of 300 articles is .235 then in place of .252, and 606 tags that they find good stay of 612; what editors
// choose is found to .567 in place of .577 (F1). With 55, 44, 38 and 33 of a hundred it is .211, 585 and .553.
var mostDoubt = [...]float32{100, 1, 0.5, 0, -0.3}
