package when

import (
	"strings"
	"unicode/utf8"
)

// timeOfDay reads a time that follows the date ending at i, weekdays and marks
// between them aside, and returns where it ends; i when there is none.
func timeOfDay(s string, i int, st *Stamp) int {
	k, half := toHour(s, i)
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
		st.Hour, st.HasTime = half.of24(hour), true
		return m
	}
	st.Min, st.HasTime = num(s, m, e), true
	end := second(s, e, st)
	half.read(s[end:])
	st.Hour = half.of24(hour)
	return zone(s, end, st)
}

// A half is what a time says of the half of the day it is in.
type half struct{ am, pm, noon bool }

// of24 is the hour of 24 for one of 12. 中午 is from 11 to past 1.
func (h half) of24(hour int) int {
	switch {
	case h.pm && hour < 12, h.noon && hour <= 2:
		return hour + 12
	case h.am && hour == 12:
		return 0
	}
	return hour
}

// read reads AM or PM behind the time.
func (h *half) read(s string) {
	s = strings.TrimLeft(s, " ")
	if len(s) < 2 || s[1]|32 != 'm' {
		return
	}
	switch s[0] | 32 {
	case 'p':
		h.pm = true
	case 'a':
		h.am = true
	}
}

// What may stand between the day and its time.
var (
	fillers    = [...]string{"\u3000", "\u00a0", "，", "（", "）", "HKT", "hkt", "CST", "cst", "北京时间"}
	weekdays   = [...]string{"星期", "周", "週", "礼拜"}
	afternoons = [...]string{"下午", "晚上", "晚间", "PM", "pm"}
	mornings   = [...]string{"上午", "早上", "凌晨", "AM", "am"}
)

const noon = "中午"

// toHour passes over what stands between the day that ends at i and its time, and
// returns where that may begin.
func toHour(s string, i int) (k int, h half) {
	for k = i; k < len(s) && k-i < 40; {
		switch s[k] {
		case ' ', '\t', 'T', 't', '|', ',', '(', ')', '-':
			k++
			continue
		}
		if w := opens(s[k:], fillers[:]); w != "" {
			k += len(w)
		} else if w := opens(s[k:], weekdays[:]); w != "" {
			k += len(w)
			_, n := utf8.DecodeRuneInString(s[k:])
			k += n
		} else if w := opens(s[k:], afternoons[:]); w != "" {
			k, h.pm = k+len(w), true
		} else if w := opens(s[k:], mornings[:]); w != "" {
			k, h.am = k+len(w), true
		} else if strings.HasPrefix(s[k:], noon) {
			k, h.noon = k+len(noon), true
		} else {
			break
		}
	}
	return k, h
}

// opens returns the first of words that s opens with, or "".
func opens(s string, words []string) string {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// second reads the second of a time whose minute ends at i, and returns where it ends.
func second(s string, i int, st *Stamp) int {
	n, sep := clock(s, i)
	if sep != ':' && sep != 'm' {
		return i
	}
	end := digits(s, n)
	if end == n || end-n > 2 {
		if sep == 'm' {
			return n
		}
		return i
	}
	st.Sec, st.HasSec = num(s, n, end), true
	if strings.HasPrefix(s[end:], "秒") {
		end += len("秒")
	}
	if end < len(s) && s[end] == '.' { // fractions
		if f := digits(s, end+1); f > end+1 {
			end = f
		}
	}
	return end
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
	h, m, e := offset(s, k+1)
	if e == 0 || h > 14 || m > 59 {
		return i
	}
	st.HasZone, st.Offset = true, h*3600+m*60
	if s[k] == '-' {
		st.Offset = -st.Offset
	}
	return e
}

// offset reads hours and minutes at k, 08:00, 0800 or 08; end is 0 where there are none.
func offset(s string, k int) (h, m, end int) {
	end = digits(s, k)
	switch end - k {
	case 2:
		h = num(s, k, end)
		if end+2 < len(s) && s[end] == ':' {
			if x := digits(s, end+1); x == end+3 {
				m, end = num(s, end+1, x), x
			}
		}
		return h, m, end
	case 4:
		return num(s, k, k+2), num(s, k+2, end), end
	}
	return 0, 0, 0
}
