package hanzi

import "strings"

// Index returns where in s the first sub stands, −1 where none does, as strings.Index does. It is quick where sub begins
// with a Chinese character: it looks for the last byte of that, for nearly all characters of a text begin with the same few.
func Index(s, sub string) int {
	if len(sub) < 3 || sub[0] < 0xE0 || sub[0] > 0xEF {
		return strings.Index(s, sub)
	}
	last := len(s) - len(sub) // a match begins here at the latest
	for at := 0; at <= last; at++ {
		k := strings.IndexByte(s[at+2:last+3], sub[2])
		if k < 0 {
			return -1
		}
		if at += k; s[at] == sub[0] && s[at+1] == sub[1] && s[at:at+len(sub)] == sub {
			return at
		}
	}
	return -1
}

// Contains reports whether sub stands in s; see Index.
func Contains(s, sub string) bool { return Index(s, sub) >= 0 }
