package names

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// slogans are counties that slogans end in (产业|兴县), behind what a slogan builds on.
const (
	slogans = "兴县富县"
	builtOn = "产业教文旅农工商科技矿果药林牧渔茶态才电畜质牌法企智粮"
)

// slogan reports whether m, a place, is the end of a slogan, 产业|兴县, or two words that are
// seldom places side by side, of which nothing says that they are: 来宾|上街.
func (s *scan) slogan(m *Mark) bool {
	const word, county = 6, 6 // bytes
	text := s.of(m)
	if len(text) == county && strings.Contains(slogans, text) {
		r, _ := utf8.DecodeLastRuneInString(s.text[s.start:m.Start])
		return strings.ContainsRune(builtOn, r) && s.endingAt(m.Start) == nil
	}
	return len(text) == 2*word && s.seldomPlace.Has(text[:word]) && s.seldomPlace.Has(text[word:]) && !s.placed(m)
}

// promises are what a campaign wishes a place: 平安|云州.
var promises = []string{"平安", "幸福", "法治", "美丽", "健康", "清廉", "数字", "文明"}

// behindSlogan returns the length of what a campaign wishes the place that text names, 0 where
// it wishes none.
func behindSlogan(text string) int {
	const promise, least = 6, 12 // bytes
	if len(text) < least || !slices.Contains(promises, text[:promise]) || strings.ContainsRune("省市县区镇乡村路街道桥", last(text)) {
		return 0
	}
	return promise
}
