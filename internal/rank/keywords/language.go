package keywords

import "github.com/tiyao/tiyao/segment"

// functionWord reports whether w is an English word that is in no tag.
func functionWord(w string) bool {
	if len(w) > 9 {
		return false
	}
	var low [9]byte
	for i := range len(w) {
		low[i] = w[i] | 0x20
	}
	return words()["latin"][string(low[:len(w)])]
}

// latin reports whether the Latin candidate of units [a, b) may be a tag: no function
// word in it, no piece of code, address or formula.
func (s *scan) latin(a, b int32) bool {
	length := 0
	for u := a; u < b; u++ {
		w := s.word(u)
		if s.tag(u) != segment.TagEng {
			if s.mark[u] == markNone {
				length++
			}
			continue
		}
		if functionWord(w) && (u == a && !s.article(a, b) || u > a && !shouted(w) && !(u+2 < b && s.numberBehind(u))) {
			return false
		}
		for i, r := range w {
			switch r {
			case '/', '\\', '_', '=', '<', '>', '{', '}', '$', '@', '%', '#', '(', ')', '[', ']', ';', '|', '~', '^', '*':
				if r == '#' && i > 0 { // C#
					continue
				}
				return false
			}
			length++
		}
	}
	return length > 1
}
