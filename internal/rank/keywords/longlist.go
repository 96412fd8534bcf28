package keywords

// The first trees of the forest are asked about all candidates, the others about those
// that are best by them alone.
const (
	firstTrees = 20
	longList   = 32
)

// grow asks the forest about the candidates.
func (s *scan) grow() {
	f, b := s.by.model.forest, &s.batch
	b.reset(len(s.cands))
	few := s.whole || len(s.cands) <= longList+longList/2
	feats := s.by.first
	if few {
		feats = allFeats[:]
	}
	var eight [8]*features
	for i := range s.cands {
		if few {
			s.describeLate(&s.cands[i])
		}
		b.scores[i] = f.Base
		if eight[i%8] = &s.cands[i].x; i%8 == 7 || i == len(s.cands)-1 {
			b.fill(i/8, padded(&eight, i%8), feats)
		}
	}
	if few {
		f.add(b, 0, len(f.Trees))
		for i := range s.cands {
			s.cands[i].score = float32(b.scores[i]) * forestUnit
		}
		return
	}
	f.add(b, 0, firstTrees)
	s.rows = s.rows[:0]
	for i := range s.cands {
		s.cands[i].score = float32(float32(b.scores[i])*forestUnit) + behind
		if s.nodes[s.cands[i].node].flags&fTag == 0 {
			s.rows = append(s.rows, uint64(uint32(1<<30-b.scores[i]))<<32|uint64(i))
		} else {
			s.rows = append(s.rows, uint64(i)) // tags of the vocabulary are asked about in full
		}
	}
	s.rows = leastOf(s.rows, longList)
	s.first = append(s.first[:0], b.scores...)
	b.reset(len(s.rows))
	for j, r := range s.rows {
		s.describeLate(&s.cands[uint32(r)])
		b.scores[j] = s.first[uint32(r)]
		if eight[j%8] = &s.cands[uint32(r)].x; j%8 == 7 || j == len(s.rows)-1 {
			b.fill(j/8, padded(&eight, j%8), allFeats[:])
		}
	}
	f.add(b, firstTrees, len(f.Trees))
	for j, r := range s.rows {
		s.cands[uint32(r)].score = float32(b.scores[j]) * forestUnit
	}
}

// leastOf returns the n least of rows, in any order: Hoare's FIND (CACM 4, 1961).
func leastOf(rows []uint64, n int) []uint64 {
	if len(rows) <= n {
		return rows
	}
	for lo, hi := 0, len(rows)-1; lo < hi; {
		i, j, pivot := lo, hi, rows[(lo+hi)/2]
		for i <= j {
			for rows[i] < pivot {
				i++
			}
			for rows[j] > pivot {
				j--
			}
			if i <= j {
				rows[i], rows[j] = rows[j], rows[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case n <= j:
			hi = j
		case n >= i:
			lo = i
		default:
			return rows[:n]
		}
	}
	return rows[:n]
}

// padded fills the places of eight behind last with what is there.
func padded(eight *[8]*features, last int) *[8]*features {
	for k := last + 1; k < len(eight); k++ {
		eight[k] = eight[last]
	}
	return eight
}

// behind is what keeps candidates that only the first trees were asked about behind the
// others.
const behind = -4
