package when

import (
	"strings"
	"time"
)

// Parse reads a date from metadata: what Find reads, and the forms of RFC 1123,
// RFC 850 and English pages, and Unix seconds or milliseconds.
func Parse(s string) (Stamp, bool) {
	s = strings.TrimSpace(s)
	if n := digits(s, 0); n == len(s) && (n == 10 || n == 13) && s[0] == '1' {
		sec := 0
		for i := 0; i < 10; i++ {
			sec = sec*10 + int(s[i]-'0')
		}
		return stampOf(time.Unix(int64(sec), 0).In(China), true), true
	}
	if st, _, _, ok := Find(s); ok && st.Year != 0 {
		return st, true
	}
	for _, layout := range [...]string{time.RFC1123, time.RFC1123Z, time.RFC850, "January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006", time.ANSIC} {
		if t, err := time.Parse(layout, s); err == nil {
			st := stampOf(t, layout == time.RFC1123 || layout == time.RFC1123Z || layout == time.RFC850)
			st.HasTime = strings.Contains(layout, "15")
			st.HasSec = st.HasTime
			return st, st.valid()
		}
	}
	return Stamp{}, false
}

func stampOf(t time.Time, zone bool) Stamp {
	_, off := t.Zone()
	return Stamp{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Hour: t.Hour(), Min: t.Minute(), Sec: t.Second(),
		HasTime: true, HasSec: true, HasZone: zone, Offset: off}
}

// FromURL reads the date many sites put into an address: /2021/03/08/, /2021-03/08/,
// /202103/t20210308_1.html.
func FromURL(u string) (Stamp, bool) {
	for i := 0; i < len(u); {
		if u[i] < '0' || u[i] > '9' {
			i++
			continue
		}
		j := digits(u, i)
		var st Stamp
		switch {
		case j-i == 8:
			st = Stamp{Year: num(u, i, i+4), Month: num(u, i+4, i+6), Day: num(u, i+6, j)}
		case j-i == 4 && j+5 < len(u) && isSep(u[j]):
			if m := digits(u, j+1); m == j+3 && m+2 < len(u) && isSep(u[m]) {
				if d := digits(u, m+1); d == m+3 {
					st = Stamp{Year: num(u, i, j), Month: num(u, j+1, m), Day: num(u, m+1, d)}
				}
			} else if m == j+5 { // /2021/0308/
				st = Stamp{Year: num(u, i, j), Month: num(u, j+1, j+3), Day: num(u, j+3, m)}
			}
		case j-i == 6 && j+3 < len(u) && isSep(u[j]): // /202103/08/
			if d := digits(u, j+1); d == j+3 {
				st = Stamp{Year: num(u, i, i+4), Month: num(u, i+4, j), Day: num(u, j+1, d)}
			}
		}
		if st.Year >= 1995 && st.valid() {
			return st, true
		}
		i = j
	}
	return Stamp{}, false
}
