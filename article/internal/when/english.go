package when

import "strings"

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// month is the number of the month that w names, whole or by three letters or more;
// 0 for other words.
func month(w string) int {
	if len(w) < 3 || len(w) > 9 {
		return 0
	}
	for i, m := range months {
		if len(w) <= len(m) && strings.EqualFold(w, m[:len(w)]) && (len(w) == 3 || len(w) == len(m) || w[:4] == "Sept" && len(w) == 4) {
			return i + 1
		}
	}
	return 0
}

// englishDate reads the first date in English of s: May 8, 2024; 8th May 2024.
func englishDate(s string) (st Stamp, start, end int, ok bool) {
	for i := 0; i < len(s); i++ {
		if !isLetter(s[i]) {
			continue
		}
		j := i
		for j < len(s) && isLetter(s[j]) {
			j++
		}
		if m := month(s[i:j]); m > 0 {
			if st, start, end, ok = aroundMonth(s, i, j, m); ok {
				return st, start, timeOfDay(s, end, &st), true
			}
		}
		i = j
	}
	return Stamp{}, 0, 0, false
}

// aroundMonth reads day and year on either side of the month m that s[i:j] names.
func aroundMonth(s string, i, j, m int) (st Stamp, start, end int, ok bool) {
	st.Month, start = m, i
	k := skip(s, j, ". ")
	d := digits(s, k)
	if d > k && d-k <= 2 { // May 8, 2024
		st.Day = num(s, k, d)
		k = skip(s, ordinal(s, d), ", ")
	} else { // 8 May 2024
		e := len(strings.TrimRight(s[:i], " ,-"))
		for _, w := range [...]string{"st", "nd", "rd", "th", "of"} {
			if strings.HasSuffix(s[:e], w) {
				e = len(strings.TrimRight(s[:e-2], " "))
			}
		}
		b := e
		for b > 0 && s[b-1] >= '0' && s[b-1] <= '9' {
			b--
		}
		if b == e || e-b > 2 {
			return st, 0, 0, false
		}
		st.Day, start = num(s, b, e), b
		k = skip(s, j, "., -")
	}
	y := digits(s, k)
	if y-k != 4 {
		return st, 0, 0, false
	}
	st.Year = num(s, k, y)
	return st, start, y, st.valid()
}

func ordinal(s string, i int) int {
	for _, w := range [...]string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s[i:], w) {
			return i + 2
		}
	}
	return i
}

// skip passes over the bytes of set.
func skip(s string, i int, set string) int {
	for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
		i++
	}
	return i
}

func isLetter(c byte) bool { return c|32 >= 'a' && c|32 <= 'z' }
