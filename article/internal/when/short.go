package when

import "strings"

// shortDate reads a date whose first number s[i:j] is no year of four digits but
// leads three numbers: 24-05-08 and 24年5月8日 by the last digits of the year,
// 113/05/08 by the Republic's years, 8/5/2024 with the year last.
func shortDate(s string, i, j int) (st Stamp, end int, ok bool) {
	k, sep := separator(s, j)
	if sep == 0 || sep == 'M' {
		return st, 0, false
	}
	m, d, ok := twoMore(s, k, sep)
	if !ok || m.size() > 2 || d.to < len(s) && s[d.to] == sep { // four numbers are an address
		return st, 0, false
	}
	if d.size() == 4 && mayBeDay(s, i, j, sep, m) {
		return yearLast(s, num(s, i, j), m, d)
	}
	if d.size() == 0 || d.size() > 2 {
		return st, 0, false
	}
	st.Year = yearOf(num(s, i, j), j-i, sep, m.size() == 2 && d.size() == 2)
	if st.Year == 0 {
		return st, 0, false
	}
	st.Month, st.Day = m.in(s), d.in(s)
	end = dayEnd(s, d.to)
	if sep == 'Y' && end == d.to {
		return st, 0, false
	}
	return st, timeOfDay(s, end, &st), st.valid()
}

// mayBeDay says whether s[i:j] can be the day or the month of a date with the year last: 8/5/2024. With dots between them
// both have two digits, 18.09.2020, which versions seldom have.
func mayBeDay(s string, i, j int, sep byte, m number) bool {
	switch sep {
	case 'Y':
		return false
	case '.':
		return j-i == 2 && m.size() == 2 && num(s, i, j) <= 31
	}
	return j-i <= 2
}

// yearOf is the year that a first number n of some digits is short for, or 0; full says
// that month and day have two digits each, which scores and versions seldom have.
func yearOf(n, size int, sep byte, full bool) int {
	switch {
	case size == 3 && (full || sep == 'Y') && n >= 90 && n <= 150:
		return n + 1911
	case size != 2 || sep != 'Y' && (!full || sep == '.'):
		return 0
	case n <= 45:
		return n + 2000
	case n >= 95:
		return n + 1900
	}
	return 0
}

// yearLast reads the date that day, month and year make, or month, day and year:
// Americans put the month first, and so do those who write AM and PM behind the hour.
func yearLast(s string, first int, second, year number) (st Stamp, end int, ok bool) {
	st = Stamp{Year: year.in(s), Month: second.in(s), Day: first}
	end = timeOfDay(s, year.to, &st)
	if st.Month > 12 || first <= 12 && st.HasTime && american(s[year.to:end], s[end:]) {
		st.Month, st.Day = st.Day, st.Month
	}
	return st, end, st.valid()
}

// A number is where the digits of one stand; it may have none.
type number struct{ from, to int }

func (n number) size() int       { return n.to - n.from }
func (n number) in(s string) int { return num(s, n.from, n.to) }

// twoMore reads the two numbers at k that make a date with the one before them, and the
// mark between them, which goes with sep, the first one. The second may have no digits.
func twoMore(s string, k int, sep byte) (second, third number, ok bool) {
	second = number{k, digits(s, k)}
	if second.size() == 0 {
		return second, third, false
	}
	k, next := separator(s, second.to)
	if next == 0 || sep == 'Y' && next != 'M' || sep != 'Y' && next != sep {
		return second, third, false
	}
	return second, number{k, digits(s, k)}, true
}

// american says whether the time of day, or what follows it, is marked AM or PM.
func american(clock, rest string) bool {
	t := strings.ToUpper(clock + strings.TrimLeft(rest, " "))
	return strings.Contains(t[:min(len(t), len(clock)+2)], "AM") || strings.Contains(t[:min(len(t), len(clock)+2)], "PM")
}
