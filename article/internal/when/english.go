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
				if st.HasTime {
					return st, start, end, true
				}
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
	if k = toYear(s, k, &st); k < 0 {
		return st, 0, 0, false
	}
	y := digits(s, k)
	if y-k != 4 {
		return st, 0, 0, false
	}
	st.Year = num(s, k, y)
	return st, start, y, st.valid()
}

// toYear passes over a weekday or a time between the day and the year at k: Mar 17 Sat
// 2012; Jul 8 22:15:03 1999. It is negative where something else stands there.
func toYear(s string, k int, st *Stamp) int {
	if k < len(s) && isLetter(s[k]) {
		j := k
		for j < len(s) && isLetter(s[j]) {
			j++
		}
		if !weekday(s[k:j]) {
			return -1
		}
		return skip(s, j, ",. ")
	}
	if h := digits(s, k); h-k == 2 && h < len(s) && s[h] == ':' {
		t := Stamp{}
		end := timeOfDay(s, k, &t)
		if end == k || !t.HasTime {
			return -1
		}
		st.Hour, st.Min, st.Sec, st.HasTime, st.HasSec = t.Hour, t.Min, t.Sec, t.HasTime, t.HasSec
		k = skip(s, end, " ")
		for k < len(s) && s[k] >= 'A' && s[k] <= 'Z' {
			k++ // CST
		}
		return skip(s, k, " ")
	}
	return k
}

// weekday says whether w names a day of the week, whole or by three letters.
func weekday(w string) bool {
	for _, d := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if len(w) >= 3 && len(w) <= len(d) && strings.EqualFold(w, d[:len(w)]) {
			return true
		}
	}
	return false
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
