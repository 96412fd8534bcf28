package trie

// slots are the places of the array while it is built: a linked list of the free
// ones, and which bases are taken.
type slots struct {
	span  int
	next  []int32 // the next free slot; taken slots have 0
	prev  []int32
	based []bool
	head  int // a free slot with no free slot before it
	last  int // the last slot taken
	size  int // how many children were fitted last
	hint  int // the slot behind the first of them

	patient bool // search all free slots each time
}

func newSlots(span int) *slots {
	s := &slots{span: span, head: 0}
	s.grow(1 << 16)
	return s
}

func (s *slots) grow(n int) {
	for i := len(s.next); i < n; i++ {
		s.next = append(s.next, int32(i+1))
		s.prev = append(s.prev, int32(i-1))
		s.based = append(s.based, false)
	}
}

func (s *slots) free(i int) bool { return i >= len(s.next) || s.next[i] != 0 }

func (s *slots) take(i int) {
	s.grow(i + 2)
	next, prev := s.next[i], s.prev[i]
	s.grow(int(next) + 1)
	s.prev[next] = prev
	if i == s.head {
		s.head = int(next)
	} else {
		s.next[prev] = next
	}
	s.next[i] = 0
	s.last = max(s.last, i)
}

// fit takes slots for children with these labels and returns their base. Searches for
// the same number of children go on where the last one ended: what did not fit one
// will hardly fit the next, and nodes with fewer children fill the holes later. The patient
// try every time.
func (s *slots) fit(labels []uint16) int {
	first := int(labels[0])
	slot := s.head
	if !s.patient && len(labels) == s.size && s.free(s.hint) {
		slot = s.hint
	}
	for ; ; slot = int(s.next[slot]) {
		s.grow(slot + s.span + 1)
		base := slot - first
		if base <= 0 || s.based[base] || !s.fits(base, labels) {
			continue
		}
		s.based[base] = true
		s.size, s.hint = len(labels), int(s.next[slot])
		for _, c := range labels {
			s.take(base + int(c))
		}
		return base
	}
}

func (s *slots) fits(base int, labels []uint16) bool {
	for _, c := range labels[1:] {
		if !s.free(base + int(c)) {
			return false
		}
	}
	return true
}
