package when

import (
	"strings"
	"unicode/utf8"
)

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
	if rest := s[k:]; st.HasTime && (strings.HasPrefix(rest, "GMT") || strings.HasPrefix(rest, "UTC")) && !strings.ContainsAny(rest[3:min(len(rest), 5)], "+-") {
		st.HasZone, st.Offset = true, 0
		return k + 3
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
