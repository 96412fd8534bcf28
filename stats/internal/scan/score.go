package scan

import "github.com/tiyao/tiyao/stats/internal/lex"

// hyphenScore returns the end of a score whose first number, of one to three digits, ends at
// e: 8-0, 11-2. Numbers that rise are left to be the ends of a range.
func (l *Line) hyphenScore(e int) int {
	if l.At(e) != '-' || !lex.IsDigit(l.At(e+1)) {
		return 0
	}
	s := e
	for s > 0 && lex.IsDigit(l.At(s-1)) {
		s--
	}
	k := e + 1
	for lex.IsDigit(l.At(k)) {
		k++
	}
	if e-s > 3 || k-e > 4 || l.At(k) == '-' || l.At(k) == '.' || l.At(k) == '%' || lex.IsLatin(l.At(k)) || lex.IsDigit(l.At(s-1)) || l.At(s-1) == '-' {
		return 0
	}
	if (k-e-1 > e-s || k-e-1 == e-s && string(l.R[e+1:k]) >= string(l.R[s:e])) && !l.scored(s) {
		return 0
	}
	return k
}

// scored reports whether a score is told at rune i: 比分为|10-12.
func (l *Line) scored(i int) bool {
	for k := max(0, i-6); k < i; k++ {
		if l.At(k) == '分' && l.At(k-1) == '比' {
			return true
		}
	}
	return false
}

// team reports whether what stands around the number from i to e speaks of a match.
func (l *Line) team(i, e int) bool {
	switch l.At(e) {
	case '队', '负', '胜', '客', '主', '险', '对', '输', '赢', '大', '力', '击':
		return true
	}
	switch l.At(i - 1) {
	case '胜', '败', '负', '阵', '战', '赢', '输', '克', '擒', '斩':
		return true
	}
	return false
}

// teamSaid reports whether a word that only a team has, or another team of its league,
// stands beside the number from i to e.
func (l *Line) teamSaid(i, e int) bool {
	if l.Prefix(teamNext, e) > 0 || l.Suffix(teamBefore, max(0, i-4), i) > 0 {
		return true
	}
	for k := max(0, i-teamReach); k < min(len(l.R), e+teamReach); k++ {
		if l.Prefix(teams, k) > 0 {
			return true
		}
	}
	for k := max(0, i-hoopReach); k < min(len(l.R), e+hoopReach); k++ {
		if l.Prefix(hoops, k) > 0 {
			return true
		}
	}
	return false
}
