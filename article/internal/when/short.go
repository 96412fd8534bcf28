package when

import "strings"

// shortDate reads a date whose first number s[i:j] is no year of four digits but
// leads three numbers: 24-05-08 and 24年5月8日 by the last digits of the year,
// 113/05/08 by the Republic's years, 8/5/2024 with the year last.
func shortDate(s string, i, j int) (st Stamp, end int, ok bool) {
	first := num(s, i, j)
	k, sep := separator(s, j)
	m := digits(s, k)
	if sep == 0 || sep == 'M' || m == k || m-k > 2 {
		return st, 0, false
	}
	second := num(s, k, m)
	k2, sep2 := separator(s, m)
	if sep2 == 0 || sep == 'Y' && sep2 != 'M' || sep != 'Y' && sep2 != sep {
		return st, 0, false
	}
	d := digits(s, k2)
	if d < len(s) && s[d] == sep {
		return st, 0, false // four numbers are an address
	}
	third := num(s, k2, d)
	switch {
	case sep != 'Y' && j-i <= 2 && d-k2 == 4 && sep != '.':
		st = Stamp{Year: third, Month: second, Day: first}
		end = timeOfDay(s, d, &st)
		// Americans put the month first; so do those who write AM and PM behind the hour.
		if second > 12 || first <= 12 && st.HasTime && american(s[d:end], s[end:]) {
			st.Month, st.Day = st.Day, st.Month
		}
		return st, end, st.valid()
	case d == k2 || d-k2 > 2:
		return st, 0, false
	case j-i == 3 && first >= 90 && first <= 150 && (sep == 'Y' || m-k == 2 && d-k2 == 2):
		st.Year = first + 1911
	case j-i == 2 && (sep == 'Y' && sep2 == 'M' || m-k == 2 && d-k2 == 2 && sep != '.'):
		switch {
		case first <= 45:
			st.Year = first + 2000
		case first >= 95:
			st.Year = first + 1900
		default:
			return st, 0, false
		}
	default:
		return st, 0, false
	}
	st.Month, st.Day = second, third
	end = dayEnd(s, d)
	if sep == 'Y' && end == d {
		return st, 0, false
	}
	return st, timeOfDay(s, end, &st), st.valid()
}

// american says whether the time of day, or what follows it, is marked AM or PM.
func american(clock, rest string) bool {
	t := strings.ToUpper(clock + strings.TrimLeft(rest, " "))
	return strings.Contains(t[:min(len(t), len(clock)+2)], "AM") || strings.Contains(t[:min(len(t), len(clock)+2)], "PM")
}
