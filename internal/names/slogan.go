package names

import "strings"

// slogan reports whether m, a place, is the end of a slogan, 产业|兴县, or two words that are
// seldom places side by side, of which nothing says that they are: 来宾|上街.
func (s *scan) slogan(m *Mark) bool {
	const word = 6 // bytes
	text := s.of(m)
	if s.sloganEnd.Has(text) {
		return s.builtOn.Ending(s.text[s.start:m.Start], 1) > 0 && s.endingAt(m.Start) == nil
	}
	return len(text) == 2*word && s.seldomPlace.Has(text[:word]) && s.seldomPlace.Has(text[word:]) && !s.placed(m)
}

// behindSlogan returns the length of what a campaign wishes the place that text names, 平安|云州, 0 where
// it wishes none.
func (s *scan) behindSlogan(text string) int {
	const promise, least = 6, 12 // bytes
	if len(text) < least || !s.promise.Has(text[:promise]) || strings.ContainsRune("省市县区镇乡村路街道桥", last(text)) {
		return 0
	}
	return promise
}
