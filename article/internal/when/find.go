package when

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Find returns the first date of s with its bytes [start, end): 2021-03-08 12:03,
// 2021年3月8日, 2021/3/8 12:03:22, 2021-03-08T12:03+08:00, 20210308, 110年3月8日 after 民國,
// and 03-08 12:03 or 3月8日 without the year. A date with the year wins over an
// earlier one without.
func Find(s string) (st Stamp, start, end int, ok bool) {
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
	if i > 0 && (s[i-1] == '.' || s[i-1] == '-' || s[i-1] == '/' || s[i-1] == ':') && j-i < 4 {
		return st, 0, false
	}
	switch j - i {
	case 8, 12, 14:
		if i > 0 && isWord(s[i-1]) || j < len(s) && isWord(s[j]) {
			return st, 0, false
		}
		st.Year, st.Month, st.Day = num(s, i, i+4), num(s, i+4, i+6), num(s, i+6, i+8)
		end = j
		if j-i >= 12 {
			st.Hour, st.Min, st.HasTime = num(s, i+8, i+10), num(s, i+10, i+12), true
		}
		if j-i == 14 {
			st.Sec, st.HasSec = num(s, i+12, i+14), true
		}
		if j-i == 8 {
			end = timeOfDay(s, end, &st)
		}
		return st, end, st.valid()
	case 4, 3, 2, 1:
	default:
		return st, 0, false
	}
	first := num(s, i, j)
	k, sep := separator(s, j)
	if sep == 0 {
		return st, 0, false
	}
	roc := j-i >= 2 && j-i <= 3 && sep == 'Y' && before(s, i, "民國", "民国", "中華民國")
	if j-i == 4 || roc {
		st.Year = first
		if roc {
			st.Year += 1911
		}
		m := digits(s, k)
		if m == k || m-k > 2 {
			return st, 0, false
		}
		st.Month = num(s, k, m)
		k2, sep2 := separator(s, m)
		if sep2 == 0 || sep == 'Y' && sep2 != 'M' || sep != 'Y' && sep2 != sep {
			return st, 0, false
		}
		d := digits(s, k2)
		if d == k2 || d-k2 > 2 {
			return st, 0, false
		}
		st.Day = num(s, k2, d)
		end = dayEnd(s, d)
	} else if j-i <= 2 && (sep == 'M' || sep == '-' || sep == '/') {
		st.Month = first
		d := digits(s, k)
		if d == k || d-k > 2 || d < len(s) && (s[d] == '.' || s[d] == '%') {
			return st, 0, false
		}
		st.Day = num(s, k, d)
		end = dayEnd(s, d)
		if sep == 'M' && (end == d || before(s, i, "年")) {
			return st, 0, false
		}
		if sep != 'M' && (j-i != 2 || d-k != 2) {
			return st, 0, false // 3-8 is a score or a range; 03-08 a date
		}
	} else {
		return st, 0, false
	}
	e := timeOfDay(s, end, &st)
	if st.Year == 0 && !st.HasTime && sep != 'M' && (end < len(s) && s[end] == sep) {
		return st, 0, false
	}
	return st, e, st.valid()
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

// timeOfDay reads a time that follows the date ending at i, weekdays and marks
// between them aside, and returns where it ends; i when there is none.
func timeOfDay(s string, i int, st *Stamp) int {
	k, pm := i, false
	var am bool
skip:
	for k < len(s) && k-i < 40 {
		switch s[k] {
		case ' ', '\t', 'T', 't', '|', ',', '(', ')', '-':
			k++
			continue
		}
		for _, w := range [...]string{"\u3000", "\u00a0", "，", "（", "）", "HKT", "hkt", "CST", "cst", "北京时间"} {
			if strings.HasPrefix(s[k:], w) {
				k += len(w)
				continue skip
			}
		}
		for _, w := range [...]string{"星期", "周", "週", "礼拜"} {
			if strings.HasPrefix(s[k:], w) {
				k += len(w)
				_, n := utf8.DecodeRuneInString(s[k:])
				k += n
				continue skip
			}
		}
		for _, w := range [...]string{"下午", "晚上", "晚间", "PM", "pm"} {
			if strings.HasPrefix(s[k:], w) {
				k, pm = k+len(w), true
				continue skip
			}
		}
		for _, w := range [...]string{"上午", "早上", "凌晨", "中午", "AM", "am"} {
			if strings.HasPrefix(s[k:], w) {
				k, am = k+len(w), w != "中午"
				continue skip
			}
		}
		break
	}
	h := digits(s, k)
	if h == k || h-k > 2 {
		return i
	}
	m, sep := clock(s, h)
	if sep == 0 {
		return i
	}
	e := digits(s, m)
	hour := num(s, k, h)
	if e == m || e-m > 2 {
		if sep != 'h' {
			return i
		}
		st.Hour, st.HasTime = hour, true
		if pm && hour < 12 {
			st.Hour += 12
		}
		return m
	}
	st.Hour, st.Min, st.HasTime = hour, num(s, m, e), true
	end := e
	if n, sep := clock(s, e); sep == ':' || sep == 'm' {
		if x := digits(s, n); x > n && x-n <= 2 {
			st.Sec, st.HasSec = num(s, n, x), true
			end = x
			if strings.HasPrefix(s[end:], "秒") {
				end += len("秒")
			}
			if end < len(s) && s[end] == '.' { // fractions
				if f := digits(s, end+1); f > end+1 {
					end = f
				}
			}
		} else if sep == 'm' {
			end = n
		}
	}
	rest := strings.TrimLeft(s[end:], " ")
	if len(rest) >= 2 && (rest[0] == 'P' || rest[0] == 'p') && (rest[1] == 'M' || rest[1] == 'm') {
		pm = true
	} else if len(rest) >= 2 && (rest[0] == 'A' || rest[0] == 'a') && (rest[1] == 'M' || rest[1] == 'm') {
		am = true
	}
	if pm && st.Hour < 12 {
		st.Hour += 12
	}
	if am && st.Hour == 12 {
		st.Hour = 0
	}
	return zone(s, end, st)
}

// clock reads the mark between hour, minute and second.
func clock(s string, i int) (int, byte) {
	for _, w := range [...]struct {
		text string
		sep  byte
	}{{":", ':'}, {"：", ':'}, {"时", 'h'}, {"時", 'h'}, {"点", 'h'}, {"點", 'h'}, {"分", 'm'}} {
		if strings.HasPrefix(s[i:], w.text) {
			return i + len(w.text), w.sep
		}
	}
	return i, 0
}

// zone reads Z, +08:00, +0800 or (UTC+8) at i.
func zone(s string, i int, st *Stamp) int {
	if i >= len(s) {
		return i
	}
	k := i
	switch s[k] {
	case 'Z':
		if k+1 == len(s) || !isWord(s[k+1]) {
			st.HasZone, st.Offset = true, 0
			return k + 1
		}
		return i
	case ' ':
		k++
	}
	if k >= len(s) || s[k] != '+' && s[k] != '-' || !st.HasTime {
		return i
	}
	e := digits(s, k+1)
	var h, m int
	switch e - k - 1 {
	case 2:
		h = num(s, k+1, e)
		if e+2 < len(s) && s[e] == ':' {
			if x := digits(s, e+1); x == e+3 {
				m, e = num(s, e+1, x), x
			}
		}
	case 4:
		h, m = num(s, k+1, k+3), num(s, k+3, e)
	default:
		return i
	}
	if h > 14 || m > 59 {
		return i
	}
	st.HasZone, st.Offset = true, h*3600+m*60
	if s[k] == '-' {
		st.Offset = -st.Offset
	}
	return e
}

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
