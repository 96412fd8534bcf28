package tagger

// A step is one unit on the best ways to each state.
type step struct {
	open   [numKinds + 1]int32 // score of the best way to begin each kind, or nothing, here
	inside [numKinds]int32     // and of the best that is inside one of each already
	from   [numKinds + 1]uint8 // the way to open: an index of ways
	single [numKinds]uint8     // 1 where the kind ended as one unit
	begun  [numKinds]uint8     // 1 where the kind began here
	label  uint8               // of the best path: 0 for no name, else 1 + 4 × kind + position
	margin int32               // in a name: by how much the best label is better than the next
}

const (
	none  = numKinds
	never = -1 << 28
)

// Ways are compared with what they are in their lowest bits, so that the larger of two
// numbers is the better way, with its own origin, and no branch has to be guessed.
const wayBits = 3

// ways are the kinds by those bits: of equal ways nothing before is preferred, then the
// kind that comes first.
var ways = [1 << wayBits]uint8{7: none, 6: 0, 5: 1, 4: 2, 3: 3}

// pack makes the transitions into each kind, with their ways.
func (m *Model) pack() {
	for way, p := range ways {
		if way < 7-numKinds {
			continue
		}
		for k := range m.into {
			m.into[k][p] = int64(m.trans[p][k])<<wayBits | int64(way)
		}
	}
}

// forward finds the best ways to each state of each unit and returns the scores behind the
// last of those that end a kind there, or none.
func (m *Model) forward(emit [][NumLabels]int16, back []step) (closed [numKinds + 1]int32) {
	const far = never << wayBits
	a, b, c, d, o := int64(far), int64(far), int64(far), int64(far), int64(0)
	in := [numKinds]int64{never, never, never, never}
	var next [numKinds]int64
	back = back[:len(emit)]
	for i := range emit {
		e, s := &emit[i], &back[i]
		for k := range numKinds {
			t := &m.into[k]
			v, w, x, y, z := a+t[0], b+t[1], c+t[2], d+t[3], o+t[none]
			v, x = max(v, w), max(x, y)
			v = max(v, x)
			v = max(v, z)
			s.from[k] = uint8(v & (1<<wayBits - 1))
			v >>= wayBits
			s.open[k] = int32(v)
			w = in[k]
			s.inside[k] = int32(w)
			x, y = (v+int64(e[4*k+posS]))<<1|1, (w+int64(e[4*k+posE]))<<1
			v, w = (v+int64(e[4*k+posB]))<<1|1, (w+int64(e[4*k+posI]))<<1
			x = max(x, y)
			v = max(v, w)
			s.single[k], s.begun[k] = uint8(x&1), uint8(v&1)
			next[k], in[k] = x>>1<<wayBits, v>>1
		}
		t := &m.into[none]
		v, w, x, y, z := a+t[0], b+t[1], c+t[2], d+t[3], o+t[none]
		v, x = max(v, w), max(x, y)
		v = max(v, x)
		v = max(v, z)
		s.open[none], s.from[none] = int32(v>>wayBits), uint8(v&(1<<wayBits-1))
		a, b, c, d, o = next[0], next[1], next[2], next[3], v&^(1<<wayBits-1)
	}
	return [numKinds + 1]int32{int32(a >> wayBits), int32(b >> wayBits), int32(c >> wayBits), int32(d >> wayBits), int32(o >> wayBits)}
}

// path labels the units along the best way back from the state behind the last, and returns
// the first that is in a name, len(back) where none is.
func path(back []step, state int) int {
	first := len(back)
	for i := len(back) - 1; i >= 0; i-- {
		s := &back[i]
		if s.label = 0; state == none {
			state = int(ways[s.from[none]])
			continue
		}
		k := state
		base := uint8(1 + 4*k)
		if s.single[k] != 0 {
			s.label = base + posS
		} else {
			s.label = base + posE
			for i--; back[i].begun[k] == 0; i-- {
				back[i].label = base + posI
			}
			back[i].label = base + posB
		}
		first, state = i, int(ways[back[i].from[k]])
	}
	return first
}

// margins goes backward to unit first and finds for each unit in a name how much worse the
// best reading with another label is. The best reading's score is total.
func (m *Model) margins(emit [][NumLabels]int16, back []step, total int32, first int) {
	var closed [numKinds + 1]int32
	var inside [numKinds]int32
	for p := range closed {
		closed[p] = m.trans[p][none]
	}
	for k := range inside {
		inside[k] = never
	}
	back = back[:len(emit)]
	for i := len(emit) - 1; i >= first; i-- {
		e, s := &emit[i], &back[i]
		if s.label != 0 {
			s.margin = total - s.second(e, &closed, &inside)
		}
		var open [numKinds]int32
		for k := range numKinds {
			open[k] = max(int32(e[4*k+posS])+closed[k], int32(e[4*k+posB])+inside[k])
			inside[k] = max(int32(e[4*k+posE])+closed[k], int32(e[4*k+posI])+inside[k])
		}
		o := closed[none]
		for p := range closed {
			t := &m.trans[p]
			closed[p] = max(max(t[0]+open[0], t[1]+open[1]), max(t[2]+open[2], t[3]+open[3]), t[none]+o)
		}
	}
}

// second returns the score of the second best label of the unit; closed and inside are
// the best scores of what follows it.
func (s *step) second(e *[NumLabels]int16, closed *[numKinds + 1]int32, inside *[numKinds]int32) int32 {
	best, next := s.open[none]+closed[none], int32(2*never)
	for k := range numKinds {
		single, begin := s.open[k]+int32(e[4*k+posS])+closed[k], s.open[k]+int32(e[4*k+posB])+inside[k]
		last, on := s.inside[k]+int32(e[4*k+posE])+closed[k], s.inside[k]+int32(e[4*k+posI])+inside[k]
		next, best = max(next, min(best, single)), max(best, single)
		next, best = max(next, min(best, begin)), max(best, begin)
		next, best = max(next, min(best, last)), max(best, last)
		next, best = max(next, min(best, on)), max(best, on)
	}
	return next
}
