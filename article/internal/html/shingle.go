package html

// shingles are the runs of six characters of a text, hashed: they tell whether another
// text stands in it, in time linear in both.
type shingles map[uint64]struct{}

const (
	shingle     = 6
	maxShingled = 64 << 10 // bytes of a text that are entered
)

func (s shingles) add(text string) {
	var ring [shingle]rune
	n := 0
	for _, r := range plain(text[:min(len(text), maxShingled)]) {
		ring[n%shingle] = r
		if n++; n >= shingle {
			s[hashRing(&ring, n)] = struct{}{}
		}
	}
}

// holds says whether the first and the last run of text stand in s.
func (s shingles) holds(text string) bool {
	if len(s) == 0 {
		return false
	}
	var ring [shingle]rune
	n, first, last := 0, false, false
	for _, r := range plain(text[:min(len(text), 300)]) {
		ring[n%shingle] = r
		if n++; n >= shingle {
			_, last = s[hashRing(&ring, n)]
			if first = first || n == shingle && last; !first {
				return false
			}
		}
	}
	return first && last
}

func hashRing(ring *[shingle]rune, n int) uint64 {
	h := uint64(14695981039346656037)
	for i := range shingle {
		h = (h ^ uint64(ring[(n+i)%shingle])) * 1099511628211
	}
	return h
}
