package when

import (
	"strings"
)

// Find returns the first date of s with its bytes [start, end): 2021-03-08 12:03,
// 2021年3月8日, 2021/3/8 12:03:22, 2021-03-08T12:03+08:00, 20210308, 110年3月8日 after 民國,
// 21-03-08, 8/3/2021, March 8, 2021, 二〇二一年三月八日, and 03-08 12:03 or 3月8日 without
// the year. A date with the year wins over an earlier one without.
func Find(s string) (st Stamp, start, end int, ok bool) {
	st, start, end, ok = find(s)
	if ok && st.Year != 0 {
		return st, start, end, ok
	}
	if st, a, b, ok := hanDate(s); ok {
		return st, a, b, true
	}
	if st, a, b, ok := englishDate(s); ok {
		return st, a, b, true
	}
	return st, start, end, ok
}

// find is Find for dates in figures alone.
func find(s string) (st Stamp, start, end int, ok bool) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < '0' || c > '9' {
			i++
			continue
		}
		j := digits(s, i)
		if st, end, ok := dateAt(s, i, j); ok {
			if st.Year != 0 {
				return st, i, end, true
			}
			return withYear(s, i, end, st)
		}
		i = j
	}
	return Stamp{}, 0, 0, false
}

// withYear prefers a full date after the yearless one at [a, b).
func withYear(s string, a, b int, short Stamp) (Stamp, int, int, bool) {
	for i := b; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		j := digits(s, i)
		if st, end, ok := dateAt(s, i, j); ok && st.Year != 0 {
			return st, i, end, true
		}
		i = j
	}
	return short, a, b, true
}

// dateAt reads a date whose first number is s[i:j].
func dateAt(s string, i, j int) (st Stamp, end int, ok bool) {
	n := j - i
	if i > 0 && n < 4 && strings.IndexByte(".-/:", s[i-1]) >= 0 {
		return st, 0, false
	}
	switch n {
	case 8, 12, 14:
		return solid(s, i, j)
	case 4, 3, 2, 1:
	default:
		return st, 0, false
	}
	first := num(s, i, j)
	k, sep := separator(s, j)
	if n < 4 && sep == 'Y' && before(s, i, "民國", "民国", "中華民國") {
		return yearFirst(s, k, sep, first+1911) // 民國99年 is 2010, and no short 1999
	}
	if st, end, ok := shortDate(s, i, j); ok {
		return st, end, true
	}
	switch {
	case n == 4 && sep == 0:
		return apart(s, k, first)
	case n == 4:
		return yearFirst(s, k, sep, first)
	case n <= 2 && (sep == 'M' || sep == '-' || sep == '/'):
		return monthFirst(s, i, j)
	}
	return st, 0, false
}

// solid reads a date without marks: 20210308, 202103081203, 20210308120345.
func solid(s string, i, j int) (st Stamp, end int, ok bool) {
	if i > 0 && isWord(s[i-1]) || j < len(s) && isWord(s[j]) {
		return st, 0, false
	}
	st.Year, st.Month, st.Day = num(s, i, i+4), num(s, i+4, i+6), num(s, i+6, i+8)
	if j-i == 8 {
		end = timeOfDay(s, j, &st)
		return st, end, st.valid()
	}
	st.Hour, st.Min, st.HasTime = num(s, i+8, i+10), num(s, i+10, i+12), true
	if j-i == 14 {
		st.Sec, st.HasSec = num(s, i+12, i+14), true
	}
	return st, j, st.valid()
}

// yearFirst reads the month and the day at k, behind a year and sep.
func yearFirst(s string, k int, sep byte, year int) (st Stamp, end int, ok bool) {
	m, d, ok := twoMore(s, k, sep)
	if !ok || m.size() > 2 || d.size() == 0 || d.size() > 2 {
		return st, 0, false
	}
	st = Stamp{Year: year, Month: m.in(s), Day: d.in(s)}
	return closed(s, dayEnd(s, d.to), sep, st)
}

// monthFirst reads a date without a year whose month is s[i:j].
func monthFirst(s string, i, j int) (st Stamp, end int, ok bool) {
	k, sep := separator(s, j)
	d := digits(s, k)
	if d == k || d-k > 2 || d < len(s) && (s[d] == '.' || s[d] == '%') {
		return st, 0, false
	}
	end = dayEnd(s, d)
	if sep == 'M' && (end == d || before(s, i, "年")) {
		return st, 0, false
	}
	if sep != 'M' && (j-i != 2 || d-k != 2) {
		return st, 0, false // 3-8 is a score or a range; 03-08 a date
	}
	return closed(s, end, sep, Stamp{Month: num(s, i, j), Day: num(s, k, d)})
}

// closed ends a date whose day ends at i: with its time, and not in the middle of a
// longer row of numbers.
func closed(s string, i int, sep byte, st Stamp) (_ Stamp, end int, ok bool) {
	end = timeOfDay(s, i, &st)
	if st.Year == 0 && !st.HasTime && sep != 'M' && i < len(s) && s[i] == sep {
		return st, 0, false
	}
	return st, end, st.valid()
}

// apart reads the day behind a year that stands by itself: 2023 05/10 10:11.
func apart(s string, i, year int) (st Stamp, end int, ok bool) {
	m := digits(s, i)
	if m != i+2 || m >= len(s) || s[m] != '/' && s[m] != '-' || i > 0 && s[i-1] != ' ' {
		return st, 0, false
	}
	d := digits(s, m+1)
	if d != m+3 {
		return st, 0, false
	}
	st = Stamp{Year: year, Month: num(s, i, m), Day: num(s, m+1, d)}
	end = timeOfDay(s, d, &st)
	return st, end, st.valid()
}

// separator reads what stands between the numbers of a date. It gives 'Y' after
// 年, 'M' after 月, else the mark, or 0.
func separator(s string, i int) (next int, sep byte) {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i >= len(s) {
		return i, 0
	}
	switch {
	case s[i] == '-' || s[i] == '/' || s[i] == '.':
		sep, i = s[i], i+1
	case strings.HasPrefix(s[i:], "年"):
		sep, i = 'Y', i+len("年")
	case strings.HasPrefix(s[i:], "月"):
		sep, i = 'M', i+len("月")
	case strings.HasPrefix(s[i:], "－"):
		sep, i = '-', i+len("－")
	default:
		return i, 0
	}
	if sep == 'Y' || sep == 'M' {
		for i < len(s) && s[i] == ' ' {
			i++
		}
	}
	return i, sep
}

// dayEnd skips 日 or 号 after the day.
func dayEnd(s string, i int) int {
	k := i
	for k < len(s) && s[k] == ' ' {
		k++
	}
	for _, w := range [...]string{"日", "号", "號"} {
		if strings.HasPrefix(s[k:], w) {
			return k + len(w)
		}
	}
	return i
}

func isSep(c byte) bool  { return c == '/' || c == '-' || c == '_' }
func isWord(c byte) bool { return c >= '0' && c <= '9' || c|32 >= 'a' && c|32 <= 'z' }

// digits returns the end of the digits that start at i.
func digits(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

func num(s string, i, j int) int {
	n := 0
	for ; i < j; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// before says whether one of words, spaces aside, ends at i.
func before(s string, i int, words ...string) bool {
	t := strings.TrimRight(s[:i], " ")
	for _, w := range words {
		if strings.HasSuffix(t, w) {
			return true
		}
	}
	return false
}
